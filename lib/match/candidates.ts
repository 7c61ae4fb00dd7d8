import { type Alignment, align, feature, type Positions, positionsOf, weightOf } from './align.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';

/** A claim that a passage may be about. */
export interface Candidate {
  /** Number of the claim in its pack. */
  claim: number;
  /** The wording that lies best. */
  alignment: Alignment;
  /** What the judge sees: the alignment's features and how the claim stands among the others. */
  features: Float32Array;
}

/** Features that `candidates` adds to those of the alignment. */
export const CONTEXT_FEATURES = ['toTop', 'lead', 'rank', 'wordings', 'allWordings'] as const;

/**
 * Claims that share telling words with a passage, laid over it, in the order of the index. `title`: numbers of the terms
 * of the article's title and section.
 */
export function candidates(
  index: PackIndex,
  passage: PassageTerms,
  title: ReadonlySet<number>,
  top: number,
): { found: Candidate[]; positions: Positions } {
  const positions = positionsOf(passage);
  const weight = weightOf(index, passage);
  const hits = index.search(passage.distinct, top);
  const best = hits[0]?.score ?? 1;
  const found: Candidate[] = [];
  for (const [rank, hit] of hits.entries()) {
    let alignment: Alignment | null = null;
    let merit = -1;
    const shared = new Set<number>();
    let touching = 0;
    const wordings = index.wordings(hit.claim);
    for (const wording of wordings) {
      const made = align(index, passage, positions, wording, title, weight);
      if (made.positions.length > 1) touching++;
      for (const p of made.positions) shared.add(passage.numbers[p]!);
      // Coverage says which wording is meant; matched weight decides between short ones.
      const value = feature(made, 'coverage') + feature(made, 'matched') + feature(made, 'order') * 0.1;
      if (value > merit) {
        merit = value;
        alignment = made;
      }
    }
    if (!alignment) continue;
    const features = new Float32Array(alignment.features.length + CONTEXT_FEATURES.length);
    features.set(alignment.features);
    let sum = 0;
    for (const term of shared) sum += index.weights[term]!;
    const rival = hits[rank === 0 ? 1 : 0]?.score ?? 0;
    features.set(
      [
        hit.score / best,
        (hit.score - rival) / best,
        rank === 0 ? 1 : 0,
        touching / wordings.length,
        sum / 20,
      ],
      alignment.features.length,
    );
    found.push({ claim: hit.claim, alignment, features });
  }
  return { found, positions };
}

/** A badge stands on at least this many shared words (own page: one fewer), names alone not among them. */
const MIN_WORDS = 2;
/** What is left of the score where it does not. */
const TOO_LITTLE = 0.3;

/** 1, or what a score keeps where names alone or a single word are shared: those never earn a badge. */
export function standing(alignment: Alignment, ownPage: boolean): number {
  const words = Math.round(Math.expm1(feature(alignment, 'count')));
  const plain = Math.round(Math.expm1(feature(alignment, 'plain')));
  return words >= (ownPage ? MIN_WORDS - 1 : MIN_WORDS) && plain >= 1 ? 1 : TOO_LITTLE;
}
