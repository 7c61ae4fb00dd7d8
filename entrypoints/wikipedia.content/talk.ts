import { readArticle, Slices } from '../../lib/article/index.ts';
import { askBackground, TroubleError } from '../../lib/messages/index.ts';
import type { ClaimAnnotation, Dispute, PageInfo, Passage, Trouble } from '../../lib/model/index.ts';
import { readTalkDomInSlices, talkRoot } from '../../lib/talk/dom/index.ts';

/** A talk page as it stands in the document, understood. */
export interface TalkReading {
  /** With what the article says of itself. */
  page: PageInfo;
  /** Of today's article; empty where it could not be had. */
  passages: Passage[];
  claims: ClaimAnnotation[];
  disputes: Dispute[];
  /** Heading elements by dispute. */
  headings: Map<string, Element>;
  /** Why the article could not be had. */
  trouble: Trouble | null;
}

/**
 * Reads the talk page that the document shows, in slices, and asks the background which threads dispute what in today's
 * article: one request to the wiki, for the article; none where nobody signed anything.
 */
export async function readTalkPage(
  document: Document,
  page: PageInfo,
  visit: string,
  signal: AbortSignal,
): Promise<TalkReading> {
  const none = { page, passages: [], claims: [], disputes: [], headings: new Map(), trouble: null };
  const language = await answer(askBackground('language', { page }));
  signal.throwIfAborted();
  const { items, headings } = await readTalkDomInSlices(
    talkRoot(document),
    language,
    page.title,
    new Slices(signal),
  );
  if (!items.some(({ comments }) => comments.length > 0)) return none;
  const article = await askBackground('article', { page, visit });
  signal.throwIfAborted();
  const today = article.ok ? article.value : null;
  const passages = today ? await passagesOf(today.html, page, signal) : [];
  // Archives, and most talk pages, have no category that says so.
  const known: PageInfo = { ...page, livingPerson: page.livingPerson || today?.livingPerson === true };
  const found = await answer(askBackground('threads', { page: known, passages, items }));
  signal.throwIfAborted();
  const prefix = `${page.title}#`;
  return {
    ...found,
    page: known,
    passages,
    headings: new Map([...headings].map(([thread, element]) => [prefix + thread, element])),
    trouble: article.ok ? null : article.trouble,
  };
}

/** Passages of an article's HTML. The document is never shown: no script of it runs, nothing of it is fetched. */
async function passagesOf(html: string, page: PageInfo, signal: AbortSignal): Promise<Passage[]> {
  const document = new DOMParser().parseFromString(
    `<body><div id="mw-content-text"><div class="mw-parser-output">${html}</div></div></body>`,
    'text/html',
  );
  const article: PageInfo = { ...page, type: 'article', title: page.subjectTitle, namespace: 0 };
  return (await readArticle(document, article, signal)).passages;
}

async function answer<T>(
  asked: Promise<{ ok: true; value: T } | { ok: false; trouble: Trouble }>,
): Promise<T> {
  const result = await asked;
  if (!result.ok) throw new TroubleError(result.trouble);
  return result.value;
}
