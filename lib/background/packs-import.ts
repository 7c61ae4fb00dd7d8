import { TroubleError } from '../messages/index.ts';
import type { Claim } from '../model/index.ts';
import * as store from '../store/index.ts';
import type { Dataset } from './dataset.ts';
import type { OpenStore } from './open-store.ts';

/**
 * What the background does for imports: it stages what the options page has read and checked, and makes it a pack or
 * forgets it. Holds no state: it may be killed between any two steps.
 */
export class PackImports {
  private readonly openStore: OpenStore;
  private readonly dataset: Dataset;

  constructor(openStore: OpenStore, dataset: Dataset) {
    this.openStore = openStore;
    this.dataset = dataset;
  }

  /** Forgets imports that nobody will end: at the start of the browser all of them, else those whose page went silent. */
  async purge(all: boolean): Promise<void> {
    const db = await this.openStore();
    if (db) await store.purgeImports(db, all ? Number.POSITIVE_INFINITY : Date.now() - store.IMPORT_STALE);
  }

  begin(id: string): Promise<void> {
    return this.stored((db) => store.beginImport(db, id, Date.now()));
  }

  claims(id: string, shard: number, claims: Claim[]): Promise<void> {
    return this.stored((db) => store.stageClaims(db, id, shard, claims, Date.now()));
  }

  index(id: string, piece: { number: number; base64: string } | null): Promise<void> {
    const bytes = piece && Uint8Array.from(atob(piece.base64), (c) => c.charCodeAt(0));
    const staged = piece && bytes && { number: piece.number, bytes };
    return this.stored((db) => store.stageIndex(db, id, staged, Date.now()));
  }

  /** Makes the import a pack that matches from now on; `null`: nothing of it stays. */
  async end(id: string, pack: store.ImportedPack | null): Promise<void> {
    await this.stored((db) => (pack ? store.commitImport(db, id, pack) : store.dropImport(db, id)));
    if (pack) this.dataset.changed();
  }

  /** Removes an imported pack; bundled ones stay. */
  async remove(id: string): Promise<void> {
    await this.stored(async (db) => {
      const record = (await store.packs(db)).find((pack) => pack.id === id);
      if (record && !record.bundled) await store.removePack(db, id);
    });
    this.dataset.changed();
  }

  /** One shard of a pack's claims; null past the last. */
  shard(id: string, shard: number): Promise<Claim[] | null> {
    return this.stored(async (db) => {
      const record = (await store.packs(db)).find((pack) => pack.id === id);
      return (record && (await store.shardAt(db, store.dataKey(record), shard))) ?? null;
    });
  }

  /** What the browser cannot keep is a trouble that the reader is told of. */
  private async stored<T>(job: (db: store.Database) => Promise<T>): Promise<T> {
    const db = await this.openStore();
    if (!db) throw new TroubleError({ kind: 'storage', message: 'no database' });
    try {
      return await job(db);
    } catch (error) {
      if ((error as Error).name === 'QuotaExceededError')
        throw new TroubleError({ kind: 'storage', message: 'no room is left' });
      throw error;
    }
  }
}
