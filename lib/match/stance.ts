import type { Stance, TextRange } from '../model/index.ts';
import { primary } from '../text/index.ts';
import { terms } from '../text/terms.ts';
import { hash } from './bytes.ts';
import type { Candidate } from './candidates.ts';
import { type CueKind, cues, OPPOSITES } from './cues.ts';
import { EXTREME, NEGATION, STOP } from './lexicon.ts';
import { logit, type Net, sigmoid } from './model.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';

/** Features that stance adds to those of the candidate. */
export const STANCE_FEATURES = [
  'negationNear',
  'negationAnywhere',
  'negationInClaim',
  'negationDiffers',
  'extremeInClaim',
  'extremeInPassage',
  'extremeDiffers',
  'opposite',
  'contrast',
  'hedges',
  'refuteCue',
  'reportCue',
  'startsWithNo',
  'tail',
] as const;

/** Words about a wording's stance that a passage offers. */
export interface StanceView {
  features: Float32Array;
  /** Words that refute: negation in scope, cues, opposites. */
  against: TextRange[];
  refuteCues: TextRange[];
  reportCues: TextRange[];
}

/** Words before the matched ones in which a negation still governs them, and behind. */
const SCOPE_BEFORE = 6;
const SCOPE_BEHIND = 3;
/** The same for cues, which are phrases and stand further off. */
const CUE_BEFORE = 9;
const CUE_BEHIND = 6;
/** Closer to even than this is a guess, so it is given as "reports". */
const UNSURE = 0.015;

/** Opposites by number of the term in an index. */
export class Opposites {
  private readonly pairs = new Map<number, Set<string>>();

  constructor(index: PackIndex) {
    const code = primary(index.lang);
    const stem = (word: string) => terms(word, code)[0]?.term ?? word;
    for (const pair of (OPPOSITES[code] ?? '').split('|').filter(Boolean)) {
      const [a, b] = pair.split(' ').map(stem) as [string, string];
      this.add(index.find(hash(a)), b);
      this.add(index.find(hash(b)), a);
    }
  }

  of(term: number): ReadonlySet<string> | undefined {
    return this.pairs.get(term);
  }

  private add(term: number, other: string): void {
    if (term < 0) return;
    const set = this.pairs.get(term);
    if (set) set.add(other);
    else this.pairs.set(term, new Set([other]));
  }
}

const found = new WeakMap<PassageTerms, Map<CueKind, TextRange[]>>();

/** The cues of a passage, looked for once for all claims. */
function cuesOf(passage: PassageTerms, kind: CueKind, code: string): TextRange[] {
  let kinds = found.get(passage);
  if (!kinds) {
    kinds = new Map();
    found.set(passage, kinds);
  }
  let ranges = kinds.get(kind);
  if (!ranges) {
    ranges = cues(kind, code, passage.text);
    kinds.set(kind, ranges);
  }
  return ranges;
}

