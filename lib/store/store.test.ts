import 'fake-indexeddb/auto'; // Node has no IndexedDB; the end-to-end tests use the browsers' own.
import { beforeEach, expect, test } from 'vitest';
import type { Claim, Pack, Thread } from '../model/index.ts';
import * as store from './index.ts';

let db: store.Database;
let n = 0;
beforeEach(async () => {
  db = await store.open(`test-${n++}`, () => {});
});

const claim = (id: string): Claim => ({
  id,
  claimReviewed: `Claim ${id}`,
  variants: [],
  kind: 'misconception',
  context: '',
  sources: [],
  pages: [],
  discussions: [],
  topic: 't',
  dateReviewed: '2026-01-01',
});
const pack = (id: string, count: number): Pack => ({
  id,
  title: id,
  language: 'en',
  licence: 'CC-BY-SA-4.0',
  publisher: 'test',
  version: '1',
  claims: Array.from({ length: count }, (_, i) => claim(`c${i}`)),
});
const kept = (title: string, over: Partial<store.KeptPage> = {}) => ({
  wiki: 'enwiki',
  title,
  talkTitle: 'Talk:X',
  archived: false,
  revision: 1,
  reader: 1,
  size: 10,
  fetchedAt: 0,
  usedAt: 1000,
  ...over,
});

test('a pack is stored in shards and its claims are found by number', async () => {
  await store.putPack(db, pack('p', 600), new ArrayBuffer(8), true);
  expect((await store.shardAt(db, 'p', 2))?.[599 % store.SHARD]?.id).toBe('c599');
  expect(await store.shardAt(db, 'p', 3)).toBeUndefined();
  expect((await store.claimsOf(db, 'p')).length).toBe(600);
  expect((await store.packIndex(db, 'p'))?.byteLength).toBe(8);
});

test('a newer, shorter version replaces the old one whole and keeps the switch', async () => {
  await store.putPack(db, pack('p', 600), new ArrayBuffer(8), true);
  await store.putPack(db, pack('q', 1), new ArrayBuffer(8), true);
  await store.switchPack(db, 'p', false);
  await store.putPack(db, pack('p', 2), new ArrayBuffer(16), true);
  expect((await store.claimsOf(db, 'p')).length).toBe(2);
  const [p] = await store.packs(db);
  expect(p).toMatchObject({ on: false, claims: 2, problem: null });
  expect((await store.claimsOf(db, 'q')).length).toBe(1);
});

test('a pack that cannot be stored leaves the old one untouched', async () => {
  await store.putPack(db, pack('p', 3), new ArrayBuffer(8), true);
  const bad = pack('p', 1);
  (bad.claims[0] as unknown as { f: unknown }).f = () => {}; // cannot be cloned
  await expect(store.putPack(db, bad, new ArrayBuffer(8), true)).rejects.toThrow();
  expect((await store.claimsOf(db, 'p')).length).toBe(3);
});

test('kept pages: the newer revision replaces, too old and too much are let go, the ones in use stay', async () => {
  const threads: Thread[] = [];
  await store.keepPage(db, kept('Talk:X'), threads);
  await store.keepPage(db, kept('Talk:X', { revision: 2 }), threads);
  await store.keepPage(
    db,
    kept('Talk:Y', { talkTitle: 'Talk:Y', usedAt: 500, size: store.KEEP_SIZE }),
    threads,
  );
  await store.keepPage(db, kept('Talk:X/Archive 1', { archived: true }), threads);
  expect((await store.keptPages(db, 'enwiki', 'Talk:X')).map((p) => p.revision).sort()).toEqual([1, 2]);
  await store.touchAndEvict(db, [store.pageKey('enwiki', 'Talk:X')], 2000);
  expect(await store.keptThreads(db, 'enwiki|Talk:X')).toEqual([]);
  expect(await store.keptThreads(db, 'enwiki|Talk:Y')).toBeUndefined();
  expect(await store.keptThreads(db, 'enwiki|Talk:X/Archive 1')).toEqual([]);
  await store.touchAndEvict(db, ['enwiki|Talk:X'], 2000 + store.KEEP_FOR);
  expect(await store.keptThreads(db, 'enwiki|Talk:X/Archive 1')).toBeUndefined();
  expect(await store.keptThreads(db, 'enwiki|Talk:X')).toEqual([]);
});

const check = (checkedAt: number) => ({
  wiki: 'enwiki',
  talkTitle: 'Talk:X',
  visit: 'v',
  checkedAt,
  pages: null,
  formerTitles: [],
  formerVisit: null,
});

test('what a wiki said of a page is forgotten with its talk pages when it is not looked at any more', async () => {
  await store.putTalkCheck(db, 'X', check(1000));
  await store.touchAndEvict(db, [], 1000 + store.KEEP_FOR);
  expect(await store.talkCheck(db, 'enwiki', 'X')).toBeDefined();
  await store.touchAndEvict(db, [], 1001 + store.KEEP_FOR);
  expect(await store.talkCheck(db, 'enwiki', 'X')).toBeUndefined();
});

test('forgetting what was kept leaves the packs', async () => {
  await store.putPack(db, pack('p', 1), new ArrayBuffer(8), true);
  await store.keepPage(db, kept('Talk:X'), []);
  await store.putTalkCheck(db, 'X', check(1));
  await store.forgetKept(db);
  expect(await store.talkCheck(db, 'enwiki', 'X')).toBeUndefined();
  expect(await store.keptPages(db, 'enwiki', 'Talk:X')).toEqual([]);
  expect((await store.packs(db)).length).toBe(1);
});

test('a connection that blocks a newer version closes itself', async () => {
  let gone = false;
  const name = `test-gone-${n++}`;
  await store.open(name, () => {
    gone = true;
  });
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  expect(gone).toBe(true);
});

test('a problem is noted beside what is there, and told where nothing is', async () => {
  await store.putPack(db, pack('p', 3), new ArrayBuffer(8), true);
  await store.notePackProblem(db, 'p', 'claims[0]: no text');
  await store.notePackProblem(db, 'q', 'not JSON');
  expect((await store.packs(db)).map(({ id, claims, problem }) => ({ id, claims, problem }))).toEqual([
    { id: 'p', claims: 3, problem: 'claims[0]: no text' },
    { id: 'q', claims: 0, problem: 'not JSON' },
  ]);
});
