import type { LanguageData, ThreadItem } from '../../model/index.ts';
import { buildThreads, Finder, finish, readerFor } from '../read/index.ts';
import { markedItems } from './marked.ts';
import { DomTokens } from './tokens.ts';

/**
 * Reads the threads of a talk page from its DOM, with DiscussionTools' marks where the page has them.
 * @param root the content: `.mw-parser-output`
 * @param title full title of the page
 */
export function readTalkDom(root: Element, language: LanguageData, title: string): ThreadItem[] {
  return finish(steps(root, language, title));
}

function* steps(root: Element, language: LanguageData, title: string): Generator<void, ThreadItem[]> {
  const { timestamps, titles } = readerFor(language);
  const dom = new DomTokens(root, title);
  const stream = yield* dom.read();
  const finder = new Finder(stream, timestamps, titles);
  return yield* buildThreads(
    stream,
    dom.marked ? markedItems(stream.tokens, finder, timestamps) : finder.items(),
  );
}

/** The element that holds a page's content: MediaWiki's own, else the whole body. */
export function talkRoot(document: Document): Element {
  return document.querySelector('#mw-content-text .mw-parser-output, .mw-parser-output') ?? document.body;
}
