/**
 * Every skin, both parsers, old and new headings, and four languages: the page is detected and its article read.
 * `?crosstalk-debug=1` paints every passage, so they can be counted in the page itself.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launch, type Tab } from '../browsers/index.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { own } from './log.ts';
import { address, highlights, quiet } from './page.ts';

const SKINS = ['vector-2022', 'vector', 'monobook', 'timeless', 'minerva'];

/**
 * Counted by hand in `test/wiki/pages`: sentences of paragraphs and lists, and table cells that hold words.
 * en: lead 4, background 6, records 4, blacklists 4 + 2 items, pilots 5 + 7 cells, Sesame 4, reception 5, see also 2.
 */
const PASSAGES = {
  en: { title: 'Social Credit System', count: 43 },
  de: { title: 'Sozialkredit-System', count: 6 },
  zh: { title: '社会信用体系', count: 6 },
  ar: { title: 'نظام الائتمان الاجتماعي', count: 6 },
};

describe('reads the article', () => {
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

  async function passages(url: string): Promise<number> {
    await tab.goto(url);
    return await tab.until(
      () =>
        (CSS.highlights.get('crosstalk-debug-even')?.size ?? 0) +
        (CSS.highlights.get('crosstalk-debug-odd')?.size ?? 0),
      [],
      30_000,
    );
  }

  for (const skin of SKINS) {
    for (const markup of ['', '&useparsoid=1', '&oldheadings=1']) {
      it(`in ${skin}${markup && ` with ${markup.slice(1)}`}`, async () => {
        const url = `${address(PASSAGES.en.title)}?useskin=${skin}${markup}&crosstalk-debug=1`;
        expect(await passages(url)).toBe(PASSAGES.en.count);
        expect(await tab.evaluate(() => document.body.className)).toContain(`skin-${skin}`);
      });
    }
  }

  for (const [lang, { title, count }] of Object.entries(PASSAGES)) {
    it(`in ${lang}`, async () => {
      expect(await passages(`${address(title, lang)}?crosstalk-debug=1`)).toBe(count);
    });
  }

  it('in a Chinese variant', async () => {
    const url = `https://zh.wikipedia.org/zh-hant/${encodeURIComponent(PASSAGES.zh.title)}?crosstalk-debug=1`;
    expect(await passages(url)).toBe(PASSAGES.zh.count);
  });

  it.each([
    '/wiki/Special:RecentChanges',
    '/w/index.php?title=Social_Credit_System&action=history',
    '/w/index.php?title=Social_Credit_System&action=edit',
    '/wiki/Template:Cite_web',
    '/wiki/No_such_page',
  ])('but does nothing on %s', async (path) => {
    // The page before may still be asking.
    await tab.goto('about:blank');
    await quiet(tab);
    wiki.log.length = 0;
    const url = new URL(path, 'https://en.wikipedia.org');
    url.searchParams.set('crosstalk-debug', '1');
    await tab.goto(url.href);
    await quiet(tab);
    expect(await highlights(tab)).toEqual([]);
    expect(await tab.evaluate(() => document.querySelector('crosstalk-badge'))).toBe(null);
    expect(own(wiki.log)).toEqual([]);
  });
});
