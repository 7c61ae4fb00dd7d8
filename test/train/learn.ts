import { scoreOf, shownFrom } from '../../lib/match/candidates.ts';
import type { Model } from '../../lib/match/model.ts';
import { type Answer, calibration } from './calibrate.ts';
import { type EvalSet, type Half, isOf } from './data.ts';
import { examplesOf, type Pair } from './examples.ts';
import { crossed, distilled, type Row, type Settings, storeNet } from './net.ts';
import { learnStances } from './stances.ts';

const JUDGE: Settings = { hidden: 16, epochs: 12, decay: 0.1, rate: 0.004, seed: 1, order: 1 };
const FOLDS = 5;
/** Networks that the judge is distilled from. */
const JUDGES = 5;
/**
 * The share of ordinary passages that may be shown a badge, and of what is shown on labelled ones the share that must be
 * right by the labels, which leave out much that a passage bears out. The folds' networks, each one alone and taught by
 * four fifths, are right a little less often than what they are learned for.
 */
const FALSE_BADGES = 0.001;
const PRECISION = 0.84;
/** Thresholds are rounded up to such steps: a finer one would be an accident of the passages. */
const STEP = 0.05;
/** How much more ordinary passages count when scores are calibrated: on pages they are more than in the sets. */
const COMMON = 2.5;
/** Passages as they stand; the others were made up. */
const CALIBRATING: ReadonlySet<Pair['origin']> = new Set(['labelled', 'ordinary', 'part']);

/** What the folds say of a pair. */
interface Judged extends Pair {
  score: number;
}

/** Learns from a half of the sets, or from all; `say` is told how the folds of what was learned from did. */
export function learn(sets: readonly EvalSet[], half: Half | 'all', say: (line: string) => void): Model {
  const { judged, stances } = examplesOf(sets, half);
  const logits = crossed(judged, JUDGE, FOLDS);
  const calibrated = calibration(bests(judged, logits));
  const answers = judged
    .map((pair, i) => ({ ...pair, score: scoreOf(calibrated(logits[i]!, sizeOf(pair)), pair.most) }))
    .sort((a, b) => b.score - a.score);
  const first = firsts(answers);
  const ordinary = sets.flatMap(({ negatives }) => negatives.filter((n) => isOf(n.half, half))).length;
  const least = Math.max(silent(first, ordinary), precise(answers));
  const threshold = round(Math.ceil(least / STEP) * STEP);
  for (const { name } of sets) sayJudge(name, first, threshold, say);
  say(`${judged.length} pairs judged, ${stances.length} stances; shown from ${threshold}`);
  return {
    threshold,
    judge: storeNet(distilled(judged, JUDGE, JUDGES, (logit, row) => calibrated(logit, sizeOf(row)))),
    ...learnStances(stances, say),
  };
}

/** How many claims there were, as the judge sees it: the last feature. */
const sizeOf = ({ x }: Row) => x.at(-1)!;

/** Of what stands in the sets, or in parts of them, the best answer of each passage that may be shown. */
function bests(judged: readonly Pair[], logits: Float64Array): Answer[] {
  const best = new Map<string, Answer>();
  for (const [i, pair] of judged.entries()) {
    if (!CALIBRATING.has(pair.origin) || pair.most < 1) continue;
    const logit = logits[i]!;
    const weight = pair.weight * (pair.isOrdinary ? COMMON : 1);
    if (logit > (best.get(pair.passage)?.logit ?? Number.NEGATIVE_INFINITY))
      best.set(pair.passage, { logit, size: sizeOf(pair), y: pair.y, weight });
  }
  return [...best.values()];
}

/** Without what counting in fractions adds behind the fourth digit. */
const round = (x: number) => Math.round(x * 1e4) / 1e4;

/** The best answer of each passage as it stands in its own set. Takes and gives the best first. */
function firsts(answers: readonly Judged[]): Judged[] {
  const best = new Map<string, Judged>();
  for (const answer of answers) {
    const own = answer.origin === 'labelled' || answer.origin === 'ordinary';
    if (own && !best.has(answer.passage)) best.set(answer.passage, answer);
  }
  return [...best.values()];
}

/** The score above which no more than the wanted share of so many ordinary passages come out. */
function silent(first: readonly Judged[], passages: number): number {
  const ordinary = first.filter((answer) => answer.origin === 'ordinary');
  return ordinary[Math.floor(passages * FALSE_BADGES)]!.score;
}

/** The least score from which the wanted share of what the `match` set's labelled passages would show is right. */
function precise(pairs: readonly Judged[]): number {
  const answers = pairs.filter((answer) => answer.set === 'match' && answer.origin === 'labelled');
  const ranks = new Map<string, number>();
  let right = 0;
  let shown = 0;
  let limit = 1;
  for (const { y, score, passage } of answers) {
    const rank = ranks.get(passage) ?? 0;
    ranks.set(passage, rank + 1);
    if (score < shownFrom(0, rank)) continue;
    right += y;
    shown++;
    if (right / shown >= PRECISION) limit = score;
  }
  return limit;
}

function sayJudge(
  set: string,
  first: readonly Judged[],
  threshold: number,
  say: (line: string) => void,
): void {
  const labelled = first.filter((answer) => answer.set === set && answer.origin === 'labelled');
  const ordinary = first.filter((answer) => answer.set === set && answer.origin === 'ordinary');
  const share = (is: (answer: Judged) => boolean, of = labelled) => of.filter(is).length / of.length;
  const shown = labelled.filter(({ score }) => score >= threshold);
  // So few ordinary passages make one cut a matter of luck: the mean over the cuts around it.
  const recalls = [1, 2, 3, 4].map((k) => share(({ y, score }) => y === 1 && score > ordinary[k]!.score));
  const recall = recalls.reduce((sum, r) => sum + r / recalls.length, 0);
  say(
    `${set}: hit@1 ${share(({ y }) => y === 1).toFixed(3)}, recall at 1/500 ${recall.toFixed(3)}; ` +
      `from ${threshold}: recall ${(share(({ y }) => y === 1, shown) * (shown.length / labelled.length)).toFixed(3)}, ` +
      `precision of first answers ${share(({ y }) => y === 1, shown).toFixed(3)}`,
  );
}
