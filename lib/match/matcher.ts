import type { ClaimMatch, PageRef, Passage } from '../model/index.ts';
import { atOnce, inSlices, remember, type Steps } from '../text/index.ts';
import { COVERAGE } from './align.ts';
import { findCandidates, mostOf, scoreOf, shownFrom } from './candidates.ts';
import { pageKey } from './compile.ts';
import { STOP } from './lexicon.ts';
import shipped from './model.json' with { type: 'json' };
import { type Model, openNet } from './model.ts';
import { openIndex, type PackIndex, weigh } from './pack-index.ts';
import { type PassageTerms, rangeAt, readPassage } from './passage.ts';
import { readStance, tidy } from './stance.ts';
import { openWords } from './stance-words.ts';
import { OWN_PAGE, UNSAID } from './tuning.ts';

/** What matching needs of a passage. `title`: of the article, where it is not given for all by the page. */
export interface MatchPassage extends Pick<Passage, 'id' | 'text'> {
  section?: string | null;
  title?: string;
}

/** No match below this score is `shown`. */
export const SHOWN_FROM = shipped.threshold;

/** Matches passages to the claims of packs. Pure; holds no state between calls but caches. */
export interface Matcher {
  /** Number, in the order in which its pack was compiled, of a claim that a match has named; -1 of any other. */
  numberOf(id: string): number;
  /**
   * The claims that each passage matches, at most `top`, best first; a row a passage, in order. `page`: where the passages
   * stand, for claims that name their own pages, and for what its title says. `least`: what scores below is left out, and
   * costs no look at its stance.
   */
  match(passages: readonly MatchPassage[], page: PageRef | null, top: number, least?: number): ClaimMatch[][];
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
  ): Promise<ClaimMatch[][]>;
}

export const Matcher = {
  /** Takes buffers that `compile` made, one a pack; a foreign buffer is a RangeError. `model`: other than what is shipped. */
  load(buffers: readonly ArrayBuffer[], model: Model = shipped): Matcher {
    const packs = buffers.map(openIndex);
    const judge = openNet(model.judge);
    const words = remember((code: string) => openWords(model.words[code]));
    const nets = { refutes: openNet(model.stance), reports: openNet(model.reports) };

    /** `match`, given out of hand after every passage. */
    function* matching(
      passages: readonly MatchPassage[],
      page: PageRef | null,
      top: number,
      least = 0,
    ): Steps<ClaimMatch[][]> {
      const rows: ClaimMatch[][] = passages.map(() => []);
      const key = page && pageKey(page.wiki, page.title);
      for (const index of packs) {
        let { weights } = index;
        if (index.bare) {
          const seen = new Uint32Array(index.terms);
          for (const { text } of passages) {
            for (const term of readPassage(index, text).distinct) seen[term]!++;
            yield;
          }
          weights = weigh(index, passages.length, seen);
        }
        /** Claims that name the page as theirs. */
        const own = new Set(index.pages.filter((_, i) => i & 1 && index.pages[i - 1] === key));
        /** Numbers of the terms of a heading; -1 stands for those that no claim uses. */
        const headed = remember((heading: string) => {
          const { numbers, count } = readPassage(index, heading);
          return new Set(numbers.slice(0, count));
        });
        for (const [i, { text, title = page?.title ?? '', section }] of passages.entries()) {
          const heading = headed(`${title} ${section ?? ''}`);
          // Another page may have been matched since.
          index.weights = weights;
          rows[i]!.push(...judged(index, readPassage(index, text), heading, own, top, least));
          yield;
        }
      }
      return rows.map((row) => row.sort((a, b) => b.score - a.score).slice(0, top));
    }

    /** See `match`. `title`: terms of what stands above the passage; `own`: claims that name the page as theirs. */
    const judged = (
      index: PackIndex,
      passage: PassageTerms,
      title: ReadonlySet<number>,
      own: ReadonlySet<number>,
      top: number,
      least: number,
    ): ClaimMatch[] =>
      // The search has most that may win among the first.
      findCandidates(index, passage, title, Math.max(2, 2 * top - 1))
        .map(({ claim, alignment }) => {
          const ownPage = own.has(claim);
          const unsaid = title.size ? UNSAID * (1 - alignment.features[COVERAGE]!) : 0;
          const logit = judge(alignment.features) + (ownPage ? OWN_PAGE : 0) - unsaid;
          return { claim, alignment, score: scoreOf(logit, mostOf(alignment, ownPage)) };
        })
        .filter(({ score }) => score >= least)
        .sort((a, b) => b.score - a.score)
        .slice(0, top)
        .map(({ claim, alignment, score }, rank): ClaimMatch => {
          const { stance, evidence } = readStance(index, passage, alignment, nets, words(index.code));
          return {
            claim: index.idOf(claim),
            score: Math.round(score * 1e6) / 1e6,
            stance,
            shown: score >= shownFrom(model.threshold, rank),
            evidence: tidy(
              alignment.positions.filter((p) => !(passage.flags[p]! & STOP)).map((p) => rangeAt(passage, p)),
            ),
            ...(evidence.length > 0 && { stanceEvidence: tidy(evidence) }),
          };
        });

    return {
      numberOf: (id) => packs.map((pack) => pack.numberOf(id)).find((number) => number >= 0) ?? -1,
      match: (...asked) => atOnce(matching(...asked)),
      matchInSlices: (passages, page, top, least, pause, slice) =>
        inSlices(matching(passages, page, top, least), pause, slice),
    };
  },
};
