/**
 * `npm run bench:talk`: the page of 1,311 comments from `../shared/eval/talk`, read in Node and opened in both browsers
 * with the extension and without; writes test/results/talk-page.md. Does nothing where that page is absent.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { language } from '../../lib/cli/languages.ts';
import { readTalkDom, talkRoot } from '../../lib/talk/dom/index.ts';
import { type BrowserName, isInstalled, launch, type Tab } from '../browsers/index.ts';
import { address } from '../e2e/page.ts';
import { type SamplePage, samplePages } from '../sample/pages.ts';
import { startSample } from '../sample/server.ts';

const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared/eval/talk/pages');
const MARKUPS = { legacy: 'en-big-oldparser.html', Parsoid: 'en-big-parsoid.html' };
type Markup = keyof typeof MARKUPS;
/** An archive of an article that the sample wiki has, so that threads are linked to its passages. */
const titles: Record<Markup, string> = {
  legacy: 'Talk:Social Credit System/Archive 8',
  Parsoid: 'Talk:Social Credit System/Archive 9',
};
const TIMES = [1, 2, 4, 8];
const RUNS = 5;
const SCROLLS = 3;
/** Times that the page is opened, for frames and for tasks each. */
const LOADS = 2;
/** Frames that scrolling through the whole page takes, seven seconds of them. */
const FRAMES = 400;
const FRAME = 1000 / 60;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const ms = (value: number) => value.toFixed(0);

/**
 * Runs before anything else in the page: notes how long each frame had to wait, long tasks, and what shifted. With
 * `?tasks` messages in a row take the frames' place: between two of them there is room for one task.
 */
const PROBE = `<script>
window.probe = { waits: [], tasks: [], shift: 0 };
(() => {
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  const next = location.search === '?tasks' ? () => port2.postMessage(null) : () => requestAnimationFrame(tick);
  const tick = () => {
    const now = performance.now();
    if (now - last > 4) probe.waits.push([last, now - last]);
    last = now;
    next();
  };
  port1.onmessage = tick;
  tick();
  const watch = (type, note) => {
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  watch('longtask', (entry) => probe.tasks.push([entry.startTime, entry.duration]));
  watch('layout-shift', (entry) => { probe.shift += entry.value; });
})();
</script>
`;

interface Probe {
  waits: [start: number, length: number][];
  tasks: [start: number, length: number][];
  shift: number;
}

function bigPages(): SamplePage[] {
  return Object.entries(MARKUPS).map(([markup, file], index) => {
    const html = readFileSync(join(shared, file), 'utf8');
    const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1];
    return {
      id: 900 + index,
      revision: 9000 + index,
      namespace: 1,
      title: titles[markup as Markup],
      text: '',
      html: body
        ? `<div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr" data-mw-parsoid-version="0.22">${body}</div>`
        : html,
    };
  });
}

interface NodeRow {
  markup: Markup;
  times: number;
  comments: number;
  took: number;
}

/** Our own part in Node: the DOM is built already. */
async function inNode(): Promise<NodeRow[]> {
  const data = await language('en');
  const rows: NodeRow[] = [];
  for (const [markup, file] of Object.entries(MARKUPS) as [Markup, string][]) {
    for (const times of TIMES) {
      const { document } = new JSDOM(readFileSync(join(shared, file), 'utf8')).window;
      const content = talkRoot(document);
      const once = [...content.childNodes];
      for (let i = 1; i < times; i++) content.append(...once.map((node) => node.cloneNode(true)));
      let comments = 0;
      const took = Array.from({ length: RUNS }, () => {
        const started = performance.now();
        const threads = readTalkDom(content, data, 'Wikipedia:Village pump');
        const ended = performance.now();
        comments = threads.reduce((sum, thread) => sum + thread.comments.length, 0);
        return ended - started;
      });
      rows.push({ markup, times, comments, took: median(took) });
      document.defaultView?.close();
    }
  }
  return rows;
}

interface Scroll {
  frames: number;
  dropped: number;
}

/** Scrolls through the whole page, a step a frame. */
async function scroll(tab: Tab): Promise<Scroll> {
  const times = await tab.evaluate(async (frames: number) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    scrollTo({ top: 0, behavior: 'instant' });
    for (let i = 0; i < 30; i++) await frame();
    const height = document.documentElement.scrollHeight - innerHeight;
    const times = [await frame()];
    for (let i = 1; i <= frames; i++) {
      scrollTo({ top: (height * i) / frames, behavior: 'instant' });
      times.push(await frame());
    }
    return times;
  }, FRAMES);
  let dropped = 0;
  for (let i = 1; i < times.length; i++)
    dropped += Math.max(0, Math.round((times[i]! - times[i - 1]!) / FRAME) - 1);
  return { frames: times.length - 1, dropped };
}

interface BrowserRow {
  browser: BrowserName;
  markup: Markup;
  extension: boolean;
  /** ms from the start of the navigation until the marks stand; null without the extension. */
  marksAfter: number | null;
  marks: number;
  /** Longest time (ms) between two frames, from the page's load until two seconds after the marks. */
  wait: number;
  /** Longest time (ms) between two messages in a row, over the same stretch of another load. */
  task: number;
  /** Longest task (ms) that the browser reports as long in that time; null where it reports none. */
  longTask: number | null;
  shift: number | null;
  scrolls: Scroll[];
}

