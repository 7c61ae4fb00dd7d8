import type { Alignment } from './align.ts';
import { STOP } from './lexicon.ts';
import type { PassageTerms } from './passage.ts';

/**
 * Where a wording and the sentence that it lies in part, for the stance: who asserts begins and ends alike, who corrects
 * often begins alike and ends otherwise. `flagsOf`: the lexicon's bits by number of a term.
 */
export function likeness(
  { numbers, flags }: PassageTerms,
  { wording: { terms }, positions, start, end }: Alignment,
  flagsOf: Uint8Array,
): number[] {
  const count = terms.length;
  const length = end - start;
  const isContent = (term: number) => !(flagsOf[term]! & STOP);
  const has = (term: number | undefined) => (positions.some((p) => numbers[p] === term) ? 1 : 0);
  // By content word of the sentence: 1 where the wording has it.
  const content: number[] = [];
  let met = 0;
  for (let p = start; p < end; p++) {
    const isMet = positions[met] === p ? 1 : 0;
    met += isMet;
    if (!(flags[p]! & STOP)) content.push(isMet);
  }
  const third = Math.ceil(content.length / 3);
  // How much of a third of the sentence's content stands in the wording.
  const share = (part: number[]) => (third ? part.reduce((a, b) => a + b) / third : 0.5);
  let alike = 0;
  while (alike < count && alike < length && numbers[start + alike] === terms[alike]) alike++;
  return [
    has(terms.find(isContent)), // the claim's first word
    has(terms.findLast(isContent)), // its last
    share(content.slice(0, third)), // how the sentence begins
    share(content.slice(-third)), // how it ends
    alike / count,
    length / count,
    Math.sign(length - count) * Math.log1p(Math.abs(length - count)),
  ];
}
