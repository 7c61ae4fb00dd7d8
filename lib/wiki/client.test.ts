import { expect, test, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { WikiClient } from './client.ts';

type Reply = { status?: number; headers?: Record<string, string>; body: unknown } | Error | 'hang';

/** A wiki that gives prepared answers in turn, or answers by a function. */
function wiki(replies: Reply[] | ((query: URLSearchParams) => Reply), options: { timeout?: number } = {}) {
  const asked: { query: URLSearchParams; init: RequestInit }[] = [];
  const clock = { now: 1_000_000, waits: [] as number[] };
  let running = 0;
  const client = new WikiClient({
    host: 'en.wikipedia.org',
    version: '1.2.3',
    ...options,
    now: () => clock.now,
    wait: async (ms) => {
      clock.waits.push(ms);
      clock.now += ms;
    },
    fetch: async (input, init = {}) => {
      expect(++running, 'one request at a time').toBe(1);
      const query = init.body ? (init.body as URLSearchParams) : new URL(String(input)).searchParams;
      asked.push({ query, init });
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      const reply = typeof replies === 'function' ? replies(query) : replies.shift()!;
      if (reply === 'hang') return new Promise<Response>(() => {});
      if (reply instanceof Error) throw reply;
      const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
      return new Response(body, { status: reply.status ?? 200, headers: reply.headers ?? {} });
    },
  });
  return { client, asked, clock };
}

const content = (text: string, extra = {}) => ({
  main: { contentmodel: 'wikitext', content: text, ...extra },
});
const page = (pageid: number, title: string, extra: object = {}) => ({
  pageid,
  title,
  revisions: [{ revid: pageid * 10, timestamp: '2024-01-01T00:00:00Z', size: 5, ...extra }],
});
const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof ApiError ? error.kind : error),
  );

// Redirects from another namespace are not its older titles.
const moved = {
  ns: 1,
  redirects: [
    { ns: 1, title: 'Talk:W' },
    { ns: 4, title: 'Wikipedia:W' },
  ],
};

test('one request reads a talk page, its subject’s id and, when asked, the siteinfo; no cookies, our name', async () => {
  const { client, asked } = wiki([
    {
      body: {
        query: {
          general: { lang: 'en', wikiid: 'enwiki', logo: 'left out' },
          namespaces: { 1: { id: 1, name: 'Talk' } },
          namespacealiases: [],
          pages: [{ ...page(2, 'Talk:X', { slots: content('== A ==') }), subjectid: 1, ...moved }],
        },
      },
    },
  ]);
  expect(await client.talkPage('Talk:X', { withSiteInfo: true })).toEqual({
    title: 'Talk:X',
    pageId: 2,
    revision: 20,
    timestamp: '2024-01-01T00:00:00Z',
    wikitext: '== A ==',
    missing: false,
    subjectId: 1,
    formerTitles: ['Talk:W'],
    siteInfo: {
      general: { lang: 'en', wikiid: 'enwiki' },
      namespaces: { 1: { id: 1, name: 'Talk' } },
      namespacealiases: [],
    },
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]!.init.credentials).toBe('omit');
  expect(asked[0]!.init.headers).toEqual({ 'Api-User-Agent': 'Crosstalk/1.2.3 (browser extension)' });
});

test('a missing page and hidden text have no text', async () => {
  const { client } = wiki([
    { body: { query: { pages: [{ title: 'Talk:X', missing: true, subjectid: 4 }] } } },
    { body: { query: { pages: [page(2, 'Talk:X', { slots: { main: { texthidden: true } } })] } } },
  ]);
  expect(await client.talkPage('Talk:X')).toMatchObject({
    missing: true,
    revision: 0,
    wikitext: '',
    subjectId: 4,
  });
  expect(await client.talkPage('Talk:X')).toMatchObject({ missing: false, revision: 20, wikitext: '' });
});

test('the revision check takes the page and what stands under its slash, by one request', async () => {
  const titles = ['Talk:X', 'Talk:X, Y', 'Talk:X-ray', "Talk:X's", 'Talk:X/Archive 1', 'Talk:X/FAQ'];
  const { client, asked } = wiki([
    { body: { query: { pages: titles.map((title, i) => page(i + 1, title)) } } },
  ]);
  const found = await client.talkPages('Talk:X');
  expect(found.map((each) => each.title)).toEqual(['Talk:X', 'Talk:X/Archive 1', 'Talk:X/FAQ']);
  expect(found[0]).toEqual({
    title: 'Talk:X',
    pageId: 1,
    revision: 10,
    timestamp: '2024-01-01T00:00:00Z',
    size: 5,
    hidden: false,
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]!.query.get('gapfrom')).toBe('X');
  expect(asked[0]!.query.get('gapto')).toBe('X0');
});

