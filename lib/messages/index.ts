/**
 * The typed protocol between the three programs. Every message says whom it is for, since `runtime.sendMessage`
 * reaches background and panel alike. What comes from a content script is validated: the page's process may be hostile.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type {
  Claim,
  ClaimAnnotation,
  Dispute,
  LanguageData,
  PackInfo,
  PageInfo,
  PageView,
  Passage,
  StandingView,
  TalkState,
  ThreadItem,
  Trouble,
  WordingChange,
} from '../model/index.ts';

/** Answers carry either a value or what went wrong; a rejected promise means that the other side is gone. */
export type Result<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

export interface PackRow {
  id: string;
  title: string;
  publisher: string;
  version: string;
  licence: string;
  language: string;
  description?: string;
  claims: number;
  /** Bytes that claims and index take; unknown for packs stored by early versions. */
  bytes?: number;
  bundled: boolean;
  on: boolean;
  /** ISO time of the last check that let it in. */
  checkedAt: string;
  /** Why the newest version could not be taken in; null when all is well. */
  problem: string | null;
}

export interface Disputes {
  disputes: Dispute[];
  /** How many more there are: of thousands only the nearest are told. */
  leftOut: number;
  talk: TalkState;
  /** What editors say is settled, with the rules of the talk page. */
  standing: StandingView;
  /** Something went wrong on the way; what was known before is still there. */
  trouble: Trouble | null;
}

/** What the background answers to; requests by content script, panel and options. */
export interface BackgroundRequests {
  match: { in: { page: PageInfo; passages: Passage[] }; out: ClaimAnnotation[] };
  /** `visit`: one page load, so that revisions are checked once a visit. `depth` talk: the talk page only. */
  disputes: {
    in: { page: PageInfo; passages: Passage[]; depth: 'talk' | 'all'; visit: string };
    out: Disputes;
  };
  /** What reading a talk page from its DOM takes: content scripts cannot fetch the extension's files. */
  language: { in: { page: PageInfo }; out: LanguageData };
  /** Today's article of a talk page; null where there is none. */
  article: {
    in: { page: PageInfo; visit: string };
    out: { html: string; livingPerson: boolean } | null;
  };
  /** Threads of the talk page that the reader is on: which dispute what, and where that stands in the article. */
  threads: {
    in: { page: PageInfo; passages: Passage[]; items: ThreadItem[] };
    out: { disputes: Dispute[]; claims: ClaimAnnotation[] };
  };
  /** When a wording that a thread quoted at `since` (ISO 8601) went from the article; null: not found. */
  'find-change': {
    in: { page: PageInfo; quote: string; since: string; search: string };
    out: WordingChange | null;
  };
  cancel: { in: { visit: string }; out: null };
  /** Must stay the first await of its handler: opening needs the reader's click. */
  'open-panel': { in: { passage: string | null }; out: boolean };
  'show-state': { in: { state: 'off' | 'on' | 'something' }; out: null };
  packs: { in: Record<never, never>; out: PackRow[] };
  'switch-pack': { in: { id: string; on: boolean }; out: PackRow[] };
  'forget-kept': { in: Record<never, never>; out: null };
  /** An import stages claims and index piece by piece, and ends with a pack or with nothing. Each may be sent twice. */
  'import-begin': { in: { import: string }; out: null };
  'import-claims': { in: { import: string; shard: number; claims: Claim[] }; out: null };
  /** `piece`: null only says that the import is alive. */
  'import-index': { in: { import: string; piece: { number: number; base64: string } | null }; out: null };
  'import-end': { in: { import: string; pack: PackInImport | null }; out: PackRow[] };
  'remove-pack': { in: { id: string }; out: PackRow[] };
  /** One shard of a pack's claims, for export; null past the last. */
  'pack-claims': { in: { id: string; shard: number }; out: Claim[] | null };
}

/** What an import becomes. */
export interface PackInImport extends PackInfo {
  claims: number;
  /** Bytes of the claims as JSON. */
  bytes: number;
  /** Pieces of the index. */
  pieces: number;
}

/** What the content script answers to. */
export interface PageRequests {
  view: { in: Record<never, never>; out: PageView | { otherPage: string } };
  reveal: { in: { passage: string }; out: null };
  'read-archives': { in: Record<never, never>; out: null };
  cancel: { in: Record<never, never>; out: null };
  toggle: { in: { on: boolean | null }; out: null };
  progress: { in: { visit: string; read: number; pages: number }; out: null };
  /** Disputes of the pages read so far; more will follow. */
  'disputes-so-far': {
    in: { visit: string } & Pick<Disputes, 'disputes' | 'standing' | 'leftOut'>;
    out: null;
  };
}

