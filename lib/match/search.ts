import { STOP } from './lexicon.ts';
import { MAX_WEIGHT, type PackIndex } from './pack-index.ts';

const K1 = 1.2;
const B = 0.4;
/** Terms in more claims than this share say nothing about which claim is meant. */
const TOO_COMMON = 0.05;
/** Sums of the same numbers in another order differ less than this. */
const ROUNDING = 1e-5;

/** A claim that shares terms with a passage, by its number. */
export interface Hit {
  claim: number;
  score: number;
}

/**
 * BM25 over a pack. The terms that tell most are looked up first; once a claim that has none of them cannot come out among
 * the best any more, the long lists of the others only add to claims that were met. What comes out is what would come out
 * of adding up everything; of equals the first in the pack comes first.
 */
export class Searcher {
  private readonly index: PackIndex;
  /** By claim: what its terms are worth, before its length; zeros between searches. */
  private readonly scores: Float32Array;
  private readonly touched: Uint32Array;
  private count = 0;
  /** By length of a claim: what its scores are multiplied by; and the most that is. */
  private readonly norms: Float64Array;
  private readonly norm: number;
  private readonly least: number;
  private terms: number[] = [];
  private worths: number[] = [];
  /** The best so far, best first. */
  private best: Hit[] = [];
  private top = 0;
  /** The least score among them, 0 while there are fewer than wanted. */
  private floor = 0;

  constructor(index: PackIndex) {
    this.index = index;
    const { lengths } = index.data;
    this.scores = new Float32Array(index.claims);
    this.touched = new Uint32Array(index.claims);
    let total = 0,
      least = 255;
    // Iterators are slow until they are warm.
    for (let i = 0; i < lengths.length; i++) {
      const length = lengths[i]!;
      total += length;
      if (length < least) least = length;
    }
    const mean = total / Math.max(1, index.claims) || 1;
    this.norms = Float64Array.from(
      { length: 256 },
      (_, n) => 1 / (1 + Math.fround(K1 * (1 - B + (B * n) / mean))),
    );
    this.least = least;
    this.norm = this.norms[least]!;
  }

  /** The `top` claims for the distinct terms of a passage, best first. */
  search(distinct: readonly number[], top: number): Hit[] {
    this.choose(distinct);
    const order = this.byWorth();
    this.best = [];
    this.top = top;
    this.floor = 0;
    this.count = 0;
    let closed = false;
    for (let k = 0; k < order.length; k++) {
      closed ||= !this.canWin(order, k);
      this.add(this.terms[order[k]!]!, this.worths[order[k]!]!, closed);
    }
    for (let i = 0; i < this.count; i++) this.scores[this.touched[i]!] = 0;
    return this.best;
  }

  /** Adds what a term is worth to the claims that have it; `closed`: only to those that were met. */
  private add(term: number, worth: number, closed: boolean): void {
    const { scores, touched, index } = this;
    const from = index.listOf(term);
    const until = from + index.listSizes[term]!;
    const { postings } = index;
    let high = this.high();
    let { count } = this;
    for (let i = from; i < until; i++) {
      const claim = postings[i]!;
      const before = scores[claim]!;
      if (before === 0) {
        if (closed) continue;
        touched[count++] = claim;
      }
      const score = before + worth;
      scores[claim] = score;
      if (score > high) {
        this.promote(claim, scores[claim]!);
        high = this.high();
      }
    }
    this.count = count;
  }

  /** What a claim's terms must be worth for it to come among the best, were it as short as any. */
  private high(): number {
    return (this.floor / this.norm) * (1 - ROUNDING);
  }

  /** Takes a claim among the best, if its length allows. */
  private promote(claim: number, worth: number): void {
    const { best, top } = this;
    const score = worth * this.norms[this.index.data.lengths[claim]!]!;
    let at = 0;
    while (at < best.length && best[at]!.claim !== claim) at++;
    if (at === best.length) {
      if (at < top) best.push({ claim, score });
      else if (score > this.floor || (score === this.floor && claim < best[top - 1]!.claim)) {
        at = top - 1;
        best[at] = { claim, score };
      } else return;
    }
    best[at]!.score = score;
    for (; at > 0 && isBehind(best[at - 1]!, best[at]!); at--)
      [best[at - 1], best[at]] = [best[at]!, best[at - 1]!];
    if (best.length === top) this.floor = best[top - 1]!.score;
  }

  /** Writes down the terms to look up, with what a match is worth before the claim's length. */
  private choose(distinct: readonly number[]): void {
    const { index } = this;
    const limit = Math.max(50, index.claims * TOO_COMMON);
    this.terms = [];
    this.worths = [];
    for (const term of distinct) {
      const documents = index.documents(term);
      if (documents === 0 || (documents > limit && distinct.length > 1)) continue;
      const idf = Math.log(1 + (index.claims - documents + 0.5) / (documents + 0.5));
      this.terms.push(term);
      this.worths.push((K1 + 1) * idf * (0.5 + index.weights[term]! / MAX_WEIGHT));
    }
  }

  /** Places of the terms, those that tell most first. */
  private byWorth(): number[] {
    const { worths } = this;
    const order: number[] = [];
    for (let place = 0; place < worths.length; place++) {
      let at = place;
      for (; at > 0 && worths[order[at - 1]!]! < worths[place]!; at--) order[at] = order[at - 1]!;
      order[at] = place;
    }
    return order;
  }

  /** Whether a claim that has none of the terms before the k-th can still come among the best: one that has many is long. */
  private canWin(order: readonly number[], k: number): boolean {
    const floor = this.floor * (1 - ROUNDING);
    let sum = 0,
      count = 0,
      stops = 0;
    for (let i = k; i < order.length; i++) {
      const worth = this.worths[order[i]!]!;
      if (this.index.flags[this.terms[order[i]!]!]! & STOP) {
        // Only claims of nothing else are found by function words, and those have no length.
        stops += worth;
        if (stops * this.norm >= floor) return true;
        continue;
      }
      sum += worth;
      if (count < 255) count++;
      if (sum * this.norms[Math.max(this.least, count)]! >= floor) return true;
    }
    return false;
  }
}

/** Whether a hit comes behind another. */
const isBehind = (a: Hit, b: Hit): boolean => (b.score - a.score || a.claim - b.claim) > 0;
