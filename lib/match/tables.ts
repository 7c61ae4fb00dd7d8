// Written down while matching, whatever the pack, so that nothing is made anew.

/** By term: the mark that it was given last. No mark is looked at again once another was made. */
export let marks = new Uint32Array(0);
/** By term: one more than its first position in the passage, 0 where it has none. */
export let first = new Uint32Array(0);
/** By claim: what its terms are worth, before its length; zeros between searches. */
export let scores = new Float32Array(0);
let last = 0;

/** Makes room for a pack. */
export function makeRoom(terms: number, claims: number): void {
  if (marks.length < terms) {
    marks = new Uint32Array(terms);
    first = new Uint32Array(terms);
  }
  if (scores.length < claims) scores = new Float32Array(claims);
}

/** A mark that no term has, to tell which were met. */
export const newMark = (): number => ++last;
