import type { TextRange } from '../model/index.ts';

/** A word, number or run of unspaced script as it stands in the text. */
export interface Token {
  text: string;
  range: TextRange;
}

// Bounded, so that no hostile text makes them try again and again. Numbers keep their groups and decimals and the s of
// decades, abbreviations their full stops, words their inner apostrophes.
const NUMBER = String.raw`\p{Nd}+(?:[.,٫٬]\p{Nd}+){0,8}(?:st|nd|rd|th|['’]?s)?(?![\p{L}\p{Nd}])`;
const ABBREVIATION = String.raw`(?:\p{Lu}\.){2,}`;
const WORD = String.raw`[\p{L}\p{Nd}\p{M}]+(?:['’ʼ＇][\p{L}\p{M}]+)*`;
const TOKEN = new RegExp(`${NUMBER}|${ABBREVIATION}|${WORD}`, 'uy');

/** Scripts written without spaces, of which a run is cut into bigrams; Hangul is spaced, but glues endings on. */
const BIGRAMS = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hangul}ー々]+/gu;
/** Scripts written without spaces whose words only a dictionary finds. */
const SEGMENTED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const UNSPACED =
  /[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u2E80-\uD7FF\uF900-\uFAFF\uFF66-\uFF9F]|[\u{20000}-\u{3FFFF}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Words and numbers in order, with half-open UTF-16 ranges. Unspaced scripts give overlapping bigrams of characters
 * (Han, kana, Hangul) or the words that `Intl.Segmenter` finds (Thai, Lao, Khmer, Burmese).
 */
export function tokens(text: string, lang: string): Token[] {
  const spans = new Spans();
  findTokens(text, lang, spans);
  return Array.from({ length: spans.count }, (_, i): Token => {
    const range: TextRange = [spans.starts[i]!, spans.ends[i]!];
    return { text: text.slice(...range), range };
  });
}

/** Ranges in a text, as arrays that are kept. */
export class Spans {
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  count = 0;

  /** Empties it, and makes room. */
  clear(room: number): void {
    this.count = 0;
    if (room <= this.ends.length) return;
    this.starts = new Uint32Array(2 * room);
    this.ends = new Uint32Array(2 * room);
  }

  push(at: number, end: number): void {
    this.starts[this.count] = at;
    this.ends[this.count++] = end;
  }
}

/** The same, but as ranges alone, which take the place of those in `into`. */
export function findTokens(text: string, lang: string, into: Spans): void {
  // No text has more tokens than letters.
  into.clear(text.length);
  const unspaced = UNSPACED.test(text);
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === OTHER) {
      at++;
      continue;
    }
    const end = kind === BEYOND ? 0 : plainEnd(text, at, kind);
    if (end) {
      into.push(at, end);
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const word = TOKEN.exec(text)?.[0];
    if (word === undefined) {
      at++;
      continue;
    }
    if (unspaced && UNSPACED.test(word)) cut(word, at, lang, into);
    else into.push(at, at + word.length);
    at += word.length;
  }
}

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const CAPITAL = 3;
/** Not ASCII: may be anything. */
const BEYOND = 4;

/** By UTF-16 unit. */
const KINDS = new Uint8Array(0x10000).fill(BEYOND);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  KINDS[code] = /\d/.test(char) ? DIGIT : /[a-z]/.test(char) ? LETTER : /[A-Z]/.test(char) ? CAPITAL : OTHER;
}
// No-break space, dashes, quotation marks but the apostrophe, ellipsis: no part of any token.
KINDS[0xa0] = OTHER;
KINDS.fill(OTHER, 0x2010, 0x2019);
KINDS.fill(OTHER, 0x201a, 0x2027);

function kindAt(text: string, at: number): number {
  return at < text.length ? KINDS[text.charCodeAt(at)]! : OTHER;
}

/** Where the token that starts here ends, if it is a plain word or whole number of ASCII; 0 where TOKEN must look. */
function plainEnd(text: string, from: number, first: number): number {
  let at = from + 1;
  let kind = kindAt(text, at);
  if (first === DIGIT) {
    while (kind === DIGIT) kind = kindAt(text, ++at);
    if (kind !== OTHER) return 0;
    const sign = text[at];
    return (sign === '.' || sign === ',' || sign === "'") && kindAt(text, at + 1) !== OTHER ? 0 : at;
  }
  if (first === CAPITAL && kind === OTHER && text[at] === '.') return 0;
  while (kind !== OTHER && kind !== BEYOND) kind = kindAt(text, ++at);
  while (kind === OTHER && text[at] === "'") {
    kind = kindAt(text, at + 1);
    if (kind < LETTER) return at;
    if (kind === BEYOND) return 0;
    do kind = kindAt(text, ++at);
    while (kind === LETTER || kind === CAPITAL);
  }
  return kind === BEYOND ? 0 : at;
}

/** Cuts a run in which unspaced scripts and others may stand side by side. */
function cut(run: string, offset: number, lang: string, into: Spans): void {
  if (SEGMENTED.test(run)) {
    for (const part of segmenter(lang).segment(run)) {
      const from = offset + part.index;
      if (part.isWordLike) into.push(from, from + part.segment.length);
    }
    return;
  }
  let at = 0;
  for (const match of run.matchAll(BIGRAMS)) {
    if (match.index > at) into.push(offset + at, offset + match.index);
    bigrams(match[0], offset + match.index, into);
    at = match.index + match[0].length;
  }
  if (at < run.length) into.push(offset + at, offset + run.length);
}

function bigrams(run: string, offset: number, into: Spans): void {
  let before = -1;
  let at = offset;
  for (const char of run) {
    if (before >= 0) into.push(before, at + char.length);
    before = at;
    at += char.length;
  }
  if (before === offset) into.push(offset, at);
}

function segmenter(lang: string): Intl.Segmenter {
  let made = segmenters.get(lang);
  if (!made) {
    let locale: string[] = [];
    try {
      locale = Intl.Segmenter.supportedLocalesOf(lang);
    } catch {
      // Not a language tag: the default locale cuts too.
    }
    made = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(lang, made);
  }
  return made;
}
