import type { Claim, Pack } from '../model/index.ts';
import type { Database, PackRecord } from './schema.ts';

/** Claims a record: one row a claim is a hundred times slower to write, one row in all too much to read for one claim. */
export const SHARD = 256;

/** Key under which claims and index of a pack lie. */
export const dataKey = ({ id, data }: Pick<PackRecord, 'id' | 'data'>): string => data ?? id;

/** All shards (or pieces) of one data key. */
export const allOf = (data: string): IDBKeyRange =>
  IDBKeyRange.bound([data, 0], [data, Number.MAX_SAFE_INTEGER]);

/**
 * Stores a pack, its claims and its compiled index in one transaction: either all of it is there, or what was there
 * before. `on` is kept from the version before.
 */
export async function putPack(db: Database, pack: Pack, index: ArrayBuffer, bundled: boolean): Promise<void> {
  const { claims, ...info } = pack;
  const tx = db.transaction(['packs', 'indexes', 'shards'], 'readwrite');
  tx.done.catch(() => {}); // an abort is reported by what caused it
  const writes: Promise<unknown>[] = [];
  try {
    const before = await tx.objectStore('packs').get(pack.id);
    const shards = tx.objectStore('shards');
    for (const data of new Set([pack.id, dataKey(before ?? pack)])) {
      writes.push(shards.delete(allOf(data)), tx.objectStore('indexes').delete(data));
    }
    writes.push(
      tx.objectStore('indexes').put(index, pack.id),
      tx.objectStore('packs').put({
        ...info,
        bundled,
        on: before?.on ?? true,
        claims: claims.length,
        bytes: new TextEncoder().encode(JSON.stringify(claims)).length + index.byteLength,
        checkedAt: new Date().toISOString(),
        problem: null,
      }),
    );
    for (let i = 0; i * SHARD < claims.length; i++) {
      writes.push(shards.put(claims.slice(i * SHARD, (i + 1) * SHARD), [pack.id, i]));
    }
    await Promise.all([...writes, tx.done]);
  } catch (error) {
    // Without this, what was written before the fault would be committed.
    try {
      tx.abort();
    } catch {
      // It had ended already.
    }
    await Promise.allSettled(writes);
    throw error;
  }
}

export const packs = (db: Database): Promise<PackRecord[]> => db.getAll('packs');

export const packIndex = (db: Database, data: string): Promise<ArrayBuffer | undefined> =>
  db.get('indexes', data);

/** Replaces the index of a pack, where another version of the matcher made it. */
export async function putIndex(db: Database, data: string, index: ArrayBuffer): Promise<void> {
  await db.put('indexes', index, data);
}

/** The claims of one shard; undefined past the last. */
export const shardAt = (db: Database, data: string, shard: number): Promise<Claim[] | undefined> =>
  db.get('shards', [data, shard]);

/** All claims of a pack in their order. */
export async function claimsOf(db: Database, data: string): Promise<Claim[]> {
  return (await db.getAll('shards', allOf(data))).flat();
}

/** Switches a pack on or off; unknown ids change nothing. */
export async function switchPack(db: Database, id: string, on: boolean): Promise<void> {
  const tx = db.transaction('packs', 'readwrite');
  const record = await tx.store.get(id);
  if (record) await tx.store.put({ ...record, on });
  await tx.done;
}

/** Notes why a bundled pack could not be taken in: beside the version that is there, or on an empty one, so that readers are told. */
export async function notePackProblem(db: Database, id: string, problem: string): Promise<void> {
  const none = { id, title: id, language: 'en', licence: '', publisher: '', version: '' };
  const empty = { ...none, bundled: true, on: true, claims: 0, checkedAt: new Date().toISOString() };
  const tx = db.transaction('packs', 'readwrite');
  await tx.store.put({ ...((await tx.store.get(id)) ?? empty), problem });
  await tx.done;
}

/** Removes a pack with its index and claims; unknown ids change nothing. */
export async function removePack(db: Database, id: string): Promise<void> {
  const tx = db.transaction(['packs', 'indexes', 'shards'], 'readwrite');
  const record = await tx.objectStore('packs').get(id);
  const data = record ? dataKey(record) : id;
  await Promise.all([
    tx.objectStore('packs').delete(id),
    tx.objectStore('indexes').delete(data),
    tx.objectStore('shards').delete(allOf(data)),
    tx.done,
  ]);
}
