/**
 * What Wikipedia removed or hid goes from the panel and from what is kept; who is not registered has no name there; and
 * without a connection the panel says how old its knowledge is. On the real MediaWiki, as its administrator.
 */
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driver, launch, type Tab, type View } from '../browsers/index.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { historyXml } from '../wiki/xml.ts';
import { address, allRead, shows } from './page.ts';

type Params = Record<string, string>;

/** The wiki's administrator, by the API as any tool uses it. */
async function administrator(port: number): Promise<(params: Params) => Promise<string>> {
  const cookies = new Map<string, string>();
  const post = (params: Params): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = new URLSearchParams({ format: 'json', formatversion: '2', ...params }).toString();
      const headers = {
        host: 'en.wikipedia.org',
        'content-type': 'application/x-www-form-urlencoded',
        'api-user-agent': 'MediaWiki-JS (test)',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      };
      const options = { host: '127.0.0.1', port, path: '/w/api.php', method: 'POST', headers };
      const sent = request({ ...options, rejectUnauthorized: false }, (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = line.split(';', 1)[0]!.split(/=(.*)/s);
          cookies.set(name, value);
        }
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        answer.on('end', () => resolve(text));
      });
      sent.on('error', reject).end(body);
    });
  const token = async (type: string): Promise<string> =>
    JSON.parse(await post({ action: 'query', meta: 'tokens', type })).query.tokens[`${type}token`];
  const lgtoken = await token('login');
  // As `setup.ts` names and installs it.
  await post({ action: 'login', lgname: 'Admin', lgpassword: 'only-for-tests-5d41402a', lgtoken });
  const csrf = await token('csrf');
  // By MediaWiki's own defaults only this group hides revisions.
  await post({ action: 'userrights', user: 'Admin', add: 'suppress', token: await token('userrights') });
  return async (params) => {
    const answer = await post({ ...params, token: csrf });
    if (/"errors?":/.test(answer)) throw new Error(`${params.action}: ${answer}`);
    return answer;
  };
}

const signed = (name: string, day: number) =>
  `[[User:${name}|${name}]] ([[User talk:${name}|talk]]) 10:0${day}, ${day} March 2024 (UTC)`;
/** A thread of two editors; `word` tells it from all others. */
const thread = (word: string, opener = 'Ann') =>
  `== Claim about the ${word} ==
The sentence on the ${word} is inaccurate, no source says it. ${signed(opener, 1)}
:I disagree, the ${word} is in the source. ${signed('Bob', 2)}
`;

const TALK = `${thread('kittiwake', '~2024-12345-67')}
${thread('razorbill')}
{{Collapse top|Off topic}}
The puffin is inaccurate and unsourced as well. ${signed('Cid', 3)}
{{Collapse bottom}}
== Second claim ==
<s>The guillemot is inaccurate and unsourced, says no source.</s> The count of nests is wrong. ${signed('Ann', 1)}
:I disagree. ${signed('203.0.113.9', 2)}
`;

