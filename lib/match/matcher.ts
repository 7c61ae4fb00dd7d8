import type { ClaimMatch, PageRef, Passage, TextRange } from '../model/index.ts';
import { atOnce, inSlices, primary, type Steps } from '../text/index.ts';
import { terms } from '../text/terms.ts';
import { type Alignment, COVERAGE } from './align.ts';
import { hash } from './bytes.ts';
import { Finder, shownFrom, standing } from './candidates.ts';
import { pageKey } from './compile.ts';
import { STOP } from './lexicon.ts';
import shipped from './model.json' with { type: 'json' };
import { logit, type Model, parseNet, type ReadyNet, sigmoid } from './model.ts';
import { PackIndex } from './pack-index.ts';
import { PassageReader, type PassageTerms } from './passage.ts';
import { StanceViewer, takeStance, tidy } from './stance.ts';
import { NO_WORDS, StanceWords } from './stance-words.ts';

/** What matching needs of a passage. `title`: of the article, where it is not given for all by the page. */
export interface MatchPassage extends Pick<Passage, 'id' | 'text'> {
  section?: string | null;
  title?: string;
}

/** Claims that the judge looks at where so many are asked for: the search has most that may win among the first. */
const lookedAt = (top: number) => Math.max(2, 2 * top - 1);
/** What a claim's own page is worth, in logits: there the claim is known to be a matter at all. */
const OWN_PAGE = 1.5;
/**
 * What a share of 1 of the claim's words missing costs, in logits, where the title is known: then nothing is left to be
 * meant without being said.
 */
const UNSAID = 6;

/** No match below this score is `shown`. */
export const SHOWN_FROM = shipped.threshold;

/** A model whose networks were read. */
interface ReadyModel {
  threshold: number;
  judge: ReadyNet;
  stance: ReadyNet;
  reports: ReadyNet;
  words: Model['words'];
}

/** A pack and all that is made anew for it only once. */
class Pack {
  readonly index: PackIndex;
  readonly reader: PassageReader;
  readonly finder: Finder;
  readonly viewer: StanceViewer;

  private readonly model: ReadyModel;

  constructor(buffer: ArrayBuffer, model: ReadyModel) {
    this.model = model;
    this.index = new PackIndex(buffer);
    this.reader = new PassageReader(this.index);
    this.finder = new Finder(this.index);
    const words = model.words[primary(this.index.lang)] ?? NO_WORDS;
    this.viewer = new StanceViewer(this.index, this.reader.cues, new StanceWords(this.index, words));
  }

  /** Numbers of the terms of a title; -1 stands for those that no claim uses. */
  titleTerms(title: string): Set<number> {
    return new Set(terms(title, this.index.lang).map(({ term }) => this.index.find(hash(term))));
  }

  /** See `Matcher.match`. `own`: claims that name the page as theirs. */
  judge(
    passage: PassageTerms,
    title: ReadonlySet<number>,
    own: ReadonlySet<number>,
    top: number,
    least: number,
  ): ClaimMatch[] {
    const { threshold, judge } = this.model;
    return this.finder
      .find(passage, title, lookedAt(top))
      .map(({ claim, alignment }) => {
        const ownPage = own.has(claim);
        const unsaid = title.size > 0 ? UNSAID * (1 - alignment.features[COVERAGE]!) : 0;
        const score = sigmoid(logit(judge, alignment.features) + (ownPage ? OWN_PAGE : 0) - unsaid);
        return { claim, alignment, score: score * standing(alignment, ownPage) };
      })
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, top)
      .map(({ claim, alignment, score }, rank): ClaimMatch => {
        const seen = this.viewer.view(passage, alignment);
        const { stance, evidence } = takeStance(this.model, seen, alignment.wording.negated);
        return {
          claim: this.index.ids.of(claim),
          score: Math.round(score * 1e6) / 1e6,
          stance,
          shown: score >= shownFrom(threshold, rank),
          evidence: this.evidence(passage, alignment),
          ...(evidence.length > 0 && { stanceEvidence: tidy(evidence) }),
        };
      });
  }

  private evidence(passage: PassageTerms, { positions }: Alignment): TextRange[] {
    return tidy(
      positions
        .filter((p) => (this.index.flags[passage.numbers[p]!]! & STOP) === 0)
        .map((p): TextRange => [passage.starts[p]!, passage.ends[p]!]),
    );
  }
}

/** Matches passages to the claims of packs. Pure; holds no state between calls but caches. */
export class Matcher {
  private readonly packs: Pack[];

  private constructor(packs: Pack[]) {
    this.packs = packs;
  }

  /** Takes buffers that `compile` made, one a pack; a foreign buffer is a RangeError. `model`: other than what is shipped. */
  static load(buffers: readonly ArrayBuffer[], model: Model = shipped): Matcher {
    const ready: ReadyModel = {
      threshold: model.threshold,
      judge: parseNet(model.judge),
      stance: parseNet(model.stance),
      reports: parseNet(model.reports),
      words: model.words,
    };
    return new Matcher(buffers.map((buffer) => new Pack(buffer, ready)));
  }

  /** Number of a claim in the order in which its pack was compiled, or -1; of several packs the first that has it counts. */
  numberOf(id: string): number {
    return this.packs.map(({ index }) => index.ids.numberOf(id)).find((number) => number >= 0) ?? -1;
  }

  /**
   * The claims that each passage matches, at most `top`, best first; a row a passage, in order. `page`: where the passages
   * stand, for claims that name their own pages, and for what its title says. `least`: what scores below is left out, and
   * costs no look at its stance.
   */
  match(passages: readonly MatchPassage[], page: PageRef | null, top: number, least = 0): ClaimMatch[][] {
    return atOnce(this.matching(passages, page, top, least));
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
    return inSlices(this.matching(passages, page, top, least), pause, slice);
  }

  /** `match`, given out of hand after every passage. */
  private *matching(
    passages: readonly MatchPassage[],
    page: PageRef | null,
    top: number,
    least: number,
  ): Steps<ClaimMatch[][]> {
    const rows: ClaimMatch[][] = passages.map(() => []);
    for (const pack of this.packs) {
      const { index, reader } = pack;
      let { weights } = index;
      if (index.ownWeights) {
        const seen = new Uint32Array(index.terms);
        for (const { text } of passages) {
          for (const term of reader.read(text).distinct) seen[term]!++;
          yield;
        }
        weights = index.weigh(passages.length, seen);
      }
      const own = page ? index.ofPage(pageKey(page.wiki, page.title)) : new Set<number>();
      const titles = new Map<string, Set<number>>();
      for (const [i, passage] of passages.entries()) {
        const context = `${passage.title ?? page?.title ?? ''} ${passage.section ?? ''}`.trim();
        const title = titles.get(context) ?? pack.titleTerms(context);
        titles.set(context, title);
        // Another page may have been matched since.
        index.weights = weights;
        rows[i]!.push(...pack.judge(reader.read(passage.text), title, own, top, least));
        yield;
      }
    }
    for (const row of rows) row.sort((a, b) => b.score - a.score);
    return rows.map((row) => row.slice(0, top));
  }
}
