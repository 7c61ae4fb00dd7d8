/** By term: the mark that it was given last. One for all packs: no mark is looked at again once another was made. */
export let marks = new Uint32Array(0);
let last = 0;

/** A mark that none of so many terms has, to tell which were met. */
export function newMark(terms: number): number {
  if (marks.length < terms) marks = new Uint32Array(terms);
  return ++last;
}
