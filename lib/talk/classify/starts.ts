/**
 * A letter, mark or digit: whatever is no white space and no punctuation. Property classes are exact, but their hundreds
 * of ranges in each of a thousand patterns take seconds to compile.
 */
export const LETTER = String.raw`[^\s\0-/:-@[-\x60{-\xBF\u2000-\u206F\u3000-\u303F\u060C\u061B\u061F\uFF00-\uFF0F]`;
const WORD = new RegExp(`${LETTER}+`, 'g');

/** A text made ready to be searched. */
export interface Searched {
  /** In lower case. */
  text: string;
  /** Offsets at which its words begin. */
  starts: number[];
  /** {@link bucket} of the first three letters of each, of two and of one, one after the other. */
  buckets: Uint16Array;
}

export const BUCKETS = 4096;

/** How many letters at most tell phrases apart. */
export const LETTERS = 3;

/** A number below {@link BUCKETS} for one to three letters; different ones may share it. */
export function bucket(text: string, at: number, letters: number): number {
  let code = letters;
  for (let i = 0; i < letters; i++) code = code * 31 + text.charCodeAt(at + i);
  return code & (BUCKETS - 1);
}

// The same few texts are searched for one list of phrases after another; they are kept for the next.
const KEPT = 8;
const kept = new Map<string, Searched>();

/** Lets go of them when a page is done: a piece that was cut out of a page keeps all of it in memory. */
export function forgetSearched(): void {
  kept.clear();
}

export function searched(text: string): Searched {
  let ready = kept.get(text);
  if (!ready) {
    const lower = text.toLowerCase();
    const starts: number[] = [];
    for (const match of lower.matchAll(WORD)) starts.push(match.index);
    const buckets = new Uint16Array(LETTERS * starts.length);
    for (const [i, at] of starts.entries())
      for (let n = 0; n < LETTERS; n++) buckets[LETTERS * i + n] = bucket(lower, at, LETTERS - n);
    ready = { text: lower, starts, buckets };
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(text, ready);
  }
  return ready;
}
