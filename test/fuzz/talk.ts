/**
 * Fuzzes the readers of talk pages: made pages, damaged at random, must be read without an exception, within a second,
 * and without a comment that the page does not hold.
 *   node test/fuzz/talk.ts [--pages 100000] [--seed 1] [--record] [--plant throws|hangs|invents]
 * `--record` writes the outcome to test/results; `--plant` puts a fault in the reader, which must then be found.
 * Exit code: 0 where the outcome is as wanted.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { language } from '../../lib/cli/languages.ts';
import type { LanguageData, ThreadItem } from '../../lib/model/index.ts';
import { readTalkDom } from '../../lib/talk/dom/index.ts';
import { readWikitext } from '../../lib/talk/index.ts';
import { htmlOf } from './html.ts';
import { mutate } from './mutate.ts';
import { makePage } from './pages.ts';
import { Random } from './random.ts';
import { brokenRule } from './rules.ts';

const LIMIT = 1000;
/** One page in so many is read from HTML, which takes longer to parse than to read. */
const HTML_EVERY = 25;
const PLANTS = ['throws', 'hangs', 'invents'] as const;
type Plant = (typeof PLANTS)[number];

interface Outcome {
  pages: number;
  comments: number;
  slowest: number;
  seconds: number;
  /** Seed of the first page that broke a rule, and which. */
  fault: string | null;
}

const { DOMParser } = new JSDOM('').window;
const languages = await Promise.all(['en', 'de', 'ar', 'zh', 'sr', 'th', 'fa', 'fi'].map(language));

/** Reads damaged pages until one breaks a rule. */
function fuzz(pages: number, seed: number, plant: Plant | null): Outcome {
  const began = performance.now();
  const outcome: Outcome = { pages: 0, comments: 0, slowest: 0, seconds: 0, fault: null };
  while (outcome.pages < pages && !outcome.fault) {
    const own = seed + outcome.pages++;
    const random = new Random(own);
    const data = random.pick(languages);
    const html = own % HTML_EVERY === 0;
    const { wikitext } = makePage(random, data, {
      templates: random.chance(0.5),
      threads: 1 + random.below(2),
    });
    const source = mutate(html ? htmlOf(wikitext, data) : wikitext, random, html);
    const root = html ? new DOMParser().parseFromString(source, 'text/html').body : null;
    const from = performance.now();
    try {
      const threads = planted(plant, source, () => read(source, root, data));
      const rule = brokenRule(threads, root?.textContent ?? source, source);
      if (rule) outcome.fault = `page ${own}: ${rule}`;
      for (const thread of threads) outcome.comments += thread.comments.length;
    } catch (error) {
      outcome.fault = `page ${own}: ${(error as Error).stack}`;
    }
    const took = performance.now() - from;
    outcome.slowest = Math.max(outcome.slowest, took);
    if (took > LIMIT) outcome.fault ??= `page ${own}: took ${Math.round(took)} ms`;
  }
  outcome.seconds = (performance.now() - began) / 1000;
  return outcome;
}

function read(source: string, root: Element | null, data: LanguageData): ThreadItem[] {
  return root ? readTalkDom(root, data, 'Talk:X') : readWikitext(source, data, 'Talk:X');
}

/** The reader with a fault of a kind that has been seen in parsers: it shows only on odd pages. */
function planted(plant: Plant | null, source: string, reader: () => ThreadItem[]): ThreadItem[] {
  const threads = reader();
  const odd = source.includes('{|') && source.includes(']]');
  if (plant === null || !odd) return threads;
  if (plant === 'throws') throw new RangeError('planted');
  const until = performance.now() + LIMIT + 1;
  while (plant === 'hangs' && performance.now() < until);
  const comment = threads.at(-1)?.comments.at(-1);
  if (plant === 'invents' && comment) comment.text += ' never said';
  return threads;
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
    plant: { type: 'string' },
  },
});
const pages = Number(values.pages);
const seed = Number(values.seed);
if (values.plant !== undefined) {
  const plant = PLANTS.find((name) => name === values.plant);
  if (!plant) throw new Error(`unknown plant "${values.plant}"; there are: ${PLANTS.join(', ')}`);
  const { fault } = fuzz(pages, seed, plant);
  console.log(fault ? `found: ${fault.split('\n', 1)[0]}` : 'not found');
  process.exitCode = fault ? 0 : 1;
} else {
  const outcome = fuzz(pages, seed, null);
  console.log(outcome);
  process.exitCode = outcome.fault ? 1 : 0;
  if (values.record) record(outcome);
}

function record({ pages, comments, slowest, seconds, fault }: Outcome): void {
  const found = PLANTS.map((plant) => {
    const planted = fuzz(100_000, seed, plant);
    return `| ${plant} | ${planted.fault ? `found at page ${planted.pages} of the run` : 'not found'} |`;
  });
  const text = `# Fuzzing the readers of talk pages

Made by \`node test/fuzz/talk.ts --pages ${values.pages} --seed ${seed} --record\` on ${new Date().toISOString().slice(0, 10)} (Node ${process.version}).

| seed | pages | comments read | slowest page | time | outcome |
| ---- | ----- | ------------- | ------------ | ---- | ------- |
| ${seed} | ${pages} | ${comments} | ${slowest.toFixed(0)} ms | ${seconds.toFixed(0)} s | ${fault ?? 'no exception, no hang, no invented comment'} |

The same fuzzer with a fault planted in the reader:

| planted | outcome |
| ------- | ------- |
${found.join('\n')}
`;
  writeFileSync(join(import.meta.dirname, '../results/talk-fuzz.md'), text);
}
