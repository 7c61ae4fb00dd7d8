/** 32-bit hash of a term: FNV-1a over UTF-16 units with a final mix, so that near strings land far apart. */
export function hash(text: string): number {
  let h = SEED;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), STEP);
  return mixed(h);
}

/** The same of every word of a list with spaces between, without cutting it. */
export function eachHash(words: string, visit: (hash: number) => void): void {
  let h = SEED;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code !== SPACE) h = Math.imul(h ^ code, STEP);
    else {
      visit(mixed(h));
      h = SEED;
    }
  }
  visit(mixed(h));
}

const SEED = 0x811c9dc5;
const STEP = 0x01000193;
const SPACE = 32;

function mixed(sum: number): number {
  let h = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Two bytes from this one on, three from THREE, and five for what is larger still. */
const TWO = 128;
const THREE = 252;
const FIVE = 255;
/** First values that take three bytes, and five. */
const FROM_THREE = TWO + (THREE - TWO) * 256;
const FROM_FIVE = FROM_THREE + (FIVE - THREE) * 65536;

/** Grows as it is written to. */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  constructor(room = 1024) {
    this.bytes = new Uint8Array(room);
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  all(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** An integer by 7 bits a byte, low bits first: shortest for the steps of postings. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  /** An integer up to 2^32 in one, two, three or five bytes: shortest for numbers of terms, of which most fit in two. */
  short(value: number): void {
    if (value < TWO) this.byte(value);
    else if (value < FROM_THREE) {
      this.byte(TWO + ((value - TWO) >> 8));
      this.byte((value - TWO) & 255);
    } else if (value < FROM_FIVE) {
      const rest = value - FROM_THREE;
      this.byte(THREE + (rest >> 16));
      this.byte((rest >> 8) & 255);
      this.byte(rest & 255);
    } else {
      this.byte(FIVE);
      for (let shift = 24; shift >= 0; shift -= 8) this.byte((value >>> shift) & 255);
    }
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(by: number): void {
    const larger = new Uint8Array((this.length + by) * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what {@link ByteWriter} wrote, from `at` on. */
export class ByteReader {
  at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  short(): number {
    const { bytes } = this;
    const first = bytes[this.at++]!;
    if (first < TWO) return first;
    let value = bytes[this.at++]!;
    if (first < THREE) return TWO + ((first - TWO) << 8) + value;
    value = (value << 8) | bytes[this.at++]!;
    if (first < FIVE) return FROM_THREE + ((first - THREE) << 16) + value;
    value = (value << 8) | bytes[this.at++]!;
    return ((value << 8) | bytes[this.at++]!) >>> 0;
  }
}
