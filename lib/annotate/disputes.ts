import { ThreadLinker } from '../match/index.ts';
import type {
  ClaimAnnotation,
  Dispute,
  Excerpt,
  Outcome,
  Passage,
  QuoteState,
  Standing,
  StandingView,
  Thread,
} from '../model/index.ts';
import { forgetSearched, gist, isBot, vocabulary } from '../talk/classify/index.ts';
import { atOnce, type Steps } from '../text/index.ts';
import { type TalkOutline, withAnswers } from './answers.ts';
import { mayQuote } from './decency.ts';
import { returning } from './group.ts';
import { byRank, nearest } from './rank.ts';
import { namedSections, plainName } from './sections.ts';
import { type Ties, tiedPassages, tiesOf } from './ties.ts';
import { follow, type Wording, wordingOf } from './wording.ts';

/** A talk page or archive as read and classified; its threads in page order. */
export interface TalkPageThreads {
  title: string;
  archived: boolean;
  threads: Thread[];
}

/** What disputes are about: the page, and what is known of it. */
export interface DisputeContext {
  passages: readonly Passage[];
  /** Claims that passages match: a thread that a claim names is about its passages. */
  claims?: readonly ClaimAnnotation[];
  /** BCP 47 tag of page and talk. */
  lang: string;
  /** Now, in ms: a thread must be 48 hours old to mark. */
  now: number;
  /** The article is about a living person: no excerpts, and only inline tags mark. */
  livingPerson?: boolean;
}

const HOUR = 3_600_000;
const MIN_AGE = 48 * HOUR;
const MAX_PASSAGES = 5;
/** Threads for which a passage may be told by words. */
const TOP = 5;
/** From here on a link is good enough to show; below, the thread stays without a passage. */
const LINKED = 0.5;
/** Passages far behind the best share no more than the subject's words. */
const BESIDE = 0.7;
const SECTION_SCORE = 0.55;
const BESIDE_BONUS = 0.12;
const CLAIM_SCORE = 0.8;

/** What is shown of a subject's talk pages; `leftOut` counts the disputes that are too many. */
export interface FoundDisputes {
  disputes: Dispute[];
  standing: StandingView;
  leftOut: number;
}

/** How much of a thread's beginning is held against what editors say is settled. */
const OPENING = 1200;

/**
 * Gathers the disputes of a subject's talk pages, a page at a time: of each only what is shown of it is held, so that
 * hundreds of archives fit in memory and the first disputes need not wait for the last. Pure.
 */
export class DisputeCollector {
  private readonly context: DisputeContext;
  private readonly wording: Wording;
  private readonly ties: Ties;
  private readonly linker: ThreadLinker;
  private readonly drafts: Draft[] = [];
  private readonly outlines: TalkOutline[] = [];

  constructor(context: DisputeContext) {
    this.context = context;
    this.wording = wordingOf(context.passages);
    this.ties = tiesOf(context.passages);
    this.linker = new ThreadLinker(context.passages, context.lang);
  }

  add(page: TalkPageThreads): void {
    atOnce(this.adding(page));
  }

  /** The same, a thread a step. */
  *adding(page: TalkPageThreads): Steps<void> {
    for (const unit of unitsOf(page)) {
      const { id, thread, comments } = unit;
      this.drafts.push(draftOf(unit, this.wording, this.ties, this.context));
      const text = comments.map((comment) => comment.text).join('\n');
      this.linker.add({ id, heading: thread.heading, text });
      yield;
    }
    const threads = page.threads.map(({ id, heading, level, comments }) => {
      return { id, heading, level, opening: comments[0]?.text.slice(0, OPENING) ?? '' };
    });
    this.outlines.push({ title: page.title, threads });
    forgetSearched();
  }

  /**
   * The disputes of the pages so far, each with the passages that it is about, in the order in which the panel shows
   * them, joined with what editors there say is settled. Of thousands the nearest.
   */
  found(standing: readonly Standing[]): FoundDisputes {
    return atOnce(this.finding(standing));
  }

  /** The same, a passage or dispute a step. */
  *finding(standing: readonly Standing[]): Steps<FoundDisputes> {
    const links = yield* this.links();
    const found: Dispute[] = [];
    for (const draft of this.drafts) {
      found.push(finished(draft, links.get(draft.dispute.id), this.context));
      yield;
    }
    const { lang, livingPerson = false } = this.context;
    const near = nearest(found.sort(byRank));
    const leftOut = found.length - near.length;
    const talkPages = this.outlines;
    return { ...withAnswers(withMatters(near), { standing, talkPages, lang, livingPerson }), leftOut };
  }

