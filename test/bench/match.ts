/**
 * `npm run bench:match -- [--data ../shared/eval] [--quick] [--in node,chromium,firefox]`: Crosstalk's matcher, MiniSearch and
 * FlexSearch in one run, on the same claims and sentences, in Node and in the browsers that are installed; writes
 * test/results/bench-match.md. Times are medians where a run is short.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { LEAST } from '../../lib/background/dataset.ts';
import { compile, Matcher } from '../../lib/match/index.ts';
import { type browsers, isInstalled } from '../browsers/index.ts';
import { type BenchData, benchData } from './data.ts';
import { measureIn } from './in-browser.ts';
import { repeated, sliced } from './timing.ts';
import type { Job } from './worker.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    quick: { type: 'boolean', default: false },
    in: { type: 'string', default: 'node,chromium,firefox' },
  },
});
const TOP = 3;
/** What scores lower no reader is shown, whatever the choice. */
const PAGE = LEAST.more;
/** Fresh workers of a browser whose first match is timed. */
const COLDS = 5;
/** Sentences that the rivals search, fewer where each takes long; their time is scaled to all. */
const rivals = (claims: number, inNode: boolean) =>
  claims > 10_000 ? (inNode ? 60 : 10) : inNode ? 300 : 100;
const sizes = values.quick ? [1000, 10_000] : [1000, 10_000, 100_000];
const lengths = values.quick ? [600] : [600, 5000];

/** Share of labelled passages whose first answer is right. */
function hits(data: BenchData, first: (string | undefined)[]): string {
  const labelled = [...first.keys()].filter((i) => data.passages[i]!.relevant.length);
  if (!labelled.length) return '–';
  const right = labelled.filter((i) => data.passages[i]!.relevant.includes(first[i] ?? ''));
  return (right.length / labelled.length).toFixed(3);
}

/** The rivals' milliseconds a sentence, and how often they are right. */
interface Rivals {
  mini: number;
  flex: number;
  miniHits?: string;
  flexHits?: string;
}

const rows: string[] = [];
const ms = (x: number) => x.toFixed(x < 100 ? 1 : 0);
function row(
  where: string,
  size: number,
  length: number,
  ours: { warm: number; cold: number; slice: number; hits: string },
  page: { warm: number; cold: number },
  theirs: Rivals,
): void {
  const cells = [
    where,
    size,
    length,
    ms(page.warm),
    ms(page.cold),
    ms(ours.warm),
    ms(ours.cold),
    ms(ours.slice),
    ms(theirs.mini * length),
    ms(theirs.flex * length),
    `${((theirs.mini * length) / ours.warm).toFixed(0)} ×`,
    `${((theirs.flex * length) / ours.warm).toFixed(1)} ×`,
    ours.hits,
    theirs.miniHits ?? '–',
    theirs.flexHits ?? '–',
  ];
  rows.push(`| ${cells.join(' | ')} |`);
  console.log(rows.at(-1));
}

const indexes: string[] = [];
async function inNode(): Promise<void> {
  for (const size of sizes) {
    let theirs: Rivals | null = null;
    for (const length of lengths) {
      const data = benchData(values.data, size, length);
      const start = performance.now();
      const buffer = compileAll(data);
      const compiled = performance.now() - start;
      const cold = repeated(() => Matcher.load([buffer]).match(data.passages, null, TOP), 1);
      const matcher = Matcher.load([buffer]);
      const warm = repeated(() => matcher.match(data.passages, null, TOP));
      theirs ??= rivalsOf(data, rivals(size, true));
      const ours = {
        warm: warm.ms,
        cold: cold.ms,
        slice: await sliced(matcher, data.passages, TOP),
        hits: hits(
          data,
          warm.value.map((r) => r[0]?.claim),
        ),
      };
      const asked = () => Matcher.load([buffer]).match(data.passages, null, TOP, PAGE);
      const page = {
        cold: repeated(asked, 1).ms,
        warm: repeated(() => matcher.match(data.passages, null, TOP, PAGE)).ms,
      };
      row('Node', size, length, ours, page, theirs);
      if (length === lengths[0]) {
        const bytes = (buffer.byteLength / size).toFixed(1);
        indexes.push(
          `${size.toLocaleString('en')} claims: ${bytes} bytes each, compiled in ${ms(compiled)} ms`,
        );
      }
    }
  }
}

