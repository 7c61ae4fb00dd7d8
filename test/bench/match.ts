/**
 * `npm run bench:match -- [--data ../shared/eval] [--quick]`: Crosstalk's matcher, MiniSearch and FlexSearch in one run, on
 * the same claims and sentences; writes test/results/bench-match.md. Times are medians of three where a run is short.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { compile, Matcher } from '../../lib/match/index.ts';
import { type BenchData, benchData } from './data.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    quick: { type: 'boolean', default: false },
  },
});
const TOP = 3;
/** Sentences that the rivals search, fewer where each takes long; their time is scaled to all. */
const rivals = (claims: number) => (claims > 10_000 ? 60 : 300);
const sizes = values.quick ? [1000, 10_000] : [1000, 10_000, 100_000];
const lengths = values.quick ? [600] : [600, 5000];

/** Milliseconds that a job takes, and what it gives; repeated while it is short. */
function timed<T>(job: () => T, runs = 3): { ms: number; value: T } {
  const times: number[] = [];
  let value!: T;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    value = job();
    times.push(performance.now() - start);
    if (times[0]! > 3000) break;
  }
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)]!, value };
}

/** Share of labelled passages whose first answer is right. */
function hits(data: BenchData, first: (string | undefined)[]): string {
  const labelled = [...first.keys()].filter((i) => data.passages[i]!.relevant.length);
  if (!labelled.length) return '–';
  const right = labelled.filter((i) => data.passages[i]!.relevant.includes(first[i] ?? ''));
  return (right.length / labelled.length).toFixed(3);
}

const rows: string[] = [];
for (const size of sizes) {
  for (const length of lengths) {
    const data = benchData(values.data, size, length);
    const claims = data.claims.map((c) => ({ id: c.id, claimReviewed: c.text, variants: [] }));
    const start = performance.now();
    const buffer = compile(claims, 'en');
    const compiled = performance.now() - start;
    const cold = timed(() => Matcher.load([buffer]).match(data.passages, null, TOP), 1);
    const matcher = Matcher.load([buffer]);
    const ours = timed(() => matcher.match(data.passages, null, TOP));

    const mini = new MiniSearch({ fields: ['text'] });
    mini.addAll(data.claims);
    // The rivals' time grows with the sentences: some are enough to know it.
    const some = data.passages.slice(0, rivals(size));
    const scale = length / some.length;
    const theirs = timed(() => some.map((p) => mini.search(p.text).slice(0, TOP)[0]?.id as string), 1);

    const flex = new FlexSearch.Index({ tokenize: 'strict' });
    for (const [i, claim] of data.claims.entries()) flex.add(i, claim.text);
    const flexed = timed(
      () => some.map((p) => flex.search(p.text, { limit: TOP, suggest: true })[0] as number | undefined),
      1,
    );
    theirs.ms *= scale;
    flexed.ms *= scale;
    const ms = (x: number) => x.toFixed(x < 100 ? 1 : 0);
    const row = [
      size,
      length,
      ms(ours.ms),
      ms(cold.ms),
      ms(theirs.ms),
      ms(flexed.ms),
      `${(theirs.ms / ours.ms).toFixed(0)} ×`,
      `${(flexed.ms / ours.ms).toFixed(1)} ×`,
      hits(
        data,
        ours.value.map((r) => r[0]?.claim),
      ),
      hits(data, theirs.value),
      hits(
        data,
        flexed.value.map((i) => (i === undefined ? undefined : data.claims[i]!.id)),
      ),
      (buffer.byteLength / size).toFixed(1),
      ms(compiled),
    ];
    rows.push(`| ${row.join(' | ')} |`);
    console.log(rows.at(-1));
  }
}
const report = `# Matching, side by side

Made by \`npm run bench:match\` in Node ${process.version} on ${cpus()[0]?.model.trim()} (${arch()}). Milliseconds for all sentences.
Ours includes finding, judging, stance and evidence; MiniSearch and FlexSearch (suggest mode) only find, and search the
first 300 sentences (60 at 100,000 claims), their time scaled to all; hit@1 is on those. Cold: index read and first match.

| claims | sentences | Crosstalk | cold | MiniSearch | FlexSearch | vs MiniSearch | vs FlexSearch | hit@1 | hit@1 MiniSearch | hit@1 FlexSearch | bytes a claim | compile |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
if (!values.quick) writeFileSync(new URL('../results/bench-match.md', import.meta.url), report);
