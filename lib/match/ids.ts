import { ByteReader, ByteWriter } from './bytes.ts';
import { BLOCK } from './format.ts';

const KEPT = 10_000;
/** Lengths below this stand in half a byte. */
const HALF = 15;

/** Writes the ids of claims, each but the first of a block without what it shares with the one before. */
export class IdWriter {
  readonly bytes = new ByteWriter();
  readonly blocks: number[] = [];
  private before = '';
  private count = 0;

  add(id: string): void {
    if (this.count++ % BLOCK === 0) {
      this.blocks.push(this.bytes.length);
      this.before = '';
    }
    let shared = 0;
    while (shared < id.length && id[shared] === this.before[shared]) shared++;
    const rest = id.length - shared;
    this.bytes.byte((Math.min(shared, HALF) << 4) | Math.min(rest, HALF));
    for (const length of [shared, rest]) if (length >= HALF) this.bytes.varint(length - HALF);
    for (let i = shared; i < id.length; i++) this.bytes.varint(id.charCodeAt(i));
    this.before = id;
  }
}

/** Reads what {@link IdWriter} wrote. */
export class Ids {
  private readonly bytes: Uint8Array;
  private readonly blocks: Uint32Array;
  private readonly claims: number;
  /** Ids given out: they are what is asked for, and the claims of one page come again. */
  private readonly known = new Map<string, number>();
  private readonly given = new Map<number, string>();

  constructor(bytes: Uint8Array, blocks: Uint32Array, claims: number) {
    this.bytes = bytes;
    this.blocks = blocks;
    this.claims = claims;
  }

  /** The id of a claim. */
  of(claim: number): string {
    let id = this.given.get(claim);
    if (id !== undefined) return id;
    id = '';
    this.block(claim - (claim % BLOCK), claim, (_, found) => {
      id = found;
    });
    if (this.known.size > KEPT) {
      this.known.clear();
      this.given.clear();
    }
    this.known.set(id, claim);
    this.given.set(claim, id);
    return id;
  }

  /** Number of the claim with this id, or -1. */
  numberOf(id: string): number {
    let number = this.known.get(id) ?? -1;
    for (let first = 0; first < this.claims && number < 0; first += BLOCK) {
      this.block(first, Math.min(first + BLOCK, this.claims) - 1, (claim, found) => {
        if (found === id && number < 0) number = claim;
      });
    }
    return number;
  }

  /** Reads a block from its first claim on. */
  private block(first: number, last: number, visit: (claim: number, id: string) => void): void {
    const reader = new ByteReader(this.bytes);
    reader.at = this.blocks[first / BLOCK]!;
    let id = '';
    for (let claim = first; claim <= last; claim++) {
      const head = this.bytes[reader.at++]!;
      let shared = head >> 4;
      let rest = head & HALF;
      if (shared === HALF) shared += reader.varint();
      if (rest === HALF) rest += reader.varint();
      id = id.slice(0, shared);
      for (; rest > 0; rest--) id += String.fromCharCode(reader.varint());
      visit(claim, id);
    }
  }
}
