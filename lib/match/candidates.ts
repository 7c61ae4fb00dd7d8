import { Aligner, Alignment, CONTEXT } from './align.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';
import { Searcher } from './search.ts';

/** A claim that a passage may be about. */
export interface Candidate {
  /** Number of the claim in its pack. */
  claim: number;
  /** The wording that lies best; its features are what the judge sees. */
  alignment: Alignment;
}

/** Finds the claims that a passage may be about. */
export class Finder {
  private readonly index: PackIndex;
  private readonly searcher: Searcher;
  private readonly aligner: Aligner;
  private readonly pool: Candidate[] = [];
  private spare = new Alignment();
  /** By term: the candidate for which it was counted as shared. */
  private readonly counted: Uint32Array;
  private candidates = 0;

  constructor(index: PackIndex) {
    this.index = index;
    this.searcher = new Searcher(index);
    this.aligner = new Aligner(index);
    this.counted = new Uint32Array(index.terms);
  }

  /**
   * Claims that share telling words with a passage, laid over it, in the order of the index. They are good until the next
   * call. `title`: numbers of the terms of the article's title and section.
   */
  find(passage: PassageTerms, title: ReadonlySet<number>, top: number): Candidate[] {
    const hits = this.searcher.search(passage.distinct, top);
    if (hits.length > 0) this.aligner.open(passage, title);
    const best = hits[0]?.score ?? 1;
    return hits.map((hit, rank) => {
      this.pool[rank] ??= { claim: 0, alignment: new Alignment() };
      const candidate = this.pool[rank];
      candidate.claim = hit.claim;
      const rival = hits[rank === 0 ? 1 : 0]?.score ?? 0;
      const [touching, shared] = this.lay(passage, candidate);
      const { features } = candidate.alignment;
      features[CONTEXT] = hit.score / best;
      features[CONTEXT + 1] = (hit.score - rival) / best;
      features[CONTEXT + 2] = rank === 0 ? 1 : 0;
      features[CONTEXT + 3] = touching;
      features[CONTEXT + 4] = shared / 20;
      features[CONTEXT + 5] = (hits[2]?.score ?? 0) / best;
      features[CONTEXT + 6] = (hits[4]?.score ?? 0) / best;
      return candidate;
    });
  }

  /** Chooses the wording that lies best. The share of wordings that touch the passage, and what they all share with it. */
  private lay(passage: PassageTerms, candidate: Candidate): [touching: number, shared: number] {
    const me = ++this.candidates;
    let touching = 0;
    let shared = 0;
    let merit = -1;
    let wordings = 0;
    this.index.open(candidate.claim);
    for (; this.index.next(this.spare.wording); wordings++) {
      const made = this.spare;
      this.aligner.align(made);
      if (made.positions.length > 1) touching++;
      for (const p of made.positions) {
        const term = passage.numbers[p]!;
        if (this.counted[term] === me) continue;
        this.counted[term] = me;
        shared += this.index.weights[term]!;
      }
      if (made.merit > merit) {
        merit = made.merit;
        this.spare = candidate.alignment;
        candidate.alignment = made;
      }
    }
    return [touching / wordings, shared];
  }
}

/** A badge stands on at least this many shared words (own page: one fewer), names alone not among them. */
const MIN_WORDS = 2;
/** What is left of the score where it does not. */
const TOO_LITTLE = 0.3;

/** 1, or what a score keeps where names alone or a single word are shared: those never earn a badge. */
export function standing({ count, plain }: Alignment, ownPage: boolean): number {
  return count >= (ownPage ? MIN_WORDS - 1 : MIN_WORDS) && plain >= 1 ? 1 : TOO_LITTLE;
}

/** Score from which a passage carries a further claim beside the best. */
const FURTHER = 0.85;

/** The score from which the claim of a rank (0: the best of its passage) earns a badge. */
export const shownFrom = (threshold: number, rank: number) =>
  rank === 0 ? threshold : Math.max(threshold, FURTHER);
