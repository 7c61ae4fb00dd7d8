/**
 * `npm run train -- [--data ../shared/eval]`: learns model.json of lib/match from the training half
 * of the labelled sets (split by claim) and the wordings of the bundled packs, and prints how the folds of them did. What
 * names only claims of the other half is never read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hash } from '../../lib/match/bytes.ts';
import { type Candidate, Finder, standing } from '../../lib/match/candidates.ts';
import { compile, type Matchable } from '../../lib/match/compile.ts';
import { sigmoid, storeNet } from '../../lib/match/model.ts';
import { PackIndex } from '../../lib/match/pack-index.ts';
import { PassageReader, type PassageTerms } from '../../lib/match/passage.ts';
import { StanceViewer } from '../../lib/match/stance.ts';
import type { Claim } from '../../lib/model/index.ts';
import { type EvalPassage, type EvalSet, even, halfOf, halfOfPassage, readSet } from './data.ts';
import { crossed, distilled, type Row, random, type Settings } from './net.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    stage: { type: 'string', default: 'model' },
  },
});
const HOME = new URL('../../lib/match/', import.meta.url);
const OWN = new URL('../../public/packs/', import.meta.url);
const sets = ['match', 'misconceptions'].map((name) => readSet(values.data, name));
/** The bundled packs teach too: what one wording of a claim says of the others, and of it those that deny it. */
const PACKS = ['common-misconceptions', 'social-credit'];
/** A wording in so many is left out of its claim and read as a passage. */
const HELD_OUT = 4;
/** What a pair of each counts for the stance. */
const COUNTS: Record<string, number> = { match: 1, misconceptions: 1.5, packs: 0.5 };

interface Example extends Row {
  set: string;
  passage: string;
  ordinary: boolean;
  /** What a score keeps, see `standing`. */
  keeps: number;
}

const LOOKED_AT = 20;
/** Candidates behind this rank teach little and are many. */
const TAUGHT = 12;
/** Share of passages that are read as if part of their names stood in the title. */
const UNTITLED = 0.2;
/** Share of right pairs that are taught again as wrong ones, their subject swapped, and what those count. */
const SWAPPED = 1;
const SWAPPED_WEIGHT = 0.5;

const judged: Example[] = [];
const stances: (Row & { set: string })[] = [];
for (const set of sets) examples(set);
for (let fold = 0; fold < HELD_OUT; fold++) ownExamples(fold);

function examples(set: EvalSet): void {
  const all = set.claims.map((c) => ({
    id: c.id,
    claimReviewed: c.text,
    variants: c.variants ?? [],
    negatedForms: c.negatedForms ?? [],
  }));
  const labelled = set.passages.filter((p) => halfOfPassage(p) === 'train');
  const ordinary = set.negatives
    .filter((n) => halfOf(n.id) === 'train')
    .map((n) => ({ id: `${set.name} ${n.id}`, text: n.text, relevant: [], stance: {} }));
  // What is labelled with one set's claims is ordinary text to the other set.
  for (const other of sets) {
    if (other === set) continue;
    for (const p of other.passages) {
      if (halfOfPassage(p) === 'train')
        ordinary.push({ ...p, id: `${set.name} ${p.id}`, relevant: [], stance: {} });
    }
  }
  // Passages that claims of both halves are about teach the stance towards those of this one.
  const mixed = set.passages
    .filter((p) => halfOfPassage(p) === null)
    .map((p) => ({
      ...p,
      stance: Object.fromEntries(Object.entries(p.stance ?? {}).filter(([id]) => halfOf(id) === 'train')),
    }));
  teach(set.name, all, labelled, ordinary, mixed);
}

/** Wordings of the bundled packs' claims, a part of them left out of the index and read as passages. */
function ownExamples(fold: number): void {
  const claims = PACKS.flatMap(
    (name) => (JSON.parse(readFileSync(new URL(`${name}.json`, OWN), 'utf8')) as { claims: Claim[] }).claims,
  );
  const isOut = (_: string, i: number) => i % HELD_OUT === fold;
  const kept = claims.map(({ id, claimReviewed, variants }) => ({
    id,
    claimReviewed,
    variants: variants.filter((v, i) => !isOut(v, i)),
  }));
  const passages = claims.flatMap(({ id, variants, negatedForms = [] }) =>
    [
      ...variants.filter(isOut).map((text) => ({ text, label: 'asserts' })),
      ...negatedForms.filter(isOut).map((text) => ({ text, label: 'refutes' })),
    ].map(({ text, label }) => ({ id, text: even(text), relevant: [id], stance: { [id]: label } })),
  );
  teach('packs', kept, [], [], passages);
}

