import type { TextRange } from './selector.ts';

export type DisputeKind =
  | 'accuracy'
  | 'neutrality'
  | 'sourcing'
  | 'currency'
  | 'contradiction'
  | 'conflation'
  | 'wording'
  | 'inclusion';

export type DisputeStatus = 'open' | 'resolved' | 'closed';

/** Something about a stretch of a comment's text that plain text loses. */
export interface TextMark {
  kind: 'bold' | 'quote' | 'struck' | 'link' | 'external' | 'template';
  /** Range in the comment's `text`. Templates that leave no text have an empty range. */
  range: TextRange;
  /** Link: title with its section (`Wikipedia:Verifiability`, `Talk:X#Y`). External: URL as text. Template: its name, lower case. */
  target?: string;
  /** Template parameters, positional ones under `1`, `2`, …; plain text. */
  params?: Record<string, string>;
}

/** One signed comment. */
export interface Comment {
  /** `c-<author>-<timestamp>` with a suffix where several coincide; as DiscussionTools builds it where that is known. */
  id: string;
  author: string;
  /** IP address or temporary account. */
  unregistered: boolean;
  /** ISO 8601 in UTC, to the minute: `2018-07-12T13:47:00.000Z`. */
  timestamp: string;
  /** Depth as DiscussionTools counts it; 1 = top. */
  level: number;
  /** Its own words, without the signature; paragraphs parted by a line feed. */
  text: string;
  marks: TextMark[];
  /** Odd things met while reading it; for debugging, never shown to readers. */
  warnings: string[];
  /** In a collapsed or hatted box: not to be quoted. */
  collapsed: boolean;
}

/** A template, box or notice that stands in a thread outside any comment, or wraps part of it. */
export interface Notice {
  /** Template name in lower case with spaces (`archive top`), or `class:` and a class name for HTML input. */
  name: string;
  params: Record<string, string>;
  /** Plain text it shows or carries (a closing statement), may be empty. */
  text: string;
}

/** A heading and the comments under it, up to the next heading of any level, as read from the page. */
export interface ThreadItem {
  /** Unique on its page: `h-<heading>-<timestamp of first comment>`. */
  id: string;
  /** Plain text of the heading; null for comments before the first heading. */
  heading: string | null;
  /** 2 for `==`; 0 where heading is null. */
  level: number;
  comments: Comment[];
  notices: Notice[];
  warnings: string[];
}

/** !votes counted; a count, not a consensus. */
export interface Votes {
  support: number;
  oppose: number;
  neutral: number;
}

/** What somebody said about how a thread ended. */
export interface Outcome {
  text: string;
  author: string | null;
  timestamp: string | null;
}

/** Wording that a thread quotes, or seems to quote, from the article. */
export interface Quote {
  exact: string;
}

/** What a thread is about, by rules over its words (lib/talk/classify). */
export interface Classification {
  isDispute: boolean;
  /** Most telling first. */
  kinds: DisputeKind[];
  status: DisputeStatus | null;
  outcome: Outcome | null;
  votes: Votes | null;
  quotes: Quote[];
}

/** A thread as the command line and the panel see it: sub-headings' comments are entries of their own, but count here. */
export interface Thread extends ThreadItem, Classification {}
