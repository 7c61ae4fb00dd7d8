import type { TextMark } from '../../model/index.ts';

/** Elements that break a paragraph: no signature reaches over them. */
export const BLOCK = 1;
/** Parts comments and belongs to none: line breaks, rulers, outdents, tracking boxes. */
export const SEPARATOR = 2;
/** Renders nothing: metadata, categories, empty templates, marks. */
export const INVISIBLE = 4;
/** Content as a whole, whatever stands in it: images, formulas, styles. */
export const OPAQUE = 8;
/** No comment is looked for inside: quotations, references, contents. */
export const NO_COMMENTS = 16;
export const HEADING = 32;
/** Not among the words of a comment: references, styles, buttons. */
export const WORDLESS = 64;
/** Opens a collapsed or hatted box. */
export const COLLAPSED = 128;

export type TokenType = 'open' | 'close' | 'text' | 'leaf';

/** What a template or box tells the readers of threads; see `Notice` and `TextMark` in the model. */
export interface BoxInfo {
  name: string;
  params: Record<string, string>;
  text: string;
}

/**
 * One event of a page in reading order. DOM and wikitext both become a list of these, so that everything after
 * (signatures, levels, text) is written once.
 */
export interface Token {
  type: TokenType;
  tag: string;
  text: string;
  flags: number;
  /** Number of list items around it, itself included. */
  level: number;
  /** `open`: index of its close; `close`: of its open; −1 else. */
  pair: number;
  /** Index of the element around it; −1 at the top. */
  parent: number;
  collapsed: boolean;
  /** Links: title or URL that they lead to. */
  target: string | null;
  mark: TextMark['kind'] | null;
  box: BoxInfo | null;
  /** Headings: level 1–6, and the anchor where it is known. DiscussionTools' marks: `start:ID` or `end:ID`. */
  id: string | null;
}

export interface TokenExtra {
  target?: string | null;
  mark?: TextMark['kind'] | null;
  box?: BoxInfo | null;
  id?: string | null;
}

const LIST_ITEMS = new Set(['li', 'dd']);

/** Collects tokens; every opened element gets closed, in order. */
export class TokenStream {
  readonly tokens: Token[] = [];
  /** Oddities of the whole page. */
  readonly warnings = new Set<string>();
  private readonly stack: number[] = [];
  private level = 0;
  private collapsed = 0;

  /** Number of open elements. */
  get depth(): number {
    return this.stack.length;
  }

  /** Tag of the open element at a depth, counted from the outside; '' where there is none. */
  tagAt(depth: number): string {
    const index = this.stack[depth];
    return index === undefined ? '' : this.tokens[index]!.tag;
  }

  open(tag: string, flags = 0, extra?: TokenExtra): void {
    if (LIST_ITEMS.has(tag)) this.level++;
    if (flags & COLLAPSED) this.collapsed++;
    this.push('open', tag, '', flags, extra);
    this.stack.push(this.tokens.length - 1);
  }

  /** Closes the innermost element. */
  close(): void {
    const index = this.stack.pop();
    if (index === undefined) return;
    const open = this.tokens[index]!;
    open.pair = this.tokens.length;
    this.push('close', open.tag, '', open.flags);
    this.tokens[open.pair]!.pair = index;
    if (LIST_ITEMS.has(open.tag)) this.level--;
    if (open.flags & COLLAPSED) this.collapsed--;
  }

  /** Closes elements until only `depth` are open. */
  closeTo(depth: number): void {
    while (this.stack.length > depth) this.close();
  }

  text(text: string): void {
    if (text === '') return;
    const last = this.tokens.at(-1);
    // Text in pieces (entities, templates in the middle of a date) must match as one.
    if (last?.type === 'text') last.text += text;
    else this.push('text', '', text, 0);
  }

  leaf(tag: string, flags: number, extra?: TokenExtra): void {
    this.push('leaf', tag, '', flags, extra);
  }

  /** Adds flags to the innermost open element. */
  flag(flags: number): void {
    const open = this.tokens[this.stack.at(-1) ?? -1];
    if (open) open.flags |= flags;
  }

  private push(type: TokenType, tag: string, text: string, flags: number, extra?: TokenExtra): void {
    this.tokens.push({
      type,
      tag,
      text,
      flags,
      level: this.level,
      pair: -1,
      parent: this.stack.at(-1) ?? -1,
      collapsed: this.collapsed > 0,
      target: extra?.target ?? null,
      mark: extra?.mark ?? null,
      box: extra?.box ?? null,
      id: extra?.id ?? null,
    });
  }
}