/** The page in one browser, opened anew for every run. */
async function inBrowser(browser: BrowserName, extension: boolean): Promise<BrowserRow[]> {
  const wiki = await startSample([...samplePages(), ...bigPages()], PROBE);
  const driver = await launch(browser, { port: wiki.port, ...(extension ? {} : { extension: null }) });
  const rows: BrowserRow[] = [];
  try {
    // The background is awake and the browser warm, as they are for a reader.
    const tab = await driver.open(address('Tea caddy'));
    await wait(2000);
    for (const markup of Object.keys(MARKUPS) as Markup[]) {
      const runs: Omit<BrowserRow, 'scrolls'>[] = [];
      for (let run = 0; run < LOADS; run++) {
        await tab.goto(`${address(titles[markup])}?tasks`);
        const { wait: task } = await opened(tab, extension);
        await tab.goto(address(titles[markup]));
        runs.push({ browser, markup, extension, ...(await opened(tab, extension)), task });
      }
      const scrolls: Scroll[] = [];
      for (let i = 0; i < SCROLLS; i++) scrolls.push(await scroll(tab));
      const worst = runs.toSorted((a, b) => b.wait - a.wait)[0]!;
      rows.push({ ...worst, task: Math.max(...runs.map(({ task }) => task)), scrolls });
    }
  } finally {
    await driver.close();
    await wiki.close();
  }
  return rows;
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function opened(tab: Tab, extension: boolean) {
  await tab.until(() => document.readyState === 'complete', [], 60_000);
  let marksAfter: number | null = null;
  if (extension) {
    marksAfter = await tab.until(
      () => document.querySelector('crosstalk-thread') && performance.now(),
      [],
      60_000,
    );
  } else await wait(2000);
  await wait(2000);
  const found = await tab.evaluate(() => {
    const { probe } = globalThis as unknown as { probe: Probe };
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      probe,
      load: navigation?.loadEventEnd ?? 0,
      marks: document.querySelectorAll('crosstalk-thread').length,
      supported: PerformanceObserver.supportedEntryTypes,
    };
  });
  // The first two frames after the load event are the browser's own: it lays the page out and paints it.
  const from = found.load + 2 * FRAME;
  const longest = (list: [number, number][]) =>
    Math.max(0, ...list.filter(([start]) => start >= from).map(([, length]) => length));
  return {
    marksAfter,
    marks: found.marks,
    wait: longest(found.probe.waits),
    longTask: found.supported.includes('longtask') ? longest(found.probe.tasks) : null,
    shift: found.supported.includes('layout-shift') ? found.probe.shift : null,
  };
}

const share = (scrolls: Scroll[]) => {
  const shares = scrolls.map(({ frames, dropped }) => (100 * dropped) / (frames + dropped));
  return `${median(shares).toFixed(1)} % (${shares.map((s) => s.toFixed(1)).join(', ')})`;
};

function report(node: NodeRow[], rows: BrowserRow[]): string {
  const nodeRows = node.map(
    ({ markup, times, comments, took }) =>
      `| ${markup} | ${times}× | ${comments.toLocaleString('en')} | ${ms(took)} | ${(took / times).toFixed(1)} |`,
  );
  const browserRows = rows.map(
    (row) =>
      `| ${row.browser} | ${row.markup} | ${row.extension ? 'with' : 'without'} | ${row.marks} | ${row.marksAfter === null ? '–' : ms(row.marksAfter)} | ${ms(row.task)} | ${row.longTask === null ? 'not told' : row.longTask === 0 ? 'none' : ms(row.longTask)} | ${ms(row.wait)} | ${row.shift === null ? 'not told' : row.shift.toFixed(4)} | ${share(row.scrolls)} |`,
  );
  return `# A talk page of 1,311 comments

Made by \`npm run bench:talk\` (${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.version}). The page (1 MB) is
one of DiscussionTools' own test cases and stands beside the project, not in it. Its own count of 1,311 counts comments under
sub-headings twice; there are 1,070.

## Read in Node
The DOM is built already; median of ${RUNS} runs. Larger pages are the same page, repeated.

| markup | size | comments | ms | ms per 1× |
| ------ | ---- | -------- | -- | --------- |
${nodeRows.join('\n')}

## In the browser
Opened ${LOADS} times, the worse counts. All times are looked at from two frames after the page's load event until two seconds after the marks
(without the extension: for four seconds), the browser's own layout and painting included. *Longest task*: the longest time between
two messages that the page sends itself without a pause (in a load of its own). *Long task*: the longest that the browser itself
reports, from 50 ms on. *Longest wait for a frame*: a page at rest takes ${FRAME.toFixed(0)} ms; several tasks may lie between two frames.
*Frames dropped*: while scrolling through the whole page in ${FRAMES} frames; median (all runs). No display and no graphics card: the
browsers paint on the same cores.

| browser | markup | extension | marks | marks after (ms) | longest task (ms) | long task (ms) | longest wait for a frame (ms) | layout shift | frames dropped |
| ------- | ------ | --------- | ----- | ---------------- | ----------------- | -------------- | ------------ | -------------- | -------------- |
${browserRows.join('\n')}
`;
}

if (!existsSync(shared)) {
  console.log('skipped: ../shared/eval/talk is absent');
} else {
  const node = await inNode();
  const rows: BrowserRow[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    if (!isInstalled(browser)) continue;
    for (const extension of [false, true]) rows.push(...(await inBrowser(browser, extension)));
  }
  const text = report(node, rows);
  writeFileSync(join(root, 'test/results/talk-page.md'), text);
  console.log(text);
}
