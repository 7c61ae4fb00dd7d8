import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const runtime = vi.hoisted(() => ({
  id: 'crosstalk' as string | undefined,
  listeners: new Set<Listener>(),
  send: (_: unknown): Promise<unknown> => Promise.resolve(undefined),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      get id() {
        return runtime.id;
      },
      getURL: (path: string) => `chrome-extension://crosstalk${path}`,
      sendMessage: (message: unknown) => runtime.send(message),
      onMessage: {
        addListener: (l: Listener) => runtime.listeners.add(l),
        removeListener: (l: Listener) => {
          if (runtime.id === undefined) throw new Error('Extension context invalidated.');
          runtime.listeners.delete(l);
        },
      },
    },
  },
}));

const { askBackground, listenInBackground, listenInPage, TroubleError, tellPanel } = await import(
  './index.ts'
);
const { ownPages, speaksFor } = await import('../background/sender.ts');

const page = {
  type: 'article',
  wiki: 'enwiki',
  host: 'en.wikipedia.org',
  lang: 'en',
  namespace: 0,
  title: 'Reed',
  subjectTitle: 'Reed',
  pageId: 1,
  revision: 1,
  livingPerson: false,
} as never;
const sender = { url: 'https://en.wikipedia.org/wiki/Reed' };
const deliver = (message: unknown) => {
  const answers = [...runtime.listeners].map((l) => l(message, sender)).filter((a) => a !== undefined);
  return answers.length > 0 ? answers[0] : undefined;
};
const handlers = () => {
  const refuse = () => {
    throw new Error('not asked');
  };
  return {
    match: refuse,
    disputes: refuse,
    cancel: refuse,
    'open-panel': refuse,
    'show-state': refuse,
    packs: refuse,
    'switch-pack': refuse,
    'forget-kept': refuse,
    'import-begin': refuse,
    'import-claims': refuse,
    'import-index': refuse,
    'import-end': refuse,
    'remove-pack': refuse,
    'pack-claims': refuse,
  } as unknown as Parameters<typeof listenInBackground>[0];
};

beforeEach(() => {
  runtime.id = 'crosstalk';
  runtime.listeners.clear();
});

test('a bad message is refused, and the answer says where it is bad', async () => {
  listenInBackground(handlers());
  const bad = async (message: object) =>
    ((await deliver({ to: 'background', ...message })) as { trouble: { message: string } }).trouble.message;
  expect(await bad({ type: 'cancel', visit: 3 })).toMatch(/^message cancel: visit: /);
  const match = (change: object) => ({
    type: 'match',
    page: { ...(page as object), ...change },
    passages: [],
  });
  expect(await bad(match({ host: 'example.org' }))).toMatch(/^message match: page\.host: /);
  expect(await bad(match({ subjectTitle: 'Reed|Rush' }))).toMatch(/^message match: page\.subjectTitle: /);
  expect(await bad({ type: 'match', page, passages: [{ id: 'p0' }] })).toMatch(/passages\.0\.text/);
});

test('an import names itself, its pack and its claims as agreed', async () => {
  listenInBackground(handlers());
  const says = async (message: object) =>
    ((await deliver({ to: 'background', ...message })) as { trouble: { message: string } }).trouble.message;
  const id = `~${crypto.randomUUID()}`;
  expect(await says({ type: 'import-begin', import: id })).toBe('not asked');
  expect(await says({ type: 'import-begin', import: 'social-credit' })).toMatch(/import: /);
  expect(await says({ type: 'import-claims', import: id, shard: -1, claims: [{ id: 'c' }] })).toMatch(
    /shard: /,
  );
  expect(await says({ type: 'import-claims', import: id, shard: 0, claims: [{}] })).toMatch(
    /claims\.0\.id: /,
  );
  const pack = { id: '__proto__', title: 't', language: 'en', licence: 'l', publisher: 'p', version: '1' };
  const figures = { claims: 1, bytes: 1, pieces: 1 };
  expect(await says({ type: 'import-end', import: id, pack: { ...pack, ...figures } })).toMatch(/pack\.id: /);
  expect(await says({ type: 'import-end', import: id, pack: null })).toBe('not asked');
});

test('what is for others or unknown is left alone', () => {
  listenInBackground(handlers());
  for (const message of [
    null,
    7,
    'x',
    {},
    { to: 'panel', type: 'view' },
    { to: 'background', type: 'toString' },
  ])
    expect(deliver(message)).toBeUndefined();
});

test('a handler is called in the same turn, gets only what was agreed, and its faults become troubles', async () => {
  const cancel = vi.fn(() => null);
  listenInBackground({
    ...handlers(),
    cancel,
    packs: () => {
      throw new TroubleError({ kind: 'offline' });
    },
  });
  const answer = deliver({ to: 'background', type: 'cancel', visit: 'v', more: 1 });
  expect(cancel).toHaveBeenCalledWith({ visit: 'v' }, sender);
  expect(await answer).toEqual({ ok: true, value: null });
  expect(await deliver({ to: 'background', type: 'packs' })).toEqual({
    ok: false,
    trouble: { kind: 'offline' },
  });
});

test('a background that was killed is asked again; one that is gone for good is not', async () => {
  const answers: (() => Promise<unknown>)[] = [
    () => Promise.reject(new Error('the message channel closed')),
    () => Promise.resolve(undefined),
    () => Promise.resolve({ ok: true, value: null }),
  ];
  runtime.send = vi.fn(() => answers.shift()!());
  expect(await askBackground('cancel', { visit: 'v' })).toEqual({ ok: true, value: null });
  expect(runtime.send).toHaveBeenCalledTimes(3);
  runtime.id = undefined;
  runtime.send = vi.fn(() => Promise.reject(new Error('Extension context invalidated.')));
  await expect(askBackground('cancel', { visit: 'v' })).rejects.toThrow('invalidated');
  expect(runtime.send).toHaveBeenCalledTimes(1);
});

test('an extension that was reloaded throws nowhere', async () => {
  const ended = new AbortController();
  listenInPage({} as never, ended.signal);
  runtime.id = undefined;
  runtime.send = () => {
    throw new Error('Extension context invalidated.');
  };
  ended.abort();
  await expect(tellPanel('show-passage', { passage: 'p0' })).resolves.toBeUndefined();
});

test('a page speaks for its own host only, the mobile one included', () => {
  expect(() => speaksFor(page, sender)).not.toThrow();
  expect(() => speaksFor(page, { url: 'https://en.m.wikipedia.org/wiki/Reed' })).not.toThrow();
  for (const url of ['https://de.wikipedia.org/', 'https://en.wikipedia.org.example.org/', 'about:blank', ''])
    expect(() => speaksFor(page, { url })).toThrow(TroubleError);
  expect(() => speaksFor(page, {})).toThrow(TroubleError);
});

test('packs are switched and kept pages forgotten by the extension’s own pages only', () => {
  expect(() => ownPages({ url: 'chrome-extension://crosstalk/options.html' })).not.toThrow();
  expect(() => ownPages(sender)).toThrow(TroubleError);
});
