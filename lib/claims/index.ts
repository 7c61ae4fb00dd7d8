export { checkAcross } from './check/across.ts';
export { checkPack, countPack } from './check/index.ts';
export { toClaimReview, toWebAnnotation } from './exchange/export.ts';
export { readFeed } from './exchange/feed.ts';
export { FeedError } from './exchange/feed-error.ts';
export { PackError, parsePack, tell } from './parse.ts';
