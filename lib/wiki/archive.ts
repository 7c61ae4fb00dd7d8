/**
 * What communities call the archives of a talk page, lower case. Words that stand alone between other letters count
 * only as whole words (`Archive 3`, `Archiv/2023`); scripts without spaces need no border.
 */
const WORDS = [
  // Germanic, Romance
  ...['archive', 'archives', 'archived', 'arch', 'archiv', 'archief', 'argief', 'arkiv', 'arkiver', 'safn'],
  ...['archivo', 'archivos', 'archivio', 'arquivo', 'arquivos', 'arxiu', 'arhiva', 'arhivă', 'arhive'],
  // Slavic, Baltic
  ...['archiwum', 'archív', 'arhiv', 'arhīvs', 'archyvas', 'архив', 'архива', 'архіў', 'архів', 'архиви'],
  // Finnic, Ugric, Turkic, and others in Latin script
  ...['arkisto', 'arhiiv', 'archívum', 'arşiv', 'arxiv', 'arxivi', 'arxivlar', 'arsip', 'arkib', 'artxiboa'],
  ...['arkivo', 'arkivi', 'cartlann', 'archif', 'lưu', 'tabularium', 'мұрағат', 'архивы'],
  // Greek, Armenian, Georgian
  ...['αρχείο', 'αρχειοθήκη', 'αρχεια', 'արխիվ', 'არქივი'],
  // Arabic and Hebrew scripts
  ...['أرشيف', 'ارشيف', 'بایگانی', 'آرشیو', 'آرکائیو', 'وثق', 'ארכיון'],
];
const BORDERLESS = [
  ...[
    '存档',
    '存檔',
    '档案',
    '檔案',
    '归档',
    '歸檔',
    '過去ログ',
    'アーカイブ',
    '보존',
    '보관',
    '과거토론',
    '과거 토론',
  ],
  ...['กรุ', 'पुरालेख', 'अभिलेख', 'আর্কাইভ', 'সংগ্রহশালা', 'காப்பகம்', 'தொகுப்பு', 'ఆర్కైవ్', 'പത്തായം', 'បណ្ណសារ'],
];
const ARCHIVE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${WORDS.join('|')})(?![\\p{L}\\p{M}])|${BORDERLESS.join('|')}`,
  'u',
);
/** Lists of threads or of archives, which hold no threads themselves. */
const LIST = /(?<!\p{L})(?:index|indices|list|box|navbox|register|header|config)(?!\p{L})/u;

/**
 * Splits the title of a talk page (with or without its namespace) before the first subpage that is named like an
 * archive in any language. Null where it is no archive.
 */
export function splitArchive(title: string): { talk: string; archive: string } | null {
  for (let slash = title.indexOf('/'); slash > 0; slash = title.indexOf('/', slash + 1)) {
    const archive = title.slice(slash + 1);
    const name = archive.split('/', 1)[0]!.normalize('NFC').replaceAll('_', ' ').toLowerCase();
    if (ARCHIVE.test(name)) {
      return LIST.test(archive.toLowerCase()) ? null : { talk: title.slice(0, slash), archive };
    }
  }
  return null;
}
