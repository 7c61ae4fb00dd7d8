import type { LanguageData, ThreadItem } from '../../model/index.ts';
import { buildThreads, Finder, type FoundItem, finish, readerFor } from '../read/index.ts';
import { markedItems } from './marked.ts';
import { DomTokens } from './tokens.ts';

/** A talk page as it was read: its threads, and where in the document they begin. */
export interface TalkDom {
  items: ThreadItem[];
  /** Heading elements by thread id; comments before the first heading have none. */
  headings: Map<string, Element>;
}

/** When to take a break while reading, and how. */
export interface Breaks {
  readonly isDue: boolean;
  pause(): Promise<void>;
}

/**
 * Reads the threads of a talk page from its DOM, with DiscussionTools' marks where the page has them.
 * @param root the content: `.mw-parser-output`
 * @param title full title of the page
 */
export function readTalkDom(root: Element, language: LanguageData, title: string): ThreadItem[] {
  return finish(steps(root, language, title)).items;
}

/** The same with breaks, so that the page does not stall. Rejects where a pause does. */
export async function readTalkDomInSlices(
  root: Element,
  language: LanguageData,
  title: string,
  breaks: Breaks,
): Promise<TalkDom> {
  const reading = steps(root, language, title);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
    if (breaks.isDue) await breaks.pause();
  }
}

function* steps(root: Element, language: LanguageData, title: string): Generator<void, TalkDom> {
  const { timestamps, titles } = readerFor(language);
  const dom = new DomTokens(root, title);
  const stream = yield* dom.read();
  const finder = new Finder(stream, timestamps, titles);
  const found = dom.marked ? markedItems(stream.tokens, finder, timestamps) : finder.items();
  const places: Element[] = [];
  const items = yield* buildThreads(stream, noting(found, dom.headings, places));
  const headed = items.filter(({ heading }) => heading !== null);
  return { items, headings: new Map(headed.map(({ id }, i) => [id, places[i]!])) };
}

/** Passes on what was found, and notes the elements of the headings on the way. */
function* noting(
  found: Iterable<FoundItem>,
  headings: ReadonlyMap<number, Element>,
  places: Element[],
): Generator<FoundItem> {
  for (const item of found) {
    if ('index' in item) places.push(headings.get(item.index)!);
    yield item;
  }
}

/** The element that holds a page's content: MediaWiki's own, else the whole body. */
export function talkRoot(document: Document): Element {
  return document.querySelector('#mw-content-text .mw-parser-output, .mw-parser-output') ?? document.body;
}
