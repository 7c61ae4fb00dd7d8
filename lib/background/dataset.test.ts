import 'fake-indexeddb/auto'; // Node has no IndexedDB; the end-to-end tests use the browsers' own.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compile } from '../match/index.ts';
import type { Claim, PageInfo, Passage } from '../model/index.ts';
import * as store from '../store/index.ts';
import { BUNDLED, Dataset } from './dataset.ts';
import { file } from './fake-wiki.fixture.ts';
import { type OpenStore, storeOpener } from './open-store.ts';
import { PackImports } from './packs-import.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let n = 0;
let name: string;
let openStore: OpenStore;
let packs: (id: string) => Promise<unknown>;
const id = 'social-credit';
/** The tests of one pack are about this one, whatever else ships. */
const one = [id];
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
  const dataset = new Dataset(openStore, packs, one);
  await dataset.seed();
  expect(await found(dataset)).toBeGreaterThan(0);
  await found(new Dataset(storeOpener(name), packs, one));
  expect(packs).toHaveBeenCalledTimes(1);
});

test('packs are loaded ahead once, and a fault is told only to whoever asks for claims', async () => {
  await new Dataset(openStore, packs, one).seed();
  const reads = vi.spyOn(store, 'packs');
  const dataset = new Dataset(openStore, packs, one);
  dataset.prepare();
  await vi.waitFor(() => expect(reads).toHaveBeenCalledTimes(1));
  expect(await found(dataset)).toBeGreaterThan(0);
  expect(reads).toHaveBeenCalledTimes(1);
  const broken = new Dataset(() => Promise.reject(new Error('no store')), packs, one);
  broken.prepare();
  await expect(found(broken)).rejects.toThrow('no store');
});

test('a damaged file keeps the version before, and the note says what is wrong', async () => {
  await new Dataset(openStore, packs, one).seed();
  const before = (await new Dataset(openStore, packs, one).packs())[0]!;
  const damaged = new Dataset(openStore, async () => ({ id, title: 'cut sho' }), one);
  await damaged.seed();
  const [after] = await damaged.packs();
  expect(after).toMatchObject({ version: before.version, claims: before.claims });
  expect(after!.problem).toContain(`packs/${id}.json`);
  expect(await found(damaged)).toBeGreaterThan(0);
  // The next good file takes the note away.
  await new Dataset(openStore, packs, one).seed();
  expect((await damaged.packs())[0]!.problem).toBeNull();
});

test('a database that was thrown away is seeded again', async () => {
  await new Dataset(openStore, packs, one).seed();
  (await openStore())!.close();
  indexedDB.deleteDatabase(name);
  const dataset = new Dataset(storeOpener(name), packs, one);
  expect(await found(dataset)).toBeGreaterThan(0);
  expect(await dataset.packs()).toHaveLength(1);
});

test('a lost or foreign index is built anew from the claims', async () => {
  const db = (await openStore())!;
  const whole = new Dataset(openStore, packs, one);
  await whole.seed();
  const all = await found(whole);
  await db.put('indexes', new ArrayBuffer(16), id);
  expect(await found(new Dataset(openStore, packs, one))).toBe(all);
  await db.delete('indexes', id);
  expect(await found(new Dataset(openStore, packs, one))).toBe(all);
});

test('without IndexedDB, or where it fails, the bundled files are used', async () => {
  expect(await found(new Dataset(async () => null, packs, one))).toBeGreaterThan(0);
  const closed = await store.open(name, () => {});
  closed.close();
  expect(await found(new Dataset(async () => closed, packs, one))).toBeGreaterThan(0);
});

test('a pack that the extension no longer brings goes with the update; others stay', async () => {
  const db = (await openStore())!;
  const pack = { title: '', language: 'en', licence: '', publisher: '', version: '1', claims: [] };
  await store.putPack(db, { ...pack, id: 'former' }, new ArrayBuffer(0), true);
  await store.putPack(db, { ...pack, id: 'own' }, new ArrayBuffer(0), false);
  const dataset = new Dataset(openStore, packs, one);
  await dataset.seed();
  expect((await dataset.packs()).map((row) => row.id).sort()).toEqual(['own', id]);
});

