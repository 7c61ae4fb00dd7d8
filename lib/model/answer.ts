import type { PageRef } from './page.ts';

/** A thread as a list of answers names it. Its page may be another one by now: threads move to archives. */
export interface ThreadName extends Pick<PageRef, 'title'> {
  /** Decoded; null where a whole page is named. */
  heading: string | null;
}

/** Something that a FAQ or a list of current consensus on the talk page calls settled, as read from the page. */
export interface StandingAnswer {
  /** Unique over all talk pages of the subject: `<page>#<number>`. */
  id: string;
  kind: 'faq' | 'consensus';
  /** Title of the talk page or subpage that it stands on, and the heading it stands under, for the link. */
  page: string;
  section: string | null;
  /** Null for a statement of consensus. */
  question: string | null;
  /** Plain text, cut. */
  text: string;
  /** When it was settled, where the page says so: ISO date or year-month, the latest one named. */
  date: string | null;
  threads: ThreadName[];
}

/** What notices at the top of a talk page say of it: rules, never answers. */
export type TalkRule = 'contentious' | 'protected' | 'living' | 'heated';

/** What a talk page, or its FAQ, says for good. */
export interface Standing {
  answers: StandingAnswer[];
  rules: TalkRule[];
}

/** Where an answer stands, for a thread that it answers. */
export interface AnswerRef extends Pick<StandingAnswer, 'id' | 'kind' | 'page' | 'section'> {
  /** Null where it must not be quoted. */
  question: string | null;
}

/** An answer as the panel shows it. */
export interface ShownAnswer extends Omit<StandingAnswer, 'text' | 'threads'> {
  /** Null where it must not be quoted; question too. */
  text: string | null;
  threads: {
    title: string;
    /** The heading for the link; `heading` is null where it must not be quoted. */
    anchor: string | null;
    heading: string | null;
  }[];
}

/** What editors say is settled, as the panel shows it. */
export interface StandingView {
  answers: ShownAnswer[];
  rules: TalkRule[];
}
