/**
 * A letter, mark or digit: whatever is no white space and no punctuation. Property classes are exact, but their hundreds
 * of ranges in each of a thousand patterns take seconds to compile.
 */
export const LETTER = String.raw`[^\s\0-/:-@[-\x60{-\xBF\u2000-\u206F\u3000-\u303F\u060C\u061B\u061F\uFF00-\uFF0F]`;
const WORD = new RegExp(`${LETTER}+`, 'g');

// One text is searched for one list of phrases after another; its words are kept for the next.
let last: { text: string; starts: number[] } = { text: '', starts: [] };

/** Offsets at which the words of a text begin. */
export function startsOf(text: string): number[] {
  if (last.text !== text) {
    const starts: number[] = [];
    for (const match of text.matchAll(WORD)) starts.push(match.index);
    last = { text, starts };
  }
  return last.starts;
}