/** What the panel listens to. */
export interface PanelRequests {
  view: { in: { view: PageView }; out: null };
  /** Only this has changed since the last view: a view of thousands of disputes is not sent for every page that is read. */
  talk: { in: { talk: TalkState }; out: null };
  'in-view': { in: { passages: string[] }; out: null };
  'show-passage': { in: { passage: string }; out: null };
}

/** What no title of a wiki holds; `|` would ask the API for several. */
const title = v.pipe(v.string(), v.maxLength(600), v.regex(/^[^|#<>[\]{}\p{Cc}]*$/u));
const page = v.looseObject({
  type: v.picklist(['article', 'talk', 'archive', 'other']),
  wiki: v.pipe(v.string(), v.maxLength(100)),
  host: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.wikipedia\.org$/)),
  lang: v.pipe(v.string(), v.maxLength(40)),
  namespace: v.number(),
  title: v.pipe(title, v.minLength(1)),
  subjectTitle: title,
  pageId: v.number(),
  revision: v.number(),
  livingPerson: v.boolean(),
});
const passage = v.looseObject({
  id: v.pipe(v.string(), v.maxLength(20)),
  text: v.pipe(v.string(), v.maxLength(100_000)),
  section: v.nullable(v.string()),
  block: v.number(),
  tags: v.array(v.looseObject({ label: v.string(), talkHeading: v.nullable(v.string()) })),
  ties: v.optional(v.pipe(v.array(v.string()), v.maxLength(1000))),
});
const passages = v.pipe(v.array(passage), v.maxLength(50_000));
const visit = v.pipe(v.string(), v.maxLength(64));

/** Sorts behind every pack's id, and is none. */
const importId = v.pipe(v.string(), v.regex(/^~[0-9a-f-]{36}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

const range = v.tuple([v.number(), v.number()]);
const item = v.looseObject({
  id: v.string(),
  heading: v.nullable(v.string()),
  level: v.number(),
  comments: v.array(
    v.looseObject({
      id: v.string(),
      author: v.string(),
      unregistered: v.boolean(),
      timestamp: v.pipe(v.string(), v.isoTimestamp()),
      level: v.number(),
      text: v.string(),
      marks: v.array(v.looseObject({ kind: v.string(), range })),
      collapsed: v.boolean(),
    }),
  ),
  notices: v.array(
    v.looseObject({ name: v.string(), params: v.record(v.string(), v.string()), text: v.string() }),
  ),
});

const backgroundSchemas = {
  match: v.object({ page, passages }),
  disputes: v.object({ page, passages, depth: v.picklist(['talk', 'all']), visit }),
  language: v.object({ page }),
  article: v.object({ page, visit }),
  threads: v.object({ page, passages, items: v.pipe(v.array(item), v.maxLength(5000)) }),
  'find-change': v.object({
    page,
    quote: v.pipe(v.string(), v.minLength(1), v.maxLength(5000)),
    since: v.pipe(v.string(), v.isoTimestamp()),
    search: visit,
  }),
  cancel: v.object({ visit }),
  'open-panel': v.object({ passage: v.nullable(v.string()) }),
  'show-state': v.object({ state: v.picklist(['off', 'on', 'something']) }),
  packs: v.object({}),
  'switch-pack': v.object({ id: v.string(), on: v.boolean() }),
  'forget-kept': v.object({}),
  'import-begin': v.object({ import: importId }),
  'import-claims': v.object({
    import: importId,
    shard: count,
    // Checked claim by claim where the file was read, in the extension's own page.
    claims: v.pipe(v.array(v.looseObject({ id: v.string() })), v.minLength(1), v.maxLength(256)),
  }),
  'import-index': v.object({
    import: importId,
    piece: v.nullable(v.object({ number: count, base64: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/=]*$/)) })),
  }),
  'import-end': v.object({
    import: importId,
    pack: v.nullable(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/)),
        title: line(200),
        language: line(40),
        licence: line(100),
        publisher: line(200),
        version: line(40),
        description: v.exactOptional(v.string()),
        claims: count,
        bytes: count,
        pieces: count,
      }),
    ),
  }),
  'remove-pack': v.object({ id: v.string() }),
  'pack-claims': v.object({ id: v.string(), shard: count }),
};
const disputes = v.array(v.looseObject({ id: v.string(), talkTitle: v.string() }));
const talk = v.looseObject({ kind: v.picklist(['none', 'reading', 'talk-read', 'all-read', 'cancelled']) });
const standing = v.looseObject({ answers: v.array(v.looseObject({ id: v.string(), page: v.string() })) });
const pageSchemas = {
  view: v.object({}),
  reveal: v.object({ passage: v.string() }),
  'read-archives': v.object({}),
  cancel: v.object({}),
  toggle: v.object({ on: v.nullable(v.boolean()) }),
  progress: v.object({ visit, read: v.number(), pages: v.number() }),
  'disputes-so-far': v.object({ visit, disputes, standing, leftOut: count }),
};
const panelSchemas = {
  talk: v.object({ talk }),
  'in-view': v.object({ passages: v.array(v.string()) }),
  view: v.object({
    view: v.looseObject({
      page,
      on: v.boolean(),
      reading: v.boolean(),
      passages,
      claims: v.array(v.looseObject({ passage: v.string() })),
      disputes,
      talk,
      standing: v.optional(standing),
      trouble: v.nullable(v.looseObject({ kind: v.string() })),
      inView: v.optional(v.array(v.string())),
      leftOut: v.optional(count),
    }),
  }),
  'show-passage': v.object({ passage: v.string() }),
};