/** Fills `judged` from labelled and ordinary passages, `stances` from labelled and `stanceOnly` ones. */
function teach(
  set: string,
  claims: Matchable[],
  labelled: EvalPassage[],
  ordinary: EvalPassage[],
  stanceOnly: EvalPassage[],
): void {
  const index = new PackIndex(compile(claims, 'en'));
  const reader = new PassageReader(index);
  const viewer = new StanceViewer(index, reader.cues);
  // What a finder gives is good until it is asked again.
  const finder = new Finder(index);
  const swapper = new Finder(index);
  const next = random(11);
  for (const passages of [labelled, ordinary, stanceOnly]) {
    for (const { id, text, relevant, stance } of passages) {
      let passage = reader.read(text);
      const title = new Set<number>();
      // An article's sentences leave out what its title says: so do some of these.
      const isJudged = passages !== stanceOnly;
      if (isJudged && next() < UNTITLED) passage = withoutName(passage, title);
      const group = hash(`fold ${id}`) % 1000;
      for (const [rank, candidate] of finder.find(passage, title, LOOKED_AT).entries()) {
        const claim = claims[candidate.claim]!.id;
        const y = relevant.includes(claim) ? 1 : 0;
        if (isJudged && (y || rank < TAUGHT)) {
          judged.push({
            x: candidate.alignment.features.slice(),
            y,
            weight: 1,
            group,
            list: id,
            set,
            passage: id,
            ordinary: passages === ordinary,
            keeps: standing(candidate.alignment, false),
          });
        }
        if (isJudged && y && next() < SWAPPED) {
          const other = withoutSubject(index, passage, candidate, 1 + Math.floor(next() * 2));
          const again = swapper.find(other, title, LOOKED_AT).find((c) => c.claim === candidate.claim);
          if (again) {
            judged.push({
              x: again.alignment.features.slice(),
              y: 0,
              weight: SWAPPED_WEIGHT,
              group,
              set,
              passage: `${id} swapped`,
              ordinary: false,
              keeps: 1,
            });
          }
        }
        const label = stance?.[claim];
        if (label !== 'asserts' && label !== 'refutes') continue;
        const { features } = viewer.view(passage, candidate.alignment);
        stances.push({
          x: features.slice(),
          y: label === 'refutes' ? 1 : 0,
          set,
          weight: COUNTS[set]!,
          group,
        });
      }
    }
  }
}

/**
 * The passage with the most telling words that it shares with the claim taken for other ones: what is left speaks of
 * something else in like words ("won by three seconds" for "a memory of three seconds").
 */
function withoutSubject(
  index: PackIndex,
  passage: PassageTerms,
  candidate: Candidate,
  count: number,
): PassageTerms {
  const { wording } = candidate.alignment;
  const shared = [...new Set(wording.terms.subarray(0, wording.count))]
    .filter((t) => passage.distinct.includes(t))
    .sort((a, b) => index.weights[b]! - index.weights[a]!);
  const gone = new Set(shared.slice(0, count));
  return {
    ...passage,
    numbers: passage.numbers.map((n) => (gone.has(n) ? -1 : n)),
    distinct: passage.distinct.filter((n) => !gone.has(n)),
  };
}

