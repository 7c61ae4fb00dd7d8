import 'fake-indexeddb/auto'; // Node has no IndexedDB; the end-to-end tests use the browsers' own.
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { exampleClaim, examplePack } from '../claims/example.ts';
import * as store from './index.ts';

const NAMES = ['packs', 'indexes', 'shards', 'imports', 'staged'] as const;
const A = `~${'a'.repeat(36)}`;
const B = `~${'b'.repeat(36)}`;
let db: store.Database;
let n = 0;
beforeEach(async () => {
  db = await store.open(`imports-${n++}`, () => {});
});
const counts = async () => Promise.all(NAMES.map((name) => db.count(name)));
const { claims: _, ...info } = examplePack();
const pack = (change: Partial<store.ImportedPack> = {}): store.ImportedPack => ({
  ...info,
  claims: 257,
  bytes: 1000,
  pieces: 2,
  ...change,
});

/** Stages 257 claims and an index of 5 bytes. */
async function stage(id: string, now = 1000) {
  const claims = Array.from({ length: 257 }, (_, i) => exampleClaim({ id: `c${i}` }));
  await store.beginImport(db, id, now);
  await store.stageClaims(db, id, 0, claims.slice(0, 256), now);
  await store.stageClaims(db, id, 1, claims.slice(256), now);
  await store.stageIndex(db, id, { number: 1, bytes: Uint8Array.of(4, 5) }, now);
  await store.stageIndex(db, id, { number: 0, bytes: Uint8Array.of(1, 2, 3) }, now);
}

test('what is staged is no pack until it is committed; asked twice, it is done once', async () => {
  await stage(A);
  expect(await store.packs(db)).toEqual([]);
  await store.commitImport(db, A, pack());
  await store.commitImport(db, A, pack());
  const [record] = await store.packs(db);
  expect(record).toMatchObject({ id: 'example', claims: 257, bytes: 1005, bundled: false, on: true });
  const data = store.dataKey(record!);
  expect((await store.shardAt(db, data, 1))?.[0]?.id).toBe('c256');
  expect([...new Uint8Array((await store.packIndex(db, data))!)]).toEqual([1, 2, 3, 4, 5]);
  expect(await counts()).toEqual([1, 1, 2, 0, 0]);
});

test('a newer version takes the place of the one before, and of its switch', async () => {
  await stage(A);
  await store.commitImport(db, A, pack());
  await store.switchPack(db, 'example', false);
  await stage(B);
  await store.commitImport(db, B, pack({ version: '1.0.1' }));
  expect(await store.packs(db)).toMatchObject([{ version: '1.0.1', on: false }]);
  expect(await counts()).toEqual([1, 1, 2, 0, 0]);
  await store.removePack(db, 'example');
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

test('a bundled pack is never replaced; an imported one gives way to a bundled one of its id', async () => {
  await store.putPack(db, examplePack(), new ArrayBuffer(4), true);
  await stage(A);
  await expect(store.commitImport(db, A, pack())).rejects.toThrow('comes with Crosstalk');
  await store.dropImport(db, A);
  expect(await counts()).toEqual([1, 1, 1, 0, 0]);
  await store.removePack(db, 'example');
  await stage(A);
  await store.commitImport(db, A, pack());
  await store.putPack(db, examplePack(), new ArrayBuffer(4), true);
  expect(await store.packs(db)).toMatchObject([{ bundled: true, claims: 1 }]);
  expect(await counts()).toEqual([1, 1, 1, 0, 0]);
});

test('a part that is missing keeps the pack out', async () => {
  await stage(A);
  await expect(store.commitImport(db, A, pack({ claims: 600 }))).rejects.toThrow('was not stored');
  await expect(store.commitImport(db, A, pack({ pieces: 3 }))).rejects.toThrow('was not stored');
  expect(await store.packs(db)).toEqual([]);
});

test('an import that was given up stays so; another one ends it', async () => {
  await stage(A);
  await stage(B);
  expect(await counts()).toEqual([0, 0, 2, 1, 2]);
  await expect(store.stageClaims(db, A, 2, [exampleClaim()], 1)).rejects.toThrow(store.ImportGone);
  await expect(store.stageIndex(db, A, null, 1)).rejects.toThrow(store.ImportGone);
  await expect(store.commitImport(db, A, pack())).rejects.toThrow(store.ImportGone);
  await store.dropImport(db, B);
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

test('only imports without a sign of life are purged', async () => {
  await stage(A, 1000);
  await store.purgeImports(db, 1000);
  expect(await counts()).toEqual([0, 0, 2, 1, 2]);
  await store.stageIndex(db, A, null, 5000);
  await store.purgeImports(db, 5000);
  expect(await counts()).toEqual([0, 0, 2, 1, 2]);
  await store.purgeImports(db, 5001);
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

test('giving up an import that became a pack leaves the pack', async () => {
  await stage(A);
  await store.commitImport(db, A, pack());
  await store.dropImport(db, A);
  expect(await counts()).toEqual([1, 1, 2, 0, 0]);
});

test('a database of version 1 keeps its packs', async () => {
  const name = `imports-old-${n}`;
  const old = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('packs', { keyPath: 'id' });
      db.createObjectStore('indexes');
      db.createObjectStore('shards');
      for (const [name, keyPath] of [
        ['checks', 'key'],
        ['wikis', 'wiki'],
      ] as const)
        db.createObjectStore(name, { keyPath });
    },
  });
  await old.put('packs', { ...info, bundled: true, on: false, claims: 1, checkedAt: '', problem: null });
  await old.put('shards', [exampleClaim()], ['example', 0]);
  old.close();
  db = await store.open(name, () => {});
  const [record] = await store.packs(db);
  expect(record).toMatchObject({ id: 'example', on: false });
  expect(await store.claimsOf(db, store.dataKey(record!))).toEqual([exampleClaim()]);
  await stage(A);
  db.close();
  await deleteDB(name);
});
