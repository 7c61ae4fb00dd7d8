export { type AnswersInput, withAnswers } from './answers.ts';
export { claimAnnotations } from './claims.ts';
export { type DisputeInput, disputes, type TalkPageThreads } from './disputes.ts';
export { plainArticle } from './plain-article.ts';
export { findChange } from './revisions.ts';
