import 'fake-indexeddb/auto'; // Node has no IndexedDB; the end-to-end tests use the browsers' own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageInfo, TalkProgress } from '../model/index.ts';
import { ApiError } from '../wiki/index.ts';
import { FakeWiki, file, thread } from './fake-wiki.fixture.ts';
import { forgetKept, MEMORY_SIZE } from './keep.ts';
import { type OpenStore, storeOpener } from './open-store.ts';
import { type TalkJob, type TalkPage, TalkReader } from './talk-reader.ts';

let n = 0;
let name: string;
let openStore: OpenStore;
let wiki: FakeWiki;

const page: PageInfo = {
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
};

beforeEach(() => {
  name = `reader-${n++}`;
  openStore = storeOpener(name);
  wiki = new FakeWiki();
  wiki.put('Talk:Reed', thread('Length of the reed'));
  wiki.put('Talk:Reed/Archive 1', thread('Colour of the reed'));
  wiki.put('Talk:Reed/Archive 2', thread('Age of the reed'));
  wiki.put('Talk:Reed/To do', 'Nothing to read.');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Gathers the pages that a reading tells. */
const reader = (open = openStore) => {
  const one = new TalkReader(open, { fetch: wiki.fetch, version: '1' }, file);
  const read = async (job: Omit<TalkJob, 'onPage'>) => {
    const pages: TalkPage[] = [];
    return { ...(await one.read({ ...job, onPage: (page) => pages.push(page) })), pages };
  };
  return { read, languageOf: (page: PageInfo) => one.languageOf(page) };
};
const job = (over: Partial<TalkJob> = {}): Omit<TalkJob, 'onPage'> => ({
  page,
  depth: 'all',
  visit: 'v1',
  signal: new AbortController().signal,
  onProgress: () => {},
  ...over,
});
const headings = ({ pages }: { pages: TalkPage[] }) =>
  pages.flatMap((p) => p.threads.map((t) => t.heading)).sort();
const all = ['Age of the reed', 'Colour of the reed', 'Length of the reed'];
/** Reads everything once and forgets the requests. */
async function visited() {
  await reader().read(job());
  wiki.asked.length = 0;
}

test('a first visit takes one request, with its archives three; other subpages are not read', async () => {
  const one = reader();
  const talk = await one.read(job({ depth: 'talk' }));
  expect(headings(talk)).toEqual(['Length of the reed']);
  expect(talk).toMatchObject({ archives: null, fault: null });
  expect(wiki.asked).toEqual(['talk Talk:Reed']);
  const progress: TalkProgress[] = [];
  const result = await one.read(job({ onProgress: (p) => progress.push(p) }));
  expect(headings(result)).toEqual(all);
  expect(result).toMatchObject({ archives: 2, wanted: 3, fault: null });
  expect(wiki.asked.slice(1)).toEqual(['list Reed', 'content Talk:Reed/Archive 2|Talk:Reed/Archive 1']);
  expect(progress).toEqual([0, 1, 2, 3].map((read) => ({ read, pages: 3 })));
});

test('a second visit takes one revision check and no content; the same visit asks nothing again', async () => {
  await visited();
  const again = reader();
  expect(headings(await again.read(job({ visit: 'v2', depth: 'talk' })))).toEqual(['Length of the reed']);
  expect(headings(await again.read(job({ visit: 'v2' })))).toEqual(all);
  expect(wiki.asked).toEqual(['list Reed']);
});

test('a changed revision is fetched alone', async () => {
  await visited();
  wiki.put('Talk:Reed/Archive 1', thread('Colour, once more'));
  const result = await reader().read(job({ visit: 'v2' }));
  expect(wiki.asked).toEqual(['list Reed', 'content Talk:Reed/Archive 1']);
  expect(headings(result)).toContain('Colour, once more');
  expect(headings(result)).not.toContain('Colour of the reed');
});

test('what the wiki removed or hid is not kept', async () => {
  await visited();
  wiki.pages.delete('Talk:Reed/Archive 1');
  wiki.put('Talk:Reed/Archive 2', thread('A name that had to go'));
  wiki.pages.get('Talk:Reed/Archive 2')!.hidden = true;
  expect(headings(await reader().read(job({ visit: 'v2' })))).toEqual(['Length of the reed']);
  const db = (await openStore())!;
  const kept = JSON.stringify([await db.getAll('threads'), await db.getAll('pages')]);
  expect(kept).not.toMatch(/Colour|Age of|Archive 1/);
});

test('what an older revision said goes with the check, before the new one is read', async () => {
  await visited();
  wiki.put('Talk:Reed/Archive 1', thread('Colour, once more'));
  await reader().read(job({ visit: 'v2', depth: 'talk' }));
  const db = (await openStore())!;
  const kept = JSON.stringify([await db.getAll('threads'), await db.getAll('pages')]);
  expect(kept).toContain('Age of the reed');
  expect(kept).not.toContain('Colour of the reed');
  wiki.put('Talk:Reed', thread('Length, once more'));
  wiki.before = (asked) => {
    if (asked.startsWith('content')) throw new TypeError('no network');
    return undefined;
  };
  const result = await reader().read(job({ visit: 'v3' }));
  expect(headings(result)).toEqual(['Age of the reed']);
  expect(result).toMatchObject({ read: 1, wanted: 3, fault: { kind: 'offline' } });
});

test('where the wiki hid who wrote the revision, it is not shown, and what was kept of it goes', async () => {
  await visited();
  wiki.pages.get('Talk:Reed/Archive 2')!.userHidden = true;
  expect(headings(await reader().read(job({ visit: 'v2' })))).toEqual([
    'Colour of the reed',
    'Length of the reed',
  ]);
  const db = (await openStore())!;
  expect(JSON.stringify([await db.getAll('threads'), await db.getAll('pages')])).not.toMatch(
    /Age of|Archive 2/,
  );
  wiki.pages.get('Talk:Reed')!.userHidden = true;
  expect(headings(await reader().read(job({ visit: 'v3', depth: 'talk' })))).toEqual([]);
  // At a first visit too.
  const elsewhere = `other-${n++}`;
  expect(headings(await reader(storeOpener(elsewhere)).read(job({ depth: 'talk' })))).toEqual([]);
});

test('a background that is killed within a batch goes on where it stopped', async () => {
  const killed = reader().read(
    job({
      onProgress: ({ read }) => {
        if (read === 2) throw new Error('killed');
      },
    }),
  );
  await expect(killed).rejects.toThrow('killed');
  wiki.asked.length = 0;
  expect(headings(await reader(storeOpener(name)).read(job()))).toEqual(all);
  // The visit is the same, so not even the list is asked again; and Archive 2 was kept.
  expect(wiki.asked).toEqual(['content Talk:Reed/Archive 1']);
});

test('a cancel keeps what was read, and the next reading asks only for the rest', async () => {
  const ended = new AbortController();
  const result = await reader().read(
    job({ signal: ended.signal, onProgress: ({ read }) => read === 2 && ended.abort() }),
  );
  expect(result.fault?.kind).toBe('aborted');
  expect(headings(result)).toEqual(['Age of the reed', 'Length of the reed']);
  wiki.asked.length = 0;
  expect(headings(await reader().read(job()))).toEqual(all);
  expect(wiki.asked).toEqual(['content Talk:Reed/Archive 1']);
});

test('a cancel before anything is known is no error', async () => {
  const ended = new AbortController();
  ended.abort();
  const result = await reader().read(job({ signal: ended.signal }));
  expect(result).toMatchObject({ pages: [], wanted: 0, archives: null });
  expect(result.fault?.kind).toBe('aborted');
  expect(wiki.asked).toEqual([]);
});

test('offline, what is kept is shown with the time of its check; without anything kept it is an error', async () => {
  const before = Date.now();
  await visited();
  const after = Date.now();
  wiki.before = () => {
    throw new TypeError('no network');
  };
  const result = await reader().read(job({ visit: 'v2' }));
  expect(headings(result)).toEqual(all);
  expect(result.fault?.kind).toBe('offline');
  expect(result.checkedAt).toBeGreaterThanOrEqual(before);
  expect(result.checkedAt).toBeLessThanOrEqual(after);
  // Archives too, though only the talk page was asked for: they take no request.
  expect(headings(await reader().read(job({ visit: 'v3', depth: 'talk' })))).toEqual(all);
  const unknown = reader().read(job({ page: { ...page, subjectTitle: 'Elsewhere' } }));
  await expect(unknown).rejects.toMatchObject({ kind: 'offline' });
});

test('a fault after the talk page of a first visit still shows the talk page', async () => {
  wiki.before = (asked) =>
    asked.startsWith('list')
      ? new Response('', { status: 429, headers: { 'retry-after': '60' } })
      : undefined;
  const result = await reader().read(job());
  expect(headings(result)).toEqual(['Length of the reed']);
  expect(result.archives).toBeNull();
  expect(result.fault).toMatchObject({ kind: 'rate-limited', retryAfter: 60 });
  expect(result.fault).toBeInstanceOf(ApiError);
});

test('a talk page that led elsewhere is asked for again', async () => {
  wiki.put('Talk:Rush', thread('About rushes'));
  wiki.redirects.set('Talk:Reed', 'Talk:Rush');
  expect(headings(await reader().read(job({ depth: 'talk' })))).toEqual(['About rushes']);
  wiki.redirects.clear();
  expect(headings(await reader().read(job({ depth: 'talk', visit: 'v2' })))).toEqual(['Length of the reed']);
});

test('a missing talk page is read as none and found once it is there', async () => {
  wiki.pages.clear();
  expect(await reader().read(job())).toMatchObject({ pages: [], wanted: 0, archives: 0, fault: null });
  wiki.put('Talk:Reed', thread('First words'));
  expect(headings(await reader().read(job({ visit: 'v2' })))).toEqual(['First words']);
});

test('without IndexedDB memory is bounded: what was used longest ago is read again', async () => {
  const none: OpenStore = async () => null;
  const long = `\n${'<!-- -->'.repeat(MEMORY_SIZE / 8 / 2)}`;
  for (const n of [1, 2]) wiki.put(`Talk:Reed/Archive ${n}`, thread(`Old ${n}`) + long);
  await reader(none).read(job());
  wiki.asked.length = 0;
  // Archive 2 was read first; Archive 1 has taken its place.
  expect(headings(await reader(none).read(job()))).toEqual(['Length of the reed', 'Old 1', 'Old 2']);
  expect(wiki.asked).toContain('content Talk:Reed/Archive 2');
  await forgetKept(none);
});

test('without IndexedDB it is kept in memory, and forgotten with the rest', async () => {
  const none: OpenStore = async () => null;
  await reader(none).read(job());
  wiki.asked.length = 0;
  expect(headings(await reader(none).read(job({ visit: 'v2' })))).toEqual(all);
  expect(wiki.asked).toEqual(['list Reed']);
  await forgetKept(none);
  wiki.asked.length = 0;
  await reader(none).read(job({ visit: 'v3', depth: 'talk' }));
  expect(wiki.asked).toEqual(['talk Talk:Reed']);
  await forgetKept(none);
});

test('a database that fails in the middle loses nothing of the reading', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const db = (await openStore())!;
  const result = await reader(async () => db).read(
    job({ onProgress: ({ read }) => read === 2 && db.close() }), // as where the disk is full or the files are damaged
  );
  expect(headings(result)).toContain('Colour of the reed');
  expect(result.fault).toBeNull();
  await forgetKept(async () => null);
});

test('archives under an older title are read too, and redirects are none', async () => {
  wiki.redirects.set('Talk:Rush', 'Talk:Reed');
  wiki.put('Talk:Rush', '#REDIRECT [[Talk:Reed]]');
  wiki.put('Talk:Rush/Archive 1', thread('Name of the rush'));
  wiki.redirects.set('Talk:Rush/Archive 2', 'Talk:Reed/Archive 2');
  wiki.put('Talk:Rush/Archive 2', '#REDIRECT [[Talk:Reed/Archive 2]]');
  const first = await reader().read(job());
  expect(headings(first)).toEqual([...all, 'Name of the rush']);
  expect(first.archives).toBe(3);

  wiki.asked.length = 0;
  const talkOnly = await reader().read(job({ visit: 'v2', depth: 'talk' }));
  expect(headings(talkOnly)).toEqual(['Length of the reed']);
  expect(wiki.asked).toEqual(['list Reed']);
  wiki.put('Talk:Rush/Archive 1', thread('Name of the rush') + thread('Its Latin name'));
  wiki.asked.length = 0;
  expect(headings(await reader().read(job({ visit: 'v2' })))).toContain('Its Latin name');
  expect(wiki.asked).toEqual(['list Rush', 'content Talk:Rush/Archive 1']);
});

test('two tabs with the same page fetch its text once', async () => {
  const shared = reader();
  const results = await Promise.all(['tab 1', 'tab 2'].map((visit) => shared.read(job({ visit }))));
  expect(results.map(headings)).toEqual([all, all]);
  expect(wiki.asked.filter((asked) => /^(?:talk|content)/.test(asked))).toHaveLength(2);
});

test('what the wiki says of itself counts once it has been asked, though a talk page was read from its DOM before', async () => {
  const one = reader();
  expect((await one.languageOf(page)).namespaces['1']).not.toContain('Gossip');
  wiki.aliases.push({ id: 1, alias: 'Gossip' });
  await one.read(job({ depth: 'talk' }));
  expect((await one.languageOf(page)).namespaces['1']).toContain('Gossip');
});
