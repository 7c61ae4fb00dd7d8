/** The sample wiki as `npm start` shows it: badges, card, panel, the ways to switch, and a page where nothing is found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, launch, type Tab, type View } from '../browsers/index.ts';
import { startSample } from '../sample/server.ts';
import type { Front } from '../wiki/front.ts';
import {
  address,
  allRead,
  badges,
  disputes,
  gone,
  highlights,
  panelState,
  shows,
  someBadges,
  unfold,
} from './page.ts';

const TITLE = 'Social Credit System';

describe.each(['chromium', 'firefox'] as BrowserName[])('sample wiki in %s', (name) => {
  let wiki: Front;
  let driver: Driver;
  let tab: Tab;
  let panel: View;

  beforeAll(async () => {
    wiki = await startSample();
    driver = await launch(name, { port: wiki.port });
  });
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
  });

  const card = () =>
    tab.evaluate(() => document.querySelector('crosstalk-card')?.shadowRoot?.textContent ?? '');

  it('opens a card by click, and Esc closes it and gives the focus back', async () => {
    tab = await driver.open(address(TITLE));
    await someBadges(tab);
    await tab.click('crosstalk-badge >>> button');
    await shows(tab, 'crosstalk-card');
    expect((await card()).length).toBeGreaterThan(50);
    await tab.press('Escape');
    await gone(tab, 'crosstalk-card');
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('crosstalk-badge');
  });

  it('opens it by Enter too', async () => {
    // On a busy machine Firefox now and then loses a key that the driver sends; a reader would press it again.
    await tab.press('Enter');
    await shows(tab, 'crosstalk-card', 4000).catch(async () => {
      await tab.press('Enter');
      await shows(tab, 'crosstalk-card');
    });
    await tab.press('Escape');
    await gone(tab, 'crosstalk-card');
  });

  it('shows every card whole, wherever its passage stands in the window', async () => {
    const outside = await tab.evaluate(async () => {
      const wrong: string[] = [];
      for (const badge of document.querySelectorAll('crosstalk-badge')) {
        const button = badge.shadowRoot!.querySelector('button')!;
        for (const block of ['start', 'center', 'end'] as const) {
          button.scrollIntoView({ block, behavior: 'instant' });
          button.click();
          await new Promise((resolve) => setTimeout(resolve, 100));
          const card = document.querySelector('crosstalk-card')!;
          const { top, bottom, height } = card.getBoundingClientRect();
          if (height < 100 || top < 0 || bottom > innerHeight) wrong.push(`${block} ${top} to ${bottom}`);
          document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        }
      }
      return wrong;
    });
    expect(outside).toEqual([]);
  });

  it('lists claims in reading order', async () => {
    panel = await driver.panel(tab);
    await allRead(panel, TITLE);
    const first = await panel.evaluate(() =>
      [...document.querySelectorAll('[data-claim]')].map((entry) =>
        Number(entry.getAttribute('data-passages')!.split(' ')[0]!.slice(1)),
      ),
    );
    expect(first.length).toBeGreaterThan(1);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
  });

  it('finds the threads of our own pages', async () => {
    await unfold(panel);
    const headings = (await disputes(panel)).map(({ heading }) => heading);
    expect(headings).toContain('One score for everybody?');
    expect(headings).toContain('Single score for every citizen?');
    expect(headings).not.toContain('Thank you');
  });

  it('leads from a passage to its claim: the badge’s card shows it in the panel', async () => {
    await tab.click('crosstalk-badge >>> button');
    await shows(panel, '[data-claim]:focus, [data-dispute]:focus, .flagged, [data-flagged]');
    await tab.press('Escape');
  });

  it('switches by the keyboard, and the panel follows', async () => {
    await driver.toggleByKeyboard();
    await panelState(panel, 'off');
    expect(await badges(tab)).toBe(0);
    expect(await highlights(tab)).toEqual([]);
    await driver.toggleByKeyboard();
    await panelState(panel, 'found');
    await someBadges(tab);
  });

  it('follows the active tab', async () => {
    const other = await driver.open(address('Sesame Credit'));
    await panel.until(() =>
      document.querySelector('[data-state=found]')?.textContent.includes('Sesame Credit'),
    );
    await other.close();
    await tab.activate();
    await shows(panel, '[data-dispute*="Social Credit System#"]');
  });

  it('says that nothing is found where nothing is found', async () => {
    await tab.goto(address('Tea caddy'));
    await panelState(panel, 'nothing-found');
    expect(await badges(tab)).toBe(0);
  });

  it('is the same page after a way back', async () => {
    await tab.goto(address(TITLE));
    await someBadges(tab);
    await tab.goto(address('Tea caddy'));
    await panelState(panel, 'nothing-found');
    await tab.back();
    await someBadges(tab);
    await panelState(panel, 'found');
    await tab.click('crosstalk-badge >>> button');
    await shows(tab, 'crosstalk-card');
  });
});
