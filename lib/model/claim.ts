import type { PageRef } from './page.ts';

export type ClaimKind = 'misconception' | 'disputed' | 'outdated' | 'conflation' | 'translation';

/** A published source. `checked`: whether its content was read for the pack, or only its mention elsewhere. */
export interface Source {
  /** Unique within the claim; positions point to it. */
  id: string;
  title: string;
  publisher: string;
  /** ISO date, year or year-month, where known. */
  date?: string;
  url?: string;
  checked: 'read' | 'mention';
}

/** One of the views that published sources hold on a contested claim. */
export interface Position {
  text: string;
  /** Ids of the claim's sources that hold it; at least one. */
  sources: string[];
}

/** A talk-page thread that argues the claim. */
export interface Discussion extends PageRef {
  heading: string;
  /** ISO timestamps of the comments meant, to the minute; empty for the whole thread. */
  comments: string[];
}

/** One statement as people make it, and what sources say. Names follow schema.org ClaimReview where it has one. */
export interface Claim {
  id: string;
  claimReviewed: string;
  variants: string[];
  negatedForms?: string[];
  kind: ClaimKind;
  /** 2–4 plain sentences: what sources say. */
  context: string;
  positions?: Position[];
  /** What editors argued without a source; shown apart and labelled so. */
  raised?: string[];
  sources: Source[];
  pages: PageRef[];
  discussions: Discussion[];
  topic: string;
  /** ISO date on which the claim was last reviewed. */
  dateReviewed: string;
}

/** Head of a pack, without its claims. */
export interface PackInfo {
  id: string;
  title: string;
  language: string;
  licence: string;
  publisher: string;
  version: string;
  description?: string;
}

/** A file of claims. */
export interface Pack extends PackInfo {
  claims: Claim[];
}
