// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PageInfo } from '../../lib/model/index.ts';

/** The background, as far as it is asked: what was sent, and answers that the tests give when they like. */
const background = vi.hoisted(() => ({
  sent: [] as { type: string; depth?: string }[],
  disputes: [] as ((value: unknown) => void)[],
  match: { ok: true, value: [] } as object,
  article: { ok: true, value: null } as object,
  threads: [] as { items: { heading: string }[]; passages: { text: string }[] }[],
}));
vi.mock('../../lib/messages/index.ts', () => ({
  askBackground: async (type: string, input: object) => {
    background.sent.push({ type, ...input });
    if (type === 'match') return background.match;
    if (type === 'language') return { ok: true, value: language };
    if (type === 'article') return background.article;
    if (type === 'threads') {
      background.threads.push(input as (typeof background.threads)[number]);
      const { items } = input as { items: { id: string }[] };
      return {
        ok: true,
        value: { claims: [], disputes: items.map(({ id }) => disputeOf(`Talk:Reed#${id}`)) },
      };
    }
    if (type === 'disputes') return new Promise((resolve) => background.disputes.push(resolve));
    return { ok: true, value: null };
  },
  tellPanel: async () => {},
  troubleOf: (error: Error) => ({ kind: 'internal', message: error.message }),
}));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('./card.tsx', () => ({ drawCard: () => () => () => {} }));

// jsdom has none: each test says what is on the screen.
const screen = { observed: new Set<Element>(), show: (_: Element, __: boolean) => {} };
vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
      screen.show = (target, isIntersecting) => callback([{ target, isIntersecting }]);
    }
    observe = (element: Element) => screen.observed.add(element);
    unobserve = (element: Element) => screen.observed.delete(element);
    disconnect = () => screen.observed.clear();
  },
);

const { Session } = await import('./session.ts');
const { idle, shown } = await import('./idle.ts');

const language = JSON.parse(
  readFileSync(new URL('../../public/languages/en.json', `file://${import.meta.filename}`), 'utf8'),
);
const disputeOf = (id: string) => ({
  id,
  kinds: ['accuracy'],
  status: 'open',
  participants: 2,
  passages: [],
  quotes: [],
});
const page = (over: Partial<PageInfo> = {}): PageInfo => ({
  type: 'article',
  wiki: 'enwiki',
  host: 'en.wikipedia.org',
  lang: 'en',
  namespace: 0,
  title: 'Reed',
  subjectTitle: 'Reed',
  pageId: 1,
  revision: 1,
  isCurrent: true,
  skin: 'vector-2022',
  parsoid: false,
  livingPerson: false,
  debug: false,
  ...over,
});
const asked = (type: string) => background.sent.filter((message) => message.type === type);
const answer = (talk: object, trouble: object | null = null) =>
  background.disputes.shift()!({ ok: true, value: { disputes: [], talk, trouble } });
const talkRead = { kind: 'talk-read', archives: null };
let visibility = 'visible';
let alive = true;

