import type { LanguageData, ThreadItem } from '../../model/index.ts';
import { buildThreads, Finder, finish, readerFor } from '../read/index.ts';
import { BlockParser } from './blocks.ts';
import { readStructure } from './structure.ts';

/**
 * Reads the threads of a talk page from its wikitext, without its templates' pages.
 * @param title full title of the page
 */
export function readWikitext(wikitext: string, language: LanguageData, title: string): ThreadItem[] {
  return finish(steps(wikitext, language, title));
}

function* steps(wikitext: string, language: LanguageData, title: string): Generator<void, ThreadItem[]> {
  const reader = readerFor(language);
  const stream = yield* new BlockParser(readStructure(wikitext), reader, title).read();
  return yield* buildThreads(stream, new Finder(stream, reader.timestamps, reader.titles).items());
}
