import { primary } from '../text/index.ts';
import { commonness } from './background.ts';
import { ByteWriter, readText } from './bytes.ts';
import { split } from './format.ts';
import { NUMBER, STOP } from './lexicon.ts';
import type { PassageTerms } from './passage.ts';

const K1 = 1.2;
const B = 0.4;
/** Terms in more claims than this share say nothing about which claim is meant. */
const TOO_COMMON = 0.15;
/** Weight of a term that the background has never seen; the scale of all weights. */
export const MAX_WEIGHT = 10;

/** A wording of a claim, as numbers of terms. */
export interface Wording {
  negated: boolean;
  terms: number[];
  names: boolean[];
}

/** A claim that shares terms with a passage, by its number. */
interface Hit {
  claim: number;
  score: number;
}

/** A compiled pack, ready to be searched. */
export class PackIndex {
  readonly claims: number;
  readonly lang: string;
  readonly flags: Uint8Array;
  /** How much a term tells, 0..MAX_WEIGHT: high for words that are rare in ordinary text. */
  weights: Float32Array;
  private readonly data: ReturnType<typeof split>;
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly scores: Float32Array;
  private readonly touched: Int32Array;
  /** By length of a claim: what its scores are divided by. */
  private readonly norms: Float64Array;
  private readonly ownWeights: boolean;

  constructor(buffer: ArrayBuffer) {
    const data = split(buffer);
    this.data = data;
    this.claims = data.claims;
    this.lang = data.lang;
    this.flags = data.flags;
    this.scores = new Float32Array(data.claims);
    this.touched = new Int32Array(data.claims);
    let size = 16;
    while (size < data.terms * 2) size *= 2;
    this.mask = size - 1;
    this.table = new Int32Array(size).fill(-1);
    for (let i = 0; i < data.terms; i++) {
      let at = data.hashes[i]! & this.mask;
      while (this.table[at] !== -1) at = (at + 1) & this.mask;
      this.table[at] = i;
    }
    let total = 0;
    for (const length of data.lengths) total += length;
    const mean = total / Math.max(1, data.claims);
    this.norms = Float64Array.from(
      { length: 256 },
      (_, n) => 1 + Math.fround(K1 * (1 - B + (B * n) / (mean || 1))),
    );
    this.weights = new Float32Array(data.terms);
    const common = commonness(primary(data.lang));
    this.ownWeights = common === null;
    if (common) {
      for (let i = 0; i < data.terms; i++) {
        this.weights[i] = data.flags[i]! & STOP ? 0.5 : (common.get(data.hashes[i]!) ?? MAX_WEIGHT);
      }
    }
  }

  /** Number of the term with this hash, or -1. */
  find(termHash: number): number {
    let at = termHash & this.mask;
    for (;;) {
      const i = this.table[at]!;
      if (i === -1 || this.data.hashes[i] === termHash) return i;
      at = (at + 1) & this.mask;
    }
  }

  /**
   * The weights of terms on the page that these passages make up. Without a table of ordinary words for the language, pack
   * and page together say how common a term is.
   */
  weigh(passages: readonly PassageTerms[]): Float32Array {
    if (!this.ownWeights) return this.weights;
    const { terms } = this.data;
    const weights = new Float32Array(terms);
    const seen = new Uint32Array(terms);
    for (const passage of passages) for (const term of passage.distinct) seen[term]!++;
    const n = this.claims + passages.length + 1;
    for (let i = 0; i < terms; i++) {
      const flags = this.flags[i]!;
      const df = this.documents(i) + seen[i]!;
      const weight = (MAX_WEIGHT * Math.log(n / Math.max(1, df))) / Math.log(n);
      weights[i] = flags & STOP ? 0.5 : flags & NUMBER ? Math.max(3, weight) : Math.max(1, weight);
    }
    return weights;
  }

  /** The `top` claims by BM25 over the passage's distinct terms, best first. */
  search(distinct: readonly number[], top: number): Hit[] {
    const { postings, postingsAt, lengths } = this.data;
    const { scores, touched, norms } = this;
    const limit = Math.max(50, this.claims * TOO_COMMON);
    let count = 0;
    for (const term of distinct) {
      const documents = this.documents(term);
      if (documents > limit && distinct.length > 1) continue;
      const idf = Math.log(1 + (this.claims - documents + 0.5) / (documents + 0.5));
      const weight = (K1 + 1) * idf * (0.5 + this.weights[term]! / MAX_WEIGHT);
      const end = postingsAt[term + 1]!;
      let claim = 0;
      for (let at = postingsAt[term]!; at < end; ) {
        let step = postings[at++]!;
        if (step > 127) {
          step &= 127;
          for (let shift = 7, byte = 128; byte > 127; shift += 7) {
            byte = postings[at++]!;
            step |= (byte & 127) << shift;
          }
        }
        claim += step;
        const score = scores[claim]!;
        if (score === 0) touched[count++] = claim;
        scores[claim] = score + weight / norms[lengths[claim]!]!;
      }
    }
    return this.best(count, top);
  }

  /** Takes the best out of the accumulators and clears them. */
  private best(count: number, top: number): Hit[] {
    const { scores, touched } = this;
    const found: Hit[] = [];
    let floor = 0;
    for (let i = 0; i < count; i++) {
      const claim = touched[i]!;
      const score = scores[claim]!;
      scores[claim] = 0;
      if (score <= floor) continue;
      let at = found.length;
      while (at > 0 && found[at - 1]!.score < score) at--;
      found.splice(at, 0, { claim, score });
      if (found.length > top) found.pop();
      if (found.length === top) floor = found[top - 1]!.score;
    }
    return found;
  }

  wordings(claim: number): Wording[] {
    const { wordings, claimsAt } = this.data;
    let at = claimsAt[claim]!;
    const varint = () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = wordings[at++]!;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    const list: Wording[] = [];
    for (let n = varint(); n > 0; n--) {
      const head = varint();
      const wording: Wording = { negated: (head & 1) === 1, terms: [], names: [] };
      for (let t = head >> 1; t > 0; t--) {
        const value = varint();
        wording.terms.push(value >> 1);
        wording.names.push((value & 1) === 1);
      }
      list.push(wording);
    }
    return list;
  }

  id(claim: number): string {
    return readText(this.data.ids.subarray(this.data.idsAt[claim]!, this.data.idsAt[claim + 1]!));
  }

  /** Number of the claim with this id, or -1. Only ids of its length are looked at. */
  numberOf(id: string): number {
    const writer = new ByteWriter();
    writer.text(id);
    const wanted = writer.done();
    const { ids, idsAt } = this.data;
    for (let claim = 0; claim < this.claims; claim++) {
      const at = idsAt[claim]!;
      if (idsAt[claim + 1]! - at === wanted.length && wanted.every((byte, i) => ids[at + i] === byte))
        return claim;
    }
    return -1;
  }

  /** Claims that name this page (see pageKey) as their own. */
  ofPage(key: number): Set<number> {
    const { pages } = this.data;
    const found = new Set<number>();
    for (let i = 0; i < pages.length; i += 2) if (pages[i] === key) found.add(pages[i + 1]!);
    return found;
  }

  /** An upper bound where lists are long: bytes of the list, of which each claim takes at least one. */
  private documents(term: number): number {
    return this.data.postingsAt[term + 1]! - this.data.postingsAt[term]!;
  }
}
