/**
 * The README's picture of page and panel side by side: `npm run screenshot`. Firefox draws its whole window, sidebar
 * included, without a display.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browsers, isInstalled, launch } from '../browsers/index.ts';
import { address, allRead, pause, someBadges } from '../e2e/page.ts';
import { startSample } from '../sample/server.ts';
import { need } from '../wiki/packages.ts';

const file = join(import.meta.dirname, '../results/screenshot.png');
const title = 'Social Credit System';

await need(() => isInstalled('firefox'), browsers.firefox.packages);
const wiki = await startSample();
const driver = await launch('firefox', { port: wiki.port });
const tab = await driver.open(address(title));
await someBadges(tab);
const panel = await driver.panel(tab);
await allRead(panel, title);
// What it lists comes into view: the first claim and its passage.
await panel.evaluate(() => document.querySelector('[data-claim]')?.scrollIntoView());
await pause(1000);
mkdirSync(join(file, '..'), { recursive: true });
await driver.windowScreenshot(file);
await driver.close();
await wiki.close();
console.log(file);
