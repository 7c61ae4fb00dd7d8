import type { ClaimMatch, PageRef, Passage, TextRange } from '../model/index.ts';
import { primary } from '../text/index.ts';
import { terms } from '../text/terms.ts';
import { feature } from './align.ts';
import { hash } from './bytes.ts';
import { type Candidate, candidates, standing } from './candidates.ts';
import { pageKey } from './compile.ts';
import { lexicon } from './lexicon.ts';
import model from './model.json' with { type: 'json' };
import { logit, parseNet, sigmoid } from './model.ts';
import { PackIndex } from './pack-index.ts';
import { PassageReader, type PassageTerms } from './passage.ts';
import { Opposites, takeStance, telling, tidy, view } from './stance.ts';

/** What matching needs of a passage. `title`: of the article, where it is not given for all by the page. */
export interface MatchPassage extends Pick<Passage, 'id' | 'text'> {
  section?: string | null;
  title?: string;
}

/** Claims that the index finds and the judge looks at, a passage; at least twice what was asked for. */
const LOOKED_AT = 8;
/** What a claim's own page is worth, in logits: there the claim is known to be a matter at all. */
const OWN_PAGE = 1.5;
/**
 * What a share of 1 of the claim's words missing costs, in logits, where the title is known: then nothing is left to be
 * meant without being said.
 */
const UNSAID = 5;

/** Score from which a passage carries a second claim too. */
const SECOND = 0.9;

const JUDGE = parseNet(model.judge);
const STANCE = parseNet(model.stance);

interface Pack {
  index: PackIndex;
  opposites: Opposites;
  words: Map<string, number>;
}

/** Matches passages to the claims of packs. Pure; holds no state between calls but caches. */
export class Matcher {
  private readonly packs: Pack[];

  private constructor(packs: Pack[]) {
    this.packs = packs;
  }

  /** Takes buffers that `compile` made, one a pack; a foreign buffer is a RangeError. */
  static load(buffers: readonly ArrayBuffer[]): Matcher {
    return new Matcher(
      buffers.map((buffer) => {
        const index = new PackIndex(buffer);
        return { index, opposites: new Opposites(index), words: lexicon(primary(index.lang)) };
      }),
    );
  }

  /** Number of a claim in the order in which its pack was compiled, or -1; of several packs the first that has it counts. */
  numberOf(id: string): number {
    return this.packs.map(({ index }) => index.numberOf(id)).find((number) => number >= 0) ?? -1;
  }

  /**
   * The claims that each passage matches, at most `top`, best first; a row a passage, in order. `page`: where the passages
   * stand, for claims that name their own pages, and for what its title says.
   */
  match(passages: readonly MatchPassage[], page: PageRef | null, top: number): ClaimMatch[][] {
    const rows: ClaimMatch[][] = passages.map(() => []);
    for (const pack of this.packs) {
      const reader = new PassageReader(pack.index, pack.words);
      const read = passages.map((passage) => reader.read(passage.text));
      pack.index.weigh(read);
      const own = page ? pack.index.ofPage(pageKey(page.wiki, page.title)) : new Set<number>();
      const titles = new Map<string, Set<number>>();
      for (const [i, passage] of passages.entries()) {
        const context = `${passage.title ?? page?.title ?? ''} ${passage.section ?? ''}`.trim();
        let title = titles.get(context);
        if (!title) {
          title = new Set(terms(context, pack.index.lang).map((t) => pack.index.find(hash(t.term))));
          titles.set(context, title);
        }
        rows[i]!.push(...judge(pack, read[i]!, title, own, top));
      }
    }
    for (const row of rows) row.sort((a, b) => b.score - a.score);
    return rows.map((row) => row.slice(0, top));
  }
}

function judge(
  pack: Pack,
  passage: PassageTerms,
  title: ReadonlySet<number>,
  own: ReadonlySet<number>,
  top: number,
): ClaimMatch[] {
  const { found } = candidates(pack.index, passage, title, Math.max(2 * top, LOOKED_AT));
  const scored = found
    .map((candidate) => {
      const ownPage = own.has(candidate.claim);
      const unsaid = title.size > 0 ? UNSAID * (1 - feature(candidate.alignment, 'coverage')) : 0;
      const score = sigmoid(logit(JUDGE, candidate.features) + (ownPage ? OWN_PAGE : 0) - unsaid);
      return { candidate, score: score * standing(candidate.alignment, ownPage) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, top);
  return scored.map(({ candidate, score }, rank) => {
    const { alignment } = candidate;
    const seen = view(pack.index, pack.opposites, passage, candidate);
    const { stance, evidence } = takeStance(STANCE, seen, alignment.wording.negated);
    return {
      claim: pack.index.id(candidate.claim),
      score: Math.round(score * 1e6) / 1e6,
      stance,
      // Beside the best, only what is as good as certain.
      shown: score >= (rank === 0 ? model.threshold : Math.max(model.threshold, SECOND)),
      evidence: evidenceOf(pack.index, passage, candidate),
      ...(evidence.length > 0 && { stanceEvidence: tidy(evidence) }),
    };
  });
}

function evidenceOf(index: PackIndex, passage: PassageTerms, candidate: Candidate): TextRange[] {
  const ranges = candidate.alignment.positions
    .filter((p) => telling(index.flags[passage.numbers[p]!]!))
    .map((p): TextRange => [...passage.ranges[p]!]);
  return tidy(ranges);
}
