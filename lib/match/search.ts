import { MAX_WEIGHT, type PackIndex } from './pack-index.ts';
import { scores, touched } from './tables.ts';
import { B, K1, TOO_COMMON } from './tuning.ts';

/** Sums of the same numbers in another order differ less than this. */
const ROUNDING = 1e-5;

/** A term, and what a match of it is worth before the claim's length. */
interface Lookup {
  term: number;
  worth: number;
}

/** A claim that shares terms with a passage, by its number. */
export interface Hit {
  claim: number;
  score: number;
}

/**
 * BM25 over a pack: the `top` claims for the distinct terms of a passage, best first. The terms that tell most are looked
 * up first; once a claim that has none of them cannot come out among the best any more, the long lists of the others only
 * add to claims that were met. What comes out is what would come out of adding up everything; of equals the first in the
 * pack comes first.
 */
export function search(index: PackIndex, distinct: readonly number[], top: number): Hit[] {
  const { claims, lengths, mean, weights } = index;
  // Here, since the module's variable is looked up anew each time.
  const sums = scores;
  const best: Hit[] = [];
  let count = 0;
  // What a claim's terms must be worth for it to come among the best, were it as short as any.
  let high = 0;
  const shortest = norm(0, mean);
  // The terms to look up, those that tell most first; and what is left to come.
  const found: Lookup[] = [];
  let left = 0;
  for (const term of distinct) {
    const n = index.spread(term);
    if (!n || (distinct.length > 1 && n > Math.max(50, claims * TOO_COMMON))) continue;
    const idf = Math.log(1 + (claims - n + 0.5) / (n + 0.5));
    const worth = (K1 + 1) * idf * (0.5 + weights[term]! / MAX_WEIGHT);
    found.push({ term, worth });
    left += worth;
  }
  found.sort((a, b) => b.worth - a.worth);
  for (const { term, worth } of found) {
    const isClosed = left < high;
    left -= worth;
    const list = index.claimsOf(term);
    // Iterators are slow until they are warm.
    for (let i = 0; i < list.length; i++) {
      const claim = list[i]!;
      const before = sums[claim]!;
      if (before === 0) {
        if (isClosed) continue;
        touched[count++] = claim;
      }
      sums[claim] = before + worth;
      if (before + worth > high) {
        promote(best, claim, sums[claim]! * norm(lengths[claim]!, mean), top);
        if (best.length === top) high = (best[top - 1]!.score / shortest) * (1 - ROUNDING);
      }
    }
  }
  while (count) sums[touched[--count]!] = 0;
  return best;
}

/** What scores are multiplied by for a claim's length. */
const norm = (length: number, mean: number): number => 1 / (1 + K1 * (1 - B + (B * length) / mean));

/** Takes a claim among the best, if its score allows. */
function promote(best: Hit[], claim: number, score: number, top: number): void {
  // Most do not come so far.
  if (score < (best[top - 1]?.score ?? 0)) return;
  const hit = { claim, score };
  let at = 0;
  while (at < best.length && best[at]!.claim !== claim) at++;
  for (; at > 0 && isBehind(best[at - 1]!, hit); at--) best[at] = best[at - 1]!;
  if (at < top) best[at] = hit;
  if (best.length > top) best.pop();
}

/** Whether a hit comes behind another. */
const isBehind = (a: Hit, b: Hit): boolean => (b.score - a.score || a.claim - b.claim) > 0;
