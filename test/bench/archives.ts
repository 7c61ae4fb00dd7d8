/**
 * `npm run bench:archives`: an article with 190 archives of 240 KB on the real MediaWiki, read in both browsers; then a
 * panel of thousands of disputes is scrolled. Writes test/results/archives.md.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, isInstalled, launch, type Tab, type View } from '../browsers/index.ts';
import { address, pause, shows } from '../e2e/page.ts';
import { realThreads, talkWithArchives } from '../wiki/archives.ts';
import { fromExtension, isApi, type LogEntry } from '../wiki/front.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { wikiPages } from '../wiki/pages.ts';
import { importXml } from '../wiki/xml.ts';
import { watched } from './memory.ts';

const ARCHIVES = Number(process.argv[2] ?? 190);
const BYTES = 240_000;
const TITLE = `Long argument ${ARCHIVES}`;
/** A page with twenty archives that is read before: afterwards all code and data are loaded. */
const WARM = 'Long argument before';
const SCROLLED = 2000;
/** Three seconds of frames, a whole panel's height every eight of them. */
const FRAMES = 200;
const STEP = 100;
const FRAME = 1000 / 60;
const root = join(import.meta.dirname, '../..');

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function importAll(wiki: MediaWiki): Promise<void> {
  const article = wikiPages('en').find(({ title }) => title === 'Social Credit System')!;
  const pages = [
    ...[TITLE, WARM].map((title) => ({ title, text: article.text })),
    ...talkWithArchives(TITLE, ARCHIVES, BYTES),
    ...talkWithArchives(WARM, 20, BYTES),
  ];
  // A few at a time: the importer holds a whole file's text.
  for (let i = 0; i < pages.length; i += 20) await wiki.importPages('en', importXml(pages.slice(i, i + 20)));
}

/** The most requests of the extension that were under way at once, and how many asked for texts. */
function traffic(log: LogEntry[]) {
  const ours = log.filter((entry) => isApi(entry.url) && fromExtension(entry));
  const most = Math.max(
    0,
    ...ours.map((a) => ours.filter((b) => b.started <= a.started && b.ended > a.started).length),
  );
  return { requests: ours.length, most };
}

const fromArchive = (panel: View) =>
  panel.until(() => document.querySelector('[data-dispute*="/Archive "]') && true, [], 60_000);
const allRead = (panel: View) =>
  panel.until(() => document.querySelector('[data-talk=all-read]') !== null, [], 600_000);

/** Longest time between two runs of a timer of the panel. */
const listen = (panel: View) =>
  panel.evaluate(() => {
    const state = { silent: 0 };
    (globalThis as unknown as { state: typeof state }).state = state;
    let last = Date.now();
    window.setInterval(() => {
      const now = Date.now();
      state.silent = Math.max(state.silent, now - last - 20);
      last = now;
    }, 20);
  });
const silent = (panel: View) =>
  panel.evaluate(() => (globalThis as unknown as { state: { silent: number } }).state.silent);

/** Scrolls the panel down from its top, `STEP` pixels a frame: the times of the frames. */
const scroll = (panel: View) =>
  panel.evaluate(
    async (frames: number, step: number) => {
      const frame = () => new Promise<number>((resolve) => window.requestAnimationFrame(resolve));
      const page = document.scrollingElement!;
      page.scrollTop = 0;
      for (let i = 0; i < 30; i++) await frame();
      const times = [await frame()];
      for (let i = 1; i <= frames; i++) {
        page.scrollTop += step;
        times.push(await frame());
      }
      return times;
    },
    FRAMES,
    STEP,
  );

