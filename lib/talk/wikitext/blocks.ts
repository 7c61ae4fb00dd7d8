import type { Reader } from '../read/index.ts';
import { BLOCK, HEADING, OPAQUE, SEPARATOR, TokenStream } from '../read/tokens.ts';
import { type Host, Templates } from './expand.ts';
import { type Blocks, InlineParser } from './inline.ts';
import type { Structure } from './structure.ts';
import { htmlTagAt, isBlock } from './tags.ts';

interface List {
  depth: number;
  char: string;
  items: number;
  terms: number;
}

/** Where lines are read into: the page, a table's cell, a template's parameter. */
interface Frame {
  /** Open elements that belong to what is around. */
  base: number;
  lists: List[];
  /** Depth before the paragraph; −1 where none is open. */
  paragraph: number;
  preformatted: boolean;
  table: boolean;
}

/** More list marks than anybody means. */
const MAX_LIST_DEPTH = 100;
const MAX_FRAMES = 40;

/** Reads wikitext line by line, as MediaWiki does: headings, lists, tables, paragraphs. */
export class BlockParser implements Blocks, Host {
  readonly stream = new TokenStream();
  readonly structure: Structure;
  readonly reader: Reader;
  private readonly parser: InlineParser;
  private readonly templates: Templates;
  private frames: Frame[] = [];
  private frame: Frame = newFrame(0, false);

  constructor(structure: Structure, reader: Reader, pageTitle: string) {
    this.structure = structure;
    this.reader = reader;
    this.templates = new Templates(this);
    this.parser = new InlineParser(structure, this.stream, reader, this, pageTitle);
  }

  get base(): number {
    return this.frame.base;
  }

  /** Reads the whole source; yields now and then. */
  *read(): Generator<void, TokenStream> {
    const { text } = this.structure;
    let count = 0;
    for (let from = 0; from < text.length; ) {
      from = this.line(from, text.length);
      if (++count % 100 === 0) yield;
    }
    this.closeTo(0);
    for (const warning of this.structure.warnings) this.stream.warnings.add(warning);
    return this.stream;
  }

  inline(from: number, to: number): void {
    this.parser.read(from, to);
  }

  lines(from: number, to: number): void {
    const { frames, frame } = this;
    this.frames = [];
    this.frame = newFrame(this.stream.depth, false);
    const { base } = this.frame;
    for (let at = from; at < to; ) at = this.line(at, to);
    this.leaveTables();
    this.closeTo(base);
    this.frames = frames;
    this.frame = frame;
  }

  closeLines(): void {
    this.closeParagraph();
    this.closeLists(0);
  }

  template(at: number, end: number, alone: boolean): void {
    this.templates.show(at, end, alone);
  }

  closeParagraph(): void {
    const { frame } = this;
    if (frame.paragraph < 0) return;
    this.stream.closeTo(frame.paragraph);
    frame.paragraph = -1;
    frame.preformatted = false;
  }

  closeTo(depth: number): void {
    const { frame } = this;
    if (frame.paragraph >= depth) this.closeParagraph();
    const kept = frame.lists.findIndex((list) => list.depth >= depth);
    if (kept >= 0) this.closeLists(kept);
    this.stream.closeTo(depth);
  }

  /** Reads one line, which brackets may stretch over several; returns the offset of the next. */
  private line(from: number, limit: number): number {
    const end = this.lineEnd(from, limit);
    this.readLine(from, end);
    return end + 1;
  }

  private lineEnd(from: number, limit: number): number {
    const { text, ends } = this.structure;
    for (let at = from; at < limit; at++) {
      const char = text.charCodeAt(at);
      if (char === 10) return at;
      if (char === 123 || char === 91 || char === 60) {
        const end = ends.get(at);
        if (end !== undefined && end <= limit) at = end - 1;
      }
    }
    return limit;
  }

