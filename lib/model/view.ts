import type { ClaimAnnotation, Dispute, TalkProgress } from './annotation.ts';
import type { StandingView } from './answer.ts';
import type { PageInfo } from './page.ts';
import type { Passage } from './passage.ts';

/** A fault as the reader is told of it. */
export type Trouble =
  | { kind: 'offline' }
  | { kind: 'rate-limited'; retryAfter: number | null }
  | { kind: 'api-error'; message: string }
  | { kind: 'storage'; message: string }
  | { kind: 'internal'; message: string };

/** What is known of the talk pages. `none`: nothing was read yet. */
export type TalkState =
  | { kind: 'none' }
  | { kind: 'reading'; progress: TalkProgress }
  | { kind: 'talk-read'; archives: number | null }
  | { kind: 'all-read'; pages: number; asOf: string | null }
  | { kind: 'cancelled'; progress: TalkProgress };

/** What the content script knows of its page; the panel shows it. */
export interface PageView {
  page: PageInfo;
  /** Switched on for this page. */
  on: boolean;
  /** The article is still being read and matched. */
  reading: boolean;
  passages: Passage[];
  claims: ClaimAnnotation[];
  disputes: Dispute[];
  /** Disputes that are not among them, because there are thousands. */
  leftOut?: number;
  talk: TalkState;
  /** What editors say is settled, and the rules of the talk page; absent until it was read. */
  standing?: StandingView;
  trouble: Trouble | null;
  /** Disputed passages that stand on the screen; absent until that is followed. */
  inView?: string[];
}

/** What the panel shows: a page, or why there is none. */
export type PanelState =
  | { kind: 'loading' }
  | { kind: 'not-wikipedia' }
  | { kind: 'no-access' }
  | { kind: 'reload-needed' }
  | { kind: 'other-page'; title: string }
  | { kind: 'page'; view: PageView };
