import type { SiteInfo } from '../model/index.ts';
import { type ApiPage, pagesOf, readSiteInfo, wikitextOf } from './answers.ts';
import { type Answer, Api, isObject, type WikiClientOptions } from './api.ts';
import { ApiError } from './api-error.ts';
import { isLivingPerson } from './living.ts';

export interface PageRevision {
  /** As the wiki spells it, with its namespace: `Diskussion:X/Archiv/2023`. */
  title: string;
  pageId: number;
  revision: number;
  /** Of the revision, ISO 8601. */
  timestamp: string;
}

export interface PageSize extends PageRevision {
  /** Bytes of wikitext. */
  size: number;
  /** Its text or its author was hidden by the wiki. */
  hidden: boolean;
}

export interface PageWikitext extends PageRevision {
  wikitext: string;
}

/** A talk page; where `missing`, revision and page id are 0 and the text is empty. Hidden text is empty too. */
export interface TalkPageText extends PageWikitext {
  missing: boolean;
  /** Page id of the subject page; 0 where there is none. */
  subjectId: number;
  /** Older titles that lead here, since the page was moved or merged: archives may still stand under them. */
  formerTitles: string[];
  /** Of the wiki, where it was asked for. */
  siteInfo?: SiteInfo;
}

/** An article as it stands today. */
export interface ArticleToday {
  html: string;
  /** Its categories say so; a talk page's own do not on most wikis, nor do an archive's on any. */
  livingPerson: boolean;
}

interface Cancel {
  signal?: AbortSignal | undefined;
}

/** Seconds for which the text of an article may be kept by the browser. */
const ARTICLE_AGE = 300;
/** Answers to follow in a history: 500 revisions each. */
const HISTORIES = 4;
/** Older titles of a talk page to know of. */
const FORMER_TITLES = 20;
/** Titles in one request: the API's limit. */
const TITLES = 50;
/** Bytes of wikitext in one request: the API cuts answers at 8 MB, escapes included. The first is short, to be there soon. */
const BYTES = 5_000_000;
const FIRST_BYTES = 300_000;
/** Answers to follow in the revision check before turning to the slash. */
const CHECKS = 2;
const CONTINUES = 20;

/** The extension's requests to one wiki. For the background only. Every method throws `ApiError`. */
export class WikiClient {
  private readonly api: Api;

  constructor(options: WikiClientOptions) {
    this.api = new Api(options);
  }

  /** One talk page with its text, in one request; redirects are followed. */
  async talkPage(title: string, options: Cancel & { withSiteInfo?: boolean } = {}): Promise<TalkPageText> {
    const siteInfo = { meta: 'siteinfo', siprop: 'general|namespaces|namespacealiases' };
    const answer = await this.api.get(
      {
        action: 'query',
        titles: title,
        redirects: 1,
        prop: 'info|revisions|redirects',
        inprop: 'subjectid',
        rdprop: 'title',
        rdlimit: FORMER_TITLES,
        rvprop: 'ids|timestamp|user|content',
        rvslots: 'main',
        ...(options.withSiteInfo ? siteInfo : {}),
      },
      options.signal,
    );
    const page = pagesOf(answer)[0];
    if (!page) throw new ApiError('malformed', `${this.api.host} said nothing about “${title}”`);
    return {
      ...revisionOf(page),
      wikitext: wikitextOf(page) ?? '',
      missing: page.revisions.length === 0,
      subjectId: page.subjectId,
      formerTitles: page.redirects,
      ...(options.withSiteInfo ? { siteInfo: readSiteInfo(answer, this.api.host) } : {}),
    };
  }

  /**
   * The article, today; redirects are followed. Null where there is none.
   * @param title full title
   */
  async article(title: string, options: Cancel = {}): Promise<ArticleToday | null> {
    const params = {
      action: 'parse',
      page: title,
      prop: 'text|categories',
      redirects: 1,
      disableeditsection: 1,
      disabletoc: 1,
      // Threads are read one after another: the browser may keep the article for a while.
      maxage: ARTICLE_AGE,
      smaxage: ARTICLE_AGE,
    };
    try {
      const { parse } = await this.api.get(params, options.signal);
      if (isObject(parse) && typeof parse.text === 'string') {
        const listed: unknown[] = Array.isArray(parse.categories) ? parse.categories : [];
        const categories = listed.flatMap((row) =>
          isObject(row) && typeof row.category === 'string' ? [row.category.replaceAll('_', ' ')] : [],
        );
        return { html: parse.text, livingPerson: isLivingPerson(categories) };
      }
    } catch (error) {
      if (error instanceof ApiError && error.code === 'missingtitle') return null;
      throw error;
    }
    throw new ApiError('malformed', `${this.api.host} gave no text of “${title}”`);
  }

  /**
   * Revisions of a page in one direction from a time (ISO 8601), itself included: oldest first after it (`newer`), or
   * newest first before it (`older`). A request for every 500.
   */
  async history(
    title: string,
    from: { time: string; direction: 'newer' | 'older' },
    options: Cancel = {},
  ): Promise<{ id: number; timestamp: string }[]> {
    const params = {
      titles: title,
      redirects: 1,
      prop: 'revisions',
      rvprop: 'ids|timestamp',
      rvlimit: 'max',
      rvstart: from.time,
      rvdir: from.direction,
    };
    const found: { id: number; timestamp: string }[] = [];
    for await (const answer of this.all(params, HISTORIES, options.signal)) {
      for (const { id, timestamp } of pagesOf(answer)[0]?.revisions ?? []) found.push({ id, timestamp });
    }
    return found;
  }

