import type { Alignment } from './align.ts';
import { STOP } from './lexicon.ts';
import type { PassageTerms } from './passage.ts';

/** How many features `likeness` fills. */
export const LIKENESS = 7;

/**
 * Where a wording and the sentence that it lies in part, for the stance: who asserts begins and ends alike, who corrects
 * often begins alike and ends otherwise. Fills features from place `at` on; `flagsOf`: the lexicon's bits by number of a term.
 */
export function likeness(
  passage: PassageTerms,
  { wording, positions, sentence }: Alignment,
  flagsOf: Uint8Array,
  features: Float32Array,
  at: number,
): void {
  const { terms, count } = wording;
  const { numbers, flags, begins } = passage;
  const start = begins[sentence] ?? 0;
  const end = begins[sentence + 1] ?? passage.count;
  const length = end - start;
  let first = -1,
    last = -1;
  for (let k = 0; k < count; k++) {
    if (flagsOf[terms[k]!]! & STOP) continue;
    if (first < 0) first = terms[k]!;
    last = terms[k]!;
  }
  let hasFirst = 0,
    hasLast = 0;
  for (let i = 0; i < positions.length; i++) {
    const number = numbers[positions[i]!]!;
    if (number === first) hasFirst = 1;
    if (number === last) hasLast = 1;
  }
  // How much of the sentence's first third, and of its last, stands in the wording.
  let content = 0;
  for (let p = start; p < end; p++) if (!(flags[p]! & STOP)) content++;
  const third = Math.ceil(content / 3);
  let early = 0,
    late = 0;
  for (let p = start, place = 0, next = 0; p < end; p++) {
    if (flags[p]! & STOP) continue;
    while (next < positions.length && positions[next]! < p) next++;
    if (positions[next] === p) {
      if (place < third) early++;
      if (place >= content - third) late++;
    }
    place++;
  }
  let alike = 0;
  while (alike < count && alike < length && numbers[start + alike] === terms[alike]) alike++;
  let i = at;
  features[i++] = hasFirst;
  features[i++] = hasLast;
  features[i++] = third > 0 ? early / third : 0.5;
  features[i++] = third > 0 ? late / third : 0.5;
  features[i++] = alike / count;
  features[i++] = length / count;
  features[i] = Math.sign(length - count) * Math.log1p(Math.abs(length - count));
}
