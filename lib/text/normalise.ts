/** White space runs become one space, and the ends lose theirs. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ').trim();
}

/** Code points of the digit zero in the scripts whose digits NFKC leaves alone. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
];
const OTHER_DIGITS = /[\u0660-\u1049]/u;
const ASCII = /^[\x20-\x7e]*$/;

/** Any decimal digits as ASCII digits. */
export function asciiDigits(text: string): string {
  if (!OTHER_DIGITS.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.find((z) => code >= z && code < z + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/**
 * One form for what readers take for the same word: compatibility forms (NFKC), case, apostrophes, ASCII digits, and in
 * Arabic no vowel marks, no tatweel and one alef.
 */
export function normaliseWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return asciiDigits(word.normalize('NFKC'))
    .toLowerCase()
    .replace(/[’ʼ＇‘]/gu, "'")
    .replace(/[\u00AD\u0640\u064B-\u065F\u0670]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا');
}

/** Without the accents of Latin, Greek and Cyrillic letters, so that Beyoncé is found as Beyonce. */
export function foldAccents(word: string): string {
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}

/** Engines copy pieces up to this length themselves. */
const COPIED_ANYWAY = 12;

/** A copy of a piece that was cut out of a text: engines keep the whole text alive for a longer one. */
export function copied(piece: string): string {
  return piece.length > COPIED_ANYWAY ? Array.from(piece).join('') : piece;
}