  private readLine(from: number, to: number): void {
    const { text } = this.structure;
    let start = from;
    while (start < to && (text[start] === ' ' || text[start] === '\t')) start++;
    if (start === to) {
      this.blank();
      return;
    }
    const char = text[start]!;
    if (char === '{' && text[start + 1] === '|') {
      this.openTable();
      return;
    }
    if (this.frame.table && (char === '|' || char === '!')) {
      this.tableLine(start, to);
      return;
    }
    if (start === from) {
      if (char === '=' && this.heading(from, to)) return;
      if ('*#:;'.includes(char)) {
        this.listLine(from, to);
        return;
      }
      if (char === '-' && text.startsWith('----', from)) {
        this.ruler(from, to);
        return;
      }
    }
    this.textLine(from, start, to);
  }

  private blank(): void {
    this.closeParagraph();
    this.closeLists(0);
  }

  private ruler(from: number, to: number): void {
    this.blank();
    this.stream.leaf('hr', BLOCK | SEPARATOR | OPAQUE);
    let at = from;
    while (this.structure.text[at] === '-') at++;
    if (at < to) this.textLine(at, at, to);
  }

  private heading(from: number, to: number): boolean {
    const { text } = this.structure;
    let end = to;
    while (end > from && /\s/.test(text[end - 1]!)) end--;
    let level = 0;
    while (
      level < 6 &&
      text[from + level] === '=' &&
      text[end - 1 - level] === '=' &&
      end - from > 2 * level + 2
    )
      level++;
    if (level === 0) return false;
    this.blank();
    if (level <= 2) {
      // What a thread leaves open ends with it, so that one broken thread does not change another.
      this.leaveTables();
      this.templates.forget();
      this.closeTo(this.frame.base);
    }
    const depth = this.stream.depth;
    this.stream.open(`h${level}`, BLOCK | HEADING);
    this.inline(from + level, end - level);
    this.closeTo(depth);
    return true;
  }

  private textLine(from: number, start: number, to: number): void {
    const { frame, stream, structure } = this;
    const { text } = structure;
    this.closeLists(0);
    let end = to;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (text.startsWith('{{', start) && structure.ends.get(start) === end) {
      const preformatted = frame.preformatted || (frame.paragraph >= 0 && frame.lists.length === 0);
      // In the middle of a paragraph it may well be a part of it.
      if (!preformatted) {
        this.template(start, end, true);
        return;
      }
    }
    const indented =
      start > from &&
      text[from] === ' ' &&
      !frame.table &&
      stream.depth <= frame.base + (frame.paragraph >= 0 ? 1 : 0);
    if (indented !== frame.preformatted) this.closeParagraph();
    const tag = text[start] === '<' ? htmlTagAt(text, start) : null;
    if (tag && isBlock(tag.name)) this.closeParagraph();
    else if (frame.paragraph < 0) this.openParagraph(indented);
    else stream.text('\n');
    this.inline(start, to);
  }

  private openParagraph(preformatted: boolean): void {
    const { frame, stream } = this;
    frame.paragraph = stream.depth;
    frame.preformatted = preformatted;
    stream.open(preformatted ? 'pre' : 'p', BLOCK);
  }

  private listLine(from: number, to: number): void {
    const { text } = this.structure;
    const { lists } = this.frame;
    this.closeParagraph();
    let at = from;
    while (at < to && '*#:;'.includes(text[at]!)) at++;
    const prefix = text.slice(from, Math.min(at, from + MAX_LIST_DEPTH));
    if (at - from > MAX_LIST_DEPTH) this.stream.warnings.add('Nested too deeply');
    const kind = (char: string | undefined) => (char === ';' ? ':' : char);
    let common = 0;
    while (
      common < prefix.length &&
      common < lists.length &&
      kind(prefix[common]) === kind(lists[common]!.char)
    )
      common++;
    this.closeLists(common);
    if (prefix.length === common) this.nextItem(lists[common - 1]!, prefix[common - 1]!);
    for (const char of prefix.slice(common)) this.openList(char);
    this.listContent(at, to, prefix.endsWith(';'));
  }

