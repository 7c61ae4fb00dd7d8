/**
 * Screenshots of the gallery: `node test/gallery/shoot.mjs [FOLDER] [STATE …]` (default `.cache/shots`, every state).
 * Prints every complaint of the page; exits 1 where there is one, or where a page scrolls sideways.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serveGallery } from './build.mjs';

const [folder = '.cache/shots', ...only] = process.argv.slice(2);
const VIEWS = [
  { name: '360', width: 360 },
  { name: '280', width: 280 },
  { name: '480-dark', width: 480, colorScheme: 'dark' },
  { name: '360-rtl', width: 360, dir: 'rtl' },
  { name: '360-forced', width: 360, forcedColors: 'active' },
  { name: '280-zoom200', width: 140, scale: 2 },
];
const STATES = [
  'found',
  'standing',
  'card',
  'card-firefox',
  'archives',
  'cancelled',
  'talk-read',
  'nothing-found',
  'off',
  'reading',
  'reading-talk',
  'loading',
  'not-wikipedia',
  'no-access',
  'reload-needed',
  'other-page',
  'offline',
  'offline-kept',
  'rate-limited',
  'api-error',
  'storage',
  'internal',
  'talk-page',
  'arabic',
  'many',
  'options',
  'options-loading',
  'options-dragged',
  'options-reading',
  'options-preview',
  'options-failed',
  'options-done',
  'welcome',
];

await mkdir(folder, { recursive: true });
const gallery = await serveGallery();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let faults = 0;
const fault = (text) => {
  faults++;
  console.error(text);
};
for (const { name, width, dir = 'ltr', scale = 1, ...media } of VIEWS) {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    deviceScaleFactor: scale,
    ...media,
  });
  const page = await context.newPage();
  for (const state of only.length > 0 ? only : STATES) {
    const where = `${state} ${name}`;
    const complain = (message) => {
      if (message.type() === 'error' || message.type() === 'warning') fault(`${where}: ${message.text()}`);
    };
    page.on('console', complain);
    page.on('pageerror', (error) => fault(`${where}: ${error}`));
    await page.goto(`${gallery.url}?state=${state}&dir=${dir}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) fault(`${where}: ${overflow} px wider than its window`);
    await page.screenshot({ path: join(folder, `${state}-${name}.png`), fullPage: state !== 'many' });
    page.removeAllListeners();
  }
  await context.close();
}
await browser.close();
gallery.close();
process.exitCode = faults > 0 ? 1 : 0;
