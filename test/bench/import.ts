/**
 * `npm run bench:import`: 100,000 generated ClaimReviews are imported through the real options page in both browsers; writes
 * test/results/import.md. A cancel in the middle, a background that is killed and a browser that dies are looked at too.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, type Driver, launch, type OptionsView } from '../browsers/index.ts';
import { importIs, stored } from '../e2e/indexed.ts';
import { address, shows, someBadges } from '../e2e/page.ts';
import { startSample } from '../sample/server.ts';
import { benchData } from './data.ts';
import { below, watched } from './memory.ts';

const ROWS = 100_000;
const TITLE = 'Tea caddy';
const root = join(import.meta.dirname, '../..');

/** A DataFeed of generated reviews; the last one is a claim that a page of the sample wiki makes. */
async function writeFeed(file: string): Promise<void> {
  const { claims } = benchData('', ROWS - 1, 0);
  const texts = [
    ...claims.map(({ text }) => text),
    'Early tea caddies of Chinese porcelain had the shape of a bottle.',
  ];
  const out = createWriteStream(file);
  const write = (text: string) =>
    out.write(text) || new Promise<void>((resolve) => out.once('drain', resolve));
  await write('{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[\n');
  for (const [i, claimReviewed] of texts.entries()) {
    const item = {
      '@type': 'ClaimReview',
      url: `https://example.org/review/${i}`,
      claimReviewed,
      datePublished: '2025-03-01',
      inLanguage: 'en',
      author: { '@type': 'Organization', name: `Desk ${i % 40}` },
      reviewRating: { '@type': 'Rating', alternateName: 'Not supported' },
      reviewBody: Array.from({ length: 31 }, (_, n) => texts[(i * 7 + n * 131) % texts.length]).join(' '),
    };
    await write(`${i ? ',\n' : ''}${JSON.stringify({ '@type': 'DataFeedItem', item })}`);
  }
  await write('\n]}\n');
  await new Promise<void>((resolve, reject) =>
    out.end((error?: Error | null) => (error ? reject(error) : resolve())),
  );
}

/** Records the longest times in which the page did not run a timer and the background did not answer. */
const listen = (page: OptionsView) =>
  page.evaluate(() => {
    const state = { page: 0, background: 0 };
    (globalThis as unknown as { waits: typeof state }).waits = state;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      state.page = Math.max(state.page, now - last - 20);
      last = now;
    }, 20);
    const { runtime } = (
      globalThis as never as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
    ).chrome;
    const ask = async () => {
      const asked = performance.now();
      await runtime.sendMessage({ to: 'background', type: 'packs' }).catch(() => {});
      state.background = Math.max(state.background, performance.now() - asked);
      setTimeout(ask, 50);
    };
    void ask();
  });
const waits = (page: OptionsView) =>
  page.evaluate(() => {
    const { waits } = globalThis as unknown as { waits: { page: number; background: number } };
    const now = { ...waits };
    waits.page = 0;
    waits.background = 0;
    return now;
  });

const reach = (page: OptionsView, share: number) =>
  page.until((share: number) => (document.querySelector('progress')?.value ?? 0) >= share, [share], 120_000);
const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

type Row = Record<string, string>;

