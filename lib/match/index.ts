export { compile, type Matchable } from './compile.ts';
export { type LinkablePassage, type LinkableThread, linkThreads } from './link.ts';
export { Matcher, type MatchPassage } from './matcher.ts';
