import { hash, remember } from '../text/index.ts';
import type { Alignment } from './align.ts';
import { NUMBER } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';
import { TELLING } from './tuning.ts';

/**
 * Learned weights of stems as they lie in model.json, "but 0.8 myth 1.2". `refutes` and `reports`: what a word of the sentence
 * that the wording does not have tells for these stances; `unsaid`: what a word of the wording that the passage does not
 * have tells for a refutation.
 */
export type StoredWords = Record<'refutes' | 'unsaid' | 'reports', string>;

/** A hash as a key of maps: engines look up small integers several times as fast. */
export const keyOf = (hash: number): number => hash >>> 2;

/** Of a stored list, weights by key. */
const weightsOf = remember(
  (stored: string) =>
    new Map(stored.matchAll(/(\S+) (\S+)/g).map(([, word, weight]) => [keyOf(hash(word!)), Number(weight)])),
);

/** What words, by their hashes, weigh together, each counted once. */
export function weighWords(words: readonly number[], stored = ''): number {
  const weights = weightsOf(stored);
  return words.reduce((sum, word, i) => {
    const weight = weights.get(keyOf(word));
    return weight && words.indexOf(word) === i ? sum + weight : sum;
  }, 0);
}

/** Whether a word tells enough to be shown. */
export const isTelling = (word: number, stored = ''): boolean =>
  (weightsOf(stored).get(keyOf(word)) ?? 0) >= TELLING;

/** Positions of words in the sentence that the wording does not have, neither names nor numbers. */
export function said({ numbers, names, flags }: PassageTerms, { wording, start, end }: Alignment): number[] {
  const out: number[] = [];
  for (let p = start; p < end; p++) {
    if (!names[p] && !(flags[p]! & NUMBER) && !wording.terms.includes(numbers[p]!)) out.push(p);
  }
  return out;
}

/** Hashes of the wording's words that the passage does not have, neither names nor numbers. */
export const unsaid = (
  index: PackIndex,
  { distinct }: PassageTerms,
  { wording: { terms, names } }: Alignment,
): number[] =>
  terms
    .filter((term, i) => !names[i] && !(index.flags[term]! & NUMBER) && !distinct.includes(term))
    .map((term) => index.hashes[term]!);
