import type { TextRange } from './selector.ts';

export type Stance = 'asserts' | 'reports' | 'refutes';

/** A claim that a passage matches. */
export interface ClaimMatch {
  claim: string;
  /** 0..1, comparable between passages and pages. */
  score: number;
  stance: Stance;
  /** Would get a badge at the default setting. */
  shown: boolean;
  /** The words that decided it: ranges in the passage's text. */
  evidence: TextRange[];
  /** The words that decided the stance, where there are any. */
  stanceEvidence?: TextRange[];
}

/** A thread that a passage is linked to. */
export interface ThreadMatch {
  thread: string;
  /** 0..1, comparable between pages. */
  score: number;
  shown: boolean;
}
