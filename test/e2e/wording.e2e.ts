/**
 * On the real MediaWiki: an article that changed over 64 revisions, and thirty quotations from it on its talk page. What
 * became of each is right, and the revision in which it changed is found in few requests.
 */
import { request } from 'node:https';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disputes } from '../../lib/annotate/index.ts';
import { readArticle } from '../../lib/article/index.ts';
import { wordingChange } from '../../lib/background/wording.ts';
import { language } from '../../lib/cli/languages.ts';
import type { Dispute, PageInfo } from '../../lib/model/index.ts';
import { classify, readWikitext } from '../../lib/talk/index.ts';
import { WikiClient } from '../../lib/wiki/index.ts';
import { type EditedPage, editedPage } from '../wiki/edits.ts';
import { type MediaWiki, startMediaWiki } from '../wiki/mediawiki.ts';
import { historyXml } from '../wiki/xml.ts';

const HOST = 'en.wikipedia.org';
const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const dateOf = (revision: number) => new Date(FIRST + revision * 5 * DAY).toISOString().replace('.000Z', 'Z');

let wiki: MediaWiki;
let made: EditedPage;
let found: Dispute[];

/** `fetch` as the extension uses it, at the test's wiki. */
const ask: typeof fetch = (input, init) =>
  new Promise((resolve, reject) => {
    const { pathname, search } = new URL(String(input));
    const body = init?.body ? String(init.body) : undefined;
    const headers = {
      host: HOST,
      'api-user-agent': 'Crosstalk/0',
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const method = init?.method ?? 'GET';
    const options = { host: '127.0.0.1', port: wiki.port, path: pathname + search, method, headers };
    const sent = request({ ...options, rejectUnauthorized: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500 })),
      );
    });
    sent.on('error', reject).end(body);
  });

beforeAll(async () => {
  wiki = await startMediaWiki();
  made = editedPage(7);
  const revisions = made.texts.map((text, n) => ({ timestamp: dateOf(n), text }));
  await wiki.importPages('en', historyXml([{ title: made.title, revisions }]));
  const html = await (await ask(`https://${HOST}/wiki/${made.title.replaceAll(' ', '_')}`)).text();
  const page: PageInfo = {
    type: 'article',
    wiki: 'enwiki',
    host: HOST,
    lang: 'en',
    namespace: 0,
    title: made.title,
    subjectTitle: made.title,
    pageId: 1,
    revision: 1,
    isCurrent: true,
    skin: 'vector-2022',
    parsoid: false,
    livingPerson: false,
    debug: false,
  };
  const { passages } = await readArticle(new JSDOM(html).window.document, page);
  const title = `Talk:${made.title}`;
  const threads = classify(readWikitext(made.talk, await language('en'), title), 'en');
  found = disputes({
    talkPages: [{ title, archived: false, threads }],
    passages,
    lang: 'en',
    now: Date.now(),
  });
});
afterAll(() => wiki?.close());

it('says of thirty quotations whether they are still there, changed or gone', () => {
  const states = new Map(found.flatMap(({ quotes }) => quotes.map(({ exact, state }) => [exact, state])));
  expect(made.quotes).toHaveLength(30);
  expect(made.quotes.map(({ exact }) => states.get(exact))).toEqual(made.quotes.map(({ state }) => state));
});

it('finds in which revision each changed, in eight requests at most', async () => {
  const client = new WikiClient({ host: HOST, version: '0', fetch: ask });
  const since = '2024-06-01T10:00:00.000Z';
  for (const { exact, changedIn } of made.quotes) {
    wiki.log.length = 0;
    const change = await wordingChange(client, made.title, exact, since, new AbortController().signal);
    expect(change?.changed.timestamp ?? null, exact).toBe(changedIn === null ? null : dateOf(changedIn));
    expect(wiki.log.length).toBeLessThanOrEqual(8);
  }
});
