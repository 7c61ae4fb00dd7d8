import { Matcher, type MatchPassage } from '../match/index.ts';
import type { Claim, ClaimAnnotation, ClaimMatch, Pack, PageInfo, Passage } from '../model/index.ts';
import { SHARD } from '../store/index.ts';
import { breath } from './breath.ts';

/** A pack that is switched on, ready to be matched: its index in memory, its claims where they lie. */
export interface LoadedPack {
  id: string;
  version: string;
  matcher: Matcher;
  /** The claims of one shard of {@link SHARD}; undefined past the last. */
  shard(number: number): Promise<Claim[] | undefined>;
}

/** Shards kept in memory, a quarter of a megabyte each as claims go. */
const SHARDS_KEPT = 40;
const CLAIMS_A_PASSAGE = 5;

/** A pack whose claims are in memory already. */
export const inMemory = ({ id, version, claims }: Pack, index: ArrayBuffer): LoadedPack => ({
  id,
  version,
  matcher: Matcher.load([index]),
  shard: async (n) => claims.slice(n * SHARD, (n + 1) * SHARD),
});

/**
 * All packs that are on. Only the claims that match are read: a pack of 100,000 claims takes the memory of its index.
 * Packs are told apart, so that a claim of one never stands in for another pack's claim of the same id.
 */
export class LoadedPacks {
  private readonly packs: LoadedPack[];
  private readonly shards = new Map<string, Promise<Claim[] | undefined>>();

  constructor(packs: LoadedPack[]) {
    this.packs = packs;
  }

  /**
   * Claims that the passages match with a score of at least `least` and that `shown` lets through, best first a passage; in
   * reading order.
   */
  async annotate(
    page: PageInfo,
    passages: Passage[],
    least: number,
    shown: (match: ClaimMatch) => boolean,
  ): Promise<ClaimAnnotation[]> {
    const found: { pack: LoadedPack; match: ClaimMatch }[][] = passages.map(() => []);
    for (const pack of this.packs) {
      const rows = await pack.matcher.matchInSlices(
        passages satisfies MatchPassage[],
        page,
        CLAIMS_A_PASSAGE,
        least,
        breath,
      );
      for (const [i, row] of rows.entries()) found[i]!.push(...row.map((match) => ({ pack, match })));
    }
    const annotations: ClaimAnnotation[] = [];
    for (const [i, { id }] of passages.entries()) {
      const best = found[i]!.sort((a, b) => b.match.score - a.match.score).slice(0, CLAIMS_A_PASSAGE);
      for (const { pack, match } of best) {
        const claim = shown(match) ? await this.claim(pack, match.claim) : undefined;
        if (claim) annotations.push({ passage: id, match, claim, pack: pack.id, version: pack.version });
      }
    }
    return annotations;
  }

  private async claim(pack: LoadedPack, id: string): Promise<Claim | undefined> {
    const number = pack.matcher.numberOf(id);
    if (number < 0) return undefined;
    const shard = Math.floor(number / SHARD);
    const key = `${pack.id} ${shard}`;
    const reading = this.shards.get(key) ?? pack.shard(shard);
    this.shards.delete(key);
    this.shards.set(key, reading);
    if (this.shards.size > SHARDS_KEPT) this.shards.delete(this.shards.keys().next().value!);
    const claim = (await reading)?.[number % SHARD];
    return claim?.id === id ? claim : undefined;
  }
}
