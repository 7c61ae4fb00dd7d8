/** The light half of the room. `terms.ts` is its other door: it brings the stemmers of thirty languages, which no page should load. */
export { hash } from './hash.ts';
export { primary } from './language.ts';
export { collapse } from './normalise.ts';
export { type FoundQuote, findQuote } from './quote.ts';
export { remember } from './remember.ts';
export { sentences } from './sentences.ts';
export { atOnce, inSlices, type Steps } from './slices.ts';
export { pageTie, sourceTie } from './ties.ts';
export { type Token, tokens } from './tokens.ts';
