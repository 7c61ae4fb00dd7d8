export { archiveKind } from './archive-kind.ts';
export { readWikitext } from './wikitext/index.ts';
