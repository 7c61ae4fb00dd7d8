/**
 * Imports: claims and index are staged under the id of the import, where no pack points, and become a pack in one short
 * transaction. An import that is given up, or whose page went away, is purged; nobody ever saw it.
 */
import type { Claim, PackInfo } from '../model/index.ts';
import { allOf, dataKey, SHARD } from './packs.ts';
import type { Database } from './schema.ts';

/** Milliseconds without a sign of life after which an import is taken for dead. Hidden tabs wake once a minute. */
export const IMPORT_STALE = 5 * 60_000;

/** What an import becomes. */
export interface ImportedPack extends PackInfo {
  claims: number;
  /** Bytes of its claims as JSON. */
  bytes: number;
  /** Pieces of its index that were staged. */
  pieces: number;
}

/** The import was purged, or replaced by another one. */
export class ImportGone extends Error {
  override name = 'ImportGone';
  constructor() {
    super('this import was given up, or another one was begun');
  }
}

/** Begins an import. There is one at a time: what another one has staged goes. */
export async function beginImport(db: Database, id: string, now: number): Promise<void> {
  await purgeImports(db, Number.POSITIVE_INFINITY, id);
  await db.put('imports', { id, aliveAt: now });
}

/** Stages the claims of one shard. The same shard may come twice. @throws ImportGone */
export async function stageClaims(
  db: Database,
  id: string,
  shard: number,
  claims: Claim[],
  now: number,
): Promise<void> {
  const tx = db.transaction(['imports', 'shards'], 'readwrite');
  const alive = await tx.objectStore('imports').get(id);
  if (alive) {
    await tx.objectStore('imports').put({ id, aliveAt: now });
    await tx.objectStore('shards').put(claims, [id, shard]);
  }
  await tx.done;
  if (!alive) throw new ImportGone();
}

/** Stages a piece of the index, or, without one, only says that the import is alive. @throws ImportGone */
export async function stageIndex(
  db: Database,
  id: string,
  piece: { number: number; bytes: Uint8Array } | null,
  now: number,
): Promise<void> {
  const tx = db.transaction(['imports', 'staged'], 'readwrite');
  const alive = await tx.objectStore('imports').get(id);
  if (alive) {
    await tx.objectStore('imports').put({ id, aliveAt: now });
    if (piece) await tx.objectStore('staged').put(piece.bytes, [id, piece.number]);
  }
  await tx.done;
  if (!alive) throw new ImportGone();
}

/**
 * Makes what was staged a pack, in place of an imported one with the same id, whose switch it keeps. A bundled pack is
 * never replaced. Asked twice, it is done once.
 *
 * @throws ImportGone, or an Error where something staged is missing
 */
export async function commitImport(db: Database, id: string, pack: ImportedPack): Promise<void> {
  const tx = db.transaction(['packs', 'indexes', 'shards', 'imports', 'staged'], 'readwrite');
  tx.done.catch(() => {}); // an abort is reported by what caused it
  try {
    const { pieces, ...info } = pack;
    const before = await tx.objectStore('packs').get(pack.id);
    if (before?.data === id) return;
    if (!(await tx.objectStore('imports').get(id))) throw new ImportGone();
    if (before?.bundled) throw new Error(`“${pack.id}” is the id of a pack that comes with Crosstalk`);
    const shards = await tx.objectStore('shards').count(allOf(id));
    const staged = await tx.objectStore('staged').getAll(allOf(id));
    if (shards !== Math.ceil(pack.claims / SHARD) || staged.length !== pieces) {
      throw new Error('a part of the import was not stored');
    }
    const index = joined(staged);
    await tx.objectStore('indexes').put(index, id);
    if (before) {
      await tx.objectStore('shards').delete(allOf(dataKey(before)));
      await tx.objectStore('indexes').delete(dataKey(before));
    }
    await tx.objectStore('packs').put({
      ...info,
      data: id,
      bytes: pack.bytes + index.byteLength,
      bundled: false,
      on: before?.on ?? true,
      checkedAt: new Date().toISOString(),
      problem: null,
    });
    await tx.objectStore('staged').delete(allOf(id));
    await tx.objectStore('imports').delete(id);
    await tx.done;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It had ended already.
    }
    throw error;
  }
}

function joined(pieces: Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

/** Gives one import up: nothing of it stays. */
export async function dropImport(db: Database, id: string): Promise<void> {
  const tx = db.transaction(['imports', 'shards', 'staged'], 'readwrite');
  // A pack that was made of it keeps its claims: then the import is there no more.
  if (await tx.objectStore('imports').get(id)) {
    await tx.objectStore('shards').delete(allOf(id));
    await tx.objectStore('staged').delete(allOf(id));
    await tx.objectStore('imports').delete(id);
  }
  await tx.done;
}

/** Gives up every import (but `except`) that was last alive before `time`. */
export async function purgeImports(db: Database, time: number, except?: string): Promise<void> {
  for (const { id, aliveAt } of await db.getAll('imports')) {
    if (id !== except && aliveAt < time) await dropImport(db, id);
  }
}