/** What a passage says for and against a wording that lies in it. */
export function view(
  index: PackIndex,
  opposites: Opposites,
  passage: PassageTerms,
  { alignment, features: judged }: Candidate,
): StanceView {
  const { wording, positions, sentence } = alignment;
  const lang = primary(index.lang);
  const code = lang === 'simple' ? 'en' : lang;
  const inWording = new Set(wording.terms);
  let claimFlags = 0;
  for (const term of wording.terms) claimFlags |= index.flags[term]!;

  const first = positions[0] ?? 0;
  const last = positions.at(-1) ?? passage.numbers.length - 1;
  const against: TextRange[] = [];
  let near = 0,
    anywhere = 0,
    extreme = 0,
    opposite = 0,
    start = -1,
    end = -1;
  const wanted = new Set<string>();
  for (const term of inWording) for (const other of opposites.of(term) ?? []) wanted.add(other);
  for (let p = 0; p < passage.numbers.length; p++) {
    const flags = passage.flags[p]!;
    const here = passage.sentences[p] === sentence;
    if (flags & NEGATION) {
      anywhere++;
      if (here && p >= first - SCOPE_BEFORE && p <= last + SCOPE_BEHIND) {
        near++;
        against.push(passage.ranges[p]!);
      }
    }
    if (!here) continue;
    if (start < 0) start = p;
    end = p;
    if (flags & EXTREME) extreme = 1;
    if (wanted.has(passage.terms[p]!) && !inWording.has(passage.numbers[p]!)) {
      opposite = 1;
      against.push(passage.ranges[p]!);
    }
  }
  const from = start < 0 ? 0 : passage.ranges[start]![0];
  const until = end < 0 ? passage.text.length : passage.ranges[end]![1];
  const at = (kind: CueKind) =>
    cuesOf(passage, kind, code).filter((range) => range[0] >= from && range[1] <= until);
  // A cue that the claim itself carries ("X is a myth") says nothing about the passage's view of it.
  const own = (range: TextRange) =>
    positions.some((p) => passage.ranges[p]![0] < range[1] && passage.ranges[p]![1] > range[0]);
  // And one far off speaks of something else.
  const cueFrom = passage.ranges[Math.max(0, first - CUE_BEFORE)]?.[0] ?? 0;
  const cueUntil = passage.ranges[Math.min(passage.ranges.length - 1, last + CUE_BEHIND)]?.[1] ?? until;
  const governs = (range: TextRange) => !own(range) && range[1] > cueFrom && range[0] < cueUntil;
  const refuteCues = at('refutes').filter(governs);
  const reportCues = at('reports').filter(governs);
  const negative = claimFlags & NEGATION ? 1 : 0;
  const features = new Float32Array(judged.length + STANCE_FEATURES.length);
  features.set(judged);
  features.set(
    [
      Math.min(near, 2),
      Math.min(anywhere, 3),
      negative,
      near > 0 !== negative > 0 ? 1 : 0,
      claimFlags & EXTREME ? 1 : 0,
      extreme,
      (claimFlags & EXTREME) > 0 !== extreme > 0 ? 1 : 0,
      opposite,
      Math.min(2, at('contrast').length),
      Math.min(2, at('hedges').length),
      Math.min(2, refuteCues.length),
      Math.min(2, reportCues.length),
      passage.flags[0]! & NEGATION ? 1 : 0,
      Math.max(0, (end - last) / 20),
    ],
    judged.length,
  );
  return { features, against, refuteCues, reportCues };
}

/**
 * Asserts, reports or refutes. Frames lead ("contrary to", "some claimed"); then the trained weights; where those do not
 * know either, "reports". With the ranges that decided it.
 */
export function takeStance(
  net: Net,
  seen: StanceView,
  negated: boolean,
): { stance: Stance; evidence: TextRange[] } {
  // The wording is itself a denial of the claim, written by the pack's author.
  if (negated) return { stance: 'refutes', evidence: [...seen.refuteCues, ...seen.against] };
  if (seen.refuteCues.length > 0 && seen.features[seen.features.length - STANCE_FEATURES.length + 2] === 0) {
    return { stance: 'refutes', evidence: seen.refuteCues };
  }
  const refutes = sigmoid(logit(net, seen.features));
  if (seen.reportCues.length > 0 && (refutes < 0.8 || seen.against.length === 0)) {
    return { stance: 'reports', evidence: seen.reportCues };
  }
  if (Math.abs(refutes - 0.5) < UNSURE) return { stance: 'reports', evidence: [] };
  return refutes > 0.5 ? { stance: 'refutes', evidence: seen.against } : { stance: 'asserts', evidence: [] };
}

/** A list of ranges without overlaps, in order. */
export function tidy(ranges: readonly TextRange[]): TextRange[] {
  const out: TextRange[] = [];
  for (const [a, b] of [...ranges].sort((x, y) => x[0] - y[0])) {
    const last = out.at(-1);
    if (last && a <= last[1]) last[1] = Math.max(last[1], b);
    else out.push([a, b]);
  }
  return out;
}

/** Whether a term can be evidence: function words cannot. */
export function telling(flags: number): boolean {
  return (flags & STOP) === 0;
}