  /** Wikitext of revisions by id, in one request; hidden ones and those that are gone are left out. */
  async revisionTexts(ids: number[], options: Cancel = {}): Promise<Map<number, string>> {
    const params = {
      action: 'query',
      prop: 'revisions',
      revids: ids.join('|'),
      rvprop: 'ids|timestamp|user|content',
    };
    const answer = await this.api.get({ ...params, rvslots: 'main' }, options.signal);
    const texts = new Map<number, string>();
    for (const { revisions } of pagesOf(answer)) {
      for (const { id, wikitext } of revisions) if (wikitext !== null) texts.set(id, wikitext);
    }
    return texts;
  }

  /**
   * What revision the talk page and each of its subpages has, in one request as a rule.
   * @param title of the talk page, with its namespace in any language
   * @param options.namespace number of that namespace; 1 (of articles) where absent
   */
  async talkPages(title: string, options: Cancel & { namespace?: number } = {}): Promise<PageSize[]> {
    const name = title
      .slice(title.indexOf(':') + 1)
      .replaceAll('_', ' ')
      .trim();
    const scope = { gapnamespace: options.namespace ?? 1 };
    const isOurs = (page: ApiPage) => {
      const its = page.title.slice(page.title.indexOf(':') + 1);
      return its === name || its.startsWith(`${name}/`);
    };
    // "0" follows "/" in the order of titles: the range holds X, X/… and the few titles between.
    const range = { ...scope, gapfrom: name, gapto: `${name}0` };
    const found = await this.list(range, CHECKS, options.signal);
    if (found) return found.filter(isOurs).map(sizeOf);
    // Crowded ("A", "A's", "A-b" …): the page alone, and what stands under its slash.
    const alone = await this.list({ ...scope, gapfrom: name, gapto: name }, 1, options.signal);
    const below = await this.list({ ...scope, gapprefix: `${name}/` }, CONTINUES, options.signal);
    return [...(alone ?? []), ...(below ?? [])].filter(isOurs).map(sizeOf);
  }

  /**
   * Wikitext of many pages, a batch an answer, so that progress can be shown. Within the API's bounds the order is the
   * given one. Missing pages, hidden text and what is no wikitext are left out.
   * @param pages titles, or titles with their sizes in bytes (as `talkPages` gives them), which spares cut answers
   */
  async *wikitexts(
    pages: (string | { title: string; size: number })[],
    options: Cancel = {},
  ): AsyncGenerator<PageWikitext[], void, void> {
    for (const titles of batches(pages)) {
      const rank = new Map(titles.map((title, index) => [title, index]));
      const params = {
        prop: 'revisions',
        titles: titles.join('|'),
        rvprop: 'ids|timestamp|user|content',
        rvslots: 'main',
      };
      for await (const answer of this.all(params, CONTINUES, options.signal)) {
        const batch = pagesOf(answer).flatMap((page): PageWikitext[] => {
          const wikitext = wikitextOf(page);
          return wikitext === null ? [] : [{ ...revisionOf(page), wikitext }];
        });
        const order = (page: PageWikitext) => rank.get(page.title) ?? titles.length;
        if (batch.length > 0) yield batch.sort((a, b) => order(a) - order(b));
      }
    }
  }

  /** Pages of a generator with their revisions; null where more answers than `most` would be needed. */
  private async list(range: Record<string, string | number>, most: number, signal?: AbortSignal) {
    const params = {
      generator: 'allpages',
      // A page moved with its archives leaves redirects behind, which hold no threads.
      gapfilterredir: 'nonredirects',
      gaplimit: 'max',
      prop: 'info|revisions',
      // What is hidden is told only of what is asked for.
      rvprop: 'ids|timestamp|size|user',
      ...range,
    };
    const pages = new Map<number, ApiPage>();
    let answers = 0;
    let rest = false;
    for await (const answer of this.all(params, most, signal)) {
      answers++;
      rest = isObject(answer.continue);
      for (const page of pagesOf(answer)) {
        // Without room for its revisions, a page comes again in the next answer.
        if (page.revisions.length > 0) pages.set(page.pageId, page);
      }
    }
    return answers === most && rest ? null : [...pages.values()];
  }

  /** The answer and its continuations, `most` at most. */
  private async *all(
    params: Record<string, string | number>,
    most: number,
    signal?: AbortSignal,
  ): AsyncGenerator<Answer, void, void> {
    let go: Record<string, string> = {};
    for (let count = 0; count < most; count++) {
      const answer = await this.api.get({ action: 'query', ...params, ...go }, signal);
      yield answer;
      if (!isObject(answer.continue)) return;
      go = Object.fromEntries(Object.entries(answer.continue).map(([name, value]) => [name, String(value)]));
    }
  }
}

function batches(pages: (string | { title: string; size: number })[]): string[][] {
  const found: string[][] = [];
  let batch: string[] = [];
  let bytes = 0;
  for (const page of pages) {
    const { title, size } = typeof page === 'string' ? { title: page, size: 0 } : page;
    const most = found.length === 0 ? FIRST_BYTES : BYTES;
    if (batch.length === TITLES || (batch.length > 0 && bytes + size > most)) {
      found.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(title);
    bytes += size;
  }
  return batch.length > 0 ? [...found, batch] : found;
}

function revisionOf(page: ApiPage): PageRevision {
  const { title, pageId, revisions } = page;
  return { title, pageId, revision: revisions[0]?.id ?? 0, timestamp: revisions[0]?.timestamp ?? '' };
}

function sizeOf(page: ApiPage): PageSize {
  return {
    ...revisionOf(page),
    size: page.revisions[0]?.size ?? 0,
    hidden: page.revisions[0]?.hidden ?? false,
  };
}