/** The passage as if its most used name stood in the article's title instead. */
function withoutName(passage: PassageTerms, title: Set<number>): PassageTerms {
  const counts = new Map<number, number>();
  for (const [i, number] of passage.numbers.subarray(0, passage.count).entries()) {
    if (number >= 0 && passage.names[i]) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const [name] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (name === undefined) return passage;
  title.add(name);
  return {
    ...passage,
    numbers: passage.numbers.map((n) => (n === name ? -1 : n)),
    distinct: passage.distinct.filter((n) => n !== name),
  };
}

const SHAPE: Settings = { hidden: 12, epochs: 12, decay: 0.1, rate: 0.004, seed: 1, order: 0.5 };
const STANCE: Settings = { hidden: 16, epochs: 20, decay: 0.1, rate: 0.004, seed: 2, order: 0 };

const ORDINARY = sets.reduce((sum, set) => sum + set.negatives.length / 2, 0);
const logits = crossed(judged, SHAPE, 5).map((l, i) => {
  const p = sigmoid(l) * judged[i]!.keeps;
  return Math.log(p / (1 - p));
});
report();
// Asserting and refuting pairs count the same, in each set.
for (const set of new Set(stances.map((row) => row.set))) {
  const rows = stances.filter((row) => row.set === set);
  const all = rows.reduce((sum, row) => sum + row.weight, 0);
  const refuting = rows.reduce((sum, row) => sum + (row.y ? row.weight : 0), 0);
  for (const row of rows) row.weight *= all / 2 / (row.y ? refuting || 1 : all - refuting || 1);
}
const stanceLogits = crossed(stances, STANCE, 5);
for (const set of Object.keys(COUNTS)) {
  const right = [0, 1].map((y) => {
    const of = [...stances.keys()].filter((i) => stances[i]!.y === y && stances[i]!.set === set);
    return of.filter((i) => stanceLogits[i]! > 0 === (y === 1)).length / of.length;
  });
  const [asserts, refutes] = right.map((r) => r.toFixed(3));
  console.log(`${set}: stance by weights alone: recall asserts ${asserts}, refutes ${refutes}`);
}

/** The logit above which no more than `share` of the ordinary passages of both sets, taken together, come out. */
function threshold(share: number): number {
  const ordinary = new Map<string, number>();
  for (const [i, row] of judged.entries()) {
    if (row.ordinary && row.passage.includes(' neg-')) {
      ordinary.set(row.passage, Math.max(ordinary.get(row.passage) ?? -99, logits[i]!));
    }
  }
  const sorted = [...ordinary.values()].sort((a, b) => b - a);
  return sorted[Math.floor(ORDINARY * share)]!;
}

/** The least logit at which this share of the first answers of the `match` set's labelled passages is right. */
function precise(share: number): number {
  const best = new Map<string, { logit: number; y: number }>();
  for (const [i, row] of judged.entries()) {
    if (row.set !== 'match' || row.ordinary || row.passage.endsWith(' swapped')) continue;
    if ((best.get(row.passage)?.logit ?? -99) < logits[i]!)
      best.set(row.passage, { logit: logits[i]!, y: row.y });
  }
  const sorted = [...best.values()].sort((a, b) => b.logit - a.logit);
  let right = 0;
  let limit = sorted[0]!.logit;
  for (const [i, row] of sorted.entries()) {
    right += row.y;
    if (right / (i + 1) >= share) limit = row.logit;
  }
  return limit;
}

/** Scores from here on earn a badge. */
function cut(): number {
  return Math.max(threshold(0.0009), precise(0.78));
}

function report(): void {
  for (const set of ['match', 'misconceptions']) {
    const best = new Map<string, { logit: number; y: number; ordinary: boolean }>();
    for (const [i, row] of judged.entries()) {
      if (
        row.set !== set ||
        row.passage.endsWith(' swapped') ||
        (row.ordinary && !row.passage.includes(' neg-'))
      )
        continue;
      const known = best.get(row.passage);
      if (!known || known.logit < logits[i]!) {
        best.set(row.passage, { logit: logits[i]!, y: row.y, ordinary: row.ordinary });
      }
    }
    const labelled = [...best.values()].filter((b) => !b.ordinary);
    const ordinary = [...best.values()]
      .filter((b) => b.ordinary)
      .map((b) => b.logit)
      .sort((a, b) => b - a);
    const at = ordinary[Math.floor(ordinary.length / 500)]!;
    const hit = labelled.filter((b) => b.y).length / labelled.length;
    const recallAt = (k: number) =>
      labelled.filter((b) => b.y && b.logit > ordinary[k]!).length / labelled.length;
    // So few ordinary passages make one cut a matter of luck: the mean over the cuts around it.
    const recall = [1, 2, 3, 4].reduce((sum, k) => sum + recallAt(k) / 4, 0);
    const limit = cut();
    const shown = labelled.filter((b) => b.logit > limit);
    console.log(
      `${set}: hit@1 ${hit.toFixed(3)}, recall at 1/500 ${recall.toFixed(3)} (p > ${sigmoid(at).toFixed(3)}); ` +
        `at p > ${sigmoid(limit).toFixed(3)}: recall ${(shown.filter((b) => b.y).length / labelled.length).toFixed(3)}, ` +
        `precision of first answers ${(shown.filter((b) => b.y).length / shown.length).toFixed(3)}`,
    );
  }
}

const model = {
  threshold: Math.round(sigmoid(cut()) * 1e4) / 1e4,
  judge: storeNet(distilled(judged, SHAPE, 5)),
  stance: storeNet(distilled(stances, STANCE, 15)),
};
writeFileSync(new URL('model.json', HOME), `${JSON.stringify(model, null, 2)}\n`);
console.log(`model.json from ${judged.length} candidates; shown from ${model.threshold}`);
