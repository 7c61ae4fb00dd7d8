import { type Alignment, align, openPassage } from './align.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';
import { search } from './search.ts';
import { FEW, FURTHER, MIN_WORDS, TOO_LITTLE } from './tuning.ts';

/** A claim that a passage may be about. */
export interface Candidate {
  /** Number of the claim in its pack. */
  claim: number;
  /** The wording that lies best; its features are what the judge sees. */
  alignment: Alignment;
}

/**
 * Claims that share telling words with a passage, laid over it, in the order of the search. `title`: numbers of the terms
 * of the article's title and section.
 */
export function findCandidates(
  index: PackIndex,
  passage: PassageTerms,
  title: ReadonlySet<number>,
  top: number,
): Candidate[] {
  const hits = search(index, passage.distinct, top);
  openPassage(index, passage, title);
  return hits.map(({ claim, score }, rank) => {
    const wordings = index.wordingsOf(claim);
    const shared: number[] = [];
    let weight = 0;
    let touching = 0;
    let alignment: Alignment | undefined;
    for (const wording of wordings) {
      const made = align(index, wording);
      if (made.positions.length > 1) touching++;
      for (const p of made.positions) {
        const term = passage.numbers[p]!;
        if (shared.includes(term)) continue;
        shared.push(term);
        weight += index.weights[term]!;
      }
      if (!alignment || made.merit > alignment.merit) alignment = made;
    }
    const scoreOf = (rank: number) => hits[rank]?.score ?? 0;
    const best = scoreOf(0);
    alignment!.features.push(
      score / best,
      (score - scoreOf(rank ? 0 : 1)) / best, // to the best other
      rank ? 0 : 1,
      touching / wordings.length, // wordings that touch the passage
      weight / 20, // what they all share with it
      scoreOf(2) / best, // how many others come near
      scoreOf(4) / best,
      Math.log1p(Math.max(FEW, index.claims)) / 10, // among more claims more match by chance
    );
    return { claim, alignment: alignment! };
  });
}

/**
 * The most that a score can be: 1, or less than any reader asks for where names alone or a single word are shared, which never
 * earn a badge.
 */
export const mostOf = ({ count, unnamed }: Alignment, ownPage: boolean): number =>
  unnamed && count >= (ownPage ? MIN_WORDS - 1 : MIN_WORDS) ? 1 : TOO_LITTLE;

/** The score of a logit, 0 to `most`; low scores stay what they are, whatever the most. */
export const scoreOf = (logit: number, most: number): number => 1 / (1 / most + Math.exp(-logit));

/** The score from which the claim of a rank (0: the best of its passage) earns a badge. */
export const shownFrom = (threshold: number, rank: number): number =>
  rank ? Math.max(threshold, FURTHER) : threshold;
