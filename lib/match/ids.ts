import { remember } from '../text/index.ts';
import { ByteWriter, byte, readFrom, varint } from './bytes.ts';
import { BLOCK, HALF } from './format.ts';

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
export function openIds(ids: Uint8Array, idsAt: Uint32Array) {
  const numbers = new Map<string, number>();
  const idOf = remember((claim: number): string => {
    let id = '';
    readFrom(ids, idsAt[(claim / BLOCK) | 0]!);
    for (let left = claim % BLOCK; left >= 0; left--) {
      const head = byte();
      let shared = head >> 4;
      let rest = head & HALF;
      if (shared === HALF) shared += varint();
      if (rest === HALF) rest += varint();
      id = id.slice(0, shared);
      for (; rest > 0; rest--) id += String.fromCharCode(varint());
    }
    numbers.set(id, claim);
    return id;
  });
  return { idOf, numberOf: (id: string) => numbers.get(id) ?? -1 };
}