async function measure(name: BrowserName, wiki: MediaWiki): Promise<Record<string, string>> {
  const driver = await launch(name, { port: wiki.port });
  const row: Record<string, string> = {};
  const heap = () => (name === 'chromium' ? driver.backgroundHeap() : Promise.resolve(null));
  try {
    const tab: Tab = await driver.open(address(WARM));
    let panel = await driver.panel(tab);
    await allRead(panel);
    await driver.closePanel();
    await tab.goto(address(TITLE));
    await tab.until(() => document.querySelectorAll('crosstalk-badge').length, [], 30_000);
    await pause(3000);
    const before = await heap();
    wiki.log.length = 0;
    const whole = await watched(async () => {
      const started = performance.now();
      panel = await driver.panel(tab);
      const opened = performance.now();
      await shows(panel, '[data-dispute]', 60_000);
      const first = performance.now();
      await fromArchive(panel);
      const archive = performance.now();
      await listen(panel);
      await allRead(panel);
      return { opened, first, archive, all: performance.now(), started };
    });
    const { value } = whole;
    row['first dispute shown after the panel is there'] = seconds(value.first - value.opened);
    row['first dispute of an archive, after the panel is there (from the press of the button)'] =
      `${seconds(value.archive - value.opened)} (${seconds(value.archive - value.started)})`;
    row['all archives read'] = seconds(value.all - value.started);
    const { requests, most } = traffic(wiki.log);
    row['requests, and at most at once'] = `${requests}, ${most}`;
    row['longest time the panel did not answer meanwhile'] = `${Math.round(await silent(panel))} ms`;
    row['memory of the whole browser before, and at its peak'] =
      `${Math.round(whole.before)} MB, ${Math.round(whole.peak)} MB`;
    await pause(2000);
    const after = await heap();
    row['heap of the background before, after, and their ratio'] =
      before && after
        ? `${megabytes(before)}, ${megabytes(after)}, ${(after / before).toFixed(2)}`
        : 'not told';
    row['disputes found'] = await panel.evaluate(
      () => document.querySelector('.tools [role=status]')?.textContent ?? '',
    );

    // Thousands of them drawn.
    const drawn = () => panel.evaluate(() => document.querySelectorAll('[data-dispute]').length);
    const clicks = performance.now();
    while ((await drawn()) < SCROLLED) {
      const more = await panel.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.returns')) fold.open = true;
        const buttons = document.querySelectorAll<HTMLElement>('[data-do=more]');
        for (const button of buttons) button.click();
        return buttons.length;
      });
      if (more === 0 || performance.now() - clicks > 120_000) break;
      await pause(100);
    }
    row['disputes drawn for scrolling'] = `${await drawn()}`;
    const runs = [];
    for (let run = 0; run < 3; run++) {
      const times = await scroll(panel);
      let dropped = 0;
      let longest = 0;
      for (let i = 1; i < times.length; i++) {
        dropped += Math.max(0, Math.round((times[i]! - times[i - 1]!) / FRAME) - 1);
        longest = Math.max(longest, times[i]! - times[i - 1]!);
      }
      runs.push(`${((100 * dropped) / (FRAMES + dropped)).toFixed(1)} % (${Math.round(longest)} ms)`);
    }
    row[`frames dropped in scrolling through them, ${STEP} pixels a frame (longest frame), three times`] =
      runs.join(', ');

    // Once more.
    wiki.log.length = 0;
    await driver.closePanel();
    await tab.goto(address(TITLE));
    await tab.until(() => document.querySelectorAll('crosstalk-badge').length, [], 30_000);
    await pause(3000);
    const again = performance.now();
    panel = await driver.panel(tab);
    await fromArchive(panel);
    row['second visit: first dispute of an archive'] = seconds(performance.now() - again);
    await allRead(panel);
    row['second visit: all archives'] = seconds(performance.now() - again);
    const asked = wiki.log.filter((entry) => isApi(entry.url) && fromExtension(entry));
    const texts = asked.filter(({ url }) => (url.searchParams.get('rvprop') ?? '').includes('content'));
    row['second visit: requests, of them for texts'] = `${asked.length}, ${texts.length}`;
  } finally {
    await driver.close();
  }
  return row;
}

const wiki = await startMediaWiki();
try {
  const started = performance.now();
  await importAll(wiki);
  console.log(`imported in ${seconds(performance.now() - started)}`);
  const rows: Partial<Record<BrowserName, Record<string, string>>> = {};
  for (const name of ['chromium', 'firefox'] as const) {
    if (!isInstalled(name)) continue;
    rows[name] = await measure(name, wiki);
    console.log(name, rows[name]);
  }
  const names = Object.keys(rows) as BrowserName[];
  const text = [
    `# ${ARCHIVES} archives`,
    '',
    `Made by \`npm run bench:archives\` on ${cpus()[0]?.model.trim()} (${cpus().length} cores, the wiki on the same ones): an article of the test wiki with`,
    `${ARCHIVES} archives of ${BYTES / 1000} KB on the real MediaWiki, made of ${realThreads ? 'the threads of the real archive' : 'our own threads'}. The talk page is read before the panel is opened, as for a`,
    'reader. Heap: of the background, garbage collected, once another page with 20 archives was read, and two seconds after the last archive.',
    `Scrolling: all folds opened, ${FRAMES} frames from the top; the browsers have no display and no graphics card.`,
    '',
    `| | ${names.join(' | ')} |`,
    `| --- | ${names.map(() => '---').join(' | ')} |`,
    ...Object.keys(rows[names[0]!] ?? {}).map(
      (key) => `| ${key} | ${names.map((name) => rows[name]![key]).join(' | ')} |`,
    ),
    '',
  ].join('\n');
  if (ARCHIVES === 190) writeFileSync(join(root, 'test/results/archives.md'), text);
  console.log(text);
} finally {
  await wiki.close();
}
