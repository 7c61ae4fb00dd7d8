import type { ThreadName } from '../../model/index.ts';
import type { Structure } from '../wikitext/structure.ts';
import { readTemplate, roleOf, type Template } from '../wikitext/templates.ts';
import type { Inline, InlineText } from './inline-text.ts';
import { type AnswerWords, kindOfName } from './words.ts';

/** A page's wikitext as a list of answers sees it: lines, headings, boxes that open and close, questions with answers. */
export type Line =
  | ({ kind: 'line' /** List marks before it: `#`, `*`, `;`, `:*`. */; marks: string } & Inline)
  | ({ kind: 'heading'; level: number } & Inline)
  | { kind: 'open'; title: string /** A template made for such lists, by its name. */; made: boolean }
  | { kind: 'close' }
  /** A template that holds both. */
  | { kind: 'pair'; question: Inline; answer: Inline };

/** A link to a thread, with its label: dates stand in it. */
export interface NamedLink extends ThreadName {
  label: string;
}

const MAX_LINES = 4000;
const MAX_NESTING = 5;
/** Longer lines are no answer; their end is not read. */
const MAX_LINE = 12_000;
const TITLE_PARAMS = [
  'title',
  'titel',
  'titre',
  'título',
  'titulo',
  'header',
  'heading',
  'head',
  '标题',
  '標題',
  'عنوان',
];

/** Reads what stands between two offsets of a page into lines. */
export class Flattener {
  readonly lines: Line[] = [];
  private readonly structure: Structure;
  private readonly words: AnswerWords;
  private readonly lang: string;
  private readonly inline: InlineText;

  constructor(structure: Structure, words: AnswerWords, lang: string, inline: InlineText) {
    this.structure = structure;
    this.words = words;
    this.lang = lang;
    this.inline = inline;
  }

  read(from: number, to: number, nesting = 0): void {
    for (let at = from; at < to && this.lines.length < MAX_LINES; ) {
      const end = this.lineEnd(at, to);
      this.line(at, end, nesting);
      at = end + 1;
    }
  }

  /** Ends of brackets count: a template of many lines is one. */
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

  private line(from: number, to: number, nesting: number): void {
    const { text, ends } = this.structure;
    let start = from;
    while (start < to && /\s/.test(text[start]!)) start++;
    if (start >= to) return;
    const heading = start === from ? this.headingAt(from, to) : null;
    if (heading) {
      this.lines.push({
        kind: 'heading',
        level: heading.level,
        ...this.inline.read(heading.from, heading.to),
      });
      return;
    }
    // Templates in a row, one after another on a line, are boxes each.
    let at = start;
    while (text.startsWith('{{', at)) {
      const end = ends.get(at);
      if (end === undefined || end > to || !this.template(at, end, nesting)) break;
      at = end;
      while (at < to && /\s/.test(text[at]!)) at++;
    }
    if (at < to) this.textLine(at, to);
  }

  private headingAt(from: number, to: number): { level: number; from: number; to: number } | null {
    const { text } = this.structure;
    if (text[from] !== '=') return null;
    let end = to;
    while (end > from && /\s/.test(text[end - 1]!)) end--;
    let level = 0;
    while (
      level < 6 &&
      end - from > 2 * level + 2 &&
      text[from + level] === '=' &&
      text[end - 1 - level] === '='
    )
      level++;
    return level === 0 ? null : { level, from: from + level, to: end - level };
  }

  private textLine(from: number, to: number): void {
    const { text } = this.structure;
    if (text.startsWith('{|', from)) {
      this.lines.push({ kind: 'open', title: '', made: false });
      return;
    }
    const raw = text.slice(from, Math.min(to, from + MAX_LINE));
    if (raw.startsWith('|}')) {
      this.lines.push({ kind: 'close' });
      return;
    }
    // A cell's attributes end with a bar.
    const cell =
      /^(?:\|-[^\n]*|\|\+|[|!](?:[^|[\]{}]{0,200}=[^|[\]{}]{0,200}\|(?!\|))?)/.exec(raw)?.[0] ?? '';
    const marks = /^[*#:;]{1,12}/.exec(raw.slice(cell.length))?.[0] ?? '';
    const opened = count(raw, /<div[\s>]/gi);
    const closed = count(raw, /<\/div[\s>]/gi);
    for (let n = 0; n < opened; n++) this.lines.push({ kind: 'open', title: '', made: false });
    const body = from + cell.length + marks.length;
    for (const [i, [a, b]] of pieces(text, body, from + raw.length).entries()) {
      const read = this.inline.read(a, b);
      // What follows a line break belongs to the item, and is no item of its own.
      if (read.text !== '' || read.struck)
        this.lines.push({ kind: 'line', marks: i === 0 ? marks : marks && `${marks}:`, ...read });
    }
    for (let n = 0; n < closed; n++) this.lines.push({ kind: 'close' });
  }

  /** True where the template is dealt with; false where it is part of a text. */
  private template(at: number, end: number, nesting: number): boolean {
    const template = readTemplate(this.structure, at + 2, end - 2);
    const { name } = template;
    const question = this.range(template, this.words.question);
    const answer = this.range(template, this.words.answer);
    if (question && answer) {
      this.lines.push({
        kind: 'pair',
        question: this.inline.read(...question),
        answer: this.inline.read(...answer),
      });
      return true;
    }
    const role = roleOf(name);
    if (role === 'quote' || role === 'format' || role === 'struck' || role === 'named') return false;
    if (role === 'uncollapse') {
      this.lines.push({ kind: 'close' });
      return true;
    }
    const plainName = name
      .replace(/^[^:]{0,40}:/u, '')
      .split('/')
      .at(-1)!;
    const made = kindOfName(plainName, this.lang) !== null;
    const content = [...template.ranges].filter(([key, [a, b]]) =>
      isContent(this.structure.text, key, a, b, made),
    );
    const title = made ? plainName : this.titleOf(template);
    if (role === 'collapse' && content.length === 0) {
      this.lines.push({ kind: 'open', title, made: false });
      return true;
    }
    if (content.length === 0 && !made) return role === 'invisible' || /^[\p{L}]/u.test(name);
    if (nesting >= MAX_NESTING) return true;
    this.lines.push({ kind: 'open', title, made });
    for (const [, [a, b]] of content) this.read(a, b, nesting + 1);
    this.lines.push({ kind: 'close' });
    return true;
  }

  private titleOf({ params }: Template): string {
    const key = TITLE_PARAMS.find((name) => params[name]);
    return (key === undefined ? params['1'] : params[key])?.slice(0, 300) ?? '';
  }

  private range({ ranges }: Template, names: ReadonlySet<string>): [number, number] | null {
    for (const [key, range] of ranges) if (names.has(key.toLowerCase())) return range;
    return null;
  }
}

/** Parameters that hold lines, boxes, or what a template made for such lists shows. */
function isContent(text: string, key: string, from: number, to: number, made: boolean): boolean {
  if (TITLE_PARAMS.includes(key)) return false;
  const start = text.slice(from, Math.min(to, from + 20_000));
  if (/\n\s{0,20}[*#;:']|\{\{/.test(start)) return true;
  return (made && /^\d+$/.test(key) && start.trim().length > 20) || (key === '2' && start.includes('\n'));
}

function count(text: string, pattern: RegExp): number {
  return Math.min(20, text.match(pattern)?.length ?? 0);
}

/** What line breaks part. */
function pieces(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/<br\s{0,5}\/?\s{0,5}>/gi)) {
    found.push([start, from + match.index]);
    start = from + match.index + match[0].length;
    if (found.length > 200) break;
  }
  return [...found, [start, to]];
}
