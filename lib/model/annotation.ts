import type { AnswerRef, StandingView } from './answer.ts';
import type { Claim } from './claim.ts';
import type { ClaimMatch } from './match.ts';
import type { PageInfo } from './page.ts';
import type { Passage } from './passage.ts';
import type { TextRange } from './selector.ts';
import type { DisputeKind, DisputeStatus, Outcome, Votes } from './thread.ts';

/** A claim on this page: one passage, one claim. */
export interface ClaimAnnotation {
  passage: string;
  match: ClaimMatch;
  claim: Claim;
  pack: string;
  /** Of the pack, where known. */
  version?: string;
}

/** Whether a wording that a thread quotes stands in the article. */
export interface QuoteState {
  exact: string;
  state: 'present' | 'changed' | 'gone';
  /** Where it stands, or the nearest wording. */
  passage: string | null;
  /** Today's wording where it changed. */
  now?: string;
}

/** A revision of a page, as the wiki's history lists it. */
export interface RevisionRef {
  id: number;
  /** ISO 8601. */
  timestamp: string;
}

/** Where a wording was changed or removed. */
export interface WordingChange {
  /** The first revision without the wording. */
  changed: RevisionRef;
  /** The last one with it. */
  before: RevisionRef;
}

/** A comment as it may be shown: an excerpt of it, with what its licence asks for. */
export interface Excerpt {
  /** The comment's id on its page. */
  comment: string;
  text: string;
  /** `null` stands for an unregistered editor. */
  author: string | null;
  timestamp: string;
}

/** A thread that disputes the page's content, as card and panel show it. */
export interface Dispute {
  /** Unique over all talk pages of the subject: `<talk title>#<thread id>`. */
  id: string;
  /** Null where the heading must not be quoted (decency) or there is none. */
  heading: string | null;
  /** The heading's own text for building the section link; null where there is none. */
  anchor: string | null;
  kinds: DisputeKind[];
  status: DisputeStatus;
  outcome: Outcome | null;
  votes: Votes | null;
  /** Title of the talk page or archive it stands on. */
  talkTitle: string;
  archived: boolean;
  participants: number;
  comments: number;
  /** ISO timestamps of the first and last comment. */
  first: string;
  last: string;
  /** One line on what is argued, in the thread's own words; null where none may be quoted. */
  gist: Excerpt | null;
  quotes: QuoteState[];
  /** Passages it is about, best first. */
  passages: { passage: string; score: number }[];
  /** The same in every dispute about one matter that returns; null for those raised once. */
  matter: string | null;
  /** An inline tag in the article points to it. */
  tagged: boolean;
  /** May mark its passages in the article (DESIGN: who may mark). */
  marks: boolean;
  /** What editors there say is settled about it; absent where nothing is. */
  answeredBy?: AnswerRef[];
}

/** Everything Crosstalk has to say about a page. */
export interface PageAnnotations {
  page: PageInfo;
  passages: Passage[];
  claims: ClaimAnnotation[];
  disputes: Dispute[];
  /** What editors say is settled. */
  standing: StandingView;
}

/** How far the reading of talk pages has come. `pages` counts the talk page and its archives. */
export interface TalkProgress {
  read: number;
  pages: number;
}

/** Ranges of `text` to emphasise. */
export interface Emphasis {
  text: string;
  ranges: TextRange[];
}
