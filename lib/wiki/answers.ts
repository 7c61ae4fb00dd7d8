import type { SiteInfo } from '../model/index.ts';
import { type Answer, isObject } from './api.ts';
import { ApiError } from './api-error.ts';

/** A page of `query.pages`, as far as it is used; every field checked. */
export interface ApiPage {
  title: string;
  /** 0 where the page does not exist. */
  pageId: number;
  subjectId: number;
  /** Titles of the redirects to this page in its own namespace; empty where they were not asked for. */
  redirects: string[];
  revisions: ApiRevision[];
}

interface ApiRevision {
  id: number;
  timestamp: string;
  size: number;
  /** Its text or its author was hidden, or both. */
  hidden: boolean;
  /** Null where it was not asked for, is hidden, or is no wikitext. */
  wikitext: string | null;
}

/** Pages of an answer to `action=query`, formatversion 2. None where the query found none. */
export function pagesOf(answer: Answer): ApiPage[] {
  const { query } = answer;
  if (query === undefined) return [];
  const pages = isObject(query) ? (query.pages ?? []) : null;
  if (!Array.isArray(pages)) throw malformed('query.pages');
  return pages.map((page: unknown): ApiPage => {
    if (!isObject(page) || typeof page.title !== 'string') throw malformed('query.pages.title');
    const revisions: unknown[] = Array.isArray(page.revisions) ? page.revisions : [];
    const redirects: unknown[] = Array.isArray(page.redirects) ? page.redirects : [];
    return {
      title: page.title,
      pageId: number(page.pageid),
      subjectId: number(page.subjectid),
      redirects: redirects.flatMap((from) =>
        isObject(from) && from.ns === page.ns && typeof from.title === 'string' ? [from.title] : [],
      ),
      revisions: revisions.map(readRevision),
    };
  });
}

/** Text of a page's revision; null where it has none to read. */
export function wikitextOf(page: ApiPage): string | null {
  return page.revisions[0]?.wikitext ?? null;
}

/** Checks what the readers of dates and namespaces rely on. */
export function readSiteInfo(answer: Answer, host: string): SiteInfo {
  const { query } = answer;
  if (
    !isObject(query) ||
    !isObject(query.general) ||
    typeof query.general.lang !== 'string' ||
    !isObject(query.namespaces) ||
    !Object.values(query.namespaces).every((space) => isObject(space) && typeof space.id === 'number') ||
    !Array.isArray(query.namespacealiases)
  ) {
    throw malformed(`query.general (${host})`);
  }
  const { general, namespaces, namespacealiases } = query as unknown as SiteInfo;
  const { lang, wikiid, timezone, timeoffset, sitename, legaltitlechars } = general;
  const kept = { lang, wikiid, timezone, timeoffset, sitename, legaltitlechars };
  const known = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { general: known as SiteInfo['general'], namespaces, namespacealiases };
}

function readRevision(revision: unknown): ApiRevision {
  if (!isObject(revision) || typeof revision.revid !== 'number') throw malformed('revisions.revid');
  const main = isObject(revision.slots) ? revision.slots.main : null;
  const hidden = [revision.texthidden, revision.userhidden, revision.suppressed].includes(true);
  const readable =
    !hidden &&
    isObject(main) &&
    main.texthidden !== true &&
    (main.contentmodel ?? 'wikitext') === 'wikitext' &&
    typeof main.content === 'string';
  return {
    id: revision.revid,
    timestamp: typeof revision.timestamp === 'string' ? revision.timestamp : '',
    size: number(revision.size),
    hidden,
    wikitext: readable ? (main.content as string) : null,
  };
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function malformed(field: string): ApiError {
  return new ApiError('malformed', `the wiki's answer lacks “${field}”`);
}
