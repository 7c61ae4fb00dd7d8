/** Names that occur in talk pages; any other stays as written. */
const NAMED: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ensp: '\u2002', emsp: '\u2003' },
  ...{ thinsp: '\u2009', zwnj: '\u200C', zwj: '\u200D', lrm: '\u200E', rlm: '\u200F', shy: '\u00AD' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' },
  ...{ laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›', hellip: '…', bull: '•', middot: '·', sect: '§' },
  ...{ para: '¶', dagger: '†', Dagger: '‡', deg: '°', times: '×', minus: '−', plusmn: '±', frac12: '½' },
  ...{ copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', cent: '¢', yen: '¥', larr: '←', rarr: '→' },
  ...{
    uarr: '↑',
    darr: '↓',
    harr: '↔',
    rArr: '⇒',
    hearts: '♥',
    sup2: '²',
    sup3: '³',
    micro: 'µ',
    iexcl: '¡',
  },
  ...{
    iquest: '¿',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
  },
  ...{ egrave: 'è', ecirc: 'ê', agrave: 'à', acirc: 'â', ccedil: 'ç', ntilde: 'ñ', aacute: 'á', iacute: 'í' },
  ...{ oacute: 'ó', uacute: 'ú', oslash: 'ø', aring: 'å', aelig: 'æ', alpha: 'α', beta: 'β', pi: 'π' },
};

/** Replaces character references by what they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
      const valid = code > 8 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return valid ? String.fromCodePoint(code) : whole;
    },
  );
}
