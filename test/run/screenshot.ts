/**
 * The README's picture of page and panel side by side: `npm run screenshot`. Chromium draws no window without a
 * display, so the two pictures are laid beside each other on an empty page, as the window shows them.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browsers, isInstalled, launch, type View } from '../browsers/index.ts';
import { address, allRead, pause, someBadges } from '../e2e/page.ts';
import { startMediaWiki } from '../wiki/mediawiki.ts';
import { need } from '../wiki/packages.ts';

const file = join(import.meta.dirname, '../results/screenshot.png');
const title = 'Social Credit System';
const folder = mkdtempSync(join(tmpdir(), 'crosstalk-picture-'));

async function picture(view: View, name: string): Promise<string> {
  const path = join(folder, `${name}.png`);
  await view.screenshot(path);
  return `data:image/png;base64,${readFileSync(path).toString('base64')}`;
}

await need(() => isInstalled('chromium'), browsers.chromium.packages);
const wiki = await startMediaWiki();
const driver = await launch('chromium', { port: wiki.port });
const tab = await driver.open(address(title));
await someBadges(tab);
const panel = await driver.panel(tab);
await allRead(panel, title);
await pause(1000);
const pictures = [await picture(tab, 'page'), await picture(panel, 'panel')];
await driver.closePanel();
const sheet = await driver.open('about:blank');
await sheet.evaluate(async (urls: string[]) => {
  document.body.style.cssText = 'margin:0;display:flex;overflow:hidden;background:#fff';
  const images = urls.map((url) => Object.assign(document.createElement('img'), { src: url }));
  await Promise.all(images.map((image) => image.decode()));
  const width = images.reduce((sum, image) => sum + image.naturalWidth / image.naturalHeight, 0);
  const height = Math.min(innerHeight, innerWidth / width);
  for (const image of images) image.style.cssText = `height:${height}px;border-inline-end:1px solid #a2a9b1`;
  document.body.append(...images);
}, pictures);
await pause(300);
mkdirSync(join(file, '..'), { recursive: true });
await sheet.screenshot(file);
await driver.close();
await wiki.close();
rmSync(folder, { recursive: true });
console.log(file);
process.exit(0);