  private listContent(from: number, to: number, isTerm: boolean): void {
    const { text, ends } = this.structure;
    let start = from;
    while (start < to && (text[start] === ' ' || text[start] === '\t')) start++;
    if (text.startsWith('{|', start)) {
      this.openTable();
      return;
    }
    if (isTerm) {
      for (let at = start; at < to; at++) {
        const end = ends.get(at);
        if (end !== undefined && end <= to) at = end - 1;
        else if (text[at] === ':' && text[at + 1] !== '/') {
          this.inline(start, at);
          this.nextItem(this.frame.lists.at(-1)!, ':');
          this.inline(at + 1, to);
          return;
        }
      }
    }
    this.inline(start, to);
  }

  private openList(char: string): void {
    const { lists } = this.frame;
    const list: List = { depth: this.stream.depth, char, items: 0, terms: 0 };
    lists.push(list);
    this.stream.open(char === '*' ? 'ul' : char === '#' ? 'ol' : 'dl', BLOCK);
    this.nextItem(list, char);
  }

  private nextItem(list: List, char: string): void {
    this.stream.closeTo(list.depth + 1);
    list.char = char;
    list.items++;
    if (char === ';') list.terms++;
    this.stream.open(char === ';' ? 'dt' : char === ':' ? 'dd' : 'li', BLOCK);
  }

  /** Closes lists until `keep` are open. */
  private closeLists(keep: number): void {
    const { lists } = this.frame;
    while (lists.length > keep) {
      const { depth, items, terms, char } = lists.pop()!;
      this.stream.closeTo(depth + 1);
      // One term alone is somebody's way to write a heading.
      if (items === 1 && terms === 1 && char === ';') this.stream.flag(SEPARATOR);
      this.stream.closeTo(depth);
    }
  }

  private openTable(): void {
    if (this.frames.length >= MAX_FRAMES) return;
    this.closeParagraph();
    this.frames.push(this.frame);
    this.stream.open('table', BLOCK);
    this.frame = newFrame(this.stream.depth, true);
  }

  private tableLine(start: number, to: number): void {
    const { text } = this.structure;
    this.closeTo(this.frame.base);
    if (text[start + 1] === '}') {
      this.closeTable();
      if (start + 2 < to) this.readLine(start + 2, to);
      return;
    }
    if (text[start] === '|' && text[start + 1] === '-') return;
    this.cells(text[start + 1] === '+' ? start + 2 : start + 1, to);
  }

  private cells(from: number, to: number): void {
    const { text, ends } = this.structure;
    let begin = from;
    let attributes = true;
    const cell = (end: number) => {
      this.closeTo(this.frame.base);
      this.stream.open('td', BLOCK);
      let start = begin;
      while (start < end && text[start] === ' ') start++;
      if (start === end) return;
      if ('*#:;'.includes(text[start]!)) this.listLine(start, end);
      else {
        this.openParagraph(false);
        this.inline(start, end);
      }
    };
    for (let at = from; at < to; at++) {
      const end = ends.get(at);
      if (end !== undefined && end <= to) {
        if (text[at] === '[') attributes = false;
        at = end - 1;
      } else if ((text[at] === '|' || text[at] === '!') && text[at + 1] === text[at]) {
        cell(at);
        at++;
        begin = at + 1;
        attributes = true;
      } else if (text[at] === '|' && attributes) {
        begin = at + 1;
        attributes = false;
      }
    }
    cell(to);
  }

  private closeTable(): void {
    const { base } = this.frame;
    this.closeTo(base);
    this.stream.closeTo(base - 1);
    this.frame = this.frames.pop()!;
  }

  private leaveTables(): void {
    while (this.frames.length > 0) this.closeTable();
  }
}

function newFrame(base: number, table: boolean): Frame {
  return { base, lists: [], paragraph: -1, preformatted: false, table };
}
