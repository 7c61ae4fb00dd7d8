import { linkThreads } from '../match/index.ts';
import type {
  ClaimAnnotation,
  Dispute,
  Excerpt,
  Outcome,
  Passage,
  QuoteState,
  Thread,
} from '../model/index.ts';
import { gist, isBot, vocabulary } from '../talk/classify/index.ts';
import { mayQuote } from './decency.ts';
import { returning } from './group.ts';
import { byRank } from './rank.ts';
import { namedSections, plainName } from './sections.ts';
import { follow, type Wording, wordingOf } from './wording.ts';

/** A talk page or archive as read and classified; its threads in page order. */
export interface TalkPageThreads {
  title: string;
  archived: boolean;
  threads: Thread[];
}

export interface DisputeInput {
  talkPages: readonly TalkPageThreads[];
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
/** From here on a link is good enough to show; below, the thread stays without a passage. */
const LINKED = 0.5;
/** Passages far behind the best share no more than the subject's words. */
const BESIDE = 0.7;
const SECTION_SCORE = 0.55;
const SECTION_BONUS = 0.12;
const CLAIM_SCORE = 0.8;

/**
 * The disputes of all talk pages of a subject, each with the passages that it is about, in the order in which the panel
 * shows them. Pure: the same input gives the same disputes.
 */
export function disputes(input: DisputeInput): Dispute[] {
  const units = input.talkPages.flatMap(unitsOf);
  const wording = wordingOf(input.passages);
  const links = linksByThread(units, input);
  return withMatters(units.map((unit, i) => disputeOf(unit, links[i]!, wording, input)).sort(byRank));
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

/** Passages by shared words: for every unit the passages for which it is among the best. */
function linksByThread(units: readonly Unit[], { passages, lang }: DisputeInput): Map<string, number>[] {
  const rows = linkThreads(
    units.map(({ id, thread, comments }) => ({
      id,
      heading: thread.heading,
      text: comments.map(({ text }) => text).join('\n'),
    })),
    passages,
    lang,
    5,
  );
  const numbers = new Map(units.map(({ id }, i) => [id, i]));
  const links = units.map(() => new Map<string, number>());
  rows.forEach((row, p) => {
    for (const { thread, score } of row) {
      const i = numbers.get(thread);
      if (i !== undefined) links[i]!.set(passages[p]!.id, score);
    }
  });
  return links;
}

function disputeOf(unit: Unit, byWords: Map<string, number>, wording: Wording, input: DisputeInput): Dispute {
  const { thread, page, comments } = unit;
  const living = input.livingPerson ?? false;
  const decent = (text: string) => !living && mayQuote(text, input.lang);
  const followed = quotesOf(unit, wording, input.lang);
  const tagged = taggedPassages(thread, input.passages);
  const passages = passagesOf(
    unit,
    byWords,
    followed.flatMap((f) => f.passages),
    tagged,
    input,
  );
  const people = comments.filter(({ author }) => !isBot(author));
  const times = comments.map(({ timestamp }) => timestamp).sort();
  const first = times[0]!;
  const participants = new Set(people.map(({ author }) => author)).size;
  const isTagged = tagged.length > 0;
  const old = input.now - Date.parse(first) >= MIN_AGE;
  return {
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
    gist: living ? null : gistOf(comments, input.lang),
    quotes: followed.map(({ state }) => state).filter((state) => mayShow(state, decent)),
    passages,
    matter: null,
    tagged: isTagged,
    marks: passages.length > 0 && (isTagged || (!living && participants >= 2 && old)),
  };
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

function passagesOf(
  { thread, page }: Unit,
  byWords: Map<string, number>,
  quoted: { passage: string; score: number }[],
  tagged: string[],
  { passages, claims = [] }: DisputeInput,
): Dispute['passages'] {
  const scores = new Map<string, number>();
  const raise = (passage: string, score: number) =>
    scores.set(passage, Math.max(scores.get(passage) ?? 0, score));
  const named = namedSections(thread, passages);
  const sections = new Set(named.map(({ section }) => section));
  for (const { id, section } of passages) {
    const score = byWords.get(id);
    if (score === undefined) continue;
    // Words shared with a section that the thread names tell more.
    const boosted = score + (section !== null && sections.has(section) ? SECTION_BONUS : 0);
    if (boosted >= LINKED) raise(id, Math.min(0.94, boosted));
  }
  for (const { passage } of named) raise(passage, SECTION_SCORE);
  for (const { passage, claim } of claims) {
    const names = claim.discussions.some(
      ({ title, heading }) => title === page.title && plainName(heading) === plainName(thread.heading ?? ''),
    );
    if (names) raise(passage, CLAIM_SCORE);
  }
  for (const { passage, score } of quoted) raise(passage, score);
  for (const passage of tagged) raise(passage, 1);
  const best = Math.max(...scores.values());
  return [...scores]
    .map(([passage, score]) => ({ passage, score: Math.round(score * 1e4) / 1e4 }))
    .filter(({ score }) => score >= LINKED && score >= BESIDE * best)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_PASSAGES);
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
