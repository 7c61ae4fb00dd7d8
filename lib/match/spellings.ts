/** Numbers given out; pages are endless. */
export const KEPT = 40_000;
const SIZE = 0x20000;

/** Numbers spellings; is asked with a part of a text, so that no string need be cut out for it. */
export class Spellings {
  /** By hash, the next free place taken: one more than the number of a spelling. */
  private readonly table = new Uint16Array(SIZE);
  private spellings: string[] = [];

  /** The number that `add` gave `text.slice(from, until)`, or -1. */
  find(text: string, from: number, until: number): number {
    for (let at = hashOf(text, from, until); ; at = (at + 1) & (SIZE - 1)) {
      const number = this.table[at]! - 1;
      if (number < 0 || isAt(this.spellings[number]!, text, from, until)) return number;
    }
  }

  /** Numbers a spelling; `room`: how many numbers it takes. When there are no more, all are forgotten. */
  add(spelling: string, room: number): number {
    if (this.spellings.length + room > KEPT) {
      this.table.fill(0);
      this.spellings = [];
    }
    let at = hashOf(spelling, 0, spelling.length);
    while (this.table[at] !== 0) at = (at + 1) & (SIZE - 1);
    this.table[at] = this.spellings.push(spelling);
    const number = this.spellings.length - 1;
    for (let i = 1; i < room; i++) this.spellings.push('');
    return number;
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