test('a pack that is switched off is not matched, over restarts too', async () => {
  const dataset = new Dataset(openStore, packs, one);
  await dataset.seed();
  await dataset.switchPack(id, false);
  expect(await found(dataset)).toBe(0);
  const restarted = new Dataset(storeOpener(name), packs, one);
  expect(await found(restarted)).toBe(0);
  await restarted.seed();
  expect(await found(restarted)).toBe(0);
});

/** A second pack whose claim has the id of another pack's claim. */
const second = async (pack: string) => {
  if (pack === id) return bundled(pack);
  const { claims, ...head } = (await bundled(id)) as { claims: Claim[]; id: string };
  const claim = { ...claims[0]!, context: 'From the second pack. It says more.' };
  return { ...head, id: pack, claims: [claim] };
};

test('of two bundled packs a damaged one does not hurt the other, with and without a database', async () => {
  const broken = async (pack: string) => (pack === id ? bundled(pack) : { id: pack, title: 'cut sho' });
  for (const ids of [
    [id, 'other'],
    ['other', id],
  ]) {
    const dataset = new Dataset(storeOpener(`${name}-${ids[0]}`), broken, ids);
    await dataset.seed();
    expect(await found(dataset)).toBeGreaterThan(0);
    const rows = await dataset.packs();
    expect(rows.find((row) => row.id === 'other')?.problem).toContain('packs/other.json');
    expect(rows.find((row) => row.id === id)?.problem).toBeNull();
    expect(await found(new Dataset(async () => null, broken, ids))).toBeGreaterThan(0);
  }
});

test('claims of two packs with the same id are told apart', async () => {
  for (const dataset of [
    new Dataset(openStore, second, [id, 'other']),
    new Dataset(async () => null, second, [id, 'other']),
  ]) {
    const of = (await dataset.annotate(page, passages.slice(0, 1), 'more')).filter(
      ({ claim }) => claim.id === passages[0]!.id || claim.claimReviewed === passages[0]!.text,
    );
    expect(of.map(({ pack }) => pack).sort()).toEqual(['other', id].sort());
    for (const { pack, claim } of of)
      expect(claim.context.startsWith('From the second')).toBe(pack === 'other');
  }
});

test('each file that ships is bundled', () => {
  const files = readdirSync(join(import.meta.dirname, '../../public/packs')).filter(
    (f) => f !== 'schema.json',
  );
  expect(BUNDLED.map((pack) => `${pack}.json`).sort()).toEqual(files.sort());
});

test('an imported pack matches at once, is exported shard by shard, and goes when it is removed', async () => {
  const dataset = new Dataset(openStore, packs, one);
  await dataset.seed();
  const imports = new PackImports(openStore, dataset);
  const claim = {
    ...((await bundled(id)) as { claims: Claim[] }).claims[0]!,
    id: 'own',
    claimReviewed: 'Reeds sing at dawn by themselves.',
  };
  const own = [{ ...passages[0]!, text: claim.claimReviewed }];
  const marks = async () =>
    (await dataset.annotate(page, own, 'more'))
      .filter((row) => row.pack === 'mine')
      .map((row) => row.claim.id);
  expect(await marks()).toEqual([]);
  const key = `~${crypto.randomUUID()}`;
  const index = new Uint8Array(compile([claim], 'en'));
  await imports.begin(key);
  await imports.claims(key, 0, [claim]);
  await imports.index(key, { number: 0, base64: Buffer.from(index).toString('base64') });
  await imports.index(key, null);
  expect(await marks()).toEqual([]);
  const info = {
    id: 'mine',
    title: 'Mine',
    language: 'en',
    licence: 'CC0',
    publisher: 'me',
    version: '1.0.0',
  };
  await imports.end(key, { ...info, claims: 1, bytes: 10, pieces: 1 });
  expect(await marks()).toEqual(['own']);
  expect(await imports.shard('mine', 0)).toEqual([claim]);
  expect(await imports.shard('mine', 1)).toBeNull();
  await imports.remove(id);
  await imports.remove('mine');
  expect(await marks()).toEqual([]);
  expect((await dataset.packs()).map((row) => row.id)).toEqual(one);
});

test('where nothing can be kept, an import says so', async () => {
  const imports = new PackImports(async () => null, new Dataset(async () => null, packs, one));
  await expect(imports.begin('~x')).rejects.toMatchObject({ trouble: { kind: 'storage' } });
  await imports.purge(true);
});
