import type { ClaimMatch, PageRef, Passage } from '../model/index.ts';
import { atOnce, inSlices, remember, type Steps } from '../text/index.ts';
import { COVERAGE } from './align.ts';
import { findCandidates, shownFrom, standing } from './candidates.ts';
import { pageKey } from './compile.ts';
import { STOP } from './lexicon.ts';
import shipped from './model.json' with { type: 'json' };
import { logit, type Model, type Net, parseNet, sigmoid } from './model.ts';
import { ofPage, openIndex, type PackIndex, weigh } from './pack-index.ts';
import { type PassageTerms, rangeAt, readPassage } from './passage.ts';
import { readStance, tidy } from './stance.ts';

/** What matching needs of a passage. `title`: of the article, where it is not given for all by the page. */
export interface MatchPassage extends Pick<Passage, 'id' | 'text'> {
  section?: string | null;
  title?: string;
}

/** What a claim's own page is worth, in logits: there the claim is known to be a matter at all. */
const OWN_PAGE = 1.5;
/**
 * What a share of 1 of the claim's words missing costs, in logits, where the title is known: then nothing is left to be
 * meant without being said.
 */
const UNSAID = 6;

/** No match below this score is `shown`. */
export const SHOWN_FROM = shipped.threshold;

/** Matches passages to the claims of packs. Pure; holds no state between calls but caches. */
export class Matcher {
  readonly #packs: PackIndex[];
  readonly #threshold: number;
  readonly #judge: Net;
  readonly #weigh: { refutes(x: number[]): number; reports(x: number[]): number };
  readonly #words: Model['words'];

  private constructor(packs: PackIndex[], model: Model) {
    this.#packs = packs;
    this.#threshold = model.threshold;
    this.#judge = parseNet(model.judge);
    const [stance, reports] = [model.stance, model.reports].map(parseNet);
    this.#weigh = { refutes: (x) => logit(stance!, x), reports: (x) => logit(reports!, x) };
    this.#words = model.words;
  }

  /** Takes buffers that `compile` made, one a pack; a foreign buffer is a RangeError. `model`: other than what is shipped. */
  static load(buffers: readonly ArrayBuffer[], model: Model = shipped): Matcher {
    return new Matcher(buffers.map(openIndex), model);
  }

  /** Number of a claim in the order in which its pack was compiled, or -1; of several packs the first that has it counts. */
  numberOf(id: string): number {
    return this.#packs.map((pack) => pack.numberOf(id)).find((number) => number >= 0) ?? -1;
  }

  /**
   * The claims that each passage matches, at most `top`, best first; a row a passage, in order. `page`: where the passages
   * stand, for claims that name their own pages, and for what its title says. `least`: what scores below is left out, and
   * costs no look at its stance.
   */
  match(passages: readonly MatchPassage[], page: PageRef | null, top: number, least = 0): ClaimMatch[][] {
    return atOnce(this.#matching(passages, page, top, least));
  }

  /**
   * The same in slices, so that whoever else waits has a turn: `pause` is awaited when `slice` milliseconds are over.
   */
  matchInSlices(
    passages: readonly MatchPassage[],
    page: PageRef | null,
    top: number,
    least: number,
    pause: () => Promise<unknown>,
    slice?: number,
  ): Promise<ClaimMatch[][]> {
    return inSlices(this.#matching(passages, page, top, least), pause, slice);
  }

  /** `match`, given out of hand after every passage. */
  *#matching(
    passages: readonly MatchPassage[],
    page: PageRef | null,
    top: number,
    least: number,
  ): Steps<ClaimMatch[][]> {
    const rows: ClaimMatch[][] = passages.map(() => []);
    for (const index of this.#packs) {
      let { weights } = index;
      if (index.bare) {
        const seen = new Uint32Array(index.terms);
        for (const { text } of passages) {
          for (const term of readPassage(index, text).distinct) seen[term]!++;
          yield;
        }
        weights = weigh(index, passages.length, seen);
      }
      const own = page ? ofPage(index, pageKey(page.wiki, page.title)) : new Set<number>();
      /** Numbers of the terms of a heading; -1 stands for those that no claim uses. */
      const headed = remember((heading: string) => {
        const { numbers, count } = readPassage(index, heading);
        return new Set(numbers.slice(0, count));
      });
      for (const [i, { text, title = page?.title ?? '', section }] of passages.entries()) {
        const heading = headed(`${title} ${section ?? ''}`);
        // Another page may have been matched since.
        index.weights = weights;
        rows[i]!.push(...this.#judged(index, readPassage(index, text), heading, own, top, least));
        yield;
      }
    }
    return rows.map((row) => row.sort((a, b) => b.score - a.score).slice(0, top));
  }

  /** See `match`. `title`: terms of what stands above the passage; `own`: claims that name the page as theirs. */
  #judged(
    index: PackIndex,
    passage: PassageTerms,
    title: ReadonlySet<number>,
    own: ReadonlySet<number>,
    top: number,
    least: number,
  ): ClaimMatch[] {
    // The search has most that may win among the first.
    return findCandidates(index, passage, title, Math.max(2, 2 * top - 1))
      .map(({ claim, alignment }) => {
        const ownPage = own.has(claim);
        const unsaid = title.size > 0 ? UNSAID * (1 - alignment.features[COVERAGE]!) : 0;
        const score = sigmoid(logit(this.#judge, alignment.features) + (ownPage ? OWN_PAGE : 0) - unsaid);
        return { claim, alignment, score: score * standing(alignment, ownPage) };
      })
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, top)
      .map(({ claim, alignment, score }, rank): ClaimMatch => {
        const { stance, evidence } = readStance(
          index,
          passage,
          alignment,
          this.#weigh,
          this.#words[index.code],
        );
        return {
          claim: index.idOf(claim),
          score: Math.round(score * 1e6) / 1e6,
          stance,
          shown: score >= shownFrom(this.#threshold, rank),
          evidence: tidy(
            alignment.positions.filter((p) => !(passage.flags[p]! & STOP)).map((p) => rangeAt(passage, p)),
          ),
          ...(evidence.length > 0 && { stanceEvidence: tidy(evidence) }),
        };
      });
  }
}
