/** What the panel says where there is nothing to read: other pages, other sites, access withheld; and a damaged pack. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, browsers, type Driver, launch } from '../browsers/index.ts';
import { startSample } from '../sample/server.ts';
import type { Front } from '../wiki/front.ts';
import { address, badges, disputes, panelState, someBadges } from './page.ts';

const TITLE = 'Social Credit System';

describe.each(['chromium', 'firefox'] as BrowserName[])('plain states in %s', (name) => {
  let wiki: Front;
  let driver: Driver;

  beforeAll(async () => {
    wiki = await startSample();
  });
  afterEach(() => driver?.close());
  afterAll(() => wiki?.close());

  it('not a Wikipedia page, another page of Wikipedia, a talk page', async () => {
    driver = await launch(name, { port: wiki.port });
    const tab = await driver.open(address(TITLE));
    const panel = await driver.panel(tab);
    await panelState(panel, 'found');
    await tab.goto('about:blank');
    await panelState(panel, 'not-wikipedia');
    await tab.goto(address('Main Page'));
    await panelState(panel, 'other-page');
    await tab.goto(address(`Talk:${TITLE}`));
    await panelState(panel, 'found');
    await panel.until(() => document.querySelectorAll('[data-dispute]').length > 3);
    expect((await disputes(panel)).map(({ heading }) => heading)).toContain('One score for everybody?');
  });

  it('access withheld: says so, with a button that asks for it', async () => {
    driver = await launch(name, { port: wiki.port });
    const tab = await driver.open(address(TITLE));
    const panel = await driver.panel(tab);
    await panelState(panel, 'found');
    await driver.withholdAccess();
    await tab.activate();
    await tab.goto(address('Sesame Credit'));
    await panelState(panel, 'no-access');
    expect(await badges(tab)).toBe(0);
    expect(
      await panel.evaluate(() => document.querySelector('main button, .panel button')?.textContent),
    ).toMatch(/allow/i);
  });

  it('a damaged pack: named in the options, and the rest works', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'crosstalk-damaged-'));
    cpSync(browsers[name].extension, damaged, { recursive: true });
    const file = join(damaged, 'packs/social-credit.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"claimReviewed"', '"claimViewed"'));
    driver = await launch(name, { port: wiki.port, extension: damaged });
    const tab = await driver.open(address(TITLE));
    // No claims, but the talk page is read all the same.
    const panel = await driver.panel(tab);
    await panel.until(() => document.querySelectorAll('[data-dispute]').length > 3);
    expect(await panel.evaluate(() => document.querySelectorAll('[data-claim]').length)).toBe(0);
    if (name === 'chromium') {
      // Firefox lets no test open a page of an extension in a tab.
      const origin = await panel.evaluate(() => location.origin);
      const options = await driver.open(`${origin}/options.html`);
      const told = await options.until(() => document.querySelector('.problem')?.textContent);
      expect(told).toMatch(/packs\/social-credit\.json.*claimReviewed/s);
    }
    rmSync(damaged, { recursive: true, force: true });
  });
});

describe('context menu', () => {
  it('switches the page (Chromium; Firefox lets no test choose a menu entry)', async () => {
    const wiki = await startSample();
    const driver = await launch('chromium', { port: wiki.port });
    try {
      const tab = await driver.open(address(TITLE));
      await someBadges(tab);
      await driver.toggleByMenu();
      await tab.until(() => document.querySelectorAll('crosstalk-badge').length === 0);
      await driver.toggleByMenu();
      await someBadges(tab);
    } finally {
      await driver.close();
      await wiki.close();
    }
  });
});