test('an answer cut short is continued, and a page that came without its revision comes again', async () => {
  const bare = { pageid: 2, title: 'Talk:X/Archive 1' };
  const { client, asked } = wiki([
    { body: { continue: { rvcontinue: '7', continue: '||' }, query: { pages: [page(1, 'Talk:X'), bare] } } },
    { body: { query: { pages: [{ pageid: 1, title: 'Talk:X' }, page(2, bare.title)] } } },
  ]);
  expect((await client.talkPages('Talk:X')).map((each) => each.revision)).toEqual([10, 20]);
  expect(asked[1]!.query.get('rvcontinue')).toBe('7');
});

test('in a crowded stretch of titles it turns to the page alone and its subpages', async () => {
  const { client, asked } = wiki((query) => {
    if (query.has('gapprefix')) return { body: { query: { pages: [page(3, 'Talk:A/Archive 1')] } } };
    if (query.get('gapto') === 'A') return { body: { query: { pages: [page(1, 'Talk:A')] } } };
    return { body: { continue: { gapcontinue: 'A-b' }, query: { pages: [page(2, 'Talk:A-a')] } } };
  });
  expect((await client.talkPages('Talk:A')).map((each) => each.title)).toEqual([
    'Talk:A',
    'Talk:A/Archive 1',
  ]);
  expect(asked).toHaveLength(4);
});

test('wikitext comes in batches of fifty in the given order, by POST where the titles are long', async () => {
  const titles = Array.from({ length: 120 }, (_, i) => `Talk:失信被执行人/存档${120 - i}`);
  const { client, asked } = wiki((query) => {
    const asIds = query
      .get('titles')!
      .split('|')
      .map((title, i) => page(i + 1, title, { slots: content(title) }));
    return { body: { query: { pages: asIds.toReversed() } } };
  });
  const got: string[][] = [];
  for await (const batch of client.wikitexts(titles)) got.push(batch.map((each) => each.wikitext));
  expect(got.map((batch) => batch.length)).toEqual([50, 50, 20]);
  expect(got.flat()).toEqual(titles);
  expect(asked[0]!.init.method).toBe('POST');
});

test('known sizes keep a batch under the bytes of one answer', async () => {
  const { client, asked } = wiki((query) => ({
    body: {
      query: {
        pages: query
          .get('titles')!
          .split('|')
          .map((t, i) => page(i + 1, t, { slots: content(t) })),
      },
    },
  }));
  const pages = Array.from({ length: 30 }, (_, i) => ({ title: `Talk:X/${i}`, size: 500_000 }));
  const sizes: number[] = [];
  for await (const batch of client.wikitexts(pages)) sizes.push(batch.length);
  // The first is short, so that something is there soon.
  expect(sizes).toEqual([1, 10, 10, 9]);
  expect(asked).toHaveLength(4);
});

test('batches leave out hidden text, missing pages and what is no wikitext', async () => {
  const { client } = wiki([
    {
      body: {
        query: {
          pages: [
            page(1, 'Talk:A', { texthidden: true, slots: content('x') }),
            page(2, 'Talk:B', { slots: content('x', { texthidden: true }) }),
            page(3, 'Talk:C', { slots: content('{}', { contentmodel: 'json' }) }),
            { title: 'Talk:D', missing: true },
            page(5, 'Talk:E', { slots: content('kept') }),
          ],
        },
      },
    },
  ]);
  const got = [];
  for await (const batch of client.wikitexts(['Talk:A', 'Talk:B', 'Talk:C', 'Talk:D', 'Talk:E']))
    got.push(...batch);
  expect(got.map((each) => each.title)).toEqual(['Talk:E']);
});