beforeEach(() => {
  document.body.innerHTML =
    '<div id="mw-content-text"><div class="mw-parser-output"><p>Reeds grow by water.</p></div></div>';
  background.sent.length = 0;
  background.disputes.length = 0;
  background.match = { ok: true, value: [] };
  background.article = { ok: true, value: null };
  background.threads.length = 0;
  visibility = 'visible';
  alive = true;
  Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal('CSS', { highlights: new Map() });
  // jsdom lays nothing out.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const start = (over: Partial<PageInfo> = {}) => {
  const session = new Session(document, page(over), () => alive);
  session.switched(true);
  return session;
};
const reading = (n = 1) => vi.waitFor(() => expect(background.disputes).toHaveLength(n));

test('an article is matched, its talk page read once, the archives when they are asked for', async () => {
  const session = start();
  await reading();
  expect(session.view.passages.map((p) => p.text)).toEqual(['Reeds grow by water.']);
  session.readArchives();
  answer(talkRead);
  await reading();
  expect(asked('disputes').map((message) => message.depth)).toEqual(['talk', 'all']);
  answer({ kind: 'all-read', pages: 3, asOf: null });
  await vi.waitFor(() => expect(session.view.talk.kind).toBe('all-read'));
  session.readArchives();
  expect(asked('disputes')).toHaveLength(2);
});

test('switched off while it reads, it cancels, and a late answer changes nothing', async () => {
  const session = start();
  await reading();
  session.switched(false);
  expect(asked('cancel')).toHaveLength(1);
  answer(talkRead);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(session.view).toMatchObject({ on: false, talk: { kind: 'none' }, passages: [] });
});

test('switched off when nothing is read, it cancels nothing', async () => {
  const session = start();
  await reading();
  answer(talkRead);
  await vi.waitFor(() => expect(session.view.talk.kind).toBe('talk-read'));
  session.switched(false);
  expect(asked('cancel')).toHaveLength(0);
});

test('a page that goes away cancels; back from the cache, it reads on', async () => {
  const session = start();
  await reading();
  session.leave();
  expect(asked('cancel')).toHaveLength(1);
  answer({ kind: 'cancelled', progress: { read: 0, pages: 0 } });
  session.restored();
  await reading();
  answer(talkRead);
  await vi.waitFor(() => expect(session.view.talk.kind).toBe('talk-read'));
  session.leave();
  session.restored();
  expect(asked('disputes')).toHaveLength(2);
});

test('a talk page on which nobody wrote asks the wiki nothing, and lists disputes when the panel asks', async () => {
  const session = start({ type: 'talk', namespace: 1, title: 'Talk:Reed' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([...asked('disputes'), ...asked('article')]).toEqual([]);
  session.readArchives();
  await reading();
  expect(asked('match')).toHaveLength(0);
  expect(asked('disputes')[0]).toMatchObject({ depth: 'all', passages: [] });
});

test('a background tab asks the wiki for nothing until it is visible', async () => {
  visibility = 'hidden';
  start();
  await vi.waitFor(() => expect(asked('match')).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked('disputes')).toHaveLength(0);
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  await reading();
});

test('a fault of the claims is still told after the talk page was read', async () => {
  const trouble = { kind: 'internal', message: 'no claims' };
  background.match = { ok: false, trouble };
  const session = start();
  await reading();
  answer(talkRead);
  await vi.waitFor(() => expect(session.view.talk.kind).toBe('talk-read'));
  expect(session.view.trouble).toEqual(trouble);
});

test('an answer for an extension that was reloaded is dropped', async () => {
  const session = start();
  await reading();
  alive = false;
  answer(talkRead);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(session.view.talk.kind).toBe('reading');
});

test('a prerendered page waits for its tab; an abort ends the waiting', async () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  const waited = vi.fn();
  void shown(document, new AbortController().signal).then(waited);
  await Promise.resolve();
  expect(waited).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('prerenderingchange'));
  await vi.waitFor(() => expect(waited).toHaveBeenCalled());
  Reflect.deleteProperty(document, 'prerendering');
  visibility = 'hidden';
  const ended = new AbortController();
  const over = idle(document, ended.signal);
  ended.abort();
  await over;
});

test('what is on the screen is followed once the panel was opened, and no more when it is switched off', async () => {
  const session = start();
  await vi.waitFor(() => expect(session.view.passages).toHaveLength(1));
  const about = { ...disputeOf('Talk:Reed#1'), passages: [{ passage: 'p0', score: 1 }] };
  const answerWith = (talk: object) =>
    background.disputes.shift()!({ ok: true, value: { disputes: [about], talk, trouble: null } });
  await reading();
  answerWith(talkRead);
  await vi.waitFor(() => expect(session.view.disputes).toHaveLength(1));
  expect(screen.observed.size).toBe(0);
  session.readArchives();
  const paragraph = document.querySelector('p')!;
  expect([...screen.observed]).toEqual([paragraph]);
  screen.show(paragraph, true);
  await vi.waitFor(() => expect(session.view.inView).toEqual(['p0']));
  screen.show(paragraph, false);
  await vi.waitFor(() => expect(session.view.inView).toEqual([]));
  session.switched(false);
  expect(screen.observed.size).toBe(0);
});

test('disputes of the pages read so far are shown while the others are read', async () => {
  const session = start();
  await reading();
  session.part({ disputes: [disputeOf('a'), disputeOf('b')] as never });
  expect(session.view.disputes).toHaveLength(2);
  // An older part, late.
  session.part({ disputes: [disputeOf('a')] as never });
  expect(session.view.disputes).toHaveLength(2);
  answer(talkRead);
  await vi.waitFor(() => expect(session.view.disputes).toHaveLength(0));
  session.part({ disputes: [disputeOf('a')] as never });
  expect(session.view.disputes).toHaveLength(0);
  session.destroy();
});

const SIGNED =
  '<a href="/wiki/User:Ann" title="User:Ann">Ann</a> (<a href="/wiki/User_talk:Ann">talk</a>) 10:00, 1 March 2024 (UTC)';

test('a talk page’s threads are read from the page, marked, and leave nothing when it is switched off', async () => {
  document.body.innerHTML = `<div id="mw-content-text"><div class="mw-parser-output"><div class="mw-heading mw-heading2"><h2 id="A">Height</h2></div><p>It is wrong. ${SIGNED}</p><h2 id="B">Name</h2><p>No. ${SIGNED}</p></div></div>`;
  const before = document.documentElement.outerHTML;
  const html = '<p>Reeds grow <b>high</b>.</p><script>fail()</script>';
  background.article = { ok: true, value: { html, livingPerson: false } };
  const session = start({ type: 'talk', namespace: 1, title: 'Talk:Reed' });
  await vi.waitFor(() => expect(document.querySelectorAll('crosstalk-thread')).toHaveLength(2));
  const [first, second] = document.querySelectorAll('crosstalk-thread');
  expect(first!.parentElement!.className).toContain('mw-heading');
  expect(second!.parentElement!.id).toBe('B');
  expect(first!.shadowRoot!.textContent).toContain('accuracy · no agreement recorded');
  expect(background.threads[0]!.items.map(({ heading }) => heading)).toEqual(['Height', 'Name']);
  expect(background.threads[0]!.passages.map(({ text }) => text)).toEqual(['Reeds grow high.']);
  expect(session.view.passages).toHaveLength(1);
  expect(session.view.trouble).toBeNull();
  session.switched(false);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('threads are marked without the article too, and the fault is told', async () => {
  document.body.innerHTML = `<div id="mw-content-text"><div class="mw-parser-output"><h2 id="A">Height</h2><p>It is wrong. ${SIGNED}</p></div></div>`;
  const trouble = { kind: 'offline' };
  background.article = { ok: false, trouble };
  const session = start({ type: 'talk', namespace: 1, title: 'Talk:Reed' });
  await vi.waitFor(() => expect(document.querySelectorAll('crosstalk-thread')).toHaveLength(1));
  expect(session.view).toMatchObject({ trouble, passages: [] });
  session.destroy();
});

test('a thread that the panel does not know keeps its mark; new content in the page is marked anew', async () => {
  const content = (heading: string) =>
    `<div class="mw-parser-output"><h2>${heading}</h2><p>It is wrong. ${SIGNED}</p></div>`;
  document.body.innerHTML = `<div id="mw-content-text">${content('Height')}</div>`;
  const session = start({ type: 'talk', namespace: 1, title: 'Talk:Reed' });
  const marked = () =>
    [...document.querySelectorAll('crosstalk-thread')].map((mark) => mark.parentElement!.textContent);
  await vi.waitFor(() => expect(marked()).toEqual(['Height']));
  session.readArchives();
  await reading();
  background.disputes.at(-1)!({
    ok: true,
    value: { disputes: [disputeOf('Talk:Reed/Archive 1#h-Old')], talk: { kind: 'all-read' }, trouble: null },
  });
  await vi.waitFor(() => expect(session.view.talk.kind).toBe('all-read'));
  expect(marked()).toEqual(['Height']);
  // As DiscussionTools does after a reply.
  document.querySelector('#mw-content-text')!.innerHTML = content('Depth');
  await vi.waitFor(() => expect(marked()).toEqual(['Depth']));
  expect(session.view.disputes.map(({ id }) => id)).toEqual(['Talk:Reed/Archive 1#h-Old']);
  session.destroy();
});
