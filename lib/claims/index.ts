export { checkPack, countPack, type Finding } from './check/index.ts';
export { type AnnotationTarget, type JsonLd, toClaimReview, toWebAnnotation } from './exchange/export.ts';
export { type FeedOptions, readFeed } from './exchange/feed.ts';
export { FeedError } from './exchange/feed-error.ts';
export { PackError, type PackIssue, parsePack, tell } from './parse.ts';
