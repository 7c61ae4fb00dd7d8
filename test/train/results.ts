/**
 * `npm run results:match -- [--data ../shared/eval]`: learns from each half (by claim) of the labelled sets as `train` does
 * from both, and measures on the other half; writes test/results/match.md and match-calibration.svg. Takes minutes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shownFrom } from '../../lib/match/candidates.ts';
import { compile, Matcher, SHOWN_FROM } from '../../lib/match/index.ts';
import type { Model } from '../../lib/match/model.ts';
import type { ClaimMatch, Stance } from '../../lib/model/index.ts';
import {
  type EvalPassage,
  type EvalSet,
  even,
  type Half,
  halfOf,
  matchable,
  readSets,
  readWritten,
  STANCES,
  writtenMatchable,
} from './data.ts';
import { learn } from './learn.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } } });
const OUT = new URL('../results/', import.meta.url);
const BINS = 10;
const FALSE_BADGES = 1 / 500;

interface Bin {
  count: number;
  scores: number;
  right: number;
}

/** What a model says of passages that it did not learn from. */
interface Answers {
  labelled: [EvalPassage, ClaimMatch[]][];
  ordinary: ClaimMatch[][];
}

/** Of the written sentences: how many of each label were given each stance. */
const given = new Map<string, number>();
const sets = readSets(values.data);
/** By set: first answers by their score. */
const binsOf = new Map(
  sets.map(({ name }) => [
    name,
    Array.from({ length: BINS }, (): Bin => ({ count: 0, scores: 0, right: 0 })),
  ]),
);
const rows: string[] = [];
const halves: [Half, Half][] = [
  ['first', 'second'],
  ['second', 'first'],
];
for (const [taught, kept] of halves) {
  console.log(`learning from half “${taught}”`);
  const model = learn(sets, taught, console.log);
  for (const set of sets) {
    rows.push(measure(set.name, kept, answers(set, kept, model), model.threshold));
  }
  measureWritten(kept, model);
}

/** Passages all of whose claims are of the half that was kept, against all claims of the set. */
function answers(set: EvalSet, kept: Half, model: Model): Answers {
  const matcher = Matcher.load([compile(matchable(set), 'en')], model);
  const labelled = set.passages.filter((p) => p.relevant.length && p.half === kept);
  const found = matcher.match(labelled, null, 10);
  return {
    labelled: labelled.map((passage, i) => [passage, found[i]!]),
    ordinary: matcher.match(
      set.negatives.filter((n) => n.half === kept),
      null,
      10,
    ),
  };
}

/** Adds to `given` what is said of the written sentences of a half. */
function measureWritten(kept: Half, model: Model): void {
  const written = readWritten();
  const matcher = Matcher.load([compile(writtenMatchable(written), 'en')], model);
  for (const row of written.filter(({ id }) => halfOf(id) === kept)) {
    for (const label of STANCES) {
      const passages = row[label].map((text, i) => ({ id: `${i}`, text: even(text) }));
      for (const found of matcher.match(passages, null, 10)) {
        const stance = found.find(({ claim }) => claim === row.id)?.stance;
        if (stance) given.set(`${label} ${stance}`, (given.get(`${label} ${stance}`) ?? 0) + 1);
      }
    }
  }
}

/** The rows of that table. */
function written(): string {
  const of = (label: Stance, stance: Stance) => given.get(`${label} ${stance}`) ?? 0;
  return STANCES.map((label) => {
    const all = STANCES.reduce((sum, stance) => sum + of(label, stance), 0);
    const so = STANCES.reduce((sum, other) => sum + of(other, label), 0);
    const cells = [
      ...STANCES.map((stance) => of(label, stance)),
      of(label, label) / all,
      of(label, label) / so,
    ];
    return `| ${label} | ${cells.map((x) => (Number.isInteger(x) ? x : x.toFixed(3))).join(' | ')} |`;
  }).join('\n');
}

