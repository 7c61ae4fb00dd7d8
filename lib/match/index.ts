export { compile, type Matchable } from './compile.ts';
export { Matcher, type MatchPassage } from './matcher.ts';
