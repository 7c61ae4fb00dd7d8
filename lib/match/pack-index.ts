import { primary } from '../text/index.ts';
import { eachCommon } from './background.ts';
import { ByteReader, hash } from './bytes.ts';
import { BLOCK, type Sections, split } from './format.ts';
import { Ids } from './ids.ts';
import { lexicon, NUMBER, STOP } from './lexicon.ts';

/** Weight of a term that the background has never seen; the scale of all weights. */
export const MAX_WEIGHT = 10;
const STOP_WEIGHT = 0.5;

/** A wording of a claim; the arrays run over its terms in order, and may be longer than it. */
export class Wording {
  negated = false;
  count = 0;
  /** Numbers of terms. */
  terms = new Uint32Array(32);
  /** 1 where the term is written as a name. */
  names = new Uint8Array(32);
}

/** A compiled pack, ready to be searched. */
export class PackIndex {
  readonly claims: number;
  readonly terms: number;
  readonly lang: string;
  /** By term: bits of the lexicon. */
  readonly flags: Uint8Array;
  /** How much a term tells, 0..MAX_WEIGHT: high for words that are rare in ordinary text. */
  weights: Float32Array;
  /** Whether no table says how common the words of the language are, so that `weigh` must. */
  readonly ownWeights: boolean;
  readonly ids: Ids;
  /** Where the postings of a term begin; one more than there are terms. */
  readonly postingsAt: Uint32Array;
  readonly data: Sections;
  /** By hash, the next free place taken: one more than the number of a term. */
  private readonly table: Uint32Array;
  /** Postings that were read, one list behind the other; a few megabytes at most, as there are no more than bytes. */
  postings = new Uint32Array(4096);
  private used = 0;
  /** By term: where its list ends in there, 0 until it was read; and how many claims are in it. */
  readonly listEnds: Uint32Array;
  readonly listSizes: Uint32Array;
  /** Where `next` reads, until where, and whether there is more. */
  private readonly reader: ByteReader;
  private end = 0;
  private several = false;
  private left = false;

  constructor(buffer: ArrayBuffer) {
    const data = split(buffer);
    this.data = data;
    this.claims = data.lengths.length;
    this.terms = data.hashes.length;
    this.lang = String.fromCharCode(...data.lang);
    this.ids = new Ids(data.ids, data.idsAt, this.claims);
    this.reader = new ByteReader(data.wordings);

    let size = 16;
    while (size < this.terms * 2) size *= 2;
    const { hashes } = data;
    const table = new Uint32Array(size);
    for (let i = 0; i < hashes.length; ) {
      let at = hashes[i]! & (size - 1);
      while (table[at] !== 0) at = (at + 1) & (size - 1);
      table[at] = ++i;
    }
    this.table = table;

    this.listEnds = new Uint32Array(this.terms);
    this.listSizes = new Uint32Array(this.terms);
    this.postingsAt = new Uint32Array(this.terms + 1);
    for (let run = 0, term = 0, at = 0; run < data.runs.length; run += 2) {
      for (let n = data.runs[run + 1]!; n > 0; n--) this.postingsAt[++term] = at += data.runs[run]!;
    }

    const code = primary(this.lang);
    const { terms } = this;
    this.flags = new Uint8Array(terms);
    this.weights = new Float32Array(terms).fill(MAX_WEIGHT);
    this.ownWeights = !eachCommon(code, (termHash, weight) => {
      const term = this.find(termHash);
      if (term >= 0) this.weights[term] = weight;
    });
    for (const [i, bits] of data.numbers.entries()) {
      for (let bit = 0; bits >> bit; bit++) if ((bits >> bit) & 1) this.flags[8 * i + bit] = NUMBER;
    }
    for (const [word, bits] of lexicon(code)) {
      const term = this.find(hash(word));
      if (term < 0) continue;
      this.flags[term]! |= bits;
      if (bits & STOP) this.weights[term] = STOP_WEIGHT;
    }
  }

