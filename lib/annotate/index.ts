export { claimAnnotations } from './claims.ts';
export { mayQuote } from './decency.ts';
export { type DisputeInput, disputes, type TalkPageThreads } from './disputes.ts';
