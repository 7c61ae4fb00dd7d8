/**
 * Draws `public/icon/*.png` out of our sign (two speech bubbles, as in components/Icon.tsx): `node test/gallery/icons.mjs`.
 * Blue and grey of a middle lightness, which stand out from light and dark toolbars alike.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FRONT = 'M5 3h15a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-8l-5 5v-5H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z';
const BACK = 'M26 10.5h1a3 3 0 0 1 3 3V21a3 3 0 0 1-3 3h-1.5v5l-5-5H15a3 3 0 0 1-3-3';
const line = (d, colour, width) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const looks = {
  on: (width) =>
    `<path d="${FRONT}" fill="#3d6ed8" stroke="#3d6ed8" stroke-linejoin="round"/>${line(BACK, '#3d6ed8', width)}`,
  // Off differs in shape too: nothing is filled, and a bar crosses it.
  off: (width) =>
    `${line(FRONT, '#7b838c', width)}${line(BACK, '#7b838c', width)}${line('M4 29 28 3', '#7b838c', width + 0.5)}`,
};
const files = [
  ...[16, 32, 48, 96, 128].map((size) => ({ name: `${size}`, look: 'on', size })),
  ...['on', 'off'].flatMap((look) => [16, 32].map((size) => ({ name: `${look}-${size}`, look, size }))),
];

const folder = join('public', 'icon');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { name, look, size } of files) {
  await page.setViewportSize({ width: size, height: size });
  // Small pictures need a heavier line.
  const drawing = looks[look](size <= 16 ? 3 : 2.5);
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style><svg viewBox="0 0 32 32" width="${size}" height="${size}">${drawing}</svg>`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}
await browser.close();
