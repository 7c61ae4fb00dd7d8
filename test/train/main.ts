/**
 * `npm run train -- [--data ../shared/eval]`: learns background.json and model.json of lib/match from the training half
 * of the labelled sets (split by claim), and prints how the folds of that half did. The other half is never read.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hash } from '../../lib/match/bytes.ts';
import { candidates } from '../../lib/match/candidates.ts';
import { compile } from '../../lib/match/compile.ts';
import { lexicon } from '../../lib/match/lexicon.ts';
import { sigmoid, storeNet } from '../../lib/match/model.ts';
import { PackIndex } from '../../lib/match/pack-index.ts';
import { PassageReader } from '../../lib/match/passage.ts';
import { Opposites, view } from '../../lib/match/stance.ts';
import { background } from './background.ts';
import { type EvalSet, halfOf, halfOfPassage, readSet } from './data.ts';
import { crossed, type Row, type Settings, train } from './net.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    stage: { type: 'string', default: 'model' },
  },
});
const HOME = new URL('../../lib/match/', import.meta.url);
const sets = ['match', 'misconceptions'].map((name) => readSet(values.data, name));

if (values.stage === 'background') {
  const texts = sets.flatMap((set) => [
    ...set.passages.filter((p) => halfOfPassage(p) === 'train').map((p) => p.text),
    ...set.negatives.filter((n) => halfOf(n.id) === 'train').map((n) => n.text),
  ]);
  writeFileSync(
    new URL('background.json', HOME),
    `${JSON.stringify({ en: background(texts, 'en') }, null, 2)}\n`,
  );
  console.log(`background.json from ${texts.length} passages`);
  process.exit();
}

interface Example extends Row {
  set: string;
  passage: string;
  ordinary: boolean;
}

const LOOKED_AT = 20;
/** Candidates behind this rank teach little and are many. */
const TAUGHT = 12;

const judged: Example[] = [];
const stances: Row[] = [];
for (const set of sets) examples(set);

function examples(set: EvalSet): void {
  const claims = set.claims.map((c) => ({
    id: c.id,
    claimReviewed: c.text,
    variants: c.variants ?? [],
    negatedForms: c.negatedForms ?? [],
  }));
  const index = new PackIndex(compile(claims, 'en'));
  const reader = new PassageReader(index, lexicon('en'));
  const opposites = new Opposites(index);
  const none = new Set<number>();
  const add = (
    id: string,
    text: string,
    relevant: string[],
    stance: Record<string, string>,
    ordinary: boolean,
  ) => {
    const passage = reader.read(text);
    const { found } = candidates(index, passage, none, LOOKED_AT);
    for (const [rank, candidate] of found.entries()) {
      const claim = claims[candidate.claim]!.id;
      const y = relevant.includes(claim) ? 1 : 0;
      if (!ordinary && halfOf(claim) !== 'train') continue;
      const group = hash(`fold ${id}`) % 1000;
      if (y || rank < TAUGHT) {
        judged.push({ x: candidate.features, y, weight: 1, group, set: set.name, passage: id, ordinary });
      }
      const label = stance[claim];
      if (label === 'asserts' || label === 'refutes') {
        const { features } = view(index, opposites, passage, candidate.alignment);
        stances.push({
          x: features,
          y: label === 'refutes' ? 1 : 0,
          weight: set.name === 'match' ? 1 : 1.5,
          group,
        });
      }
    }
  };
  for (const p of set.passages) {
    if (halfOfPassage(p) === 'train') add(p.id, p.text, p.relevant, p.stance ?? {}, false);
  }
  for (const n of set.negatives)
    if (halfOf(n.id) === 'train') add(`${set.name} ${n.id}`, n.text, [], {}, true);
}

const SHAPE: Settings = { hidden: 10, epochs: 25, decay: 0.02, rate: 0.004, seed: 1 };
const STANCE: Settings = { hidden: 8, epochs: 30, decay: 0.05, rate: 0.004, seed: 2 };

const logits = crossed(judged, SHAPE, 5);
report();
const balance = (rows: Row[]) => {
  const refuting = rows.reduce((sum, r) => sum + (r.y ? r.weight : 0), 0);
  const all = rows.reduce((sum, r) => sum + r.weight, 0);
  for (const r of rows) r.weight *= r.y ? all / (2 * refuting) : all / (2 * (all - refuting));
};
balance(stances);
const stanceLogits = crossed(stances, STANCE, 5);
const right = [0, 1].map((y) => {
  const of = [...stances.keys()].filter((i) => stances[i]!.y === y);
  return of.filter((i) => stanceLogits[i]! > 0 === (y === 1)).length / of.length;
});
console.log(
  `stance by weights alone: ${stances.length} pairs, recall asserts ${right[0]!.toFixed(3)}, refutes ${right[1]!.toFixed(3)}`,
);

/** The least score at which no more than `share` of ordinary passages and 12 % of badges would be wrong, over both sets. */
function threshold(share: number): number {
  const perSet = ['match', 'misconceptions'].map((set) => {
    const ordinary = new Map<string, number>();
    for (const [i, row] of judged.entries()) {
      if (row.set === set && row.ordinary)
        ordinary.set(row.passage, Math.max(ordinary.get(row.passage) ?? -99, logits[i]!));
    }
    const sorted = [...ordinary.values()].sort((a, b) => b - a);
    return sorted[Math.floor(sorted.length * share)]!;
  });
  return Math.max(...perSet);
}

function report(): void {
  for (const set of ['match', 'misconceptions']) {
    const best = new Map<string, { logit: number; y: number; ordinary: boolean }>();
    for (const [i, row] of judged.entries()) {
      if (row.set !== set) continue;
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
    const recall = labelled.filter((b) => b.y && b.logit > at).length / labelled.length;
    const limit = threshold(0.0012);
    const shown = labelled.filter((b) => b.logit > limit);
    console.log(
      `${set}: hit@1 ${hit.toFixed(3)}, recall at 1/500 ${recall.toFixed(3)} (p > ${sigmoid(at).toFixed(3)}); ` +
        `at p > ${sigmoid(limit).toFixed(3)}: recall ${(shown.filter((b) => b.y).length / labelled.length).toFixed(3)}, ` +
        `precision of first answers ${(shown.filter((b) => b.y).length / shown.length).toFixed(3)}`,
    );
  }
}

const model = {
  threshold: Math.round(sigmoid(threshold(0.0012)) * 1e4) / 1e4,
  judge: storeNet(train(judged, SHAPE)),
  stance: storeNet(train(stances, STANCE)),
};
writeFileSync(new URL('model.json', HOME), `${JSON.stringify(model, null, 2)}\n`);
console.log(`model.json from ${judged.length} candidates; shown from ${model.threshold}`);
