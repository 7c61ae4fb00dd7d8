import 'fake-indexeddb/auto'; // Node has no IndexedDB; the end-to-end tests use the browsers' own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageInfo, Passage } from '../model/index.ts';
import * as store from '../store/index.ts';
import { BUNDLED, Dataset } from './dataset.ts';
import { file } from './fake-wiki.fixture.ts';
import { type OpenStore, storeOpener } from './open-store.ts';

let n = 0;
let name: string;
let openStore: OpenStore;
let packs: (id: string) => Promise<unknown>;
const id = BUNDLED[0]!;
const bundled = (pack: string) => file(`packs/${pack}.json`);

const page = { wiki: 'enwiki', title: 'Reed', lang: 'en' } as PageInfo;
/** Passages that word for word make the pack's first claims. */
const passages: Passage[] = ((await bundled(id)) as { claims: { claimReviewed: string }[] }).claims
  .slice(0, 5)
  .map(({ claimReviewed: text }, i) => ({
    id: `p${i}`,
    text,
    section: null,
    selector: { exact: text, prefix: '', suffix: '' },
    position: { start: 0, end: text.length },
    block: i,
    tags: [],
  }));
const found = async (dataset: Dataset) => (await dataset.annotate(page, passages, 'more')).length;

beforeEach(() => {
  name = `dataset-${n++}`;
  openStore = storeOpener(name);
  packs = vi.fn(bundled);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('claims are seeded once and found; a restart reads no file', async () => {
  const dataset = new Dataset(openStore, packs);
  await dataset.seed();
  expect(await found(dataset)).toBeGreaterThan(0);
  await found(new Dataset(storeOpener(name), packs));
  expect(packs).toHaveBeenCalledTimes(1);
});

test('a damaged file keeps the version before, and the note says what is wrong', async () => {
  await new Dataset(openStore, packs).seed();
  const before = (await new Dataset(openStore, packs).packs())[0]!;
  const damaged = new Dataset(openStore, async () => ({ id, title: 'cut sho' }));
  await damaged.seed();
  const [after] = await damaged.packs();
  expect(after).toMatchObject({ version: before.version, claims: before.claims });
  expect(after!.problem).toContain(`packs/${id}.json`);
  expect(await found(damaged)).toBeGreaterThan(0);
  // The next good file takes the note away.
  await new Dataset(openStore, packs).seed();
  expect((await damaged.packs())[0]!.problem).toBeNull();
});

test('a database that was thrown away is seeded again', async () => {
  await new Dataset(openStore, packs).seed();
  (await openStore())!.close();
  indexedDB.deleteDatabase(name);
  const dataset = new Dataset(storeOpener(name), packs);
  expect(await found(dataset)).toBeGreaterThan(0);
  expect(await dataset.packs()).toHaveLength(BUNDLED.length);
});

test('a lost or foreign index is built anew from the claims', async () => {
  const db = (await openStore())!;
  const whole = new Dataset(openStore, packs);
  await whole.seed();
  const all = await found(whole);
  await db.put('indexes', new ArrayBuffer(16), id);
  expect(await found(new Dataset(openStore, packs))).toBe(all);
  await db.delete('indexes', id);
  expect(await found(new Dataset(openStore, packs))).toBe(all);
});

test('without IndexedDB, or where it fails, the bundled files are used', async () => {
  expect(await found(new Dataset(async () => null, packs))).toBeGreaterThan(0);
  const closed = await store.open(name, () => {});
  closed.close();
  expect(await found(new Dataset(async () => closed, packs))).toBeGreaterThan(0);
});

test('a pack that the extension no longer brings goes with the update; others stay', async () => {
  const db = (await openStore())!;
  const pack = { title: '', language: 'en', licence: '', publisher: '', version: '1', claims: [] };
  await store.putPack(db, { ...pack, id: 'former' }, new ArrayBuffer(0), true);
  await store.putPack(db, { ...pack, id: 'own' }, new ArrayBuffer(0), false);
  const dataset = new Dataset(openStore, packs);
  await dataset.seed();
  expect((await dataset.packs()).map((row) => row.id).sort()).toEqual(['own', ...BUNDLED].sort());
});

test('a pack that is switched off is not matched, over restarts too', async () => {
  const dataset = new Dataset(openStore, packs);
  await dataset.seed();
  await dataset.switchPack(id, false);
  expect(await found(dataset)).toBe(0);
  const restarted = new Dataset(storeOpener(name), packs);
  expect(await found(restarted)).toBe(0);
  await restarted.seed();
  expect(await found(restarted)).toBe(0);
});
