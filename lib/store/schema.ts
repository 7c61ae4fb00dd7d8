import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Claim, PackInfo, SiteInfo, Standing, Thread } from '../model/index.ts';

/** A pack as it is kept; its claims lie in shards, its compiled index in `indexes`, both under {@link dataKey}. */
export interface PackRecord extends PackInfo {
  /** Where its claims and index lie: the import that brought them. Without it: under the pack's id. */
  data?: string;
  /** Bytes that claims (as JSON) and index take. */
  bytes?: number;
  bundled: boolean;
  on: boolean;
  claims: number;
  /** ISO time of the check that let it in. */
  checkedAt: string;
  /** Why a newer version could not be taken in; null when all is well. */
  problem: string | null;
}

/** Head of a kept talk page or archive; its threads lie in `threads` under the same key. */
export interface KeptPage {
  /** `<wiki>|<title>`. */
  key: string;
  wiki: string;
  title: string;
  /** Title of the talk page that it belongs to (itself, or its base page). */
  talkTitle: string;
  archived: boolean;
  revision: number;
  /** Version of the reader that made the threads; older ones are read anew. */
  reader: number;
  /** Size in UTF-16 units of the wikitext it was read from. */
  size: number;
  /** What the page says for good (FAQ, consensus, rules); absent where that is nothing. */
  standing?: Standing;
  /** Times in milliseconds. */
  fetchedAt: number;
  usedAt: number;
}

/** What the last revision check of a talk page and its archives found. */
export interface TalkCheck {
  /** `<wiki>|<title of the subject page>`. */
  key: string;
  wiki: string;
  /** Title of the talk page as the wiki writes it. */
  talkTitle: string;
  /** Page load that the check was made for. */
  visit: string;
  checkedAt: number;
  /** Talk page, archives and subpages of standing `answers`, with their current revisions; null while only the talk page was read. */
  pages: { title: string; revision: number; size: number; archived: boolean; answers?: boolean }[] | null;
  /** Older titles that lead to the talk page, as they were when it was first read. */
  formerTitles: string[];
  /** Page load in which the archives under the older titles were listed; null while nobody asked. */
  formerVisit: string | null;
}

/** An import under way: what it has staged lies in `shards` and `staged` under its id, and no pack points there yet. */
export interface ImportRecord {
  id: string;
  /** Time in milliseconds of the last sign of life. */
  aliveAt: number;
}

export interface WikiRecord {
  wiki: string;
  siteInfo: SiteInfo;
  fetchedAt: number;
}

export interface CrosstalkDB extends DBSchema {
  packs: { key: string; value: PackRecord };
  indexes: { key: string; value: ArrayBuffer };
  shards: { key: [data: string, shard: number]; value: Claim[] };
  imports: { key: string; value: ImportRecord };
  /** Pieces of an index whose pack is being imported. */
  staged: { key: [data: string, piece: number]; value: Uint8Array };
  pages: {
    key: string;
    value: KeptPage;
    indexes: { talk: [wiki: string, talkTitle: string]; usedAt: number };
  };
  threads: { key: string; value: Thread[] };
  checks: { key: string; value: TalkCheck };
  wikis: { key: string; value: WikiRecord };
}

export type Database = IDBPDatabase<CrosstalkDB>;

/**
 * Numbered migrations: entry n brings a database of version n to n + 1. Never edit one that shipped; add the next.
 * Example: a database made by 0.1.0 has version 1 and all stores of migration 0.
 */
const migrations: ((db: Database) => void)[] = [
  (db) => {
    db.createObjectStore('packs', { keyPath: 'id' });
    db.createObjectStore('indexes');
    db.createObjectStore('shards');
    const pages = db.createObjectStore('pages', { keyPath: 'key' });
    pages.createIndex('talk', ['wiki', 'talkTitle']);
    pages.createIndex('usedAt', 'usedAt');
    db.createObjectStore('threads');
    db.createObjectStore('checks', { keyPath: 'key' });
    db.createObjectStore('wikis', { keyPath: 'wiki' });
  },
  (db) => {
    db.createObjectStore('imports', { keyPath: 'id' });
    db.createObjectStore('staged');
  },
];

/**
 * Opens (and migrates) the database. Rejects where IndexedDB cannot be had, e.g. in a private Firefox window.
 * Another version of the extension that wants to migrate is let through: this connection closes.
 */
export async function open(name: string, onGone: () => void): Promise<Database> {
  const db = await openDB<CrosstalkDB>(name, migrations.length, {
    upgrade(db, oldVersion) {
      for (const migrate of migrations.slice(oldVersion)) migrate(db);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
  return db;
}
