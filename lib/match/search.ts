import { STOP } from './lexicon.ts';
import { MAX_WEIGHT, type PackIndex, Wording } from './pack-index.ts';

const K1 = 1.2;
const B = 0.4;
/** Terms in more claims than this share say nothing about which claim is meant. */
const TOO_COMMON = 0.15;
/** Sums of the same numbers in another order differ less than this. */
const ROUNDING = 1e-5;
/** Claims as good as the last that is wanted, of which all but these are left out. */
const TIES = 64;

/** A claim that shares terms with a passage, by its number. */
export interface Hit {
  claim: number;
  score: number;
  /** Place in the passage of the first term that it shares. */
  first: number;
}

/** Whether a hit comes behind another. Of equals the one met first in the order of the passage is first. */
const isBehind = (a: Hit, b: Hit): boolean =>
  (b.score - a.score || a.first - b.first || a.claim - b.claim) > 0;

/**
 * BM25 over a pack. The terms that tell most are looked up first; once a claim that has none of them cannot come out among
 * the best any more, the long lists of the others only add to claims that were met. What comes out is what would come out
 * of adding up everything in the order of the passage.
 */
export class Searcher {
  private readonly index: PackIndex;
  /** By claim: what its terms are worth, before its length; zeros between searches. */
  private readonly scores: Float32Array;
  private readonly touched: Uint32Array;
  /** By length of a claim: what its scores are multiplied by; and the most that is. */
  private readonly norms: Float64Array;
  private readonly norm: number;
  private readonly least: number;
  /** By term: one more than its place among the terms looked up; zeros between searches. */
  private readonly places: Uint16Array;
  private terms: number[] = [];
  private worths: number[] = [];
  /** The best so far with their scores, and the least of those, 0 while there are fewer than wanted. */
  private best = new Uint32Array(0);
  private bestScores = new Float64Array(0);
  private bests = 0;
  private floor = 0;
  private readonly wording = new Wording();
  /** Places of the terms that a claim shares, in order. */
  private readonly shared: number[] = [];

  constructor(index: PackIndex) {
    this.index = index;
    const { lengths } = index.data;
    this.scores = new Float32Array(index.claims);
    this.touched = new Uint32Array(index.claims);
    this.places = new Uint16Array(index.terms);
    let total = 0,
      least = 255;
    for (const length of lengths) {
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
    const { index, scores, touched, norm } = this;
    const { postings } = index.data;
    this.choose(distinct);
    const order = this.byWorth();
    let count = 0;
    if (this.best.length !== top) {
      this.best = new Uint32Array(top);
      this.bestScores = new Float64Array(top);
    }
    this.bests = 0;
    this.floor = 0;
    for (let k = 0; k < order.length; k++) {
      const place = order[k]!;
      const worth = this.worths[place]!;
      const closed = this.most(order, k) * (1 + ROUNDING) < this.floor;
      let high = this.floor / norm;
      const end = index.postingsAt[this.terms[place]! + 1]!;
      let claim = 0;
      for (let at = index.postingsAt[this.terms[place]!]!; at < end; ) {
        let step = postings[at++]!;
        if (step > 127) {
          step &= 127;
          for (let shift = 7, byte = 128; byte > 127; shift += 7) {
            byte = postings[at++]!;
            step |= (byte & 127) << shift;
          }
        }
        claim += step;
        const before = scores[claim]!;
        if (before === 0) {
          if (closed) continue;
          touched[count++] = claim;
        }
        const score = before + worth;
        scores[claim] = score;
        if (score > high) high = this.promote(claim, score) / norm;
      }
    }
    const hits = this.finalists(count);
    for (const term of this.terms) this.places[term] = 0;
    return hits.slice(0, top);
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
      const worth = (K1 + 1) * idf * (0.5 + index.weights[term]! / MAX_WEIGHT);
      this.places[term] = this.terms.push(term);
      this.worths.push(worth);
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

  /** The most that a claim can score with the terms from the k-th on: one that has many of them is long. */
  private most(order: readonly number[], k: number): number {
    let most = 0,
      sum = 0,
      count = 0,
      stops = 0;
    for (let i = k; i < order.length; i++) {
      const worth = this.worths[order[i]!]!;
      if (this.index.flags[this.terms[order[i]!]!]! & STOP) {
        // Only claims of nothing else are found by function words, and those have no length.
        stops += worth;
        continue;
      }
      sum += worth;
      if (count < 255) count++;
      most = Math.max(most, sum * this.norms[Math.max(this.least, count)]!);
    }
    return Math.max(most, stops * this.norm);
  }

  /** Takes a claim among the best, if its length allows. The floor. */
  private promote(claim: number, worth: number): number {
    const score = worth * this.norms[this.index.data.lengths[claim]!]!;
    if (score <= this.floor) return this.floor;
    const { best, bestScores } = this;
    let at = 0;
    while (at < this.bests && best[at] !== claim) at++;
    if (at === best.length) at = bestScores.indexOf(this.floor);
    else if (at === this.bests) this.bests++;
    best[at] = claim;
    bestScores[at] = score;
    if (this.bests < best.length) return 0;
    this.floor = score;
    for (let i = 0; i < best.length; i++) if (bestScores[i]! < this.floor) this.floor = bestScores[i]!;
    return this.floor;
  }

  /** Takes the best out of the touched claims, best first, and clears them all. */
  private finalists(count: number): Hit[] {
    const { scores, touched, norm, norms } = this;
    const { lengths } = this.index.data;
    const [low, high] = [this.floor * (1 - ROUNDING), this.floor * (1 + ROUNDING)];
    const hits: Hit[] = [];
    let ties = 0;
    for (let i = 0; i < count; i++) {
      const claim = touched[i]!;
      const worth = scores[claim]!;
      scores[claim] = 0;
      if (worth * norm < low) continue;
      const score = worth * norms[lengths[claim]!]!;
      if (score < low || (score <= high && ties++ >= TIES)) continue;
      const hit = this.exact(claim);
      let at = hits.length;
      for (; at > 0 && isBehind(hits[at - 1]!, hit); at--) hits[at] = hits[at - 1]!;
      hits[at] = hit;
    }
    return hits;
  }

  /** The score of a claim, added up in the order of the passage. */
  private exact(claim: number): Hit {
    const { index, wording, places, shared } = this;
    let count = 0;
    let skip = 0;
    index.open(claim);
    while (index.next(wording)) {
      for (let i = 0; i < wording.count; i++) {
        const term = wording.terms[i]!;
        const bits = index.flags[term]! & STOP;
        if (!bits && !skip) {
          // Only claims of nothing but function words are found by those.
          skip = STOP;
          count = 0;
        }
        const place = places[term]!;
        if (place === 0 || bits & skip) continue;
        let at = count;
        while (at > 0 && shared[at - 1]! > place) at--;
        if (at > 0 && shared[at - 1] === place) continue;
        for (let q = count++; q > at; q--) shared[q] = shared[q - 1]!;
        shared[at] = place;
      }
    }
    const norm = this.norms[index.data.lengths[claim]!]!;
    let score = 0;
    for (let i = 0; i < count; i++) score = Math.fround(score + this.worths[shared[i]! - 1]! * norm);
    return { claim, score, first: shared[0]! };
  }
}
