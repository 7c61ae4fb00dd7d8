export { compile, type Matchable } from './compile.ts';
export { type LinkablePassage, type LinkableThread, linkThreads, ThreadLinker } from './link.ts';
export { Matcher, type MatchPassage, SHOWN_FROM } from './matcher.ts';
