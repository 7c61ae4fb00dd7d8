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
  /** {@link bucket} of the first two letters and of the first letter of each, one after the other. */
  buckets: Uint16Array;
}

export const BUCKETS = 2048;

/** A number below {@link BUCKETS} for one or two letters; different ones may share it. */
export function bucket(text: string, at: number, letters: 1 | 2): number {
  const first = text.charCodeAt(at);
  return letters === 1 ? first & 1023 : 1024 + ((first * 31 + text.charCodeAt(at + 1)) & 1023);
}

// The same few texts are searched for one list of phrases after another; they are kept for the next.
const KEPT = 8;
const kept = new Map<string, Searched>();

export function searched(text: string): Searched {
  let ready = kept.get(text);
  if (!ready) {
    const lower = text.toLowerCase();
    const starts: number[] = [];
    for (const match of lower.matchAll(WORD)) starts.push(match.index);
    const buckets = new Uint16Array(2 * starts.length);
    starts.forEach((at, i) => {
      buckets[2 * i] = bucket(lower, at, 2);
      buckets[2 * i + 1] = bucket(lower, at, 1);
    });
    ready = { text: lower, starts, buckets };
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(text, ready);
  }
  return ready;
}
