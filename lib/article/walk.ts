import type { PageInfo } from '../model/index.ts';
import { Apparatus } from './apparatus.ts';
import { inlineLabel, talkTag } from './tags.ts';
import { TextMap } from './text-map.ts';
import { tiesOf } from './ties.ts';

const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'aside',
    'header',
    'footer',
    'main',
    'center',
    'address',
    'fieldset',
    'form',
  ],
  ...['ul', 'ol', 'li', 'dl', 'dd', 'dt', 'blockquote', 'figure', 'figcaption', 'details', 'summary', 'hr'],
  ...['table', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);
const HEADING = /^h[1-6]$/;
const ELEMENT = 1;
const TEXT = 3;

/** The element that holds the article's text; null where the page shows none. */
export function findRoot(document: Document): Element | null {
  return (
    document.querySelector('#mw-content-text > .mw-parser-output') ??
    document.querySelector('#mw-content-text .mw-parser-output') ??
    document.querySelector('.mw-parser-output') ??
    document.querySelector('#mw-content-text')
  );
}

/**
 * Reads a tree into a text map, in steps, without recursion: nesting may be as deep as the page likes.
 * Call `step` until it says true.
 */
export class Walk {
  readonly map = new TextMap();
  private readonly root: Element;
  private readonly page: PageInfo | null;
  private readonly apparatus = new Apparatus();
  private node: Node | null;
  private readonly blocks: Element[];
  private headings: { level: number; text: string }[] = [];
  private section: string | null = null;
  /** Text of the heading that the walk is in. */
  private heading: string[] | null = null;

  /** @param page what inline tags must point to; without it none are read */
  constructor(root: Element, page: PageInfo | null) {
    this.root = root;
    this.page = page;
    this.node = root.firstChild;
    this.blocks = [root];
  }

  /** Whether the document changed under the walk, so that it must be begun anew. */
  get isLost(): boolean {
    return this.node !== null && !(this.root.isConnected && this.root.contains(this.node));
  }

  /** Visits up to `count` nodes; true when the end is reached. */
  step(count: number): boolean {
    for (let left = count; this.node && left > 0; left--) this.visit(this.node);
    if (this.node) return false;
    this.map.endBlock(this.root, this.section);
    return true;
  }

  private visit(node: Node): void {
    if (node.nodeType === TEXT) {
      if (this.heading) this.heading.push((node as Text).data);
      else this.map.add(node as Text);
    } else if (node.nodeType === ELEMENT && this.enter(node as Element)) {
      if (node.firstChild) {
        this.node = node.firstChild;
        return;
      }
      this.leave(node as Element);
    }
    this.node = this.next(node);
  }

  /** The node behind this one and all in it; leaves the elements that end here. */
  private next(node: Node): Node | null {
    let here = node;
    while (!here.nextSibling) {
      const parent = here.parentNode;
      if (!parent || parent === this.root) return null;
      this.leave(parent as Element);
      here = parent;
    }
    return here.nextSibling;
  }

  /** Whether to read what is in the element. */
  private enter(element: Element): boolean {
    const label = inlineLabel(element);
    // Code names things in headings ("if expressions") that would be nameless without it.
    const isName = this.heading !== null && element.localName === 'code';
    const isApparatus = this.apparatus.has(element);
    // Links of boxes and notices tie nothing; reference marks, which are labels too, do.
    if (this.page && !this.heading && (label !== null || !isApparatus))
      for (const tie of tiesOf(element, this.root)) this.map.addTie(tie);
    if (!isName && (isApparatus || label !== null)) {
      const tag = label !== null && this.page && !this.heading ? talkTag(element, label, this.page) : null;
      if (tag) this.map.addTag(tag);
      return false;
    }
    const name = element.localName;
    if (name === 'br') this.map.addBreak();
    if (BLOCKS.has(name)) {
      this.endBlock();
      this.blocks.push(element);
    } else if (HEADING.test(name)) {
      this.endBlock();
      this.heading = [];
    }
    return true;
  }

  private leave(element: Element): void {
    const name = element.localName;
    if (BLOCKS.has(name)) {
      this.endBlock();
      this.blocks.pop();
    } else if (this.heading && HEADING.test(name)) {
      const text = this.heading.join('').replaceAll(/\s+/g, ' ').trim();
      this.heading = null;
      this.endHeading(Number(name[1]), text);
    }
  }

  private endBlock(): void {
    this.map.endBlock(this.blocks.at(-1) ?? this.root, this.section);
  }

  private endHeading(level: number, text: string): void {
    this.headings = this.headings.filter((above) => above.level < level);
    if (text) this.headings.push({ level, text });
    this.section = this.headings.map((heading) => heading.text).join(' › ') || null;
  }
}
