import type { SiteInfo, Thread } from '../model/index.ts';
import type { Database, KeptPage, TalkCheck } from './schema.ts';

/** Kept talk pages are let go when they have not been used for so long (milliseconds), or past so much wikitext (UTF-16 units). */
export const KEEP_FOR = 90 * 24 * 3600 * 1000;
export const KEEP_SIZE = 64_000_000;

export const pageKey = (wiki: string, title: string) => `${wiki}|${title}`;

/** Keeps a page's threads by revision, replacing an older revision of it. */
export async function keepPage(db: Database, page: Omit<KeptPage, 'key'>, threads: Thread[]): Promise<void> {
  const key = pageKey(page.wiki, page.title);
  const tx = db.transaction(['pages', 'threads'], 'readwrite');
  await Promise.all([
    tx.objectStore('pages').put({ ...page, key }),
    tx.objectStore('threads').put(threads, key),
    tx.done,
  ]);
}

/** Heads of all that is kept of a talk page and its archives. */
export const keptPages = (db: Database, wiki: string, talkTitle: string): Promise<KeptPage[]> =>
  db.getAllFromIndex('pages', 'talk', [wiki, talkTitle]);

export const keptThreads = (db: Database, key: string): Promise<Thread[] | undefined> =>
  db.get('threads', key);

/** Removes pages, e.g. those that the wiki no longer has. */
export async function dropPages(db: Database, keys: string[]): Promise<void> {
  const tx = db.transaction(['pages', 'threads'], 'readwrite');
  await Promise.all([
    ...keys.flatMap((key) => [tx.objectStore('pages').delete(key), tx.objectStore('threads').delete(key)]),
    tx.done,
  ]);
}

/** Notes that pages were used now, and lets go of what is too old or too much (checks too), least recently used first. */
export async function touchAndEvict(db: Database, used: string[], now: number): Promise<void> {
  const tx = db.transaction(['pages', 'threads', 'checks'], 'readwrite');
  const pages = tx.objectStore('pages');
  const mine = new Set(used);
  const all = (await pages.getAll()).map((page) => (mine.has(page.key) ? { ...page, usedAt: now } : page));
  await Promise.all(all.filter((page) => mine.has(page.key)).map((page) => pages.put(page)));
  let total = 0;
  for (const page of all.sort((a, b) => b.usedAt - a.usedAt)) {
    total += page.size;
    if (mine.has(page.key)) continue;
    if (total > KEEP_SIZE || now - page.usedAt > KEEP_FOR) {
      await pages.delete(page.key);
      await tx.objectStore('threads').delete(page.key);
    }
  }
  for (const check of await tx.objectStore('checks').getAll()) {
    if (now - check.checkedAt > KEEP_FOR) await tx.objectStore('checks').delete(check.key);
  }
  await tx.done;
}

export const talkCheck = (db: Database, wiki: string, subject: string): Promise<TalkCheck | undefined> =>
  db.get('checks', pageKey(wiki, subject));

export async function putTalkCheck(
  db: Database,
  subject: string,
  check: Omit<TalkCheck, 'key'>,
): Promise<void> {
  await db.put('checks', { ...check, key: pageKey(check.wiki, subject) });
}

export const siteInfo = async (db: Database, wiki: string): Promise<SiteInfo | undefined> =>
  (await db.get('wikis', wiki))?.siteInfo;

export async function keepSiteInfo(db: Database, wiki: string, siteInfo: SiteInfo): Promise<void> {
  await db.put('wikis', { wiki, siteInfo, fetchedAt: Date.now() });
}

/** Forgets every talk page that was read. Packs and switches stay. */
export async function forgetKept(db: Database): Promise<void> {
  const tx = db.transaction(['pages', 'threads', 'checks', 'wikis'], 'readwrite');
  await Promise.all([
    tx.objectStore('pages').clear(),
    tx.objectStore('threads').clear(),
    tx.objectStore('checks').clear(),
    tx.objectStore('wikis').clear(),
    tx.done,
  ]);
}
