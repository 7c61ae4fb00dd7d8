import { DisputeCollector, disputes } from '../annotate/index.ts';
import { type Disputes, TroubleError } from '../messages/index.ts';
import type {
  ClaimAnnotation,
  Dispute,
  PageInfo,
  Passage,
  Standing,
  TalkState,
  ThreadItem,
  Trouble,
} from '../model/index.ts';
import { classify } from '../talk/classify/index.ts';
import { ApiError } from '../wiki/index.ts';
import { unhurried } from './breath.ts';
import type { Dataset } from './dataset.ts';
import type { TalkJob, TalkReader, TalkResult } from './talk-reader.ts';

/** Disputes of the talk pages that are read so far. */
export type DisputesSoFar = Pick<Disputes, 'disputes' | 'standing' | 'leftOut'>;

/**
 * Reads the talk pages and says which threads are about these passages.
 * @param onPart what is known so far, each time that the pages read have doubled
 */
export async function readDisputes(
  dataset: Dataset,
  reader: TalkReader,
  job: Omit<TalkJob, 'onPage'>,
  passages: Passage[],
  onPart: (part: DisputesSoFar) => void,
): Promise<Disputes> {
  const { lang, livingPerson } = job.page;
  // Without the dataset the threads are still worth reading.
  const claims = await dataset.annotate(job.page, passages, 'normal').catch(() => []);
  const collector = new DisputeCollector({ passages, claims, lang, livingPerson, now: Date.now() });
  const standing: Standing[] = [];
  let last = { read: 0, pages: 0 };
  let pages = 0;
  let next = 2;
  const result = await asTrouble(
    reader.read({
      ...job,
      onProgress: (progress) => {
        last = progress;
        job.onProgress(progress);
      },
      onPage: async (page) => {
        await unhurried(collector.adding(page));
        if (page.standing) standing.push(page.standing);
        if (++pages < next || job.signal.aborted) return;
        // To gather them takes longer the more there are: at every doubling, twice the work of doing it once.
        next = 2 * pages;
        const part = await unhurried(collector.finding(standing));
        if (!job.signal.aborted) onPart(part);
      },
    }),
  );
  const cancelled = result.fault?.kind === 'aborted';
  return {
    ...(await unhurried(collector.finding(standing))),
    talk: cancelled ? { kind: 'cancelled', progress: last } : talkState(job, result),
    trouble: result.fault && !cancelled ? troubleOfApi(result.fault) : null,
  };
}

/** Threads of one talk page, read from its DOM: those that dispute something, and the claims that they are about. */
export async function readThreads(
  dataset: Dataset,
  page: PageInfo,
  passages: Passage[],
  items: ThreadItem[],
): Promise<{ disputes: Dispute[]; claims: ClaimAnnotation[] }> {
  const { lang, livingPerson } = page;
  const claims = await dataset.annotate(articleOf(page), passages, 'normal').catch(() => []);
  const talkPages = [
    { title: page.title, archived: page.type === 'archive', threads: classify(items, lang) },
  ];
  const found = disputes({ talkPages, passages, claims, lang, livingPerson, now: Date.now() });
  return { disputes: found, claims };
}

/** A talk page speaks of its article: claims that name the article as their own count for more there. */
const articleOf = (page: PageInfo): PageInfo => ({ ...page, title: page.subjectTitle });

/** What the reader is told of a fault of the wiki. */
export async function asTrouble<T>(request: Promise<T>): Promise<T> {
  return request.catch((error) => {
    throw error instanceof ApiError ? new TroubleError(troubleOfApi(error)) : error;
  });
}

function talkState(
  { depth }: Pick<TalkJob, 'depth'>,
  { read, wanted, archives, checkedAt, fault }: TalkResult,
): TalkState {
  if ((depth === 'talk' && !fault) || archives === null) return { kind: 'talk-read', archives };
  if (fault && read < wanted) return { kind: 'cancelled', progress: { read, pages: wanted } };
  return { kind: 'all-read', pages: read, asOf: fault ? new Date(checkedAt).toISOString() : null };
}

function troubleOfApi(error: ApiError): Trouble {
  switch (error.kind) {
    case 'offline':
      return { kind: 'offline' };
    case 'rate-limited':
      return { kind: 'rate-limited', retryAfter: error.retryAfter ?? null };
    default:
      return { kind: 'api-error', message: error.message };
  }
}
