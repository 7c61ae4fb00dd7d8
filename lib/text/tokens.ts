import type { TextRange } from '../model/index.ts';

/** A word, number or run of unspaced script as it stands in the text. */
export interface Token {
  text: string;
  range: TextRange;
}

// Bounded, so that no hostile text makes them try again and again. Numbers keep their groups and decimals, abbreviations their full stops, words their inner apostrophes.
const NUMBER = String.raw`\p{Nd}+(?:[.,٫٬]\p{Nd}+){0,8}(?:st|nd|rd|th)?(?![\p{L}])`;
const ABBREVIATION = String.raw`(?:\p{Lu}\.){2,}`;
const WORD = String.raw`[\p{L}\p{Nd}\p{M}]+(?:['’ʼ＇][\p{L}\p{M}]+)*`;
const TOKEN = new RegExp(`${NUMBER}|${ABBREVIATION}|${WORD}`, 'gu');

/** The same for ASCII, several times as fast. */
const ASCII_TOKEN =
  /\d+(?:[.,]\d+){0,8}(?:st|nd|rd|th)?(?![A-Za-z])|(?:[A-Z]\.){2,}|[A-Za-z\d]+(?:'[A-Za-z]+)*/g;
const BEYOND_ASCII = /[^ -~\s]/;

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
  const found: Token[] = [];
  if (!BEYOND_ASCII.test(text)) {
    for (const match of text.matchAll(ASCII_TOKEN)) found.push(token(match[0], match.index));
    return found;
  }
  const unspaced = UNSPACED.test(text);
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    if (unspaced && UNSPACED.test(word)) cut(word, match.index, lang, found);
    else found.push({ text: word, range: [match.index, match.index + word.length] });
  }
  return found;
}

/** Cuts a run in which unspaced scripts and others may stand side by side. */
function cut(run: string, offset: number, lang: string, found: Token[]): void {
  if (SEGMENTED.test(run)) {
    for (const part of segmenter(lang).segment(run)) {
      if (part.isWordLike) found.push(token(part.segment, offset + part.index));
    }
    return;
  }
  let at = 0;
  for (const match of run.matchAll(BIGRAMS)) {
    if (match.index > at) found.push(token(run.slice(at, match.index), offset + at));
    bigrams(match[0], offset + match.index, found);
    at = match.index + match[0].length;
  }
  if (at < run.length) found.push(token(run.slice(at), offset + at));
}

function bigrams(run: string, offset: number, found: Token[]): void {
  let before: { char: string; at: number } | null = null;
  let at = offset;
  let count = 0;
  for (const char of run) {
    if (before) found.push(token(before.char + char, before.at));
    before = { char, at };
    at += char.length;
    count++;
  }
  if (count === 1) found.push(token(run, offset));
}

function token(text: string, at: number): Token {
  return { text, range: [at, at + text.length] };
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
