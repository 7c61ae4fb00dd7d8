import type {
  LanguageData,
  PageInfo,
  Standing,
  TalkProgress,
  Thread,
  WordingChange,
} from '../model/index.ts';
import type * as store from '../store/index.ts';
import { answersPage, readStanding } from '../talk/answers/index.ts';
import { archiveKind, classifying, readWikitext } from '../talk/index.ts';
import {
  ApiError,
  type ArticleToday,
  languageData,
  mergeSiteInfo,
  type PageSize,
  talkTitleOf,
  WikiClient,
  type WikiClientOptions,
} from '../wiki/index.ts';
import { unhurried } from './breath.ts';
import { Keep } from './keep.ts';
import type { OpenStore } from './open-store.ts';
import { wordingChange } from './wording.ts';

/** Raise it whenever threads are read or classified differently: what an older reader kept is then read anew. */
const READER = 5;

/** A page that was moved often has many older titles; each is one more request when archives are asked for. */
const FORMER_TITLES = 4;

/** A talk page, its FAQ or an archive, read. */
export interface TalkPage {
  title: string;
  archived: boolean;
  /** None where it is a FAQ. */
  threads: Thread[];
  /** What it says for good. */
  standing: Standing | null;
}

export interface TalkResult {
  /** How many pages were told; a FAQ does not count. */
  read: number;
  /** How many pages there are to read at this depth, read or not. */
  wanted: number;
  /** Number of archives; null while nobody asked. */
  archives: number | null;
  /** When the revisions were last compared with the wiki (ms). */
  checkedAt: number;
  /** What kept it from reading everything; null when all is well. */
  fault: ApiError | null;
}

export interface TalkJob {
  page: PageInfo;
  depth: 'talk' | 'all';
  /** One page load. */
  visit: string;
  signal: AbortSignal;
  onProgress: (progress: TalkProgress) => void;
  /** Each page as soon as it is known: kept ones first, then the others, newest first. Awaited; nothing else holds it then. */
  onPage: (page: TalkPage) => unknown;
}

type Revision = NonNullable<store.TalkCheck['pages']>[number];

/** Newest first, by the number or date in the title: “Archive 10” before “Archive 9”. */
const newestFirst = new Intl.Collator('en', { numeric: true });

/**
 * Reads talk pages through the wiki's API and keeps them by revision. A page never seen takes one request, its archives
 * one for the list and one a batch; a page seen before takes one revision check a visit, and only what changed is fetched.
 */
export class TalkReader {
  private readonly clients = new Map<string, WikiClient>();
  private readonly languages = new Map<string, Promise<LanguageData>>();
  /** The last reading of each page that is under way. */
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly openStore: OpenStore;
  private readonly options: Omit<WikiClientOptions, 'host'>;
  private readonly languageFile: (path: string) => Promise<unknown>;

  constructor(
    openStore: OpenStore,
    options: Omit<WikiClientOptions, 'host'>,
    languageFile: (path: string) => Promise<unknown>,
  ) {
    this.openStore = openStore;
    this.options = options;
    this.languageFile = languageFile;
  }