async function measure(name: BrowserName, feed: string): Promise<Row> {
  const wiki = await startSample();
  const profile = mkdtempSync(join(tmpdir(), 'crosstalk-import-'));
  let driver: Driver = await launch(name, { port: wiki.port, profile });
  const row: Row = {};
  const ms = (n: number) => `${Math.round(n)} ms`;
  const seconds = (n: number) => `${(n / 1000).toFixed(1)} s`;
  const open = async () => {
    const page = await driver.options();
    await shows(page, '[data-pack=social-credit]');
    await listen(page);
    return page;
  };
  try {
    const tab = await driver.open(address(TITLE));
    let page = await open();
    const empty = await stored(page);

    // The import itself.
    await waits(page);
    const whole = await watched(async () => {
      const started = performance.now();
      await page.choose('input[type=file]', feed);
      await importIs(page, ['preview', 'failed'], 180_000);
      const read = performance.now();
      await page.click('.preview button.primary');
      await importIs(page, ['done', 'failed'], 60_000);
      await shows(page, '[data-pack=reviews]');
      return { read: read - started, added: performance.now() - read };
    });
    const still = await waits(page);
    row['time until the preview'] = seconds(whole.value.read);
    row['time from “Add this pack” until it is listed'] = ms(whole.value.added);
    row['longest time the page did not answer'] = ms(still.page);
    row['longest time the background did not answer'] = ms(still.background);
    row['memory of the whole browser before'] = `${Math.round(whole.before)} MB`;
    row['memory of the whole browser at its peak'] = `${Math.round(whole.peak)} MB`;
    row['pack as listed'] = await page.evaluate(
      () => document.querySelector('[data-pack=reviews] .facts')?.textContent ?? '',
    );
    const loaded = performance.now();
    await tab.goto(address(TITLE));
    await someBadges(tab);
    row['its claim marks the sample page, index loaded anew'] = ms(performance.now() - loaded);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-do=remove]')?.click());
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-do=remove-really]')?.click());
    await page.until(() => document.querySelector('[data-do^=remove]') === null, [], 30_000);
    row['left after it is removed'] = same(await stored(page), empty)
      ? 'nothing'
      : JSON.stringify(await stored(page));

    // Cancelled in the middle.
    await page.choose('input[type=file]', feed);
    await reach(page, 0.5);
    const staged = await stored(page);
    const cancelled = performance.now();
    await page.evaluate(() => document.querySelector<HTMLElement>('.import button')?.click());
    await importIs(page, ['cancelled'], 30_000);
    row['cancel at half: until it is over'] = ms(performance.now() - cancelled);
    row['cancel at half: shards staged before, left after'] =
      `${staged.shards! - empty.shards!}, ${same(await stored(page), empty) ? 'nothing' : JSON.stringify(await stored(page))}`;

    // The background is killed in the middle, and the import goes on.
    await page.choose('input[type=file]', feed);
    await reach(page, 0.3);
    await driver.killBackground();
    row['background killed at 0.3: the import'] = await importIs(page, ['preview', 'failed'], 180_000);
    await page.evaluate(() => document.querySelector<HTMLElement>('.preview button:not(.primary)')?.click());
    await importIs(page, ['cancelled']);

    // The browser dies in the middle: the next start clears up.
    await page.choose('input[type=file]', feed);
    await reach(page, 0.4);
    for (const pid of below(process.pid)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended with its parent.
      }
    }
    await driver.ended;
    driver = await launch(name, { port: wiki.port, profile });
    page = await open();
    const after = await page.until(
      async () => new Promise((resolve) => setTimeout(() => resolve(true), 1000)),
    );
    row['browser killed at 0.4: left after the next start'] =
      after && same(await stored(page), empty) ? 'nothing' : JSON.stringify(await stored(page));
  } finally {
    await driver.close();
    await wiki.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return row;
}

const folder = mkdtempSync(join(tmpdir(), 'crosstalk-feed-'));
try {
  const feed = join(folder, 'reviews.json');
  await writeFeed(feed);
  const rows = { Chromium: await measure('chromium', feed), Firefox: await measure('firefox', feed) };
  const text = [
    '# Importing a feed',
    '',
    `Made by \`npm run bench:import\` on ${cpus()[0]?.model} (${cpus().length} cores): ${ROWS.toLocaleString('en')} generated ClaimReviews in a`,
    `DataFeed of ${(statSync(feed).size / 1e6).toFixed(1)} MB, chosen in the real options page of headless Chromium and Firefox ESR. Memory: PSS of all`,
    'processes of the browser, sampled four times a second. Answering: a timer of 20 ms in the page, a question to the',
    'background every 50 ms. “Nothing”: IndexedDB holds the same entries as before, store by store.',
    '',
    '| | Chromium | Firefox |',
    '| --- | --- | --- |',
    ...Object.keys(rows.Chromium).map((key) => `| ${key} | ${rows.Chromium[key]} | ${rows.Firefox[key]} |`),
    '',
  ].join('\n');
  writeFileSync(join(root, 'test/results/import.md'), text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
