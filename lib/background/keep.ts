import type { SiteInfo, Thread } from '../model/index.ts';
import * as store from '../store/index.ts';

interface Memory {
  checks: Map<string, store.TalkCheck>;
  pages: Map<string, { page: store.KeptPage; threads: Thread[] }>;
  siteInfo: Map<string, SiteInfo>;
}

/** Used where IndexedDB cannot be had: lasts as long as the background. */
const memory: Memory = { checks: new Map(), pages: new Map(), siteInfo: new Map() };

/** What is kept of one wiki's talk pages: in IndexedDB, or in memory where that cannot be had. */
export class Keep {
  private readonly db: store.Database | null;
  private readonly wiki: string;

  constructor(db: store.Database | null, wiki: string) {
    this.db = db;
    this.wiki = wiki;
  }

  async check(subject: string): Promise<store.TalkCheck | undefined> {
    return this.db ? store.talkCheck(this.db, this.wiki, subject) : memory.checks.get(this.key(subject));
  }

  async putCheck(
    subject: string,
    check: Pick<store.TalkCheck, 'talkTitle' | 'visit' | 'pages'>,
  ): Promise<store.TalkCheck> {
    const row = { ...check, wiki: this.wiki, checkedAt: Date.now(), key: this.key(subject) };
    if (this.db) await store.putTalkCheck(this.db, subject, row);
    else memory.checks.set(row.key, row);
    return row;
  }

  async pages(talkTitle: string): Promise<store.KeptPage[]> {
    if (this.db) return store.keptPages(this.db, this.wiki, talkTitle);
    const rows = [...memory.pages.values()].map((row) => row.page);
    return rows.filter((page) => page.wiki === this.wiki && page.talkTitle === talkTitle);
  }

  async threads(title: string): Promise<Thread[] | undefined> {
    const key = this.key(title);
    return this.db ? store.keptThreads(this.db, key) : memory.pages.get(key)?.threads;
  }

  async putPage(
    page: Omit<store.KeptPage, 'key' | 'wiki' | 'fetchedAt' | 'usedAt'>,
    threads: Thread[],
  ): Promise<void> {
    const now = Date.now();
    const row = { ...page, wiki: this.wiki, fetchedAt: now, usedAt: now };
    if (this.db) await store.keepPage(this.db, row, threads);
    else memory.pages.set(this.key(page.title), { page: { ...row, key: this.key(page.title) }, threads });
  }

  /** Lets go of pages that the wiki no longer lists: what was removed there is not kept here. */
  async dropAllBut(talkTitle: string, titles: Set<string>): Promise<void> {
    const gone = (await this.pages(talkTitle)).filter(
      (page) => !titles.has(page.title) && page.revision !== 0,
    );
    if (gone.length === 0) return;
    const keys = gone.map((page) => page.key);
    if (this.db) await store.dropPages(this.db, keys);
    else for (const key of keys) memory.pages.delete(key);
  }

  async used(titles: string[]): Promise<void> {
    if (this.db)
      await store.touchAndEvict(
        this.db,
        titles.map((title) => this.key(title)),
        Date.now(),
      );
  }

  async siteInfo(): Promise<SiteInfo | undefined> {
    return this.db ? store.siteInfo(this.db, this.wiki) : memory.siteInfo.get(this.wiki);
  }

  async putSiteInfo(siteInfo: SiteInfo): Promise<void> {
    if (this.db) await store.keepSiteInfo(this.db, this.wiki, siteInfo);
    else memory.siteInfo.set(this.wiki, siteInfo);
  }

  private key(title: string): string {
    return store.pageKey(this.wiki, title);
  }
}