  /**
   * Rejects only where nothing at all can be said; a fault on the way stands in the result beside what is known. Two
   * tabs with the same page take turns, so that the second finds what the first has kept.
   */
  async read(job: TalkJob): Promise<TalkResult> {
    const key = `${job.page.host}|${job.page.subjectTitle}`;
    const before = this.turns.get(key);
    const turn = (async () => {
      await before?.catch(() => {});
      return this.readInTurn(job);
    })();
    this.turns.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.turns.get(key) === turn) this.turns.delete(key);
    }
  }

  private async readInTurn(asked: TalkJob): Promise<TalkResult> {
    const told = new Set<string>();
    const job: TalkJob = {
      ...asked,
      onPage: (page) => {
        told.add(page.title);
        return asked.onPage(page);
      },
    };
    // By the host, which the background has checked against the sender; the wiki's name is only the page's word.
    const keep = new Keep(this.openStore, job.page.host);
    const { subjectTitle } = job.page;
    let check = await keep.check(subjectTitle);
    let fault: ApiError | null = null;
    try {
      check = await this.revise(job, keep, check);
      await this.tellAll(job, keep, check, told);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // A first visit may have come as far as the talk page.
      check ??= await keep.check(subjectTitle);
      if (!check && error.kind !== 'aborted') throw error;
      fault = error;
      if (check) await this.tellKept(job, keep, check, told);
    }
    await keep.used([...told]);
    return {
      read: [...told].filter((title) => !check || !isAnswers(title, check.talkTitle, job)).length,
      wanted: check ? wantedPages(job, check).filter(({ answers }) => !answers).length : 0,
      archives: check?.pages ? check.pages.filter((p) => p.archived).length : null,
      checkedAt: check?.checkedAt ?? 0,
      fault,
    };
  }

  /** What reading a talk page of this wiki takes; asks the wiki for nothing. */
  languageOf(page: PageInfo): Promise<LanguageData> {
    return this.language(page, new Keep(this.openStore, page.host));
  }

  /** Today's article of a talk page; null where there is none. One request. @throws ApiError */
  articleOf(page: PageInfo, signal: AbortSignal): Promise<ArticleToday | null> {
    return this.client(page.host).article(page.subjectTitle, { signal });
  }

  /** When a wording that a thread quotes went from the article; see `wordingChange`. @throws ApiError */
  changeOf(page: PageInfo, quote: string, since: string, signal: AbortSignal): Promise<WordingChange | null> {
    return wordingChange(this.client(page.host), page.subjectTitle, quote, since, signal);
  }

  /** What the revisions are now: at most one request a visit, none when this visit has asked already. */
  private async revise(
    job: TalkJob,
    keep: Keep,
    known: store.TalkCheck | undefined,
  ): Promise<store.TalkCheck> {
    const { page, visit, signal, depth } = job;
    const client = this.client(page.host);
    let check = known;
    // Where the talk page led elsewhere, it is asked again: the redirect may be gone by now.
    const redirected = check && check.visit !== visit && named(check.talkTitle) !== named(talkTitleOf(page));
    if (!check || redirected) {
      const siteInfo = await keep.siteInfo();
      const talk = await client.talkPage(talkTitleOf(page), { withSiteInfo: !siteInfo, signal });
      if (talk.siteInfo) await keep.putSiteInfo(talk.siteInfo);
      const { title: talkTitle, formerTitles } = talk;
      const kept = { talkTitle, visit, pages: null, formerTitles, formerVisit: null };
      check = await keep.putCheck(page.subjectTitle, kept);
      await this.take(job, keep, talk.title, { ...talk, archived: false });
    }
    if (check.visit !== visit || (depth === 'all' && !check.pages)) {
      const { talkTitle, pages: before } = check;
      const listed = await client.talkPages(talkTitle, { signal });
      // Archives under older titles stay as they were until archives are asked for.
      const former = before?.filter(({ title }) => !isUnder(title, talkTitle)) ?? [];
      const pages = [...revisionsOf(listed, talkTitle, page.lang), ...former];
      check = await keep.putCheck(page.subjectTitle, { ...check, visit, pages });
    }
    if (depth === 'all' && check.formerVisit !== visit) {
      const { talkTitle } = check;
      const pages = (check.pages ?? []).filter(({ title }) => isUnder(title, talkTitle));
      for (const title of check.formerTitles.slice(0, FORMER_TITLES)) {
        const listed = await client.talkPages(title, { signal });
        pages.push(...revisionsOf(listed, title, page.lang).filter(({ archived }) => archived));
      }
      check = await keep.putCheck(page.subjectTitle, { ...check, pages, formerVisit: visit });
    }
    if (check.pages) {
      const today = new Map(check.pages.map(({ title, revision }) => [title, revision]));
      await keep.dropAllBut(check.talkTitle, today);
    }
    return check;
  }

  /** Tells the pages of this depth: those kept with today's revision, then those that are fetched. */
  private async tellAll(job: TalkJob, keep: Keep, check: store.TalkCheck, told: Set<string>): Promise<void> {
    // Without a list of revisions only the talk page was read, in this visit.
    if (!check.pages) return this.tellKept(job, keep, check, told);
    const kept = new Map((await keep.pages(check.talkTitle)).map((page) => [page.title, page]));
    const isFresh = ({ title, revision }: Revision) => {
      const known = kept.get(title);
      return known?.revision === revision && known.reader === READER;
    };
    const wanted = wantedPages(job, check);
    // What editors call settled counts at every depth, where it is known to be today's.
    const answers = check.pages.filter((page) => page.answers && !wanted.includes(page));
    for (const { title } of answers.filter(isFresh)) await this.tell(job, keep, kept.get(title)!);
    const progress = { read: 0, pages: wanted.length };
    const goOn = () => {
      if (job.signal.aborted) throw new ApiError('aborted', 'the reading was cancelled');
    };
    const step = () => {
      goOn();
      progress.read++;
      job.onProgress({ ...progress });
    };
    job.onProgress({ ...progress });
    for (const { title } of wanted.filter(isFresh)) {
      if (!told.has(title)) await this.tell(job, keep, kept.get(title)!);
      step();
    }
    const missing = new Map(wanted.filter((page) => !isFresh(page)).map((page) => [page.title, page]));
    const texts = this.client(job.page.host).wikitexts([...missing.values()], { signal: job.signal });
    for await (const batch of texts) {
      for (const page of batch) {
        goOn();
        const archived = missing.get(page.title)?.archived ?? true;
        missing.delete(page.title);
        await this.take(job, keep, check.talkTitle, { ...page, archived });
        step();
      }
    }
    // Hidden by the wiki, or no wikitext: nothing of an older revision stays either.
    for (const page of missing.values())
      await this.take(job, keep, check.talkTitle, { ...page, wikitext: '' });
  }

  /** Reads one page's wikitext into threads and keeps them. */
  private async take(
    job: TalkJob,
    keep: Keep,
    talkTitle: string,
    page: { title: string; revision: number; archived: boolean; wikitext: string },
  ): Promise<void> {
    const language = await this.language(job.page, keep);
    let threads: Thread[] = [];
    try {
      const items = readWikitext(page.wikitext, language, page.title);
      threads = await unhurried(classifying(items, job.page.lang));
    } catch (error) {
      // One page that cannot be read must not hide the others.
      console.error(`Crosstalk: ${page.title} (revision ${page.revision}) cannot be read: ${error}`);
    }
    const { title, revision, archived, wikitext } = page;
    const standing = archived ? null : standingOf(wikitext, language, title, talkTitle);
    const head = { title, revision, archived, talkTitle, reader: READER, size: wikitext.length };
    await keep.putPage({ ...head, ...(standing && { standing }) }, threads);
    // Revision 0 is a page that the wiki does not have.
    if (revision !== 0)
      await job.onPage({
        title,
        archived,
        threads: isAnswers(title, talkTitle, job) ? [] : threads,
        standing,
      });
  }

  /** Tells all that is kept, whatever the depth: it takes no request. */
  private async tellKept(job: TalkJob, keep: Keep, check: store.TalkCheck, told: Set<string>): Promise<void> {
    const kept = (await keep.pages(check.talkTitle)).filter(({ title }) => !told.has(title));
    const late = (page: store.KeptPage) => Number(page.archived);
    kept.sort((a, b) => late(a) - late(b) || newestFirst.compare(b.title, a.title));
    for (const page of kept) await this.tell(job, keep, page);
  }

  /** Tells a page that is kept; one whose threads an older reader made, or that is gone, is passed over. */
  private async tell(job: TalkJob, keep: Keep, page: store.KeptPage): Promise<void> {
    // Threads of another reader may have another shape.
    if (page.reader !== READER || page.revision === 0) return;
    const { title, archived, standing = null } = page;
    const threads = isAnswers(title, page.talkTitle, job) ? [] : await keep.threads(title);
    if (threads) await job.onPage({ title, archived, threads, standing });
  }

  private client(host: string): WikiClient {
    let client = this.clients.get(host);
    if (!client) {
      client = new WikiClient({ ...this.options, host });
      this.clients.set(host, client);
    }
    return client;
  }

  private language(page: PageInfo, keep: Keep): Promise<LanguageData> {
    let language = this.languages.get(page.host);
    if (!language) {
      language = (async () => {
        const siteInfo = await keep.siteInfo();
        // The first page of this wiki may be read before the wiki was ever asked; what it says of itself counts from then on.
        if (!siteInfo) this.languages.delete(page.host);
        const data = await languageData(siteInfo?.general.lang ?? page.lang, this.languageFile);
        return siteInfo ? mergeSiteInfo(data, siteInfo) : data;
      })();
      language.catch(() => this.languages.delete(page.host));
      this.languages.set(page.host, language);
    }
    return language;
  }
}

