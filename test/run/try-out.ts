/**
 * Builds, then opens a browser with Crosstalk on the sample wiki. Where there is no display: without a window, with
 * pictures of page and panel in `.output/pictures`, and a summary of what was found.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, browsers, isInstalled, launch, type Tab, type View } from '../browsers/index.ts';
import { address, allRead } from '../e2e/page.ts';
import { startSample } from '../sample/server.ts';
import { need } from '../wiki/packages.ts';

const root = join(import.meta.dirname, '../..');
const pictures = join(root, '.output/pictures');
const titles = [
  'Social Credit System',
  'Sesame Credit',
  'Personal information protection in China',
  'Tea caddy',
];
const headed =
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.argv.includes('--headless');

async function chooseBrowser(): Promise<BrowserName> {
  const wanted = process.argv.find((argument) => argument in browsers) as BrowserName | undefined;
  if (wanted) await need(() => isInstalled(wanted), browsers[wanted].packages);
  const there = wanted ?? (['chromium', 'firefox'] as const).find(isInstalled);
  if (there) return there;
  console.log('installing Chromium');
  await need(() => isInstalled('chromium'), browsers.chromium.packages);
  return 'chromium';
}

async function summary(tab: Tab, panel: View): Promise<string> {
  const badges = await tab.evaluate(() => document.querySelectorAll('crosstalk-badge').length);
  const [claims, disputes] = await panel.evaluate(() => [
    document.querySelectorAll('[data-claim]').length,
    document.querySelectorAll('[data-dispute]').length,
  ]);
  return `${badges} badges, ${claims} claims, ${disputes} disputes`;
}

const name = await chooseBrowser();
console.log('building');
execFileSync('wxt', ['build', '-b', name === 'chromium' ? 'chrome' : 'firefox'], {
  cwd: root,
  stdio: 'pipe',
});
const wiki = await startSample();
const driver = await launch(name, { port: wiki.port, headed });

if (headed) {
  const tab = await driver.open(address(titles[0]!));
  await driver.panel(tab);
  console.log(`${name} shows the sample wiki; close its window to end`);
  await driver.ended;
} else {
  mkdirSync(pictures, { recursive: true });
  for (const title of titles) {
    const tab = await driver.open(address(title));
    const panel = await driver.panel(tab);
    await allRead(panel, title);
    const file = join(pictures, title.replaceAll(' ', '-').toLowerCase());
    await tab.screenshot(`${file}-page.png`);
    await panel.screenshot(`${file}-panel.png`);
    console.log(`${title}: ${await summary(tab, panel)}`);
  }
  await driver.close();
  console.log(`no display, so without a window; pictures of page and panel: ${pictures}`);
}
await wiki.close();
process.exit(0);
