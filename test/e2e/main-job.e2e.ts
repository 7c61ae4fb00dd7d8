/** The main job on the real MediaWiki, in both browsers: a reader opens an article, opens the panel, switches off. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, launch, type Tab, type View } from '../browsers/index.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { seedPresent } from '../wiki/pages.ts';
import { asksForContent, hosts, overlap, own } from './log.ts';
import {
  address,
  allRead,
  badges,
  disputes,
  gone,
  highlights,
  outerHtml,
  panelState,
  pause,
  press,
  quiet,
  shows,
  someBadges,
  unfold,
} from './page.ts';

const TITLE = 'Social Credit System';
const SINGLE = 'Single score for every citizen?';

describe.each(['chromium', 'firefox'] as BrowserName[])('main job in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'crosstalk-e2e-'));
  let wiki: MediaWiki;
  let driver: Driver;
  let tab: Tab;
  let panel: View;

  beforeAll(async () => {
    wiki = await startMediaWiki();
    driver = await launch(name, { port: wiki.port, profile });
  });
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('marks passages of the article', async () => {
    tab = await driver.open(address(TITLE));
    expect(await someBadges(tab)).toBeGreaterThan(1);
    expect(await highlights(tab)).not.toEqual([]);
  });

  it('moves nothing and splits no text', async () => {
    const shape = () =>
      tab.evaluate(() => {
        const content = document.querySelector('#mw-content-text')!;
        const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
        let count = 0;
        while (texts.nextNode()) count++;
        const boxes = [...content.querySelectorAll('p, li, h2, h3, td')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        });
        return { count, text: content.textContent, boxes };
      });
    await quiet(tab);
    const on = await shape();
    await driver.toggleByKeyboard();
    await gone(tab, 'crosstalk-badge');
    expect(await shape()).toEqual(on);
    await driver.toggleByKeyboard();
    await someBadges(tab);
  });

  it('lists the disputes of the talk page and both archives in the real panel', async () => {
    panel = await driver.panel(tab);
    await allRead(panel, TITLE);
    const found = await disputes(panel);
    for (const page of ['Talk:Social Credit System', '/Archive 1', '/Archive 2']) {
      expect(found.filter(({ id }) => id.split('#')[0]!.endsWith(page)).length, page).toBeGreaterThan(0);
    }
    expect(found.some(({ id }) => /FAQ|band/.test(id))).toBe(false);
  });

  it.skipIf(!seedPresent)(`has the real archive’s many disputes (skipped without ../shared)`, async () => {
    const archive = (await disputes(panel)).filter(({ id }) => id.includes('/Archive 1#'));
    expect(archive.length).toBeGreaterThan(10);
  });

  it('puts the disputes of the passages on the screen first', async () => {
    const first = () =>
      panel.until(() => {
        const [entry] = document.querySelectorAll<HTMLElement>('[data-dispute]');
        return entry?.querySelector('[data-sign=screen]') ? (entry.dataset.dispute ?? '') : '';
      });
    const scroll = (to: 'first' | 'last') =>
      tab.evaluate((to: string) => {
        const badges = [...document.querySelectorAll('crosstalk-badge')];
        (to === 'first' ? badges[0] : badges.at(-1))?.parentElement?.scrollIntoView({ block: 'center' });
      }, to);
    await scroll('first');
    const atTop = await first();
    await scroll('last');
    await panel.until(
      (before: string) =>
        document.querySelector('[data-dispute]:has([data-sign=screen])')?.getAttribute('data-dispute') !==
        before,
      [atTop],
    );
    expect(await first()).not.toBe(atTop);
  });

  it('links the thread on the single score to its passage and to its section', async () => {
    // Of a matter that returns, the thread nearest to the screen stands before the fold.
    await unfold(panel);
    const thread = (await disputes(panel)).find(({ heading }) => heading === SINGLE);
    expect(thread?.passages.join('\n')).toMatch(/single numerical score/);
    expect(new URL(thread!.link).pathname).toContain('/wiki/Talk:Social_Credit_System/Archive_1');
    expect(decodeURIComponent(new URL(thread!.link).hash)).toBe(`#${SINGLE.replaceAll(' ', '_')}`);
    await tab.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await panel.click(`[data-dispute="${thread!.id.replaceAll('"', '\\"')}"] button[data-passage]`);
    await tab.until(() => {
      const flash = [...(CSS.highlights.get('crosstalk-flash') ?? [])][0] as Range | undefined;
      const { top, bottom } = flash?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= window.innerHeight;
    });
  });

  it('asks only the page’s own wiki, one request at a time, at most six', () => {
    const requests = own(wiki.log);
    expect(hosts(requests)).toEqual(['en.wikipedia.org']);
    expect(requests.length).toBeLessThanOrEqual(6);
    expect(requests.length).toBeGreaterThan(0);
    expect(overlap(requests)).toBe(false);
    expect(requests.filter(({ cookie }) => cookie !== null)).toEqual([]);
  });

  it('asks for revisions once when the page is visited again, and fetches no text again', async () => {
    wiki.log.length = 0;
    await tab.goto(address(TITLE));
    await someBadges(tab);
    await allRead(panel, TITLE);
    await pause(1000);
    const requests = own(wiki.log);
    expect(requests.map(({ url }) => url.search)).toHaveLength(1);
    expect(requests.filter(asksForContent)).toEqual([]);
  });

  it('leaves nothing behind when switched off, and asks nothing', async () => {
    await press(panel);
    await panelState(panel, 'off');
    wiki.log.length = 0;
    await tab.goto(address(TITLE));
    await quiet(tab);
    const before = await outerHtml(tab);
    expect(await highlights(tab)).toEqual([]);
    expect(own(wiki.log)).toEqual([]);

    await press(panel);
    await someBadges(tab);
    await tab.click('crosstalk-badge >>> button');
    await shows(tab, 'crosstalk-card');
    expect(await outerHtml(tab)).not.toBe(before);
    await press(panel);
    await panelState(panel, 'off');
    await gone(tab, 'crosstalk-badge');
    expect(await outerHtml(tab)).toBe(before);
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('is still off after a restart', async () => {
    await driver.close();
    driver = await launch(name, { port: wiki.port, profile });
    await driver.closePanel();
    wiki.log.length = 0;
    tab = await driver.open(address(TITLE));
    await quiet(tab);
    await pause(1000);
    expect(await badges(tab)).toBe(0);
    expect(own(wiki.log)).toEqual([]);
  });

  it('is then the page that a browser without the extension shows', async () => {
    const control = await launch(name, { port: wiki.port, extension: null });
    try {
      const plain = await control.open(address(TITLE));
      await quiet(plain);
      // Ids and times that MediaWiki makes anew for every answer stand in scripts and comments.
      const without = (html: string) => html.replaceAll(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
      expect(without(await outerHtml(tab))).toBe(without(await outerHtml(plain)));
    } finally {
      await control.close();
    }
  });

  it('can be switched on again', async () => {
    panel = await driver.panel(tab);
    await panelState(panel, 'off');
    await press(panel);
    expect(await someBadges(tab)).toBeGreaterThan(1);
  });
});
