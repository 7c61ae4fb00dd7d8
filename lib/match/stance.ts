import type { Stance, TextRange } from '../model/index.ts';
import { primary } from '../text/index.ts';
import { terms } from '../text/terms.ts';
import { type Alignment, JUDGED } from './align.ts';
import { hash } from './bytes.ts';
import { CUE_KINDS, type CueKind, type Cues, type FoundCues } from './cues.ts';
import { EXTREME, NEGATION } from './lexicon.ts';
import { LIKENESS, likeness } from './likeness.ts';
import { logit, type ReadyNet, sigmoid } from './model.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';
import { STANCE_WORDS, type StanceWords } from './stance-words.ts';
import words from './words.json' with { type: 'json' };

/** How many features stance adds to those of the alignment, beside its likeness. */
const STANCE_FEATURES = 14;
/** Place of the features that words tell, behind all others. */
export const JUDGED_STANCE = JUDGED + STANCE_FEATURES + LIKENESS;
const OPPOSITES: Record<string, string> = words.opposites;

/** Words about a wording's stance that a passage offers. */
export interface StanceView {
  features: Float32Array;
  /** Words that refute: negation in scope, cues, opposites. */
  against: TextRange[];
  refuteCues: TextRange[];
  reportCues: TextRange[];
  /** Learned words that tell of a refutation, or of a report. */
  refuting: TextRange[];
  reporting: TextRange[];
  /** The claim itself denies. */
  negative: boolean;
}

/** Words before the matched ones in which a negation still governs them, and behind. */
const SCOPE_BEFORE = 6;
const SCOPE_BEHIND = 3;
/** The same for cues, which are phrases and stand further off. */
const CUE_BEFORE = 9;
const CUE_BEHIND = 6;
/** No cue of any kind. */
const NONE: FoundCues = CUE_KINDS.map(() => []);
/** Logit from which a passage reports. */
const REPORTS = 1.5;
/** From here on a passage that negates refutes what it reports. */
const DENIED = 0.8;
/** Closer to even than this is a guess, so it is given as "reports". */
const UNSURE = 0.01;

/** Looks for what passages say for and against the claims of a pack. */
export class StanceViewer {
  private readonly index: PackIndex;
  private readonly cues: Cues;
  private readonly words: StanceWords;
  /** By number of a term: hashes of the terms that cannot be true where it is. */
  private readonly opposites = new Map<number, number[]>();
  private readonly features = new Float32Array(JUDGED_STANCE + STANCE_WORDS);
  /** The cues of the passage looked at, found once for all claims. */
  private serial = 0;
  private found: FoundCues = NONE;

  constructor(index: PackIndex, cues: Cues, words: StanceWords) {
    this.index = index;
    this.cues = cues;
    this.words = words;
    const code = primary(index.lang);
    const stem = (word: string) => hash(terms(word, code)[0]?.term ?? word);
    for (const pair of (OPPOSITES[code] ?? '').split('|').filter(Boolean)) {
      const [a, b] = pair.split(' ').map(stem) as [number, number];
      this.oppose(a, b);
      this.oppose(b, a);
    }
  }

  private oppose(term: number, other: number): void {
    const number = this.index.find(term);
    if (number >= 0) this.opposites.set(number, [...(this.opposites.get(number) ?? []), other]);
  }

  private cuesOf(passage: PassageTerms): FoundCues {
    const { text, cueSpots } = passage;
    if (cueSpots.length === 0) return NONE;
    if (this.serial !== passage.serial) {
      this.serial = passage.serial;
      // Some letters are longer in lower case: then places would not fit.
      const lower = text.toLowerCase();
      this.found = this.cues.find(lower.length === text.length ? lower : text, cueSpots);
    }
    return this.found;
  }

