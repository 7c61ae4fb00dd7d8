export { archiveKind, type SubpageKind } from './archive-kind.ts';
export { classify } from './classify/index.ts';
export { readWikitext } from './wikitext/index.ts';
