import { parsePack } from '../claims/index.ts';
import { compile, Matcher, SHOWN_FROM } from '../match/index.ts';
import type { Claim, ClaimAnnotation, ClaimMatch, PageInfo, Passage } from '../model/index.ts';
import type { Amount } from '../settings/index.ts';
import * as store from '../store/index.ts';
import type { OpenStore } from './open-store.ts';
import { inMemory, type LoadedPack, LoadedPacks } from './packs-loaded.ts';

/** Packs that ship with the extension, as `packs/<id>.json`. */
export const BUNDLED = ['social-credit', 'common-misconceptions'];

/** Score that a match must reach to be shown, by the reader's choice; at `normal` the matcher says what is. */
export const LEAST: Record<Amount, number> = { fewer: 0.92, normal: SHOWN_FROM, more: 0.45 };

/**
 * The claims and their index. They lie in IndexedDB and are loaded on first use after every start of the background;
 * where IndexedDB cannot be had they are compiled from the bundled files into memory.
 */
export class Dataset {
  private loading: Promise<LoadedPacks> | null = null;
  private readonly openStore: OpenStore;
  private readonly bundledFile: (id: string) => Promise<unknown>;
  private readonly bundled: readonly string[];

  /** `bundledFile`: parsed JSON of a bundled pack. */
  constructor(
    openStore: OpenStore,
    bundledFile: (id: string) => Promise<unknown>,
    bundled: readonly string[] = BUNDLED,
  ) {
    this.openStore = openStore;
    this.bundledFile = bundledFile;
    this.bundled = bundled;
  }

  /** Takes the bundled packs in, at installation and update, and uses them from then on. */
  async seed(): Promise<void> {
    const db = await this.openStore();
    if (db) await this.store(db);
    this.changed();
  }

  /** Packs were added, removed or switched: they are loaded anew when they are needed next. */
  changed(): void {
    this.loading = null;
  }

  /** Loads the packs, so that the passages of a page that is still being read need not wait for them. */
  prepare(): void {
    this.load().catch(() => {}); // whoever asks for claims hears of it
  }

  /** Claims that the passages match, best first a passage; in reading order. */
  async annotate(page: PageInfo, passages: Passage[], amount: Amount): Promise<ClaimAnnotation[]> {
    const shown = (match: ClaimMatch) => amount !== 'normal' || match.shown;
    const annotate = async () => (await this.load()).annotate(page, passages, LEAST[amount], shown);
    try {
      return await annotate();
    } catch {
      // The database went away after the packs were loaded.
      this.changed();
      return annotate();
    }
  }

  async packs(): Promise<store.PackRecord[]> {
    const db = await this.openStore();
    return db ? store.packs(db) : [];
  }

  async switchPack(id: string, on: boolean): Promise<void> {
    const db = await this.openStore();
    if (db) await store.switchPack(db, id, on);
    this.changed();
  }

  private load(): Promise<LoadedPacks> {
    this.loading ??= this.loadNow().catch((error) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  private async loadNow(): Promise<LoadedPacks> {
    const db = await this.openStore();
    if (db) {
      try {
        return await this.loadStored(db);
      } catch (error) {
        console.warn(`Crosstalk: the claims are read from the bundled files: ${error}`);
      }
    }
    const packs: LoadedPack[] = [];
    for (const id of this.bundled) {
      try {
        const pack = parsePack(await this.bundledFile(id), `packs/${id}.json`);
        packs.push(inMemory(pack, compile(pack.claims, pack.language)));
      } catch (error) {
        console.error(`Crosstalk: ${error}`); // the other packs are as good as ever
      }
    }
    return new LoadedPacks(packs);
  }

  /** From the database, which is filled where it lacks a bundled pack: seeding was cut short, or the browser threw it away. */
  private async loadStored(db: store.Database): Promise<LoadedPacks> {
    let records = await store.packs(db);
    if (this.bundled.some((id) => !records.some((record) => record.id === id))) {
      await this.store(db);
      records = await store.packs(db);
    }
    const packs: LoadedPack[] = [];
    for (const record of records) if (record.on && record.claims > 0) packs.push(await stored(db, record));
    return new LoadedPacks(packs);
  }

  /** A damaged file leaves the version before in place, with a note that names what is wrong; packs no longer bundled go. */
  private async store(db: store.Database): Promise<void> {
    for (const id of this.bundled) {
      try {
        const pack = parsePack(await this.bundledFile(id), `packs/${id}.json`);
        await store.putPack(db, pack, compile(pack.claims, pack.language), true);
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        console.error(`Crosstalk: ${problem}`);
        await store.notePackProblem(db, id, problem);
      }
    }
    for (const { id, bundled } of await store.packs(db)) {
      if (bundled && !this.bundled.includes(id)) await store.removePack(db, id);
    }
  }
}

async function stored(db: store.Database, record: store.PackRecord): Promise<LoadedPack> {
  const { id, version } = record;
  const data = store.dataKey(record);
  const shard = (n: number): Promise<Claim[] | undefined> => store.shardAt(db, data, n);
  const index = await store.packIndex(db, data);
  if (index) {
    try {
      return { id, version, matcher: Matcher.load([index]), shard };
    } catch (error) {
      // Damaged, or made by another version of the matcher.
      console.warn(`Crosstalk: the index of ${id} is built anew: ${error}`);
    }
  }
  const anew = compile(await store.claimsOf(db, data), record.language);
  await store.putIndex(db, data, anew);
  return { id, version, matcher: Matcher.load([anew]), shard };
}
