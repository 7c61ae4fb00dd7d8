import { hash, primary } from '../text/index.ts';
import { eachCommon } from './background.ts';
import { at, readFrom, varint } from './bytes.ts';
import { split } from './format.ts';
import { openIds } from './ids.ts';
import { lexicon, NUMBER, STOP } from './lexicon.ts';
import { makeRoom } from './tables.ts';
import { STOP_WEIGHT } from './tuning.ts';
import { openWordings, type Wording } from './wordings.ts';

/** Weight of a term that the background has never seen; the scale of all weights. */
export const MAX_WEIGHT = 10;

/** A compiled pack, ready to be searched. */
export interface PackIndex {
  claims: number;
  terms: number;
  /** Primary subtag of the language. */
  code: string;
  /** By term. */
  hashes: Uint32Array;
  /** By term: bits of the lexicon. */
  flags: Uint8Array;
  /** How much a term tells, 0..MAX_WEIGHT: high for words that are rare in ordinary text. */
  weights: Float32Array;
  /** Whether no table says how common the words of the language are, so that `weigh` must. */
  bare: boolean;
  /** By claim: distinct content terms; and how many a claim has on average. */
  lengths: Uint8Array;
  mean: number;
  /** Pairs sorted by the first: hash of a page, and the claim that names it. */
  pages: Uint32Array;
  /** Number of the term with this hash, or -1. */
  find(hash: number): number;
  /** How many claims use a term; an upper bound where they are many: bytes of their list, of which each takes at least one. */
  spread(term: number): number;
  /** The claims that use a term, in order: in `users` from `starts[term]` to `endOf(term)`, which puts them there. */
  users: Uint32Array;
  starts: Uint32Array;
  endOf(term: number): number;
  wordingsOf(claim: number): Wording[];
  idOf(claim: number): string;
  /** Number of a claim whose id was asked for, or -1. */
  numberOf(id: string): number;
}

/** Opens what `compile` made; anything else is a RangeError. */
export function openIndex(buffer: ArrayBuffer): PackIndex {
  const [hashes, runs, wordingsAt, idsAt, pages, numbers, lengths, postings, wordings, ids, lang] =
    split(buffer);
  const terms = hashes.length;
  const code = primary(String.fromCharCode(...lang));
  makeRoom(terms, lengths.length);
  const flags = new Uint8Array(terms);
  const weights = new Float32Array(terms).fill(MAX_WEIGHT);

  // By hash, the next free place taken: one more than the number of a term.
  const table = new Uint32Array(4 << Math.log2(terms + 1));
  const mask = table.length - 1;
  /** Place of a hash in the table: its own, or where it would stand. */
  const placeOf = (wanted: number) => {
    let place = wanted & mask;
    while (table[place] && hashes[table[place]! - 1] !== wanted) place = (place + 1) & mask;
    return place;
  };
  const find = (wanted: number) => table[placeOf(wanted)]! - 1;
  for (let term = 0; term < terms; term++) {
    // Of two with the same hash the first is found.
    table[placeOf(hashes[term]!)] ||= term + 1;
    flags[term] = (numbers[term >> 3]! >> (term & 7)) & 1 ? NUMBER : 0;
  }

  /** Where the postings of a term begin. */
  const starts = new Uint32Array(terms + 1);
  for (let run = 0, term = 0, end = 0; run < runs.length; run += 2) {
    for (let n = runs[run + 1]!; n > 0; n--) {
      end += runs[run]!;
      starts[++term] = end;
    }
  }

  // A claim takes at least a byte in its list, so what was read of it has room at the same place.
  const users = new Uint32Array(postings.length);
  /** By term: the place behind the last of its claims, 0 where they were not read yet. */
  const ends = new Uint32Array(terms);

  const isKnown = eachCommon(code, (common, weight) => {
    const term = find(common);
    if (term >= 0) weights[term] = weight;
  });
  for (const [word, bits] of lexicon(code)) {
    const term = find(hash(word));
    if (term < 0) continue;
    flags[term]! |= bits;
    if (bits & STOP) weights[term] = STOP_WEIGHT;
  }
  return {
    claims: lengths.length,
    terms,
    code,
    hashes,
    flags,
    weights,
    bare: !isKnown,
    lengths,
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1,
    pages,
    find,
    endOf(term) {
      let end = ends[term]!;
      if (!end) {
        end = starts[term]!;
        readFrom(postings, end);
        for (let claim = 0; at < starts[term + 1]!; ) {
          claim += varint();
          users[end++] = claim;
        }
        ends[term] = end;
      }
      return end;
    },
    users,
    starts,
    spread: (term) => starts[term + 1]! - starts[term]!,
    wordingsOf: openWordings(wordings, wordingsAt),
    ...openIds(ids, idsAt),
  };
}

/**
 * The weights of terms on a page where each stands in so many passages. Without a table of ordinary words for the
 * language, pack and page together say how common a term is.
 */
export function weigh(index: PackIndex, passages: number, seen: Uint32Array): Float32Array {
  const n = index.claims + passages + 1;
  return index.weights.map((_, term) => {
    const flags = index.flags[term]!;
    const weight = (MAX_WEIGHT * Math.log(n / Math.max(1, index.spread(term) + seen[term]!))) / Math.log(n);
    return flags & STOP ? STOP_WEIGHT : Math.max(flags & NUMBER ? 3 : 1, weight);
  });
}