test.each<[string, Reply, string]>([
  ['no network', new TypeError('Failed to fetch'), 'offline'],
  ['a hanging answer', 'hang', 'offline'],
  ['HTTP 500', { status: 500, body: 'oh' }, 'http'],
  ['HTTP 429', { status: 429, headers: { 'retry-after': '60' }, body: '' }, 'rate-limited'],
  ['a truncated answer', { body: '{"query":{"pages":[{"tit' }, 'malformed'],
  ['a page of HTML', { body: '<!doctype html>' }, 'malformed'],
  ['a list', { body: [] }, 'malformed'],
  ['pages that are none', { body: { query: { pages: [{ title: 3 }] } } }, 'malformed'],
  ['nothing about the page', { body: { batchcomplete: true } }, 'malformed'],
  ['an error of the API', { body: { error: { code: 'badvalue', info: 'no' } } }, 'api'],
  [
    'ratelimited in an HTTP 200',
    { headers: { 'retry-after': '30' }, body: { error: { code: 'ratelimited' } } },
    'rate-limited',
  ],
])('%s is %s', async (_, reply, kind) => {
  const { client } = wiki([reply], { timeout: 20 });
  expect(await kindOf(client.talkPage('Talk:X'))).toBe(kind);
});

test('an answer that stops in the middle is given up in time', async () => {
  const client = new WikiClient({
    host: 'en.wikipedia.org',
    version: '0',
    timeout: 20,
    fetch: async () => new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array([123])) })),
  });
  expect(await kindOf(client.talkPage('Talk:X'))).toBe('offline');
});

test('a short wait is kept and asked again; a long one is told, and nothing is asked until it is over', async () => {
  const ok: Reply = { body: { query: { pages: [page(1, 'Talk:X', { slots: content('a') })] } } };
  const short = wiki([{ headers: { 'retry-after': '2' }, body: { error: { code: 'maxlag' } } }, ok]);
  expect((await short.client.talkPage('Talk:X')).wikitext).toBe('a');
  expect(short.clock.waits).toEqual([2000]);

  const long = wiki([{ status: 429, headers: { 'retry-after': '120' }, body: '' }, ok]);
  await expect(long.client.talkPage('Talk:X')).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAfter: 120,
  });
  long.clock.now += 100_000;
  await expect(long.client.talkPage('Talk:X')).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAfter: 20,
  });
  expect(long.asked).toHaveLength(1);
  long.clock.now += 20_000;
  expect((await long.client.talkPage('Talk:X')).wikitext).toBe('a');
});

test('what is cancelled rejects at once, waiting or running, and the queue goes on', async () => {
  const reply: Reply = { body: { query: { pages: [page(1, 'Talk:X', { slots: content('a') })] } } };
  const { client, asked } = wiki([reply, reply]);
  const stop = new AbortController();
  const first = client.talkPage('Talk:X');
  const second = client.talkPage('Talk:Y', { signal: stop.signal });
  const third = client.talkPage('Talk:Z');
  stop.abort();
  expect(await kindOf(second)).toBe('aborted');
  await Promise.all([first, third]);
  expect(asked.map(({ query }) => query.get('titles'))).toEqual(['Talk:X', 'Talk:Z']);

  const hanging = wiki(['hang']);
  const cancel = new AbortController();
  const running = kindOf(hanging.client.talkPage('Talk:X', { signal: cancel.signal }));
  await vi.waitFor(() => expect(hanging.asked).toHaveLength(1));
  cancel.abort();
  expect(await running).toBe('aborted');
});

test('an article comes with what its categories say of its subject', async () => {
  const parse = (...categories: string[]) => ({
    body: { parse: { text: '<p>x</p>', categories: categories.map((category) => ({ category })) } },
  });
  const missing = { body: { error: { code: 'missingtitle', info: 'none' } } };
  const old = { body: { parse: { text: '<p>x</p>' } } };
  const replies = [parse('1970_births', 'Living_people'), parse('Sea_birds'), old, missing];
  const { client, asked } = wiki(replies);
  expect(await client.article('Ann')).toEqual({ html: '<p>x</p>', livingPerson: true });
  expect(await client.article('Auk')).toEqual({ html: '<p>x</p>', livingPerson: false });
  expect(await client.article('Auk')).toMatchObject({ livingPerson: false });
  expect(await client.article('Awk')).toBeNull();
  expect(asked[0]!.query.get('prop')).toBe('text|categories');
});

test('no other site is ever asked', () => {
  for (const host of ['example.org', 'en.wikipedia.org.example', 'en.wikipedia.org/x', 'www.wikipedia.org']) {
    expect(() => new WikiClient({ host, version: '0' }), host).toThrow(TypeError);
  }
});
