export { claimAnnotations } from './claims.ts';
export { DisputeCollector, type DisputeContext, disputes, type TalkPageThreads } from './disputes.ts';
export { plainArticle } from './plain-article.ts';
export { findChange } from './revisions.ts';