describe.each(['chromium', 'firefox'] as BrowserName[])('what was removed, in %s', (name) => {
  // The wiki is kept between runs.
  const title = `Cliff ${name} ${Date.now().toString(36)}`;
  const talk = `Talk:${title}`;
  const person = `Keeper ${title}`;
  let wiki: MediaWiki;
  let driver: Driver;
  let tab: Tab;
  let panel: View;

  const inPanel = () => panel.evaluate(() => document.body.textContent);
  /** Waits until the panel has read this visit's pages. */
  const read = async () => {
    await allRead(panel, title);
    return inPanel();
  };
  /** All that IndexedDB holds of threads and talk pages. Firefox lets a test see it from the options page only. */
  const kept = async () => {
    const options = await driver.options();
    const text = await options.evaluate(async () => {
      const wait = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await wait(indexedDB.open('crosstalk'));
      const rows: unknown[] = [];
      for (const store of ['pages', 'threads', 'checks'])
        rows.push(await wait(db.transaction(store).objectStore(store).getAll()));
      db.close();
      return JSON.stringify(rows);
    });
    await options.close();
    await tab.activate();
    return text;
  };

  beforeAll(async () => {
    wiki = await startMediaWiki();
    const timestamp = '2024-04-01T12:00:00Z';
    const page = (title: string, text: string) => ({ title, revisions: [{ timestamp, text }] });
    const archives = ['gannet', 'fulmar', 'cormorant', 'petrel'];
    const pages = [
      page(title, 'The kittiwake, the razorbill and the guillemot breed on this cliff.'),
      page(talk, TALK),
      ...archives.map((word, i) => page(`${talk}/Archive ${i + 1}`, thread(word))),
    ];
    pages.push(
      page(person, 'She keeps the kittiwake cliff. [[Category:Living people]]'),
      page(`Talk:${person}/Archive 1`, thread('kittiwake')),
    );
    await wiki.importPages('en', historyXml(pages));
    driver = await launch(name, { port: wiki.port });
    tab = await driver.open(address(title));
    panel = await driver.panel(tab);
  });
  afterAll(async () => {
    await driver?.close();
    await wiki?.close();
  });

  it('names no unregistered editor, and quotes nothing that is collapsed or struck', async () => {
    const text = await read();
    for (const word of ['kittiwake', 'razorbill', 'gannet', 'fulmar', 'cormorant', 'petrel'])
      expect(text).toContain(`Claim about the ${word}`);
    expect(text).toContain('an unregistered editor');
    expect(text).toContain('Ann');
    expect(text).not.toMatch(/~2024-12345|203\.0\.113/);
    expect(text).not.toMatch(/puffin|guillemot is inaccurate/);
    const stored = await kept();
    for (const word of ['kittiwake', 'gannet', 'fulmar', 'cormorant']) expect(stored).toContain(word);
  });

  it('lets go of what was hidden, blanked, deleted or taken out', async () => {
    const admin = await administrator(wiki.port);
    const asked = await admin({ action: 'query', prop: 'revisions', titles: `${talk}|${talk}/Archive 1` });
    const revisions = new Map<string, number>(
      JSON.parse(asked).query.pages.map((page: { title: string; revisions: { revid: number }[] }) => [
        page.title,
        page.revisions[0]!.revid,
      ]),
    );
    const hide = (title: string, what: string) =>
      admin({ action: 'revisiondelete', type: 'revision', hide: what, ids: String(revisions.get(title)) });
    await hide(`${talk}/Archive 1`, 'user');
    await admin({ action: 'edit', title: `${talk}/Archive 2`, text: '' });
    await admin({ action: 'delete', title: `${talk}/Archive 3` });
    await admin({ action: 'edit', title: talk, text: TALK.replace(thread('razorbill'), '') });
    await hide(talk, 'content');
    await tab.goto(address(title));
    await panel.until(() => !document.body.textContent.includes('Claim about the gannet'));
    const text = await read();
    expect(text).toContain('Claim about the kittiwake');
    expect(text).toContain('Claim about the petrel');
    expect(text).not.toMatch(/razorbill is|gannet|fulmar|cormorant/);
    const stored = await kept();
    expect(stored).toMatch(/kittiwake.*petrel|petrel.*kittiwake/s);
    expect(stored).not.toMatch(/razorbill|gannet|fulmar|cormorant/);
  });

  it('quotes nothing about a living person, also in an archive, which does not say that it is about one', async () => {
    await tab.goto(address(`Talk:${person}/Archive 1`));
    await allRead(panel, person);
    await shows(panel, '[data-dispute]');
    const words = await panel.evaluate(() =>
      [...document.querySelectorAll('[data-dispute]')].map((entry) => entry.textContent),
    );
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(/accura/i);
    expect(words[0]).not.toMatch(/Claim about|no source says|Ann/);
  });

  it('says of when its knowledge is where the wiki cannot be asked', async () => {
    wiki.fail('offline');
    await tab.goto(address(title));
    await shows(panel, '[data-trouble=offline]');
    const text = await read();
    expect(text).toContain('Claim about the kittiwake');
    expect(text).toContain('Claim about the petrel');
    expect(text).toMatch(/As kept on .{3,40}; not compared with Wikipedia since/);
  });
});
