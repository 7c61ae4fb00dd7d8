import { remember } from '../text/index.ts';
import { at, readFrom, short, varint } from './bytes.ts';
import { BLOCK } from './format.ts';
import { KEPT } from './tuning.ts';

/** A wording of a claim. */
export interface Wording {
  /** 1 where it denies the claim. */
  negated: number;
  /** Numbers of its terms, in order. */
  terms: number[];
  /** 1 where the term is written as a name. */
  names: number[];
}

/** Gives the wordings of a claim, from the sections of those names. */
export const openWordings = (wordings: Uint8Array, wordingsAt: Uint32Array) =>
  remember((claim: number): Wording[] => {
    let head = 0;
    let end = wordingsAt[(claim / BLOCK) | 0]!;
    for (let left = claim % BLOCK; left >= 0; left--) {
      readFrom(wordings, end);
      head = varint();
      end = at + (head >> 1);
    }
    const found: Wording[] = [];
    while (at < end) {
      // A single wording takes all that there is.
      const start = head & 1 ? varint() : 2 * end;
      const wording: Wording = { negated: start & 1, terms: [], names: [] };
      for (let left = start >> 1; left > 0 && at < end; left--) {
        const value = short();
        wording.terms.push(value >>> 1);
        wording.names.push(value & 1);
      }
      found.push(wording);
    }
    return found;
  }, KEPT);