type Requests = Record<string, { in: object; out: unknown }>;
type Handlers<R> = {
  [K in keyof R]: R[K] extends { in: infer I; out: infer O }
    ? (input: I, sender: browser.Runtime.MessageSender) => O | Promise<O>
    : never;
};

/** A {@link Trouble} on its way to the reader. */
export class TroubleError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/** Turns anything thrown into what the reader is told. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  return { kind: 'internal', message: error instanceof Error ? error.message : String(error) };
}

function listen<R extends Requests>(
  to: string,
  schemas: Record<string, v.GenericSchema>,
  handlers: Handlers<R>,
  signal: AbortSignal | undefined,
): void {
  const onMessage = (
    message: unknown,
    sender: browser.Runtime.MessageSender,
  ): Promise<unknown> | undefined => {
    const { to: whom, type, ...rest } = (message ?? {}) as { to?: string; type?: string };
    if (whom !== to || type === undefined || !Object.hasOwn(schemas, type)) return undefined;
    const parsed = v.safeParse(schemas[type]!, rest);
    if (!parsed.success) {
      const issue = parsed.issues[0];
      const where = issue.path?.map((p) => String(p.key)).join('.') ?? '';
      return Promise.resolve({
        ok: false,
        trouble: { kind: 'internal', message: `message ${type}: ${where}: ${issue.message}` },
      });
    }
    // The handler is called in this very turn: opening the panel needs the reader's click.
    return new Promise((resolve) => {
      resolve(
        (handlers as Record<string, (i: unknown, s: unknown) => unknown>)[type]!(parsed.output, sender),
      );
    }).then(
      (value) => ({ ok: true, value }),
      (error) => ({ ok: false, trouble: troubleOf(error) }),
    );
  };
  browser.runtime.onMessage.addListener(
    onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  signal?.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(
        onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0],
      );
    } catch {
      // The extension was reloaded: nobody can send to it any more.
    }
  });
}

export const listenInBackground = (handlers: Handlers<BackgroundRequests>) =>
  listen<BackgroundRequests & Requests>(
    'background',
    backgroundSchemas,
    handlers as Handlers<BackgroundRequests & Requests>,
    undefined,
  );
export const listenInPage = (handlers: Handlers<PageRequests>, signal: AbortSignal) =>
  listen<PageRequests & Requests>('page', pageSchemas, handlers as Handlers<PageRequests & Requests>, signal);
export const listenInPanel = (handlers: Handlers<PanelRequests>, signal: AbortSignal) =>
  listen<PanelRequests & Requests>(
    'panel',
    panelSchemas,
    handlers as Handlers<PanelRequests & Requests>,
    signal,
  );

/**
 * Asks the background. A background that was killed while it worked is asked again (twice at most): it keeps what it
 * has read, so the second try goes on where the first one stopped.
 */
export async function askBackground<K extends keyof BackgroundRequests>(
  type: K,
  input: BackgroundRequests[K]['in'],
): Promise<Result<BackgroundRequests[K]['out']>> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await browser.runtime.sendMessage({ to: 'background', type, ...input });
      if (answer !== undefined && answer !== null) return answer as Result<BackgroundRequests[K]['out']>;
      throw new Error('no answer from the background');
    } catch (error) {
      if (attempt >= 2 || !browser.runtime?.id) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150 * (attempt + 1)));
    }
  }
}

/** Asks the content script of a tab; rejects where there is none. */
export async function askPage<K extends keyof PageRequests>(
  tabId: number,
  type: K,
  input: PageRequests[K]['in'],
): Promise<Result<PageRequests[K]['out']>> {
  const answer = await browser.tabs.sendMessage(tabId, { to: 'page', type, ...input });
  if (answer === undefined || answer === null) throw new Error('no answer from the page');
  return answer as Result<PageRequests[K]['out']>;
}

/** Tells the panel; where no panel is open, nobody listens and that is fine. */
export async function tellPanel<K extends keyof PanelRequests>(
  type: K,
  input: PanelRequests[K]['in'],
): Promise<void> {
  try {
    await browser.runtime.sendMessage({ to: 'panel', type, ...input });
  } catch {
    // Also where the extension is gone.
  }
}
