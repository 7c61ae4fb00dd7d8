import { boxOf, ClassFlags, markOf, styleFlags } from '../read/classes.ts';
import {
  HEADING,
  INVISIBLE,
  NO_COMMENTS,
  OPAQUE,
  type TokenExtra,
  TokenStream,
  WORDLESS,
} from '../read/tokens.ts';
import { titleOfHref } from '../read/urls.ts';
import { templateOf } from './boxes.ts';
import { neighbourFlags, tagFlags } from './flags.ts';

/** Made by the page for its own purposes, and in no comment. */
const SKIPPED =
  /(?:^|\s)(?:mw-editsection|ext-discussiontools-init-(?:replylink-buttons|section-(?:bar|subscribe\S*|overflowMenu\S*)))(?:\s|$)/;
const NEIGHBOURS = new Set(['dl', 'link', 'style', 'ol', 'a', 'span']);
const BOXES = new Set(['div', 'table', 'nav']);
const TEXT = 3;
const ELEMENT = 1;

/** Turns the DOM below an element into tokens, without recursion, so that deep nesting costs no stack. */
export class DomTokens {
  readonly stream = new TokenStream();
  /** Elements of the headings, by the index of their token. */
  readonly headings = new Map<number, Element>();
  /** DiscussionTools marked this page. */
  marked = false;
  private readonly root: Element;
  private readonly pageTitle: string;
  private readonly classes = new ClassFlags();

  constructor(root: Element, pageTitle: string) {
    this.root = root;
    this.pageTitle = pageTitle;
  }

  /** Reads the whole page; yields now and then. */
  *read(): Generator<void, TokenStream> {
    const { stream, root } = this;
    let node: Node | null = root.firstChild;
    let parent: Node = root;
    for (let count = 1; ; count++) {
      if (count % 500 === 0) yield;
      if (node === null) {
        if (parent === root) return stream;
        stream.close();
        node = parent.nextSibling;
        parent = parent.parentNode!;
        continue;
      }
      if (node.nodeType === TEXT) stream.text(node.nodeValue ?? '');
      else if (node.nodeType === ELEMENT && this.enter(node as Element)) {
        parent = node;
        node = node.firstChild;
        continue;
      }
      node = node.nextSibling;
    }
  }

  /** Opens an element; false where its inside is not read (it is then already done). */
  private enter(element: Element): boolean {
    const { stream } = this;
    const tag = element.localName;
    // Most elements have no attributes; asking each for six of them would be most of the work.
    if (!element.hasAttributes()) return this.enterBare(element, tag);
    const classes = element.getAttribute('class') ?? '';
    if (classes !== '' && SKIPPED.test(classes)) return false;
    if (tag === 'span' && this.isMark(element)) return false;
    if (tag === 'span' && element.getAttribute('typeof') === 'mw:Entity') {
      stream.text(element.textContent ?? '');
      return false;
    }
    let flags = tagFlags(tag);
    if (NEIGHBOURS.has(tag)) flags |= neighbourFlags(element, tag, this.classes);
    flags |= this.classes.of(classes);
    flags |= styleFlags(element.getAttribute('style') ?? '', flags);
    if (BOXES.has(tag) && element.id === 'toc') flags |= WORDLESS | NO_COMMENTS;
    if (flags & OPAQUE && element.firstChild === null) {
      stream.leaf(tag, flags);
      return false;
    }
    if (flags & HEADING) this.headings.set(stream.tokens.length, element);
    stream.open(tag, flags, this.extra(element, tag, classes));
    return true;
  }

  private enterBare(element: Element, tag: string): boolean {
    let flags = tagFlags(tag);
    if (NEIGHBOURS.has(tag)) flags |= neighbourFlags(element, tag, this.classes);
    if (flags & OPAQUE && element.firstChild === null) {
      this.stream.leaf(tag, flags);
      return false;
    }
    const headline = flags & HEADING ? element.querySelector('.mw-headline') : null;
    if (flags & HEADING) this.headings.set(this.stream.tokens.length, element);
    this.stream.open(tag, flags, { mark: markOf(tag, ''), id: headline?.id ?? null });
    return true;
  }

  private extra(element: Element, tag: string, classes: string): TokenExtra {
    const extra: TokenExtra = { mark: markOf(tag, classes) };
    if (tag === 'a') this.link(element, classes, extra);
    else if (/^h[1-6]$/.test(tag)) {
      extra.id = element.id || (element.querySelector('.mw-headline')?.id ?? '');
    } else {
      extra.box = (element.hasAttribute('data-mw') && templateOf(element)) || boxOf(tag, classes);
    }
    return extra;
  }

  private link(element: Element, classes: string, extra: TokenExtra): void {
    if (/(?:^|\s)ext-discussiontools-init-timestamplink(?:\s|$)/.test(classes)) return;
    const href = element.getAttribute('href') ?? '';
    const selfLink = /(?:^|\s)mw-selflink(?:\s|$)/.test(classes);
    extra.target = selfLink ? this.pageTitle : (titleOfHref(href) ?? href);
    extra.mark =
      /^(?:https?:)?\/\//.test(href) && /(?:^|\s)external(?:\s|$)/.test(classes) ? 'external' : 'link';
    if (extra.mark === 'external')
      extra.target = titleOfHref(href)?.includes(':') ? titleOfHref(href)! : href;
  }

  /** Takes note of DiscussionTools' own marks; such an element shows nothing. */
  private isMark(element: Element): boolean {
    if (element.hasAttribute('data-mw-comment-start')) return this.mark(`start:${element.id}`);
    const end = element.getAttribute('data-mw-comment-end');
    if (end !== null) return this.mark(`end:${end}`);
    return element.hasAttribute('data-mw-comment-sig');
  }

  private mark(id: string): boolean {
    this.marked = true;
    this.stream.leaf('span', INVISIBLE, { id });
    return true;
  }
}
