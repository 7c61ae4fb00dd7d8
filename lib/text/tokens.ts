import type { TextRange } from '../model/index.ts';

/** A word, number or run of unspaced script as it stands in the text. */
export interface Token {
  text: string;
  range: TextRange;
}

// Bounded, so that no hostile text makes it try again and again. Numbers keep their groups and decimals and the s of
// decades, abbreviations their full stops, words their inner apostrophes.
const TOKEN =
  /\p{Nd}+(?:[.,٫٬]\p{Nd}+){0,8}(?:st|nd|rd|th|['’]?s)?(?![\p{L}\p{Nd}])|(?:\p{Lu}\.){2,}|[\p{L}\p{Nd}\p{M}]+(?:['’ʼ＇][\p{L}\p{M}]+)*/uy;
/** Of tokens, those that are numbers. */
export const NUMBER = /^\p{Nd}[\p{Nd}.,٫٬]*(?:st|nd|rd|th|['’]?s)?$/u;

/** Scripts written without spaces, of which a run is cut into bigrams; Hangul is spaced, but glues endings on. */
const RUN = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hangul}ー々';
/** A letter of theirs before another, one that stands alone, or what stands between runs. */
const PIECE = new RegExp(`[${RUN}](?=([${RUN}]))|(?<![${RUN}])[${RUN}]|[^${RUN}]+`, 'gu');
/** Scripts written without spaces whose words only a dictionary finds. */
const SEGMENTED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Letters of all these are among them. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;

/** Made when a text asks; the dictionaries go by script, not by language. */
let segmenter: Intl.Segmenter | undefined;

type Visit = (at: number, end: number) => void;

/**
 * Words and numbers in order, with half-open UTF-16 ranges. Unspaced scripts give overlapping bigrams of characters
 * (Han, kana, Hangul) or the words that `Intl.Segmenter` finds (Thai, Lao, Khmer, Burmese).
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  eachToken(text, (at, end) => found.push({ text: text.slice(at, end), range: [at, end] }));
  return found;
}

/** Visits the ranges of the same. */
export function eachToken(given: string, visit: Visit): void {
  // Reading behind the end is slow.
  const text = `${given} `;
  for (let at = 0; at < given.length; ) {
    // Most words are letters of ASCII alone, and need no pattern.
    let end = at;
    let next = text.charCodeAt(end);
    while ((next | 32) > 96 && (next | 32) < 123) next = text.charCodeAt(++end);
    if (end === at && next < DIGITS) at++;
    else if (end > at && next < DIGITS && next !== APOSTROPHE && (next !== STOP || end > at + 1)) {
      visit(at, end);
      at = end;
    } else {
      TOKEN.lastIndex = at;
      if (TOKEN.test(text)) {
        end = TOKEN.lastIndex;
        cut(text.slice(at, end), at, visit);
        at = end;
      } else at++;
    }
  }
}

/** Units below are white space and signs, of which two may be part of a word; then TOKEN must look. */
const DIGITS = 48;
const APOSTROPHE = 39;
const STOP = 46;

/** Cuts a word in which unspaced scripts and others may stand side by side. */
function cut(word: string, offset: number, visit: Visit): void {
  if (!MAY_BE_UNSPACED.test(word)) visit(offset, offset + word.length);
  else if (SEGMENTED.test(word)) {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const { index, segment, isWordLike } of segmenter.segment(word)) {
      if (isWordLike) visit(offset + index, offset + index + segment.length);
    }
  } else {
    for (const { 0: piece, 1: next = '', index } of word.matchAll(PIECE)) {
      visit(offset + index, offset + index + piece.length + next.length);
    }
  }
}
