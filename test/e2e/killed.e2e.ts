/**
 * The background program is killed between every two messages, and the reader notices nothing. A few lines put before
 * it in a copy of the extension tell the test's server whenever a message was answered and no other is under way.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, browsers, type Driver, launch, type Tab } from '../browsers/index.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { asksForContent, overlap, own } from './log.ts';
import { address, allRead, disputes, gone, panelState, press, someBadges } from './page.ts';

const TITLE = 'Social Credit System';
const ANSWERED = '/crosstalk-test/answered';

const teller = `(() => {
  const event = (globalThis.browser ?? globalThis.chrome).runtime.onMessage;
  const add = event.addListener.bind(event);
  let open = 0;
  event.addListener = (listener) => add((message, sender, answer) => {
    open++;
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      open--;
      setTimeout(() => { if (open === 0) fetch('https://en.wikipedia.org${ANSWERED}').catch(() => {}); }, 0);
    };
    const result = listener(message, sender, (value) => { answer(value); end(); });
    if (result && typeof result.then === 'function') result.then(end, end);
    else if (result !== true) end();
    return result;
  });
})();
`;

describe.each(['chromium', 'firefox'] as BrowserName[])('killed between messages in %s', (name) => {
  const extension = mkdtempSync(join(tmpdir(), 'crosstalk-killed-'));
  let wiki: MediaWiki;
  let driver: Driver;
  let kills = 0;

  beforeAll(async () => {
    cpSync(browsers[name].extension, extension, { recursive: true });
    const background = join(extension, 'background.js');
    writeFileSync(background, teller + readFileSync(background, 'utf8'));
    wiki = await startMediaWiki();
    driver = await launch(name, { port: wiki.port, extension });
    wiki.onSignal(ANSWERED, async () => {
      kills++;
      await driver.killBackground().catch(() => {});
    });
  });
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  const run = async (tab: Tab) => {
    expect(await someBadges(tab)).toBeGreaterThan(1);
    const panel = await driver.panel(tab);
    await allRead(panel, TITLE);
    const found = await disputes(panel);
    for (const page of ['Talk:Social Credit System', '/Archive 1', '/Archive 2']) {
      expect(found.filter(({ id }) => id.split('#')[0]!.endsWith(page)).length, page).toBeGreaterThan(0);
    }
    return panel;
  };

  it('shows badges, disputes and the switch as ever', async () => {
    const tab = await driver.open(address(TITLE));
    const panel = await run(tab);
    expect(kills).toBeGreaterThan(3);
    expect(own(wiki.log).length).toBeLessThanOrEqual(6);
    expect(overlap(own(wiki.log))).toBe(false);

    await press(panel);
    await panelState(panel, 'off');
    await gone(tab, 'crosstalk-badge');
    await press(panel);
    await someBadges(tab);

    wiki.log.length = 0;
    await tab.goto(address(TITLE));
    await run(tab);
    expect(own(wiki.log).filter(asksForContent)).toEqual([]);
  });
});