  /** What a passage says for and against a wording that lies in it. Its features are good until the next call. */
  view(passage: PassageTerms, alignment: Alignment): StanceView {
    const { wording, positions, sentence, features: judged } = alignment;
    const { numbers, begins, starts, ends, count } = passage;
    let claimFlags = 0;
    let wanted: number[] = [];
    for (let i = 0; i < wording.count; i++) {
      const term = wording.terms[i]!;
      claimFlags |= this.index.flags[term]!;
      const others = this.opposites.get(term);
      if (others) wanted = wanted.concat(others);
    }
    const first = positions[0] ?? 0;
    const last = positions.at(-1) ?? count - 1;
    const start = begins[sentence] ?? 0;
    const end = (begins[sentence + 1] ?? count) - 1;
    const rangeAt = (p: number): TextRange => [starts[p]!, ends[p]!];
    const against: TextRange[] = [];
    let near = 0,
      anywhere = 0,
      extreme = 0,
      opposite = 0;
    for (const p of passage.turns) {
      const flags = passage.flags[p]!;
      const here = p >= start && p <= end;
      if (flags & NEGATION) {
        anywhere++;
        if (here && p >= first - SCOPE_BEFORE && p <= last + SCOPE_BEHIND) {
          near++;
          against.push(rangeAt(p));
        }
      }
      if (here && flags & EXTREME) extreme = 1;
    }
    for (let p = start; wanted.length > 0 && p <= end; p++) {
      if (!wanted.includes(passage.hashes[p]!)) continue;
      const at = wording.terms.indexOf(numbers[p]!);
      if (at >= 0 && at < wording.count) continue;
      opposite = 1;
      against.push(rangeAt(p));
    }
    const from = starts[start] ?? 0;
    const until = ends[end] ?? passage.text.length;
    const cues = this.cuesOf(passage);
    const at = (kind: CueKind) =>
      cues[CUE_KINDS.indexOf(kind)]!.filter((range) => range[0] >= from && range[1] <= until);
    // A cue that the claim itself carries ("X is a myth") says nothing about the passage's view of it.
    const own = (range: TextRange) => positions.some((p) => starts[p]! < range[1] && ends[p]! > range[0]);
    // And one far off speaks of something else.
    const cueFrom = starts[Math.max(0, first - CUE_BEFORE)] ?? 0;
    const cueUntil = ends[Math.min(count - 1, last + CUE_BEHIND)] ?? until;
    const governs = (range: TextRange) => !own(range) && range[1] > cueFrom && range[0] < cueUntil;
    const refuteCues = at('refutes').filter(governs);
    const reportCues = at('reports').filter(governs);
    const negative = claimFlags & NEGATION ? 1 : 0;
    const absolute = claimFlags & EXTREME ? 1 : 0;
    const f = this.features;
    f.set(judged);
    let i = JUDGED;
    f[i++] = Math.min(near, 2);
    f[i++] = Math.min(anywhere, 3);
    f[i++] = negative;
    f[i++] = near > 0 !== negative > 0 ? 1 : 0; // negation differs
    f[i++] = absolute;
    f[i++] = extreme;
    f[i++] = absolute !== extreme ? 1 : 0;
    f[i++] = opposite;
    f[i++] = Math.min(2, at('contrast').length);
    f[i++] = Math.min(2, at('hedges').length);
    f[i++] = Math.min(2, refuteCues.length);
    f[i++] = Math.min(2, reportCues.length);
    f[i++] = passage.flags[0]! & NEGATION ? 1 : 0; // starts with no
    f[i++] = Math.max(0, (end - last) / 20); // what follows
    likeness(passage, alignment, this.index.flags, f, i);
    const told = this.words.fill(passage, alignment, f, JUDGED_STANCE);
    return { features: f, against, refuteCues, reportCues, ...told, negative: negative > 0 };
  }
}

/**
 * Asserts, reports or refutes. What is corrected outright leads ("contrary to"); then the trained weights; where those do not
 * know either, "reports". With the ranges that decided it.
 */
export function takeStance(
  nets: { stance: ReadyNet; reports: ReadyNet },
  seen: StanceView,
  negated: boolean,
): { stance: Stance; evidence: TextRange[] } {
  const { features, against, refuteCues, reportCues } = seen;
  // The wording is itself a denial of the claim, written by the pack's author.
  if (negated) return { stance: 'refutes', evidence: [...refuteCues, ...against] };
  // "Untrue that it never …" refutes "it never …"; "… is a myth" may bear it out as well, so the weights decide.
  if (refuteCues.length > 0 && (!seen.negative || deniesBeside(seen))) {
    return { stance: 'refutes', evidence: refuteCues };
  }
  const refutes = sigmoid(logit(nets.stance, features));
  // Without a word that reports it is no report, whatever else it looks like.
  const reported = reportCues.length > 0 || (seen.reporting.length > 0 && logit(nets.reports, features) > REPORTS);
  if (reported && (against.length === 0 || refutes < DENIED)) {
    return { stance: 'reports', evidence: [...reportCues, ...seen.reporting] };
  }
  if (Math.abs(refutes - 0.5) < UNSURE) return { stance: 'reports', evidence: [] };
  return refutes > 0.5
    ? { stance: 'refutes', evidence: [...against, ...seen.refuting] }
    : { stance: 'asserts', evidence: [] };
}

/** Whether the passage denies beside its cues too. */
function deniesBeside({ against, refuteCues }: StanceView): boolean {
  return against.some(([a, b]) => !refuteCues.some(([from, until]) => a < until && b > from));
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
