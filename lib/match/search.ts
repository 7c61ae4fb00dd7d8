import { MAX_WEIGHT, type PackIndex } from './pack-index.ts';
import { scores } from './tables.ts';
import { B, K1, TOO_COMMON } from './tuning.ts';

/** Sums of the same numbers in another order differ less than this. */
const ROUNDING = 1e-5;

/** A term whose claims stand in a part of the index, and what it is worth to them before their length. */
interface Found {
  from: number;
  until: number;
  worth: number;
}

/** A claim that shares terms with a passage, by its number. */
export interface Hit {
  claim: number;
  score: number;
}

/**
 * BM25 over a pack: the `top` claims for the distinct terms of a passage, best first; of equals the first in the pack. All
 * terms are added up; then claims are looked at, those of the most telling terms first, until what has none of these can
 * not come out among the best.
 */
export function search(index: PackIndex, distinct: readonly number[], top: number): Hit[] {
  const { claims, lengths, mean, weights, users } = index;
  // Here, since the module's variable is looked up anew each time.
  const sums = scores;
  const found: Found[] = [];
  let left = 0;
  for (const term of distinct) {
    const n = index.spread(term);
    if (!n || (distinct.length > 1 && n > Math.max(50, claims * TOO_COMMON))) continue;
    const idf = Math.log(1 + (claims - n + 0.5) / (n + 0.5));
    const worth = (K1 + 1) * idf * (0.5 + weights[term]! / MAX_WEIGHT);
    found.push({ from: index.starts[term]!, until: index.endOf(term), worth });
    left += worth;
  }
  found.sort((a, b) => b.worth - a.worth);
  for (const { from, until, worth } of found) {
    for (let i = from; i < until; i++) sums[users[i]!]! += worth;
  }

  const best: Hit[] = [];
  // What a claim's terms must be worth for it to come among the best, were it as short as any.
  let high = 0;
  for (const { from, until, worth } of found) {
    const isOpen = left >= high;
    left -= worth;
    for (let i = from; i < until; i++) {
      const claim = users[i]!;
      const sum = sums[claim]!;
      sums[claim] = 0;
      if (!isOpen || sum <= high) continue;
      const hit = { claim, score: sum * norm(lengths[claim]!, mean) };
      let at = best.length;
      for (; at > 0 && isBehind(best[at - 1]!, hit); at--) best[at] = best[at - 1]!;
      best[at] = hit;
      if (best.length > top) best.pop();
      if (best.length === top) high = (best[top - 1]!.score / norm(0, mean)) * (1 - ROUNDING);
    }
  }
  return best;
}

/** What scores are multiplied by for a claim's length. */
const norm = (length: number, mean: number): number => 1 / (1 + K1 * (1 - B + (B * length) / mean));

/** Whether a hit comes behind another. */
const isBehind = (a: Hit, b: Hit): boolean => (b.score - a.score || a.claim - b.claim) > 0;