function compileAll(data: BenchData): ArrayBuffer {
  return compile(
    data.claims.map((c) => ({ id: c.id, claimReviewed: c.text, variants: [] })),
    'en',
  );
}

function rivalsOf(data: BenchData, some: number): Rivals {
  const passages = data.passages.slice(0, some);
  const mini = new MiniSearch({ fields: ['text'] });
  mini.addAll(data.claims);
  const minis = repeated(() => passages.map((p) => mini.search(p.text).slice(0, TOP)[0]?.id as string), 1);
  const flex = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [i, claim] of data.claims.entries()) flex.add(i, claim.text);
  const flexes = repeated(
    () => passages.map((p) => flex.search(p.text, { limit: TOP, suggest: true })[0] as number | undefined),
    1,
  );
  return {
    mini: minis.ms / some,
    flex: flexes.ms / some,
    miniHits: hits(data, minis.value),
    flexHits: hits(
      data,
      flexes.value.map((i) => (i === undefined ? undefined : data.claims[i]!.id)),
    ),
  };
}

async function inBrowser(name: keyof typeof browsers): Promise<void> {
  const browser = await measureIn(name);
  try {
    for (const size of sizes) {
      const some = rivals(size, false);
      let theirs: Rivals | null = null;
      for (const length of lengths) {
        const data = benchData(values.data, size, length);
        const job = { passages: data.passages, top: TOP, some, claims: theirs ? [] : data.claims };
        const index = compileAll(data);
        const measured = async (asked: Job) => {
          const answer = await browser.run(asked, index);
          const colds = [answer.cold];
          while (colds.length < COLDS) {
            colds.push((await browser.run({ ...asked, claims: [], coldOnly: true }, index)).cold);
          }
          return { ...answer, cold: colds.sort((a, b) => a - b)[COLDS >> 1]! };
        };
        const answer = await measured({ ...job, least: 0 });
        const page = await measured({ ...job, least: PAGE, claims: [] });
        theirs ??= {
          mini: answer.mini / some,
          flex: answer.flex / some,
          miniHits: hits(data, answer.miniFirst),
          flexHits: hits(data, answer.flexFirst),
        };
        row(name, size, length, { ...answer, hits: hits(data, answer.first) }, page, theirs);
      }
    }
  } finally {
    await browser.close();
  }
}

const places = values.in.split(',');
if (places.includes('node')) await inNode();
for (const name of ['chromium', 'firefox'] as const) {
  if (!places.includes(name)) continue;
  if (isInstalled(name)) await inBrowser(name);
  else console.log(`${name} is not installed`);
}
const report = `# Matching, side by side

Made by \`npm run bench:match\` in Node ${process.version} and in the browsers on ${cpus()[0]?.model.trim()} (${arch()}, ${cpus().length} cores).
Milliseconds for all sentences. Page: what the extension asks for, claims that a reader who wants more badges may be shown (scores
from ${PAGE}), found, judged and explained. All: also the stance of every other candidate, three a sentence. MiniSearch and FlexSearch
(suggest mode) only find, and search some of the first sentences (Node: 300, at 100,000 claims 60; browsers: 100 and 10), their time scaled
to all; their hit@1 is on those. Cold: in Node one new matcher and its first match. In the browsers the median of ${COLDS} fresh workers, one after the other in
one browser, each from its first line to the end of its first match, reading the index from IndexedDB included; fetching and
evaluating the script is not. Slice: the longest stretch of matching all in slices. The ratios are those of all. The load average at the end was ${loadavg()[2]!.toFixed(1)}.

| where | claims | sentences | page | page, cold | all | all, cold | slice | MiniSearch | FlexSearch | vs MiniSearch | vs FlexSearch | hit@1 | hit@1 MiniSearch | hit@1 FlexSearch |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

The index, in bytes of one wording a claim: ${indexes.join('; ')}.
`;
if (!values.quick && values.in === 'node,chromium,firefox') {
  writeFileSync(new URL('../results/bench-match.md', import.meta.url), report);
}
