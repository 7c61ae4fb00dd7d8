import { remember } from '../text/index.ts';
import { eachForm } from '../text/terms.ts';
import words from './words.json' with { type: 'json' };

/** What a term is to the judge; bits, so that they fit the index. */
export const STOP = 1;
export const NUMBER = 2;
export const NEGATION = 4;
/** Words that make a claim exclusive or universal: only, always, every. */
export const EXTREME = 8;
/** In a passage: written as a name. */
export const NAME = 16;
/** Kinds of words, whatever the lexicon says. */
export const PLAIN = 0;
export const NAMED = 1;
export const NUMERIC = 2;

/** Languages without a list of function words go by how common a term is in the pack and on the page. */
const LISTS: [number, Record<string, string>][] = [
  [STOP, words.stop],
  [NEGATION | STOP, words.negation],
  [EXTREME, words.extreme],
];

/** Bits of the function words of a language, by stemmed term. */
export const lexicon = remember((code: string) => {
  const made = new Map<string, number>();
  for (const [bit, lists] of LISTS) {
    eachForm(lists[code] ?? '', code, ({ term, number }) => {
      if (!number) made.set(term, (made.get(term) ?? 0) | bit);
    });
  }
  return made;
});
