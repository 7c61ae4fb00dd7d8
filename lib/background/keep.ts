import type { SiteInfo, Thread } from '../model/index.ts';
import * as store from '../store/index.ts';
import type { OpenStore } from './open-store.ts';

const memory = {
  checks: new Map<string, store.TalkCheck>(),
  pages: new Map<string, { page: store.KeptPage; threads: Thread[] }>(),
  siteInfo: new Map<string, SiteInfo>(),
};

/** UTF-16 units of wikitext whose threads are held where there is no database. */
export const MEMORY_SIZE = 8_000_000;

/**
 * What is kept of one wiki's talk pages: in IndexedDB, and where that cannot be had, is full or fails, in memory for as
 * long as the background lives. Never rejects: what cannot be kept is only read again.
 */
export class Keep {
  private readonly openStore: OpenStore;
  private readonly wiki: string;

  /** `wiki`: host of the wiki, which the sender of a message cannot choose. */
  constructor(openStore: OpenStore, wiki: string) {
    this.openStore = openStore;
    this.wiki = wiki;
  }

  async check(subject: string): Promise<store.TalkCheck | undefined> {
    const kept = await this.inDb((db) => store.talkCheck(db, this.wiki, subject));
    return memory.checks.get(this.key(subject)) ?? kept?.value;
  }

  async putCheck(
    subject: string,
    check: Omit<store.TalkCheck, 'key' | 'wiki' | 'checkedAt'>,
  ): Promise<store.TalkCheck> {
    const row = { ...check, wiki: this.wiki, checkedAt: Date.now(), key: this.key(subject) };
    if (await this.inDb((db) => store.putTalkCheck(db, subject, row))) memory.checks.delete(row.key);
    else memory.checks.set(row.key, row);
    return row;
  }

  async pages(talkTitle: string): Promise<store.KeptPage[]> {
    const kept = await this.inDb((db) => store.keptPages(db, this.wiki, talkTitle));
    const rows = [...memory.pages.values()]
      .map((row) => row.page)
      .filter((page) => page.wiki === this.wiki && page.talkTitle === talkTitle);
    return [...(kept?.value.filter((page) => !memory.pages.has(page.key)) ?? []), ...rows];
  }

  async threads(title: string): Promise<Thread[] | undefined> {
    const key = this.key(title);
    const held = memory.pages.get(key);
    if (held) this.remember(held.page, held.threads);
    return held ? held.threads : (await this.inDb((db) => store.keptThreads(db, key)))?.value;
  }

  async putPage(
    page: Omit<store.KeptPage, 'key' | 'wiki' | 'fetchedAt' | 'usedAt'>,
    threads: Thread[],
  ): Promise<void> {
    const now = Date.now();
    const key = this.key(page.title);
    const row = { ...page, wiki: this.wiki, fetchedAt: now, usedAt: now };
    if (await this.inDb((db) => store.keepPage(db, row, threads))) memory.pages.delete(key);
    else this.remember({ ...row, key }, threads);
  }

  /** In memory there is less room: what was used longest ago is read again. */
  private remember(page: store.KeptPage, threads: Thread[]): void {
    memory.pages.delete(page.key);
    memory.pages.set(page.key, { page, threads });
    let total = 0;
    for (const { page } of memory.pages.values()) total += page.size;
    for (const [key, { page }] of memory.pages) {
      if (total <= MEMORY_SIZE) break;
      memory.pages.delete(key);
      total -= page.size;
    }
  }

  /**
   * Lets go of pages that the wiki no longer lists, or lists in another revision: what was removed there is not kept
   * here, nor shown where the connection fails before the new text is there.
   * @param revisions by title
   */
  async dropAllBut(talkTitle: string, revisions: ReadonlyMap<string, number>): Promise<void> {
    const gone = (await this.pages(talkTitle)).filter(
      ({ title, revision }) => revision !== 0 && revisions.get(title) !== revision,
    );
    if (gone.length === 0) return;
    const keys = gone.map((page) => page.key);
    for (const key of keys) memory.pages.delete(key);
    await this.inDb((db) => store.dropPages(db, keys));
  }

  async used(titles: string[]): Promise<void> {
    const keys = titles.map((title) => this.key(title));
    await this.inDb((db) => store.touchAndEvict(db, keys, Date.now()));
  }

  async siteInfo(): Promise<SiteInfo | undefined> {
    const kept = await this.inDb((db) => store.siteInfo(db, this.wiki));
    return kept?.value ?? memory.siteInfo.get(this.wiki);
  }

  async putSiteInfo(siteInfo: SiteInfo): Promise<void> {
    if (!(await this.inDb((db) => store.keepSiteInfo(db, this.wiki, siteInfo))))
      memory.siteInfo.set(this.wiki, siteInfo);
  }

  private key(title: string): string {
    return store.pageKey(this.wiki, title);
  }

  /** What the database answered; null where there is none or it fails, also on a connection that was opened anew. */
  private async inDb<T>(use: (db: store.Database) => Promise<T>): Promise<{ value: T } | null> {
    for (let attempt = 1; ; attempt++) {
      const db = await this.openStore();
      if (!db) return null;
      try {
        return { value: await use(db) };
      } catch (error) {
        if (attempt === 1) continue;
        console.warn(`Crosstalk: kept in memory only: ${error}`);
        return null;
      }
    }
  }
}

/** Forgets every talk page that was read, wherever it is kept. */
export async function forgetKept(openStore: OpenStore): Promise<void> {
  for (const rows of Object.values(memory)) rows.clear();
  const db = await openStore();
  if (db) await store.forgetKept(db);
}
