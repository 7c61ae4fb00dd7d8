import { FIVE, FROM_FIVE, FROM_THREE, THREE, TWO } from './format.ts';

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

let bytes: Uint8Array;
/** Where `varint` and `short` read on. */
export let at = 0;

/** Turns to what {@link ByteWriter} wrote, from `place` on. */
export function readFrom(written: Uint8Array, place: number): void {
  bytes = written;
  at = place;
}

export const byte = (): number => bytes[at++]!;

export function varint(): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

export function short(): number {
  const first = byte();
  if (first < TWO) return first;
  if (first < THREE) return TWO + more(first - TWO, 1);
  return first < FIVE ? FROM_THREE + more(first - THREE, 2) : more(0, 4);
}

/** The number that so many bytes make behind what is known of it. */
const more = (known: number, bytes: number): number =>
  bytes ? more(known * 256 + byte(), bytes - 1) : known;