  /** By shared words: for every dispute the passages for which it is among the best. */
  private *links(): Steps<Map<string, Map<string, number>>> {
    const links = new Map<string, Map<string, number>>();
    const rows = yield* this.linker.linking(TOP);
    rows.forEach((row, p) => {
      const passage = this.context.passages[p]!.id;
      for (const { thread, score } of row) {
        const known = links.get(thread);
        if (known) known.set(passage, score);
        else links.set(thread, new Map([[passage, score]]));
      }
    });
    return links;
  }
}

/** Disputes about one matter, over the years, know of each other. */
function withMatters(found: Dispute[]): Dispute[] {
  const matters = new Map(returning(found).flatMap((ids) => ids.map((id) => [id, ids[0]!])));
  return found.map((dispute) => ({ ...dispute, matter: matters.get(dispute.id) ?? null }));
}

/** A thread that counts as one dispute: with its sub-headings' comments. */
interface Unit {
  id: string;
  page: TalkPageThreads;
  thread: Thread;
  /** With those of its sub-headings; at least one. */
  comments: Thread['comments'];
}

/** Disputes of a page; what stands below the heading of a dispute belongs to it. */
function unitsOf(page: TalkPageThreads): Unit[] {
  const units: Unit[] = [];
  let until = 0;
  page.threads.forEach((thread, i) => {
    if (i < until || !thread.isDispute) return;
    let end = i + 1;
    if (thread.heading !== null) {
      while (end < page.threads.length && page.threads[end]!.level > thread.level) end++;
    }
    // A page-wide title (level 1) is no thread of its own.
    if (thread.level === 1 && end > i + 1) return;
    const comments = page.threads.slice(i, end).flatMap((t) => t.comments);
    if (comments.length === 0) return;
    until = end;
    units.push({ id: `${page.title}#${thread.id}`, page, thread, comments });
  });
  return units;
}

/** Disputes of pages that are all there, without standing answers; see `DisputeCollector`. */
export function disputes({
  talkPages,
  ...context
}: DisputeContext & { talkPages: readonly TalkPageThreads[] }): Dispute[] {
  const collector = new DisputeCollector(context);
  for (const page of talkPages) collector.add(page);
  return collector.found([]).disputes;
}

/** A dispute but for the passages that it shares words with, which all threads decide together. */
interface Draft {
  dispute: Dispute;
  /** Passages by quotation, section name, claim and tag. */
  scores: Map<string, number>;
  /** Sections that the thread names. */
  sections: ReadonlySet<string>;
  /** Passages that link to a page to which the thread links too. */
  linked: ReadonlySet<string>;
  /** Enough editors, old enough. */
  mayMark: boolean;
}

function draftOf(unit: Unit, wording: Wording, ties: Ties, context: DisputeContext): Draft {
  const { thread, page, comments } = unit;
  const { lang, livingPerson: living = false } = context;
  const decent = (text: string) => !living && mayQuote(text, lang);
  const followed = quotesOf(unit, wording, lang);
  const tagged = taggedPassages(thread, context.passages);
  const people = comments.filter(({ author }) => !isBot(author));
  const times = comments.map(({ timestamp }) => timestamp).sort();
  const first = times[0]!;
  const participants = new Set(people.map(({ author }) => author)).size;
  const old = context.now - Date.parse(first) >= MIN_AGE;
  const named = namedSections(thread, context.passages);
  const dispute: Dispute = {
    id: unit.id,
    heading: thread.heading !== null && decent(thread.heading) ? thread.heading : null,
    anchor: thread.heading,
    kinds: thread.kinds,
    status: thread.status ?? 'open',
    outcome: outcomeOf(thread.outcome, comments, decent),
    votes: thread.votes,
    talkTitle: page.title,
    archived: page.archived,
    participants,
    comments: people.length,
    first,
    last: times.at(-1)!,
    gist: living ? null : gistOf(comments, lang),
    quotes: followed.map(({ state }) => state).filter((state) => mayShow(state, decent)),
    passages: [],
    matter: null,
    tagged: tagged.length > 0,
    marks: false,
  };
  const scores = new Map<string, number>();
  const quoted = followed.flatMap(({ passages }) => passages);
  for (const { passage } of named) raise(scores, passage, SECTION_SCORE);
  const { cited, linked } = tiedPassages(comments, ties);
  for (const { passage, score } of cited) raise(scores, passage, score);
  for (const passage of claimed(unit, context)) raise(scores, passage, CLAIM_SCORE);
  for (const { passage, score } of quoted) raise(scores, passage, score);
  for (const passage of tagged) raise(scores, passage, 1);
  return {
    dispute,
    scores,
    sections: new Set(named.map(({ section }) => section)),
    linked,
    mayMark: !living && participants >= 2 && old,
  };
}

