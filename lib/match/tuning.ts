// What matching goes by that was set by hand: side by side for who tries others.

// Reading a pack.

/** Weight of a function word. */
export const STOP_WEIGHT = 0.5;
/** Claims whose wordings are kept. */
export const KEPT = 5000;

// Searching.

/** How soon a repeated term stops telling, and how much length is held against a claim. */
export const K1 = 1.2;
export const B = 0.4;
/** Terms in more claims than this share say nothing about which claim is meant. */
export const TOO_COMMON = 0.05;

// Laying a wording over a passage.

/** What a word that no claim uses weighs: it is rarer than most. */
export const UNKNOWN = 8;
/** Words in order stand at most so far apart. */
export const NEAR = 5;

/** Fewer claims than this were not learned from, so they are taken for as many. */
export const FEW = 290;

// Showing.

/** A badge stands on at least this many shared words (own page: one fewer), names alone not among them. */
export const MIN_WORDS = 2;
/** The most that a score can be where it does not: less than any reader asks for. */
export const TOO_LITTLE = 0.44;
/** Score from which a passage carries a further claim beside the best. */
export const FURTHER = 0.9;

// Judging.

/** What a claim's own page is worth, in logits: there the claim is known to be a matter at all. */
export const OWN_PAGE = 1.5;
/**
 * What a share of 1 of the claim's words missing costs, in logits, where the title is known: then nothing is left to be
 * meant without being said.
 */
export const UNSAID = 8;

// The stance.

/** Words before the matched ones in which a negation still governs them, and behind. */
export const SCOPE_BEFORE = 6;
export const SCOPE_BEHIND = 3;
/** The same for cues, which are phrases and stand further off. */
export const CUE_BEFORE = 9;
export const CUE_BEHIND = 6;
/** Logit from which a passage reports. */
export const REPORTING = 1.5;
/** From here on a passage that negates refutes what it reports. */
export const DENIED = 0.8;
/** Closer to even than this is a guess, so it is given as "reports". */
export const UNSURE = 0.01;
/** A word of at least this weight is shown among those that decided. */
export const TELLING = 0.4;
