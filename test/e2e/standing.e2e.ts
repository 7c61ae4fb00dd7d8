/** A talk page with a FAQ and a list of current consensus on the real MediaWiki, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, launch, type Tab, type View } from '../browsers/index.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { asksForContent, own } from './log.ts';
import { address, allRead, badges, disputes, someBadges } from './page.ts';

const TITLE = 'Weir bell';
const TALK = `Talk:${TITLE}`;

const answers = (panel: View) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-answer]')].map((entry) => ({
      id: entry.getAttribute('data-answer'),
      question: entry.querySelector('.statement')?.textContent ?? null,
      text: entry.querySelector('blockquote')?.textContent ?? null,
      date: entry.querySelector('time')?.getAttribute('datetime') ?? null,
      links: [...entry.querySelectorAll('a')]
        .map(({ href }) => href)
        .filter((href) => href.includes('wiki/')),
    })),
  );

describe.each(['chromium', 'firefox'] as BrowserName[])('standing answers in %s', (name) => {
  let wiki: MediaWiki;
  let driver: Driver;
  let tab: Tab;
  let panel: View;

  beforeAll(async () => {
    wiki = await startMediaWiki();
    driver = await launch(name, { port: wiki.port });
  });
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
  });

  it('stand above the disputes, linked and dated, with the threads that they answer', async () => {
    tab = await driver.open(address(TITLE));
    await someBadges(tab);
    panel = await driver.panel(tab);
    await allRead(panel, TITLE);
    const page = 'https://en.wikipedia.org/wiki/Talk:Weir_bell';
    const found = (await answers(panel)).sort((a, b) => a.id!.localeCompare(b.id!));
    expect(found).toEqual([
      {
        id: `${TALK}/FAQ#1`,
        question: 'Why does the article say that the crack was caused by the flood of 1897?',
        text: expect.stringContaining('no older drawing shows a crack'),
        date: null,
        links: expect.arrayContaining([`${page}#Who_cast_it`, `${page}/FAQ`]),
      },
      {
        id: `${TALK}/FAQ#2`,
        question: 'Is the bell rung on Sundays?',
        // What is no tag to the wiki is text there, and here.
        text: "It is, an hour before sunset as on any day.document.title = 'owned'",
        date: null,
        links: [`${page}/FAQ`],
      },
      {
        id: `${TALK}#1`,
        question: null,
        text: 'The lead names the founders as travelling founders from Lorrain. (RfC, March 2022)',
        date: '2022-03',
        links: [`${page}#Who_cast_it`, `${page}#Current_consensus`],
      },
      {
        id: `${TALK}#2`,
        question: null,
        text: 'The weight stays out until a source gives it. (June 2023)',
        date: '2023-06',
        links: [`${page}#Weight`, `${page}#Current_consensus`],
      },
    ]);
    const rules = await panel.evaluate(() => document.querySelector('.rules')?.textContent);
    expect(rules).toContain('contentious topic');
    expect(await panel.evaluate(() => document.title)).not.toBe('owned');
  });

  it('take the mark from what they answer, by link and by words, and from nothing else', async () => {
    const rows = await disputes(panel);
    expect(rows.map(({ heading }) => heading).sort()).toEqual([
      'Pay of the keeper',
      'Was the crack caused by the flood of 1897?',
      'Who cast it',
    ]);
    const answered = await panel.evaluate(() =>
      [...document.querySelectorAll('[data-dispute]:has(.answered) .statement')].map((e) => e.textContent),
    );
    expect(answered.sort()).toEqual(['Was the crack caused by the flood of 1897?', 'Who cast it']);
    await tab.until(() => document.querySelectorAll('crosstalk-badge').length === 1);
    expect(await badges(tab)).toBe(1);
  });

  it('take no request of their own: the FAQ comes with the archives', () => {
    expect(own(wiki.log).filter(asksForContent).length).toBeLessThanOrEqual(2);
  });
});
