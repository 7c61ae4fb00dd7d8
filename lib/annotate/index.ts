export { claimAnnotations } from './claims.ts';
export { mayQuote } from './decency.ts';
export { type DisputeInput, disputes, type TalkPageThreads } from './disputes.ts';
export { returning } from './group.ts';
export { findChange, type RevisionRef, type WordingChange } from './revisions.ts';