  /** Number of the term with this hash, or -1. */
  find(termHash: number): number {
    const { table, data } = this;
    const mask = table.length - 1;
    for (let at = termHash & mask; ; at = (at + 1) & mask) {
      const i = table[at]! - 1;
      if (i < 0 || data.hashes[i] === termHash) return i;
    }
  }

  /**
   * The weights of terms on a page where each stands in so many passages. Without a table of ordinary words for the
   * language, pack and page together say how common a term is.
   */
  weigh(passages: number, seen: Uint32Array): Float32Array {
    const weights = new Float32Array(this.terms);
    const n = this.claims + passages + 1;
    for (let i = 0; i < this.terms; i++) {
      const flags = this.flags[i]!;
      const df = this.documents(i) + seen[i]!;
      const weight = (MAX_WEIGHT * Math.log(n / Math.max(1, df))) / Math.log(n);
      weights[i] = flags & STOP ? STOP_WEIGHT : flags & NUMBER ? Math.max(3, weight) : Math.max(1, weight);
    }
    return weights;
  }

  /** Goes to the wordings of a claim, for `next`. */
  open(claim: number): void {
    const { reader } = this;
    reader.at = this.data.wordingsAt[Math.floor(claim / BLOCK)]!;
    let head = reader.varint();
    for (let n = claim % BLOCK; n > 0; n--) {
      reader.at += head >> 1;
      head = reader.varint();
    }
    this.several = (head & 1) === 1;
    this.end = reader.at + (head >> 1);
    this.left = true;
  }

  /** Reads the next wording of that claim; false when there is no more. */
  next(into: Wording): boolean {
    if (!this.left) return false;
    const { reader, end } = this;
    const head = this.several ? reader.varint() : 0;
    const most = this.several ? head >> 1 : end - reader.at;
    if (most > into.terms.length) {
      into.terms = new Uint32Array(most * 2);
      into.names = new Uint8Array(most * 2);
    }
    into.negated = (head & 1) === 1;
    let count = 0;
    for (; count < most && reader.at < end; count++) {
      const value = reader.short();
      into.terms[count] = value >>> 1;
      into.names[count] = value & 1;
    }
    into.count = count;
    this.left = reader.at < end;
    return true;
  }

  /** Claims that name this page (see pageKey) as their own. */
  ofPage(key: number): Set<number> {
    const { pages } = this.data;
    const found = new Set<number>();
    for (let i = 0; i < pages.length; i += 2) if (pages[i] === key) found.add(pages[i + 1]!);
    return found;
  }

  /** The claims that use a term, in order: where their list begins in `postings`; it ends `listSizes` further on. */
  listOf(term: number): number {
    const end = this.listEnds[term]!;
    return (end || this.readList(term)) - this.listSizes[term]!;
  }

  private readList(term: number): number {
    const from = this.data.postings;
    const end = this.postingsAt[term + 1]!;
    let { used } = this;
    const room = used + this.documents(term);
    if (room > this.postings.length) {
      const larger = new Uint32Array(2 * room);
      larger.set(this.postings);
      this.postings = larger;
    }
    const into = this.postings;
    let claim = 0;
    for (let at = this.postingsAt[term]!; at < end; ) {
      let step = from[at++]!;
      if (step > 127) {
        step &= 127;
        for (let shift = 7, byte = 128; byte > 127; shift += 7) {
          byte = from[at++]!;
          step |= (byte & 127) << shift;
        }
      }
      claim += step;
      into[used++] = claim;
    }
    this.listSizes[term] = used - this.used;
    this.used = used;
    this.listEnds[term] = used;
    return used;
  }

  /** An upper bound where lists are long: bytes of the list, of which each claim takes at least one. */
  documents(term: number): number {
    return this.postingsAt[term + 1]! - this.postingsAt[term]!;
  }
}
