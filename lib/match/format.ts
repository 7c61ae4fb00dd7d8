/**
 * The compiled index of a pack: one ArrayBuffer of typed arrays, read in place. Little-endian, as every platform that
 * runs a browser is.
 *
 * Header (Uint32): magic, then the length of every section in elements, in the order of `SECTIONS`; the sections follow,
 * those of four bytes an element first.
 */
export type Sections = [
  /** By term: its hash. The most used come first, the others by the length of their postings. */
  hashes: Uint32Array,
  /** Pairs: bytes that the postings of a term take, and for how many terms in a row. */
  runs: Uint32Array,
  /** By block of `BLOCK` claims: where its wordings begin. */
  wordingsAt: Uint32Array,
  /** By block of `BLOCK` claims: where its ids begin. */
  idsAt: Uint32Array,
  /** Pairs sorted by the first: hash of a page, and the claim that names it. */
  pages: Uint32Array,
  /** By term, a bit: whether it is a number. */
  numbers: Uint8Array,
  /** By claim: distinct content terms. */
  lengths: Uint8Array,
  /** By term: the claims that use it, as varints of the steps between them. */
  postings: Uint8Array,
  /**
   * By claim: bytes << 1 | whether there is more than the one wording, which a claim begins with; then (term << 1 | name)
   * each. Of several each begins with terms << 1 | negated.
   */
  wordings: Uint8Array,
  /** By claim: letters that the id shares with that of the claim before in its block; letters of the rest; the rest. */
  ids: Uint8Array,
  /** The language's tag. */
  lang: Uint8Array,
];

/** Claims for which one offset is kept. */
export const BLOCK = 16;
/** Lengths of ids below this stand in half a byte. */
export const HALF = 15;
/** First bytes of numbers: two bytes from this one on, three from THREE, and five for what is larger still. */
export const TWO = 128;
export const THREE = 252;
export const FIVE = 255;
/** First values that take three bytes, and five. */
export const FROM_THREE = TWO + (THREE - TWO) * 256;
export const FROM_FIVE = FROM_THREE + (FIVE - THREE) * 65536;

const MAGIC = 0x33_4b_54_58; // "XTK3"
/** How many sections there are, and of those how many of four bytes an element. */
const SECTIONS = 11;
const WORDS = 5;

/** Packs the sections into one buffer. */
export function join(sections: Sections): ArrayBuffer {
  const head = Uint32Array.of(MAGIC, ...sections.map((part) => part.length));
  const parts = [head, ...sections];
  const buffer = new ArrayBuffer(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    new Uint8Array(buffer, at).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    at += part.byteLength;
  }
  return buffer;
}

/** Views into a buffer that `join` made; anything else is a RangeError. */
export function split(buffer: ArrayBuffer): Sections {
  const [magic, ...lengths] = new Uint32Array(buffer, 0, 1 + SECTIONS);
  let at = 4 + 4 * SECTIONS;
  const views = lengths.map((length, i) => {
    const view = new (i < WORDS ? Uint32Array : Uint8Array)(buffer, at, length);
    at += view.byteLength;
    return view;
  });
  if (magic !== MAGIC || at !== buffer.byteLength) {
    throw new RangeError('not an index of this version of Crosstalk');
  }
  return views as Sections;
}
