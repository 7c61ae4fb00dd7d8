/** The wiki fails in every way that it does in life: the reader is told plainly, badges stay, nothing kept is lost. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, launch, type Tab, type View } from '../browsers/index.ts';
import { startSample } from '../sample/server.ts';
import type { Fault, Front } from '../wiki/front.ts';
import { own } from './log.ts';
import { address, allRead, disputes, gone, panelState, shows, someBadges } from './page.ts';

const TITLE = 'Social Credit System';

const FAULTS: { name: string; fault: Fault; trouble: string }[] = [
  { name: 'too many requests', fault: { status: 429, retryAfter: 60 }, trouble: 'rate-limited' },
  { name: 'no connection', fault: 'offline', trouble: 'offline' },
  { name: 'an error in a good answer', fault: 'api-error', trouble: 'api-error' },
  { name: 'half an answer', fault: 'truncated', trouble: 'api-error' },
  { name: 'a server that is down', fault: { status: 503 }, trouble: 'api-error' },
];

describe.each(['chromium', 'firefox'] as BrowserName[])('faults in %s', (name) => {
  let wiki: Front;
  let driver: Driver;
  let tab: Tab;
  let panel: View;

  beforeAll(async () => {
    wiki = await startSample();
  });
  afterEach(() => wiki.fail(null));
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
  });

  // Every fault meets a fresh browser, since the extension stays silent for as long as a wiki asked it to.
  it.each(FAULTS)('$name', async ({ fault, trouble }) => {
    await driver?.close();
    wiki.fail(fault);
    driver = await launch(name, { port: wiki.port });
    tab = await driver.open(address(TITLE));
    expect(await someBadges(tab)).toBeGreaterThan(0);
    panel = await driver.panel(tab);
    await shows(panel, `[data-trouble="${trouble}"]`);
    expect(await panel.evaluate(() => document.querySelectorAll('[data-claim]').length)).toBeGreaterThan(0);
  });

  it('goes on when the wiki answers again', async () => {
    // What the opened panel asked for may have been answered after the fault had ended: then nothing is left to ask.
    const state = await panel.until(() => {
      if (document.querySelector('[data-talk=all-read]')) return 'read';
      return document.querySelector('.trouble button') ? 'trouble' : '';
    });
    if (state === 'trouble') await panel.click('.trouble button');
    await allRead(panel, TITLE);
    expect((await disputes(panel)).length).toBeGreaterThan(3);
  });

  it('still knows the disputes without a connection, and says that there is none', async () => {
    const before = (await disputes(panel)).map(({ id }) => id).sort();
    wiki.fail('offline');
    await tab.goto(`${address('Tea caddy')}`).catch(() => {});
    await panelState(panel, 'nothing-found', 'reading');
    await tab.goto(address(TITLE));
    await someBadges(tab);
    await shows(panel, '[data-trouble=offline]');
    await panel.until(() => document.querySelectorAll('[data-dispute]').length > 3);
    expect((await disputes(panel)).map(({ id }) => id).sort()).toEqual(before);
  });

  it('shows that it reads, and can be stopped, when the wiki hangs', async () => {
    wiki.fail('hang');
    await tab.goto(address('Sesame Credit'));
    await shows(panel, '[data-talk=reading]');
    await panel.click('[data-action=cancel]');
    await gone(panel, '[data-talk=reading]');
    wiki.fail(null);
    expect(own(wiki.log).length).toBeGreaterThan(0);
  });
});
