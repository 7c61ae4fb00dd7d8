import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (changes: Record<string, unknown>, area: string) => void;

/** `storage.local`, as far as it is used; what it holds outlives the module, like the browser's. */
const disk = vi.hoisted(() => ({ rows: new Map<string, string>(), listeners: new Set<Listener>() }));
vi.mock('webextension-polyfill', () => {
  const tell = (keys: string[]) => {
    if (keys.length === 0) return;
    for (const listener of disk.listeners) listener(Object.fromEntries(keys.map((k) => [k, {}])), 'local');
  };
  return {
    default: {
      storage: {
        local: {
          get: async (keys: string | string[]) =>
            Object.fromEntries(
              [keys].flat().flatMap((k) => (disk.rows.has(k) ? [[k, JSON.parse(disk.rows.get(k)!)]] : [])),
            ),
          set: async (rows: Record<string, unknown>) => {
            for (const [key, value] of Object.entries(rows)) disk.rows.set(key, JSON.stringify(value));
            tell(Object.keys(rows));
          },
          remove: async (keys: string | string[]) => tell([keys].flat().filter((k) => disk.rows.delete(k))),
        },
        onChanged: {
          addListener: (l: Listener) => disk.listeners.add(l),
          removeListener: (l: Listener) => disk.listeners.delete(l),
        },
      },
    },
  };
});

const { amount, isOff, onSwitch, setAmount, setOff } = await import('./index.ts');

const article = (title = 'Reed', pageId = 7, wiki = 'enwiki') =>
  ({ type: 'article', wiki, pageId, subjectTitle: title }) as const;
const talk = (title = 'Reed', pageId = 8) =>
  ({ type: 'talk', wiki: 'enwiki', pageId, subjectTitle: title }) as const;

beforeEach(() => {
  disk.rows.clear();
  disk.listeners.clear();
});

test('an article is switched off alone: not others, not another wiki', async () => {
  await setOff(article(), true);
  expect(await isOff(article())).toBe(true);
  expect(await isOff(article('Rush', 9))).toBe(false);
  expect(await isOff(article('Reed', 9))).toBe(false); // another page that took the title later
  expect(await isOff(article('Reed', 7, 'dewiki'))).toBe(false);
});

test('article and talk page follow each other, both ways', async () => {
  await setOff(article(), true);
  expect(await isOff(talk())).toBe(true);
  await setOff(talk(), false);
  expect(await isOff(article())).toBe(false);
  await setOff(talk(), true);
  expect(await isOff(article())).toBe(true);
  await setOff(article(), false);
  expect(await isOff(talk())).toBe(false);
  expect(disk.rows.size).toBe(0);
});

test('a moved page stays off, and so does its talk page under the new title', async () => {
  await setOff(article(), true);
  expect(await isOff(article('Great reed'))).toBe(true);
  expect(await isOff(talk('Great reed'))).toBe(true);
  expect(await isOff(talk('Reed'))).toBe(false);
  await setOff(talk('Great reed'), false);
  expect(await isOff(article('Great reed'))).toBe(false);
  expect(disk.rows.size).toBe(0);
});

test('switched off on its talk page, it stays off when it moves after the article was seen', async () => {
  await setOff(talk(), true);
  expect(await isOff(article())).toBe(true);
  expect(await isOff(article('Great reed'))).toBe(true);
});

test('the switch survives a restart', async () => {
  await setOff(article(), true);
  vi.resetModules();
  const restarted = await import('./index.ts');
  expect(await restarted.isOff(article())).toBe(true);
});

test('every tab of the subject is told, until its signal aborts', async () => {
  const told: boolean[] = [];
  const ended = new AbortController();
  onSwitch(talk(), (off) => told.push(off), ended.signal);
  await setOff(article(), true);
  await vi.waitFor(() => expect(told.at(-1)).toBe(true));
  await setOff(article(), false);
  await vi.waitFor(() => expect(told.at(-1)).toBe(false));
  ended.abort();
  expect(disk.listeners.size).toBe(0);
});

test('the amount is one of three; anything else counts as normal', async () => {
  expect(await amount()).toBe('normal');
  await setAmount('fewer');
  expect(await amount()).toBe('fewer');
  disk.rows.set('amount', '"nonsense"');
  expect(await amount()).toBe('normal');
});
