import { linkThreads } from '../match/index.ts';
import type {
  AnswerRef,
  Dispute,
  ShownAnswer,
  Standing,
  StandingAnswer,
  StandingView,
  ThreadName,
} from '../model/index.ts';
import { mayQuote } from './decency.ts';
import { plainName } from './sections.ts';

/** A talk page's threads by name, and how they begin. */
export interface TalkOutline {
  title: string;
  threads: { id: string; heading: string | null; level: number; opening: string }[];
}

export interface AnswersInput {
  /** What talk page and FAQ say for good. */
  standing: readonly Standing[];
  /** Of the same pages as the disputes. */
  talkPages: readonly TalkOutline[];
  /** BCP 47 tag of the talk pages. */
  lang: string;
  livingPerson?: boolean;
}

/**
 * From here on a thread that no answer names is taken for answered: nearly all that its heading says must stand in the
 * answer, and rare words at that. Rather one too few.
 */
const SAME = 0.65;
const MAX_ANSWERED_BY = 3;

/**
 * Joins what editors say is settled with the disputes that it answers: those that an answer names by link, and those
 * that ask what it answers. They mark nothing in the article any more (DESIGN: who may mark); the rest stays as it is.
 */
export function withAnswers(
  disputes: readonly Dispute[],
  input: AnswersInput,
): { disputes: Dispute[]; standing: StandingView } {
  const answers = input.standing.flatMap((page) => page.answers);
  const rules = [...new Set(input.standing.flatMap((page) => page.rules))].sort();
  const answeredBy = new Map<string, StandingAnswer[]>();
  const note = (dispute: string, answer: StandingAnswer) => {
    const list = answeredBy.get(dispute) ?? [];
    if (!list.includes(answer)) answeredBy.set(dispute, [...list, answer]);
  };
  const places = placesOf(disputes, input.talkPages);
  const shown = answers.map((answer): ShownAnswer => {
    const threads = answer.threads.map((name) => ({ name, place: places(name) }));
    for (const { place } of threads) if (place?.dispute != null) note(place.dispute, answer);
    return shownAnswer(
      answer,
      threads.map(({ name, place }) => (place ? { title: place.title, heading: place.heading } : name)),
      input,
    );
  });
  for (const [dispute, answer] of byWords(disputes, answers, input)) note(dispute, answer);
  return {
    disputes: disputes.map((dispute) => {
      const found = answeredBy.get(dispute.id);
      if (!found) return dispute;
      const refs = found.slice(0, MAX_ANSWERED_BY).map((answer) => refOf(answer, input));
      return { ...dispute, answeredBy: refs, marks: false };
    }),
    standing: { answers: shown, rules },
  };
}

/** Where a thread stands that an answer names. */
interface Place {
  title: string;
  heading: string;
  /** Id of the dispute that it is, or is a part of; null where it disputes nothing. */
  dispute: string | null;
}

/**
 * Finds threads by name: on the page that is named, or, since threads move to archives, on the one other page that has
 * such a heading. One that several have names none.
 */
function placesOf(disputes: readonly Dispute[], talkPages: readonly TalkOutline[]) {
  const ids = new Set(disputes.map(({ id }) => id));
  const byHeading = new Map<string, Place[]>();
  for (const { title, threads } of talkPages) {
    let owner: { id: string; level: number } | null = null;
    for (const { id, heading, level } of threads) {
      const own = `${title}#${id}`;
      if (ids.has(own)) owner = { id: own, level };
      // What stands below a dispute's heading belongs to it.
      else if (owner && level <= owner.level) owner = null;
      if (heading === null) continue;
      const key = plainName(heading);
      const place = { title, heading, dispute: owner?.id ?? null };
      const others = byHeading.get(key);
      if (others) others.push(place);
      else byHeading.set(key, [place]);
    }
  }
  return ({ title, heading }: ThreadName): Place | null => {
    if (heading === null) return null;
    const places = byHeading.get(plainName(heading)) ?? [];
    const there = places.filter((place) => pageName(place.title) === pageName(title));
    if (there.length > 0) return there[0]!;
    return places.length === 1 && sameSubject(places[0]!.title, title) ? places[0]! : null;
  };
}

/** A title without its namespace, which links name in any of its languages. */
const pageName = (title: string) => plainName(title.slice(title.indexOf(':') + 1));
const sameSubject = (a: string, b: string) => pageName(a).split('/')[0] === pageName(b).split('/')[0];

/** Disputes that ask what an answer answers, by heading and opening; each with its best answer. */
function* byWords(
  disputes: readonly Dispute[],
  answers: readonly StandingAnswer[],
  { talkPages, lang }: AnswersInput,
): Generator<[dispute: string, answer: StandingAnswer]> {
  if (disputes.length === 0 || answers.length === 0) return;
  const openings = new Map<string, string>();
  for (const { title, threads } of talkPages)
    for (const { id, opening } of threads) openings.set(`${title}#${id}`, opening);
  const rows = linkThreads(
    disputes.map(({ id, anchor }) => ({ id, heading: anchor, text: openings.get(id) ?? '' })),
    answers.map(({ id, question, text }) => ({ id, text: question ?? text })),
    lang,
    20,
  );
  const best = new Map<string, { score: number; answer: StandingAnswer }>();
  rows.forEach((row, i) => {
    for (const { thread, score } of row)
      if (score >= SAME && score > (best.get(thread)?.score ?? 0))
        best.set(thread, { score, answer: answers[i]! });
  });
  for (const [dispute, { answer }] of best) yield [dispute, answer];
}

function refOf({ id, kind, page, section, question }: StandingAnswer, input: AnswersInput): AnswerRef {
  return {
    id,
    kind,
    page,
    section,
    question: question !== null && decent(question, input) ? question : null,
  };
}

function shownAnswer(answer: StandingAnswer, threads: ThreadName[], input: AnswersInput): ShownAnswer {
  const { question, text } = answer;
  const may = (question === null || decent(question, input)) && decent(text, input);
  return {
    ...answer,
    question: may ? question : null,
    text: may ? text : null,
    threads: threads.map(({ title, heading }) => ({
      title,
      anchor: heading,
      heading: heading !== null && decent(heading, input) ? heading : null,
    })),
  };
}

/** Of a living person nothing is quoted: links only. */
const decent = (text: string, { lang, livingPerson }: AnswersInput) => !livingPerson && mayQuote(text, lang);
