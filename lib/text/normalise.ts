/** White space runs become one space, and the ends lose theirs. */
export function collapse(text: string): string {
  return text.replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ').trim();
}

/** Digits that NFKC leaves alone. */
const OTHER_DIGITS = /(?=[\u0660-\u1049])\p{Nd}/gu;

/** What readers take for the same word: compatibility forms (NFKC), digits as ASCII, case. */
export function lowered(word: string): string {
  return (
    word
      .normalize('NFKC')
      // Zero stands on a multiple of 16, or on one and six in the scripts of India.
      .replace(OTHER_DIGITS, (digit) =>
        String((digit.charCodeAt(0) - (digit > '\u0900' && digit < '\u0e00' ? 6 : 0)) & 15),
      )
      .toLowerCase()
  );
}

/** A lowered word with plain apostrophes, without full stops, and in Arabic without vowel marks and tatweel and with one alef. */
export function lettersOf(word: string): string {
  return word
    .replace(/[’ʼ＇‘]/gu, "'")
    .replace(/[.\u00AD\u0640\u064B-\u065F\u0670]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا');
}

/** Without the accents of Latin, Greek and Cyrillic letters, so that Beyoncé is found as Beyonce. */
export function foldAccents(word: string): string {
  return /[^ -~]/.test(word)
    ? word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC')
    : word;
}

/** A copy of a piece that was cut out of a text: engines keep the whole text alive for one longer than they copy anyway. */
export function copied(piece: string): string {
  return piece.length > 12 ? [...piece].join('') : piece;
}