/** With the passages it shares words with; best first, those far behind left out. */
function finished(
  draft: Draft,
  byWords: ReadonlyMap<string, number> | undefined,
  context: DisputeContext,
): Dispute {
  const { dispute, sections, linked, mayMark } = draft;
  const scores = new Map(draft.scores);
  for (const { id, section } of byWords ? context.passages : []) {
    const score = byWords?.get(id);
    if (score === undefined) continue;
    // Words shared tell more in a section that the thread names, or beside a link to the same page.
    const beside = (section !== null && sections.has(section)) || linked.has(id);
    const boosted = score + (beside ? BESIDE_BONUS : 0);
    if (boosted >= LINKED) raise(scores, id, Math.min(0.94, boosted));
  }
  const best = Math.max(...scores.values());
  const passages = [...scores]
    .map(([passage, score]) => ({ passage, score: Math.round(score * 1e4) / 1e4 }))
    .filter(({ score }) => score >= LINKED && score >= BESIDE * best)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_PASSAGES);
  return { ...dispute, passages, marks: passages.length > 0 && (dispute.tagged || mayMark) };
}

function raise(scores: Map<string, number>, passage: string, score: number): void {
  scores.set(passage, Math.max(scores.get(passage) ?? 0, score));
}

/** Passages that match a claim which names this thread. */
function claimed({ thread, page }: Unit, { claims = [] }: DisputeContext): string[] {
  const heading = plainName(thread.heading ?? '');
  return claims
    .filter(({ claim }) =>
      claim.discussions.some((d) => d.title === page.title && plainName(d.heading) === heading),
    )
    .map(({ passage }) => passage);
}

/** What stands in the article may be shown as its wording; what only a thread says must be decent. */
function mayShow({ state, exact }: QuoteState, decent: (text: string) => boolean): boolean {
  return state === 'present' || decent(exact);
}

function quotesOf({ thread, comments, page }: Unit, wording: Wording, lang: string) {
  const words = vocabulary(lang);
  const subject = plainName(page.title.replace(/^[^:]*:|\/.*$/gu, ''));
  return thread.quotes.flatMap((quote) => {
    // The subject's own name stands everywhere.
    if (plainName(quote.exact) === subject) return [];
    const saysSo = comments.some(({ text }) => {
      const at = text.indexOf(quote.exact);
      return at >= 0 && words.fromArticle.has(text.slice(Math.max(0, at - 120), at));
    });
    return follow(quote, wording, saysSo, lang) ?? [];
  });
}

/** Passages whose inline tag names this thread's heading. */
function taggedPassages(thread: Thread, passages: readonly Passage[]): string[] {
  if (thread.heading === null) return [];
  const heading = plainName(thread.heading);
  return passages
    .filter(({ tags }) =>
      tags.some((tag) => tag.talkHeading !== null && plainName(tag.talkHeading) === heading),
    )
    .map(({ id }) => id);
}

function gistOf(comments: Thread['comments'], lang: string): Excerpt | null {
  const found = gist(comments, lang, (text) => mayQuote(text, lang));
  if (!found) return null;
  const { id, author, unregistered, timestamp } = found.comment;
  return { comment: id, text: found.text, author: unregistered ? null : author, timestamp };
}

function outcomeOf(
  outcome: Outcome | null,
  comments: Thread['comments'],
  decent: (text: string) => boolean,
): Outcome | null {
  if (!outcome || !decent(outcome.text)) return null;
  const unregistered = comments.some((c) => c.author === outcome.author && c.unregistered);
  return unregistered ? { ...outcome, author: null } : outcome;
}