/** A row of the table; fills the bins with the first answers of labelled and ordinary passages alike. */
function measure(name: string, kept: Half, answers: Answers, threshold: number): string {
  const { labelled, ordinary } = answers;
  const bins = binsOf.get(name)!;
  const cut = ordinary.map((row) => row[0]?.score ?? 0).sort((a, b) => b - a)[
    Math.floor(ordinary.length * FALSE_BADGES)
  ]!;
  let hits = 0;
  let above = 0;
  let pairs = 0;
  let labels = 0;
  const stance: Record<string, [right: number, of: number]> = {};
  for (const [passage, row] of labelled) {
    const right = passage.relevant.includes(row[0]?.claim ?? '');
    if (row[0]) count(bins, row[0].score, right);
    if (right) hits++;
    if (right && row[0]!.score > cut) above++;
    for (const [claim, label] of Object.entries(passage.stance ?? {})) {
      if (label !== 'asserts' && label !== 'refutes') continue;
      labels++;
      const match = row.find((m) => m.claim === claim);
      if (!match) continue;
      pairs++;
      stance[label] ??= [0, 0];
      stance[label][1]++;
      if (match.stance === label) stance[label][0]++;
    }
  }
  for (const row of ordinary) if (row[0]) count(bins, row[0].score, false);
  const recalls = Object.values(stance).map(([a, b]) => a / b);
  const balanced = recalls.reduce((sum, r) => sum + r, 0) / recalls.length;
  const cells = [
    `${name}, half “${kept}”`,
    `${labelled.length} + ${ordinary.length}`,
    (hits / labelled.length).toFixed(3),
    (above / labelled.length).toFixed(3),
    ...shown(answers, threshold),
    ...shown(answers, SHOWN_FROM),
    balanced.toFixed(3),
    (pairs / labels).toFixed(3),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Of the badges from a threshold on: precision, recall, and how many in 1,000 ordinary passages. */
function shown({ labelled, ordinary }: Answers, threshold: number): string[] {
  const badges = (row: ClaimMatch[]) => row.filter(({ score }, rank) => score >= shownFrom(threshold, rank));
  const right = labelled.flatMap(([passage, row]) =>
    badges(row).filter(({ claim }) => passage.relevant.includes(claim)),
  ).length;
  const wrong = ordinary.flatMap(badges).length;
  const all = labelled.flatMap(([, row]) => badges(row)).length + wrong;
  return [
    (right / (all || 1)).toFixed(3),
    (right / labelled.length).toFixed(3),
    ((1000 * wrong) / ordinary.length).toFixed(2),
  ];
}

function count(bins: Bin[], score: number, right: boolean): void {
  const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))]!;
  bin.count++;
  bin.scores += score;
  if (right) bin.right++;
}

const calibration = Array.from({ length: BINS }, (_, i) => {
  const cells = [...binsOf.values()].flatMap((bins) => {
    const { count, scores, right } = bins[i]!;
    return [count, ...[scores, right].map((sum) => (count ? (sum / count).toFixed(3) : '–'))];
  });
  return `| ${(i / BINS).toFixed(1)}–${((i + 1) / BINS).toFixed(1)} | ${cells.join(' | ')} |`;
}).join('\n');

/** How the dots of each set look in the plot. */
const LOOKS = ['fill="#36c" fill-opacity=".7"', 'fill="none" stroke="#b32424" stroke-width="2"'];

/** The bins as a plot: score across, share of right first answers up; a dot's area is its number of answers. */
function plot(): string {
  const size = 360;
  const at = (x: number) => 40 + x * 300;
  const up = (y: number) => 330 - y * 300;
  const dots = [...binsOf].map(([name, bins], set) => {
    const circles = bins
      .filter((b) => b.count)
      .map((b) => {
        const r = Math.max(3, Math.min(16, Math.sqrt(b.count) / 2));
        return `<circle cx="${at(b.scores / b.count).toFixed(1)}" cy="${up(b.right / b.count).toFixed(1)}" r="${r.toFixed(1)}"/>`;
      });
    const y = 290 + 16 * set;
    return `<g ${LOOKS[set]}>${circles.join('')}<circle cx="240" cy="${y - 4}" r="5"/></g><text x="250" y="${y}">${name}</text>`;
  });
  const ticks = [0, 0.5, 1].flatMap((t) => [
    `<text x="${at(t)}" y="348" text-anchor="middle">${t}</text>`,
    `<text x="34" y="${up(t) + 4}" text-anchor="end">${t}</text>`,
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="11">
<title>Calibration: score of the first answer and share that is right</title>
<rect width="${size}" height="${size}" fill="#fff"/>
<path d="M40 30V330H340" fill="none" stroke="#333"/>
<path d="M40 330L340 30" stroke="#999" stroke-dasharray="4 4"/>
${dots.join('\n')}
${ticks.join('\n')}
<text x="190" y="20" text-anchor="middle">Share right by score, halves not trained on</text>
</svg>
`;
}

const report = `# The matcher on data that it was not trained on

Made by \`npm run results:match\`. The labelled sets are split in two by claim; what is learned from one half, weights and threshold, is
measured on passages of the other, against all claims of the set. What is shipped learned from both halves, in the same way, so no
figure here is of the shipped weights, and figures of those on the open sets say little. Labelled passages + ordinary ones.
recall at 1/500: first answer right and above what 1 in 500 ordinary passages reaches. Shown: precision, recall and badges in 1,000
ordinary passages from the threshold that the half itself taught, and from the shipped one (${SHOWN_FROM}): half the data teach another one.
Many "wrong" answers of the match set are claims that the passage bears out too, but that its authors did not label.

| set | passages | hit@1 | recall at 1/500 | shown: precision | recall | false | shown from ${SHOWN_FROM}: precision | recall | false | stance, balanced | coverage |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Stance of sentences written for training (\`test/train/written\`), each by weights that the other half taught; written by few hands, so
readers' sentences will be harder:

| sentence | asserts | refutes | reports | recall | precision |
| --- | --- | --- | --- | --- | --- |
${written()}

Calibration of first answers, of both halves, labelled and ordinary passages together (![plot](match-calibration.svg)):

| score | ${[...binsOf.keys()].map((name) => `${name}: answers | mean score | right`).join(' | ')} |
| --- | ${[...binsOf.keys()].map(() => '--- | --- | ---').join(' | ')} |
${calibration}
`;
mkdirSync(OUT, { recursive: true });
writeFileSync(new URL('match.md', OUT), report);
writeFileSync(new URL('match-calibration.svg', OUT), plot());
console.log(report);
