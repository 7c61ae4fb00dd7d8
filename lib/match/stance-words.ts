import { hash } from '../text/index.ts';
import type { Alignment } from './align.ts';
import { NAME, NUMBER } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';
import { marks, newMark } from './tables.ts';

/**
 * What a word tells: one that the sentence has and the wording has not, for a refutation; one that the wording has and the
 * passage has not, for the same; one that the sentence has and the wording has not, for a report.
 */
export type Told = [refutes: number, unsaid: number, reports: number];
/** Their places. */
export const REFUTES = 0;
export const UNSAID = 1;
export const REPORTS = 2;

/** What words tell, by key. */
export type ToldWords = ReadonlyMap<number, Told>;

/** A hash as a key of maps: engines look up small integers several times as fast. */
export const keyOf = (hash: number): number => hash >>> 2;

/** Reads learned words as they lie in model.json: stems, each followed by what it tells, "but 0.8 0 -0.1 myth 1.2 0 0". */
export function openWords(stored = ''): ToldWords {
  const words = new Map<number, Told>();
  for (const [, word, ...told] of stored.matchAll(/(\S+) (\S+) (\S+) (\S+)/g)) {
    words.set(keyOf(hash(word!)), told.map(Number) as Told);
  }
  return words;
}

/** What words tell together, each counted once. */
export function weighWords(words: readonly (Told | undefined)[]): Told {
  const sums: Told = [0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    const told = words[i];
    if (told && words.indexOf(told) === i) for (let kind = 0; kind < 3; kind++) sums[kind]! += told[kind]!;
  }
  return sums;
}

/** Positions of words in the sentence that the wording does not have, neither names nor numbers. */
export function said({ numbers, flags }: PassageTerms, { wording, start, end }: Alignment): number[] {
  const mark = newMark();
  for (const term of wording.terms) marks[term] = mark;
  const out: number[] = [];
  for (let p = start; p < end; p++) {
    if (!(flags[p]! & (NAME | NUMBER)) && marks[numbers[p]!] !== mark) out.push(p);
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
