export { primary } from './language.ts';
export { collapse } from './normalise.ts';
export { type FoundQuote, findQuote } from './quote.ts';
export { sentences } from './sentences.ts';
export { type Term, terms } from './terms.ts';
export { type Token, tokens } from './tokens.ts';