/** A title without its namespace, whose name the wiki may have in its own language. */
const named = (title: string) => title.slice(title.indexOf(':') + 1);

const isAnswers = (title: string, talkTitle: string, { page }: TalkJob) =>
  answersPage(title, talkTitle, page.lang) !== null;

const isUnder = (title: string, talkTitle: string) =>
  title === talkTitle || title.startsWith(`${talkTitle}/`);

/** What a page says for good; null where that is nothing, or it cannot be read: the threads count without it. */
function standingOf(
  wikitext: string,
  language: LanguageData,
  title: string,
  talkTitle: string,
): Standing | null {
  try {
    const standing = readStanding(wikitext, language, title, talkTitle);
    return standing.answers.length + standing.rules.length > 0 ? standing : null;
  } catch (error) {
    console.error(`Crosstalk: the answers of ${title} cannot be read: ${error}`);
    return null;
  }
}

/** The talk page, its FAQ and its archives, of all that stands under its title. */
function revisionsOf(listed: PageSize[], talkTitle: string, lang: string): Revision[] {
  return listed.flatMap(({ title, revision, size, hidden }): Revision[] => {
    // Neither read nor kept any longer.
    if (hidden) return [];
    if (title === talkTitle) return [{ title, revision, size, archived: false }];
    if (answersPage(title, talkTitle, lang) !== null)
      return [{ title, revision, size, archived: false, answers: true }];
    return archiveKind(title, talkTitle, lang) === 'archive'
      ? [{ title, revision, size, archived: true }]
      : [];
  });
}

function wantedPages({ depth }: TalkJob, { talkTitle, pages }: store.TalkCheck): Revision[] {
  const talk = pages?.filter((page) => page.title === talkTitle) ?? [];
  if (depth === 'talk') return talk;
  const archives = pages?.filter((page) => page.archived) ?? [];
  const answers = pages?.filter((page) => page.answers) ?? [];
  return [...talk, ...answers, ...archives.sort((a, b) => newestFirst.compare(b.title, a.title))];
}
