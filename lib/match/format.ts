import { ByteWriter, readText } from './bytes.ts';

/**
 * The compiled index of a pack: one ArrayBuffer of typed arrays, read in place. Little-endian, as every platform that
 * runs a browser is.
 *
 * Header (Uint32): magic, claims, terms, pages, then the byte lengths of the four byte sections.
 * - `hashes` Uint32[terms]: terms by falling frequency, so that common ones have short numbers
 * - `postingsAt` Uint32[terms + 1], `claimsAt` Uint32[claims + 1], `idsAt` Uint32[claims + 1]: offsets into byte sections
 * - `pages` Uint32[2 × pages]: hash of a page and the claim that names it, sorted by hash
 * - `postings` bytes: per term the claims that use it, as varint differences
 * - `wordings` bytes: per claim the number of wordings; per wording (terms << 1 | negated), then (term << 1 | name) each
 * - `ids`, `lang` bytes: texts (see ByteWriter.text)
 * - `flags` Uint8[terms], `lengths` Uint8[claims] (distinct content terms)
 */
export interface Sections {
  claims: number;
  terms: number;
  hashes: Uint32Array;
  postingsAt: Uint32Array;
  claimsAt: Uint32Array;
  idsAt: Uint32Array;
  pages: Uint32Array;
  flags: Uint8Array;
  lengths: Uint8Array;
  postings: Uint8Array;
  wordings: Uint8Array;
  ids: Uint8Array;
  lang: string;
}

const MAGIC = 0x31_4b_54_58; // "XTK1"
const HEADER = 8;
const WORDS = ['hashes', 'postingsAt', 'claimsAt', 'idsAt', 'pages'] as const;
const BYTES = ['flags', 'lengths', 'postings', 'wordings', 'ids'] as const;

/** Packs the sections into one buffer. */
export function join(s: Sections): ArrayBuffer {
  const writer = new ByteWriter();
  writer.text(s.lang);
  const lang = writer.done();
  const words = WORDS.reduce((sum, key) => sum + s[key].length, HEADER);
  const bytes = BYTES.reduce((sum, key) => sum + s[key].length, lang.length);
  const buffer = new ArrayBuffer(words * 4 + bytes);
  const head = new Uint32Array(buffer, 0, HEADER);
  head.set([MAGIC, s.claims, s.terms, s.pages.length / 2]);
  head.set([s.postings.length, s.wordings.length, s.ids.length, lang.length], 4);
  let at = HEADER * 4;
  for (const key of WORDS) {
    new Uint32Array(buffer, at, s[key].length).set(s[key]);
    at += s[key].length * 4;
  }
  for (const part of [...BYTES.map((key) => s[key]), lang]) {
    new Uint8Array(buffer, at, part.length).set(part);
    at += part.length;
  }
  return buffer;
}

/** Views into a buffer that `join` made; anything else is a RangeError. */
export function split(buffer: ArrayBuffer): Sections {
  const fault = () => new RangeError('not an index of this version of Crosstalk');
  if (buffer.byteLength < HEADER * 4) throw fault();
  const head = new Uint32Array(buffer, 0, HEADER);
  const [magic, claims, terms, pages, postings, wordings, ids, lang] = [...head] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const words = [terms, terms + 1, claims + 1, claims + 1, pages * 2];
  const bytes = [terms, claims, postings, wordings, ids, lang];
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  if (magic !== MAGIC || buffer.byteLength !== (HEADER + sum(words)) * 4 + sum(bytes)) throw fault();
  let at = HEADER * 4;
  const word = (i: number) => {
    const view = new Uint32Array(buffer, at, words[i]!);
    at += view.byteLength;
    return view;
  };
  const byte = (i: number) => {
    const view = new Uint8Array(buffer, at, bytes[i]!);
    at += view.byteLength;
    return view;
  };
  return {
    claims,
    terms,
    hashes: word(0),
    postingsAt: word(1),
    claimsAt: word(2),
    idsAt: word(3),
    pages: word(4),
    flags: byte(0),
    lengths: byte(1),
    postings: byte(2),
    wordings: byte(3),
    ids: byte(4),
    lang: readText(byte(5)),
  };
}
