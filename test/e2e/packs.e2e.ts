/**
 * Packs through the real options page: a pack comes in by file and by drop, marks a page, is switched, exported and removed;
 * hostile and damaged files are refused with their reason; nothing of what was not added stays in IndexedDB.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleClaim, examplePack } from '../../lib/claims/example.ts';
import { type BrowserName, type Driver, launch, type OptionsView, type Tab } from '../browsers/index.ts';
import { startSample } from '../sample/server.ts';
import type { Front } from '../wiki/front.ts';
import { importIs, stored } from './indexed.ts';
import { address, gone, shows, someBadges } from './page.ts';

/** A page of the sample on which the bundled packs find nothing, and a claim that one of its sentences makes. */
const TITLE = 'Tea caddy';
const claim = exampleClaim({
  id: 'caddy-wooden',
  claimReviewed: 'Later tea caddies were made of wood and had two compartments and a lock.',
  variants: [
    'Tea caddies of later times are wooden, with two compartments and a lock.',
    'Later caddies for tea were of wood, had a lock, and two compartments inside.',
  ],
  pages: [{ wiki: 'enwiki', title: TITLE }],
});
delete claim.negatedForms;
const pack = examplePack([claim], { id: 'caddies', title: 'Caddies and keys' });

describe.each(['chromium', 'firefox'] as BrowserName[])('packs in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'crosstalk-packs-'));
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  let wiki: Front;
  let driver: Driver;
  let options: OptionsView;
  let tab: Tab;
  let before: Record<string, number>;

  beforeAll(async () => {
    wiki = await startSample();
    driver = await launch(name, { port: wiki.port });
    tab = await driver.open(address(TITLE));
    options = await driver.options();
    await shows(options, '[data-pack=social-credit]');
    before = await stored(options);
  });
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const choose = async (path: string) => {
    await options.choose('input[type=file]', path);
    return importIs(options, ['preview', 'failed']);
  };
  const told = () => options.evaluate(() => document.querySelector('.import')?.textContent ?? '');
  const marked = async () => {
    await tab.goto(address(TITLE));
    await someBadges(tab);
  };
  const unmarked = async () => {
    await tab.goto(address(TITLE));
    await tab.until(() => document.readyState === 'complete');
    await expect(
      tab.until(() => document.querySelector('crosstalk-badge') !== null, [], 1500),
    ).rejects.toThrow();
  };

  it('a pack is shown, added, and marks the page', async () => {
    expect(await choose(file('caddies.json', JSON.stringify(pack)))).toBe('preview');
    expect(await told()).toMatch(/Caddies and keys.*1 claim.*Later tea caddies were made of wood/s);
    expect((await stored(options)).packs).toBe(before.packs);
    await options.click('.preview button.primary');
    await importIs(options, ['done']);
    await shows(options, '[data-pack=caddies]');
    expect(await stored(options)).toEqual({
      ...before,
      packs: before.packs! + 1,
      indexes: before.indexes! + 1,
      shards: before.shards! + 1,
    });
    await marked();
    await tab.click('crosstalk-badge >>> button');
    await shows(tab, 'crosstalk-card');
    const report = await tab.evaluate(() => {
      const links = document.querySelector('crosstalk-card')!.shadowRoot!.querySelectorAll('a');
      return [...links].map(({ href }) => href).find((href) => href.includes('body='));
    });
    expect(new URL(report!).searchParams.get('body')).toMatch(
      /Pack: caddies\nVersion: 1\.0\.0\nClaim: caddy-wooden\n/,
    );
  });

  it('is switched off and on', async () => {
    await options.click('[data-pack=caddies] [role=switch]');
    await shows(options, '[data-pack=caddies] [aria-checked=false]');
    await unmarked();
    await options.click('[data-pack=caddies] [role=switch]');
    await shows(options, '[data-pack=caddies] [aria-checked=true]');
    await marked();
  });

  it('is exported as it came in', async () => {
    await options.evaluate(() => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => {
          document.body.dataset.exported = text;
        });
        return create.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = () => {}; // the file itself is the browser's business
    });
    await options.click('[data-pack=caddies] [data-do=export]');
    const text = await options.until(() => document.body.dataset.exported);
    expect(JSON.parse(text)).toEqual(pack);
  });

  it('a newer version takes its place by drop, packed too', async () => {
    const newer = { ...pack, version: '1.1.0', claims: [claim, { ...claim, id: 'caddy-wooden-2' }] };
    const bytes = gzipSync(JSON.stringify(newer)).toString('base64');
    await options.evaluate((bytes: string) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'caddies.json.gz'));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    }, bytes);
    await importIs(options, ['preview']);
    expect(await told()).toContain('takes the place of version 1.0.0');
    await options.click('.preview button.primary');
    await importIs(options, ['done']);
    expect((await stored(options)).packs).toBe(before.packs! + 1);
    expect((await stored(options)).shards).toBe(before.shards! + 1);
  });

  it('what cannot be added is told, and leaves nothing', async () => {
    const was = await stored(options);
    const text = JSON.stringify(pack, null, 1);
    const wrong: [string, string | Uint8Array, RegExp][] = [
      [
        'proto.json',
        text.replace('"topic"', '"__proto__": {"admin": true}, "topic"'),
        /__proto__.*not allowed/,
      ],
      ['deep.json', text.replace('"animals"', `${'['.repeat(5000)}${']'.repeat(5000)}`), /deeper than/],
      ['field.json', text.replace('"claimReviewed"', '"claimViewed"'), /caddy-wooden.*claim(Re)?[vV]iewed/s],
      ['cut.json', text.slice(0, -200), /not JSON.*(line|position|column)/s],
      ['bundled.json', text.replace('"caddies"', '"social-credit"'), /comes with Crosstalk/],
      [
        'feed.json',
        '[{"@type":"ClaimReview","claimReviewed":"Tea is blue."},{"@type":',
        /record 2 ends in the middle/,
      ],
      ['quote.csv', 'claim,url\n"Tea is blue.,https://example.org\n', /row 2.*nothing closes/],
      ['latin.csv', Buffer.from('claim\nTh\xe9', 'latin1'), /UTF-8/],
      ['large.json', text + ' '.repeat(8_000_001), /larger than 8 MB/],
      ['bomb.json.gz', gzipSync(text + ' '.repeat(32_000_001)), /longer than 32 MB/],
      ['torn.json.gz', gzipSync(text).subarray(0, -30), /damaged/],
      ['empty.csv', '', /holds no row/],
    ];
    for (const [name, content, reason] of wrong) {
      expect(await choose(file(name, content)), name).toBe('failed');
      expect(await told(), name).toMatch(reason);
      expect(await told(), name).toContain(name);
      expect(await stored(options), name).toEqual(was);
    }
  });

  it('a page that is closed before the answer leaves nothing', async () => {
    const was = await stored(options);
    expect(
      await choose(file('feed.csv', 'claim,publisher\nTea is blue.,A paper\nTea is red.,A paper\n')),
    ).toBe('preview');
    expect(await stored(options)).not.toEqual(was);
    await options.close();
    options = await driver.options();
    await shows(options, '[data-pack=caddies]');
    await options.until(
      () => new Promise((resolve) => setTimeout(() => resolve(true), 300)), // the message of the page that went
    );
    expect(await stored(options)).toEqual(was);
  });

  it('is removed when asked twice', async () => {
    await options.click('[data-pack=caddies] [data-do=remove]');
    await shows(options, '[data-do=remove-really]');
    await options.click('[data-do=remove-really]');
    await gone(options, '[data-pack=caddies]');
    expect(await stored(options)).toEqual(before);
    expect(await options.evaluate(() => document.querySelector('[data-do=remove]') === null)).toBe(true);
    await unmarked();
  });
});
