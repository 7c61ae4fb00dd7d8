/** Talk pages and archives on the real MediaWiki: every disputing thread is marked beside its heading, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, launch, type Tab, type View } from '../browsers/index.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { asksForContent, own } from './log.ts';
import { address, gone, outerHtml, panelState, parting, press, quiet, shows, unfold } from './page.ts';

const TALK = 'Talk:Social Credit System';
const ARCHIVE = `${TALK}/Archive 1`;
const SINGLE = 'Single score for every citizen?';

/** Marks with the heading that each stands in. */
const marks = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('crosstalk-thread')].map((host) => {
      const heading = host.closest('.mw-heading, h2, h3')!;
      const words = heading.querySelector('.mw-headline') ?? heading.querySelector('h2, h3') ?? heading;
      return {
        heading: words.textContent.trim(),
        text: host
          .shadowRoot!.querySelector('button')!
          .getAttribute('aria-label')!
          .replace(/^Crosstalk: /, ''),
      };
    }),
  );
const someMarks = (tab: Tab) => tab.until(() => document.querySelectorAll('crosstalk-thread').length);

/** What the panel says of each dispute of a talk page. */
const inPanel = (panel: View, title: string) =>
  panel.evaluate(
    (title: string) =>
      [...document.querySelectorAll('[data-dispute]')]
        .filter((entry) => entry.getAttribute('data-dispute')!.startsWith(`${title}#`))
        .map((entry) => {
          const signs = [...entry.querySelectorAll('.signs .sign')].map((sign) => sign.textContent);
          const [status, ...kinds] = signs;
          return {
            heading: entry.querySelector('.statement')!.textContent.trim(),
            text: [...kinds, status].join(' · '),
          };
        }),
    title,
  );

const told = (rows: { heading: string; text: string }[]) =>
  rows.map((row) => `${row.heading}: ${row.text}`).sort();

describe.each(['chromium', 'firefox'] as BrowserName[])('marks on talk pages in %s', (name) => {
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

  it('marks an archive with one request, for the article', async () => {
    tab = await driver.open(address(ARCHIVE));
    expect(await someMarks(tab)).toBeGreaterThan(1);
    const requests = own(wiki.log);
    expect(requests).toHaveLength(1);
    expect(requests.filter(asksForContent)).toEqual([]);
    expect(requests[0]!.url.searchParams.get('page')).toBe('Social Credit System');
  });

  it('says of each thread what the panel says', async () => {
    const before = told(await marks(tab));
    panel = await driver.panel(tab);
    await shows(panel, '[data-talk=all-read]', 40_000);
    await unfold(panel);
    expect(before).toEqual(told(await inPanel(panel, ARCHIVE)));
    expect(told(await marks(tab))).toEqual(before);
  });

  it('opens a card that leads to the passage in today’s article', async () => {
    const index = (await marks(tab)).findIndex(({ heading }) => heading === SINGLE);
    await tab.evaluate((index: number) => {
      const host = document.querySelectorAll('crosstalk-thread')[index]!;
      host.shadowRoot!.querySelector('button')!.focus();
    }, index);
    await tab.press('Enter');
    await shows(tab, 'crosstalk-card');
    const card = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('crosstalk-card')!;
      const links = [...shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href*="#:~:text="]')];
      return { text: shadowRoot!.textContent, links: links.map(({ href }) => href) };
    });
    expect(card.text).toContain(SINGLE);
    expect(card.links[0]).toMatch(/^https:\/\/en\.wikipedia\.org\/wiki\/Social_Credit_System#:~:text=/);
    await tab.press('Escape');
    await gone(tab, 'crosstalk-card');
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('crosstalk-thread');
  });

  it('moves nothing, and leaves nothing when switched off', async () => {
    await quiet(tab);
    const boxes = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('#mw-content-text :is(h2, h3, p, dd, li)')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y + scrollY, width, height].map(Math.round).join();
        }),
      );
    const on = await boxes();
    await press(panel);
    await panelState(panel, 'off');
    await gone(tab, 'crosstalk-thread');
    expect(await boxes()).toEqual(on);
    const off = await outerHtml(tab);
    await press(panel);
    await someMarks(tab);
    await press(panel);
    await gone(tab, 'crosstalk-thread');
    const again = await outerHtml(tab);
    expect(again, parting(off, again)).toBe(off);
    await press(panel);
    await someMarks(tab);
  });

  it('keeps marks off the words of the headings and their links', async () => {
    await tab.goto(address(TALK));
    await someMarks(tab);
    await quiet(tab);
    const covered = await tab.evaluate(() =>
      [...document.querySelectorAll('crosstalk-thread')].flatMap((host) => {
        const mark = host.shadowRoot!.querySelector('button')!.getBoundingClientRect();
        const heading = host.closest('.mw-heading, h2, h3')!;
        return [...heading.querySelectorAll('h2, h3, .mw-editsection, .mw-headline')].flatMap((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const meets = (r: DOMRect) =>
            r.width > 0 &&
            r.left < mark.right &&
            r.right > mark.left &&
            r.top < mark.bottom - 4 &&
            r.bottom > mark.top + 4;
          return [...range.getClientRects()].filter(meets).map(() => element.textContent);
        });
      }),
    );
    expect(covered).toEqual([]);
  });
});

describe('marks in every skin and markup', () => {
  let wiki: MediaWiki;
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    wiki = await startMediaWiki();
    driver = await launch('chromium', { port: wiki.port });
    tab = await driver.open(address('Tea caddy'));
  });
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
  });

  it('stand at the same threads', async () => {
    const found = new Set<string>();
    for (const skin of ['vector-2022', 'vector', 'monobook', 'timeless', 'minerva']) {
      for (const markup of ['', '&useparsoid=1', '&oldheadings=1']) {
        await tab.goto(`${address(TALK)}?useskin=${skin}${markup}`);
        await someMarks(tab);
        found.add(told(await marks(tab)).join('\n'));
      }
    }
    expect([...found]).toHaveLength(1);
  });
});
