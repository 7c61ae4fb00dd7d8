import type { Stance, TextRange } from '../model/index.ts';
import { remember } from '../text/index.ts';
import { eachForm } from '../text/terms.ts';
import type { Alignment } from './align.ts';
import { type CueKind, findCues } from './cues.ts';
import { EXTREME, NEGATION, STOP } from './lexicon.ts';
import { likeness } from './likeness.ts';
import { sigmoid } from './model.ts';
import type { PackIndex } from './pack-index.ts';
import { type PassageTerms, rangeAt } from './passage.ts';
import { keyOf, REFUTES, REPORTS, said, type ToldWords, UNSAID, unsaid, weighWords } from './stance-words.ts';
import {
  CUE_BEFORE,
  CUE_BEHIND,
  DENIED,
  REPORTING,
  SCOPE_BEFORE,
  SCOPE_BEHIND,
  TELLING,
  UNSURE,
} from './tuning.ts';
import words from './words.json' with { type: 'json' };

const { max, min } = Math;

/** What cannot be true where a term is: hashes of terms by key. */
const oppositesOf = remember((code: string) => {
  const pairs: number[] = [];
  eachForm((words.opposites as Record<string, string>)[code] ?? '', code, ({ hash }) => pairs.push(hash));
  return Map.groupBy(pairs, (_, i) => keyOf(pairs[i ^ 1]!));
});

/** What a trained model makes of features of a passage and a wording: logits. */
interface Weigh {
  refutes(features: number[]): number;
  reports(features: number[]): number;
}

/**
 * Whether a passage asserts, reports or refutes the claim whose wording lies in it, with the ranges that decided it. Frames
 * lead ("contrary to", "some claimed"); then the trained weights; where those do not know either, "reports". `learned`:
 * words that tell, in the pack's language.
 */
export function readStance(
  index: PackIndex,
  passage: PassageTerms,
  alignment: Alignment,
  weigh: Weigh,
  learned: ToldWords,
): { stance: Stance; evidence: TextRange[] } {
  const { numbers, flags, hashes, starts, ends, count } = passage;
  const {
    features,
    positions,
    start,
    end,
    wording: { terms, negated },
  } = alignment;
  const tells = (hash: number) => learned.get(keyOf(hash));
  const opposites = oppositesOf(index.code);
  passage.cues ??= findCues(passage, index.code);
  const first = positions[0] ?? 0;
  const last = positions.at(-1) ?? count - 1;
  // Words that refute: negation in scope, opposites.
  const against: TextRange[] = [];
  let near = 0,
    anywhere = 0,
    extreme = 0,
    opposite = 0;
  for (let p = 0; p < count; p++) {
    const bits = flags[p]!;
    if (bits & NEGATION) anywhere++;
    if (p < start || p >= end) continue;
    if (bits & NEGATION && p >= first - SCOPE_BEFORE && p <= last + SCOPE_BEHIND) {
      near++;
      against.push(rangeAt(passage, p));
    }
    extreme |= bits & EXTREME;
    const opposed = opposites.get(keyOf(hashes[p]!));
    if (
      opposed &&
      !terms.includes(numbers[p]!) &&
      terms.some((term) => opposed.includes(index.hashes[term]!))
    ) {
      opposite = 1;
      against.push(rangeAt(passage, p));
    }
  }
  const at = (kind: CueKind) =>
    (passage.cues![kind] ?? []).filter(([from, until]) => from >= starts[start]! && until <= ends[end - 1]!);
  // A cue that the claim itself carries ("X is a myth") says nothing about the passage's view of it; and one far off speaks
  // of something else.
  const governs = ([from, until]: TextRange) =>
    !positions.some((p) => starts[p]! < until && ends[p]! > from) &&
    until > starts[max(0, first - CUE_BEFORE)]! &&
    from < ends[min(count - 1, last + CUE_BEHIND)]!;
  const refuteCues = at('refutes').filter(governs);
  const reportCues = at('reports').filter(governs);
  const own = terms.reduce((bits, term) => bits | index.flags[term]!, 0);
  const negative = own & NEGATION ? 1 : 0;
  const others = said(passage, alignment);
  const sums = weighWords(others.map((p) => tells(hashes[p]!)));
  const seen = [
    ...features,
    min(near, 2),
    min(anywhere, 3),
    negative,
    !near !== !negative ? 1 : 0, // negation differs
    own & EXTREME ? 1 : 0,
    extreme && 1,
    (own & EXTREME) !== extreme ? 1 : 0,
    opposite,
    ...[at('contrast'), at('hedges'), refuteCues, reportCues].map(({ length }) => min(2, length)),
    flags[0]! & NEGATION ? 1 : 0, // starts with no
    max(0, (end - 1 - last) / 20), // what follows
    ...likeness(passage, alignment, index.flags),
    sums[REFUTES],
    weighWords(unsaid(index, passage, alignment).map(tells))[UNSAID],
    sums[REPORTS],
  ];
  const refutes = sigmoid(weigh.refutes(seen));
  // Words that tell enough to be shown.
  const telling = (kind: typeof REFUTES | typeof REPORTS) =>
    others.flatMap((p) =>
      !(flags[p]! & STOP) && (tells(hashes[p]!)?.[kind] ?? 0) >= TELLING ? [rangeAt(passage, p)] : [],
    );
  const says = (stance: Stance, ...evidence: TextRange[]) => ({ stance, evidence });
  // The wording is itself a denial of the claim, written by the pack's author.
  if (negated) return says('refutes', ...refuteCues, ...against);
  // "Untrue that it never …" refutes "it never …"; "… is a myth" may bear it out as well, so the weights decide.
  const isBesideCues = ([a, b]: TextRange) => !refuteCues.some(([from, until]) => a < until && b > from);
  if (refuteCues.length && (!negative || against.some(isBesideCues))) return says('refutes', ...refuteCues);
  // Without words that report it is no report, whatever else it looks like.
  const isReport = reportCues.length || (sums[REPORTS] > 0 && weigh.reports(seen) > REPORTING);
  if (isReport && (!against.length || refutes < DENIED))
    return says('reports', ...reportCues, ...telling(REPORTS));
  if (Math.abs(refutes - 0.5) < UNSURE) return says('reports');
  return refutes > 0.5 ? says('refutes', ...against, ...telling(REFUTES)) : says('asserts');
}

/** A list of ranges without overlaps, in order. */
export function tidy(ranges: readonly TextRange[]): TextRange[] {
  const out: TextRange[] = [];
  for (const [a, b] of ranges.toSorted((x, y) => x[0] - y[0])) {
    const last = out.at(-1);
    if (last && a <= last[1]) last[1] = max(last[1], b);
    else out.push([a, b]);
  }
  return out;
}
