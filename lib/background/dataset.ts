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
const THRESHOLD: Record<Amount, number | null> = { fewer: 0.97, normal: null, more: 0.7 };

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

  /**
   * Takes the bundled packs in, at installation and update. A damaged file leaves the version before in place, with a
   * note that names what is wrong.
   */
  async seed(): Promise<void> {
    const db = await this.openStore();
    if (!db) return;
    for (const id of BUNDLED) {
      try {
        const pack = parsePack(await this.bundledFile(id), `packs/${id}.json`);
        await store.putPack(db, pack, compile(pack.claims, pack.language), true);
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        console.error(`Crosstalk: ${problem}`);
        await store.updatePack(db, id, { problem });
      }
    }
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
    if (db) await store.updatePack(db, id, { on });
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
    const claims: Loaded['claims'] = new Map();
    const buffers: ArrayBuffer[] = [];
    const db = await this.openStore();
    if (db) {
      let packs = await store.packs(db);
      if (BUNDLED.some((id) => !packs.some((pack) => pack.id === id))) {
        // Seeding was cut short, or the browser threw the database away.
        await this.seed();
        packs = await store.packs(db);
      }
      for (const pack of packs.filter((p) => p.on)) {
        const index = await store.packIndex(db, pack.id);
        if (!index) continue;
        buffers.push(index);
        for (const claim of await store.claimsOf(db, pack.id)) claims.set(claim.id, { claim, pack: pack.id });
      }
    } else {
      for (const id of BUNDLED) {
        const pack = parsePack(await this.bundledFile(id), `packs/${id}.json`);
        buffers.push(compile(pack.claims, pack.language));
        for (const claim of pack.claims) claims.set(claim.id, { claim, pack: id });
      }
    }
    return { matcher: Matcher.load(buffers), claims };
  }
}
