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
  const said = terms.filter((term) => !(flagsOf[term]! & STOP));
  const has = (term: number | undefined) => (positions.some((p) => numbers[p] === term) ? 1 : 0);
  const content: number[] = [];
  for (let p = start; p < end; p++) if (!(flags[p]! & STOP)) content.push(p);
  const third = Math.ceil(content.length / 3);
  // How much of a third of the sentence's content stands in the wording.
  const share = (part: number[]) => (third ? part.filter((p) => positions.includes(p)).length / third : 0.5);
  let alike = 0;
  while (alike < count && alike < length && numbers[start + alike] === terms[alike]) alike++;
  return [
    has(said[0]), // the claim's first word
    has(said.at(-1)), // its last
    share(content.slice(0, third)), // how the sentence begins
    share(content.slice(-third)), // how it ends
    alike / count,
    length / count,
    Math.sign(length - count) * Math.log1p(Math.abs(length - count)),
  ];
}
