import { claimAnnotations } from '../annotate/index.ts';
import { parsePack } from '../claims/index.ts';
import { compile, Matcher } from '../match/index.ts';
import type { Claim, ClaimAnnotation, PageInfo, Passage } from '../model/index.ts';
import type { Amount } from '../settings/index.ts';
import * as store from '../store/index.ts';
import type { OpenStore } from './open-store.ts';

/** Packs that ship with the extension, as `packs/<id>.json`. */
export const BUNDLED = ['social-credit'];

interface Loaded {
  matcher: Matcher;
  /** Claims by id, with the pack they come from. */
  claims: Map<string, { claim: Claim; pack: string }>;
}

/** Score that a match must reach to be shown, by the reader's choice; `normal` is the matcher's own default. */
const THRESHOLD: Record<Amount, number | null> = { fewer: 0.85, normal: null, more: 0.45 };

/**
 * The claims and their index. They lie in IndexedDB and are loaded on first use after every start of the background;
 * where IndexedDB cannot be had they are compiled from the bundled files into memory.
 */
export class Dataset {
  private loading: Promise<Loaded> | null = null;
  private readonly openStore: OpenStore;
  private readonly bundledFile: (id: string) => Promise<unknown>;

  /** `bundledFile`: parsed JSON of a bundled pack. */
  constructor(openStore: OpenStore, bundledFile: (id: string) => Promise<unknown>) {
    this.openStore = openStore;
    this.bundledFile = bundledFile;
  }

  /** Takes the bundled packs in, at installation and update, and uses them from then on. */
  async seed(): Promise<void> {
    const db = await this.openStore();
    if (db) await this.store(db);
    this.loading = null;
  }

  /** Claims that the passages match, best first a passage; in reading order. */
  async annotate(page: PageInfo, passages: Passage[], amount: Amount): Promise<ClaimAnnotation[]> {
    const { matcher, claims } = await this.load();
    const threshold = THRESHOLD[amount];
    const matches = matcher
      .match(passages, page, 5)
      .map((row) => row.filter((m) => (threshold === null ? m.shown : m.score >= threshold)));
    return claimAnnotations(matches, passages, claims);
  }

  async packs(): Promise<store.PackRecord[]> {
    const db = await this.openStore();
    return db ? store.packs(db) : [];
  }

  async switchPack(id: string, on: boolean): Promise<void> {
    const db = await this.openStore();
    if (db) await store.switchPack(db, id, on);
    this.loading = null;
  }

  private load(): Promise<Loaded> {
    this.loading ??= this.loadNow().catch((error) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  private async loadNow(): Promise<Loaded> {
    const db = await this.openStore();
    if (db) {
      try {
        return await this.loadStored(db);
      } catch (error) {
        console.warn(`Crosstalk: the claims are read from the bundled files: ${error}`);
      }
    }
    const packs: { pack: string; claims: Claim[]; index: ArrayBuffer }[] = [];
    for (const id of BUNDLED) {
      const { claims, language } = parsePack(await this.bundledFile(id), `packs/${id}.json`);
      packs.push({ pack: id, claims, index: compile(claims, language) });
    }
    return loaded(packs);
  }

  /** From the database, which is filled where it lacks a bundled pack: seeding was cut short, or the browser threw it away. */
  private async loadStored(db: store.Database): Promise<Loaded> {
    let records = await store.packs(db);
    if (BUNDLED.some((id) => !records.some((record) => record.id === id))) {
      await this.store(db);
      records = await store.packs(db);
    }
    const packs: { pack: string; claims: Claim[]; index: ArrayBuffer }[] = [];
    for (const { id, on, language } of records) {
      if (!on) continue;
      const claims = await store.claimsOf(db, id);
      packs.push({ pack: id, claims, index: (await store.packIndex(db, id)) ?? compile(claims, language) });
    }
    try {
      return loaded(packs);
    } catch (error) {
      // Damaged, or made by another version of the matcher whose update has not seeded yet.
      console.warn(`Crosstalk: the index is built anew: ${error}`);
      const language = new Map(records.map((record) => [record.id, record.language]));
      return loaded(
        packs.map((pack) => ({ ...pack, index: compile(pack.claims, language.get(pack.pack) ?? 'en') })),
      );
    }
  }

  /** A damaged file leaves the version before in place, with a note that names what is wrong; packs no longer bundled go. */
  private async store(db: store.Database): Promise<void> {
    for (const id of BUNDLED) {
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
      if (bundled && !BUNDLED.includes(id)) await store.removePack(db, id);
    }
  }
}

function loaded(packs: { pack: string; claims: Claim[]; index: ArrayBuffer }[]): Loaded {
  const claims: Loaded['claims'] = new Map();
  for (const { pack, claims: some } of packs) for (const claim of some) claims.set(claim.id, { claim, pack });
  return { matcher: Matcher.load(packs.map(({ index }) => index)), claims };
}
