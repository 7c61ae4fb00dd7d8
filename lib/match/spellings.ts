/** Entries kept; pages are endless. */
const KEPT = 40_000;
const SIZE = 0x20000;

/** A map by spelling that is asked with a part of a text, so that no string need be cut out for it. */
export class Spellings<T> {
  /** By hash, the next free place taken: one more than the number of an entry. */
  private readonly table = new Uint16Array(SIZE);
  private spellings: string[] = [];
  private values: T[] = [];

  /** What was added for `text.slice(from, until)`. */
  find(text: string, from: number, until: number): T | undefined {
    for (let at = hashOf(text, from, until); ; at = (at + 1) & (SIZE - 1)) {
      const entry = this.table[at]! - 1;
      if (entry < 0) return undefined;
      if (isAt(this.spellings[entry]!, text, from, until)) return this.values[entry];
    }
  }

  add(spelling: string, value: T): void {
    if (this.values.length === KEPT) {
      this.table.fill(0);
      this.spellings = [];
      this.values = [];
    }
    let at = hashOf(spelling, 0, spelling.length);
    while (this.table[at] !== 0) at = (at + 1) & (SIZE - 1);
    this.spellings.push(spelling);
    this.table[at] = this.values.push(value);
  }
}

function hashOf(text: string, from: number, until: number): number {
  let h = until - from;
  for (let i = from; i < until; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) & (SIZE - 1);
}

function isAt(spelling: string, text: string, from: number, until: number): boolean {
  if (spelling.length !== until - from) return false;
  for (let i = 0; i < spelling.length; i++) {
    if (spelling.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  }
  return true;
}
