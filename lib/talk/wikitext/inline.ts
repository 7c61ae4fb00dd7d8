import { boxOf, ClassFlags, markOf, styleFlags } from '../read/classes.ts';
import type { Reader } from '../read/index.ts';
import { INVISIBLE, OPAQUE, type TokenStream, WORDLESS } from '../read/tokens.ts';
import { titleOfHref } from '../read/urls.ts';
import { decodeEntities } from './entities.ts';
import type { Structure } from './structure.ts';
import { flagsOf, type HtmlTag, htmlTagAt, isBlock, isUnseen, VOID } from './tags.ts';

/** What the inline parser asks of the block parser. */
export interface Blocks {
  /** Ends the paragraph, where one is open. */
  closeParagraph(): void;
  /** Closes elements until `depth` are open, lists along with them. */
  closeTo(depth: number): void;
  /** Number of elements that a closing tag must leave alone. */
  readonly base: number;
  template(at: number, end: number, alone: boolean): void;
}

const SPECIAL = /\[\[|\{\{|\[(?=(?:https?:)?\/\/)|<|'{2,}|https?:\/\/|__[A-Z]{3,20}__|~{3,5}/g;
const URL = /https?:\/\/[^\s<>[\]{}|"]{1,2000}/y;
const FILE = 6;
const CATEGORY = 14;
const MEDIA = -2;
/** How deep elements may nest; more is markup gone wrong or hostile. */
const MAX_DEPTH = 300;
const ITEMS = new Set(['li', 'dd', 'dt']);
const SCOPES = new Set(['ul', 'ol', 'dl', 'table', 'td', 'th']);

/** Reads what stands within a line: links, tags, emphasis, templates. */
export class InlineParser {
  private readonly structure: Structure;
  private readonly stream: TokenStream;
  private readonly reader: Reader;
  private readonly blocks: Blocks;
  private readonly pageTitle: string;
  private readonly classes = new ClassFlags();

  constructor(structure: Structure, stream: TokenStream, reader: Reader, blocks: Blocks, pageTitle: string) {
    this.structure = structure;
    this.stream = stream;
    this.reader = reader;
    this.blocks = blocks;
    this.pageTitle = pageTitle;
  }

  /** Reads a stretch of the source; emphasis ends with it. */
  read(from: number, to: number): void {
    // On this stretch alone: a search over the whole page for every line would make the page's size count twice.
    const text = this.structure.text.slice(from, to);
    let done = from;
    let at = from;
    while (at < to) {
      SPECIAL.lastIndex = at - from;
      const match = SPECIAL.exec(text);
      if (!match) break;
      at = from + match.index;
      this.plain(done, at);
      const next = this.special(match[0], at, to);
      done = next === at ? at : next;
      // Not what it looked like: it stays text.
      at = next === at ? at + match[0].length : next;
    }
    this.plain(done, to);
    for (const tag of ['b', 'i'] as const) this.closeEmphasis(tag, false);
  }

  private plain(from: number, to: number): void {
    if (from < to) this.stream.text(decodeEntities(this.structure.text.slice(from, to)));
  }

  /** Reads what begins at `at`; returns the offset after it, or `at` where it is plain text. */
  private special(found: string, at: number, to: number): number {
    const { ends } = this.structure;
    if (found[0] === "'") return this.emphasis(found.length, at);
    if (found[0] === 'h') return this.bareUrl(at);
    if (found[0] === '_') return at + found.length;
    if (found[0] === '~') return at;
    if (found === '[') return this.externalLink(at, to);
    const end = ends.get(at);
    if (found === '<') return end !== undefined && end <= to ? this.opaqueTag(at, end) : this.htmlTag(at, to);
    if (end === undefined || end > to) return at;
    if (found === '[[') return this.link(at, end);
    this.blocks.template(at, end, false);
    return end;
  }

  private emphasis(quotes: number, at: number): number {
    const { stream } = this;
    const extra = quotes === 4 ? 1 : Math.max(0, quotes - 5);
    if (extra > 0) stream.text("'".repeat(extra));
    const marks = quotes - extra;
    if (marks >= 3) this.closeEmphasis('b', true);
    if (marks === 2 || marks === 5) this.closeEmphasis('i', true);
    return at + quotes;
  }

  /** Ends an emphasis, or begins it where none is open and `toggle` says so. */
  private closeEmphasis(tag: 'b' | 'i', toggle: boolean): void {
    const depth = this.find((open) => open === `'${tag}`, 12);
    if (depth >= 0) this.stream.closeTo(depth);
    else if (toggle) this.stream.open(`'${tag}`, 0, { mark: tag === 'b' ? 'bold' : null });
  }

  private bareUrl(at: number): number {
    URL.lastIndex = at;
    const url = URL.exec(this.structure.text)?.[0].replace(/[.,;:!?'\\]{1,9}$/, '');
    if (!url) return at;
    this.stream.open('a', 0, { target: decodeEntities(url), mark: 'external' });
    this.stream.text(decodeEntities(url));
    this.stream.close();
    return at + url.length;
  }

  private externalLink(at: number, to: number): number {
    const { text } = this.structure;
    const line = text.slice(at, Math.min(to, at + 3000));
    const match = /^\[([^\s[\]<>"]+)(?:\s+([^\]\n]*))?\]/.exec(line);
    if (!match) return at;
    const [whole, url = '', label] = match;
    const page = titleOfHref(decodeEntities(url));
    const depth = this.stream.depth;
    this.stream.open('a', 0, { target: page?.includes(':') ? page : decodeEntities(url), mark: 'external' });
    if (label) this.read(at + whole.length - 1 - label.length, at + whole.length - 1);
    else this.stream.text('[…]');
    this.stream.closeTo(depth);
    return at + whole.length;
  }

  private link(at: number, end: number): number {
    const { stream, structure, reader } = this;
    const inner = structure.text.slice(at + 2, Math.min(end - 2, at + 600));
    const [, target = ''] = /^([^|[\]{}<>\n]*)(?:\||$)/.exec(inner) ?? [];
    if (target.trim() === '') return at;
    const title = decodeEntities(target).trim();
    const namespace = title.startsWith(':') ? null : reader.titles.namespaceOf(title);
    if (namespace === CATEGORY) {
      stream.leaf('link', INVISIBLE);
      return end;
    }
    if (namespace === FILE || namespace === MEDIA) {
      stream.leaf('img', OPAQUE);
      return end;
    }
    const depth = stream.depth;
    const full =
      title.startsWith('/') || title.startsWith('#') ? `${this.pageTitle}${title}` : title.replace(/^:/, '');
    stream.open('a', 0, { target: full.replaceAll('_', ' '), mark: 'link' });
    const label = at + 2 + target.length + 1;
    if (label < end - 2) this.read(label, end - 2);
    else stream.text(title.replace(/^:/, ''));
    stream.closeTo(depth);
    return end;
  }

  private opaqueTag(at: number, end: number): number {
    const { stream, structure } = this;
    const { name, inner } = structure.tags.get(at)!;
    const content = structure.text.slice(...inner);
    if (name === 'nowiki') stream.text(decodeEntities(content));
    else if (name === 'pre' || name === 'syntaxhighlight' || name === 'source' || name === 'poem') {
      this.blocks.closeParagraph();
      stream.open('pre', flagsOf('pre'));
      if (name === 'poem') this.read(...inner);
      else stream.text(decodeEntities(content));
      stream.close();
    } else if (name !== 'includeonly' && name !== 'templatestyles' && name !== 'templatedata') {
      stream.leaf(name, OPAQUE | WORDLESS);
    }
    return end;
  }

  private htmlTag(at: number, to: number): number {
    const tag = htmlTagAt(this.structure.text, at);
    if (!tag || tag.end > to) return at;
    if (isUnseen(tag.name)) return tag.end;
    if (VOID.has(tag.name)) this.stream.leaf(tag.name, flagsOf(tag.name));
    else if (tag.closing) this.closeTag(tag.name);
    else this.openTag(tag);
    return tag.end;
  }

  private openTag({ name, attributes }: HtmlTag): void {
    const { stream } = this;
    if (isBlock(name)) this.blocks.closeParagraph();
    if (ITEMS.has(name)) this.closeItem();
    if (attributes.endsWith('/') && !isBlock(name)) return;
    if (stream.depth >= MAX_DEPTH) {
      stream.warnings.add('Nested too deeply');
      return;
    }
    const classes = /\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
    const names = (classes?.[1] ?? classes?.[2] ?? classes?.[3] ?? '').trim();
    const style = /\bstyle\s*=\s*((?:"[^"]*")|(?:'[^']*'))/i.exec(attributes)?.[1] ?? '';
    let flags = flagsOf(name) | this.classes.of(names);
    flags |= styleFlags(style, flags);
    stream.open(name, flags, { mark: markOf(name, names), box: boxOf(name, names) });
  }

  private closeTag(name: string): void {
    if (isBlock(name)) this.blocks.closeParagraph();
    const stopsAtBlocks = !isBlock(name);
    const depth = this.find((open) => open === name, 60, stopsAtBlocks);
    if (depth >= 0) this.blocks.closeTo(depth);
  }

  /** A new list item ends the one before it in the same list. */
  private closeItem(): void {
    const { stream } = this;
    for (let depth = stream.depth - 1; depth >= this.blocks.base && depth > stream.depth - 60; depth--) {
      const tag = stream.tagAt(depth);
      if (SCOPES.has(tag)) return;
      if (ITEMS.has(tag)) {
        this.blocks.closeTo(depth);
        return;
      }
    }
  }

  /** Depth of the innermost open element that fits, looking at most `reach` deep; −1 where there is none. */
  private find(fits: (tag: string) => boolean, reach: number, stopsAtBlocks = true): number {
    const { stream } = this;
    for (let depth = stream.depth - 1; depth >= this.blocks.base && depth >= stream.depth - reach; depth--) {
      const tag = stream.tagAt(depth);
      if (fits(tag)) return depth;
      if (stopsAtBlocks && isBlock(tag)) return -1;
    }
    return -1;
  }
}
