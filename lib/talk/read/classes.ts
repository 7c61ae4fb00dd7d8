import type { TextMark } from '../../model/index.ts';
import { BLOCK, type BoxInfo, COLLAPSED, NO_COMMENTS, SEPARATOR, WORDLESS } from './tokens.ts';

/** Boxes that say something about a thread: closings, archives, notices. */
const BOX =
  /^(?:boilerplate|archived?|mw-archivedtalk|closed|resolved|[acdfiot]?mbox|messagebox|bandeau\S*|collapsible|mw-collapsible|tracked|vote|xfd-closed|xfd_relist)$/;
const BOX_TAGS = new Set(['div', 'table', 'fieldset', 'details']);

/** What an element's classes mean to the readers, remembered: a page has few distinct ones. */
export class ClassFlags {
  private readonly known = new Map<string, number>();

  of(classes: string): number {
    if (classes === '') return 0;
    let flags = this.known.get(classes);
    if (flags === undefined) {
      flags = 0;
      for (const name of classes.split(/\s+/)) flags |= flagsOfClass(name);
      this.known.set(classes, flags);
    }
    return flags;
  }
}

function flagsOfClass(name: string): number {
  switch (name) {
    case 'mw-notalk':
      return SEPARATOR | NO_COMMENTS;
    case 'outdent-template':
    case 'mw-trackedTemplate':
      return SEPARATOR | WORDLESS;
    case 'mw-collapsed':
    case 'collapsed':
      return COLLAPSED;
    case 'reference':
    case 'mw-ref':
    case 'mw-references-wrap':
    case 'autosigned':
      return WORDLESS;
    default:
      return 0;
  }
}

/**
 * Words that the page hides inside a line are none of the comment's. Hidden blocks stay: scripts hide what a reader
 * collapsed, and its comments are comments.
 */
export function styleFlags(style: string, flags: number): number {
  return !(flags & BLOCK) && /(?:^|[;"'])\s*display\s*:\s*none\b/i.test(style) ? WORDLESS : 0;
}

/** A box by its class, as a notice: `class:` and the class; null for elements that are none. */
export function boxOf(tag: string, classes: string): BoxInfo | null {
  if (classes === '' || !BOX_TAGS.has(tag)) return null;
  const name = classes.split(/\s+/).find((part) => BOX.test(part));
  return name === undefined ? null : { name: `class:${name}`, params: {}, text: '' };
}

const MARKS: Record<string, TextMark['kind']> = {
  b: 'bold',
  strong: 'bold',
  blockquote: 'quote',
  q: 'quote',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
};
const QUOTE_CLASS = /(?:^|[\s-])(?:inline-quote-talk|quotebox|templatequote|talkquote|quote)(?:\s|-|$)/;

/** What an element's name and classes say about its text. */
export function markOf(tag: string, classes: string): TextMark['kind'] | null {
  if (classes !== '' && QUOTE_CLASS.test(classes)) return 'quote';
  return MARKS[tag] ?? null;
}
