export { claimAnnotations } from './claims.ts';
export { type DisputeInput, disputes, type TalkPageThreads } from './disputes.ts';
