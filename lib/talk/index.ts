export { archiveKind, type SubpageKind } from './archive-kind.ts';
export { classify, classifying } from './classify/index.ts';
export { readWikitext } from './wikitext/index.ts';
