import type { Reader } from '../read/index.ts';
import {
  BLOCK,
  COLLAPSED,
  INVISIBLE,
  NO_COMMENTS,
  OPAQUE,
  SEPARATOR,
  type TokenStream,
  WORDLESS,
} from '../read/tokens.ts';
import type { Structure } from './structure.ts';
import { readTemplate, roleOf, type Template } from './templates.ts';

/** What templates may ask of the parser. */
export interface Host {
  readonly structure: Structure;
  readonly stream: TokenStream;
  readonly reader: Reader;
  inline(from: number, to: number): void;
  /** Reads a parameter that holds whole lines, inside the element that is open. */
  lines(from: number, to: number): void;
  /** Ends paragraph and lists before a box. */
  closeLines(): void;
}

const MAX_NESTING = 10;
/** Where quotations hold their text. */
const TEXT_PARAMS = ['text', 'quote', '1', 'texte', 'testo', 'zitat'];
const TOP = /(?:top|begin|start|début|inizio|inicio|начало|^cot|^hat)$|^ctop|начало/;

/**
 * Shows of a template what matters to threads. What it really shows is not known, since its page is not read: quotations,
 * calls and missing signatures are written out, a parameter that holds a signed comment is read, the rest is one thing.
 */
export class Templates {
  private readonly host: Host;
  private nesting = 0;
  private readonly collapsed: number[] = [];

  constructor(host: Host) {
    this.host = host;
  }

  /** @param alone it has its line to itself */
  show(at: number, end: number, alone: boolean): void {
    const { structure, stream } = this.host;
    if (this.nesting >= MAX_NESTING) {
      stream.warnings.add('Templates nested too deeply');
      stream.leaf('template', OPAQUE);
      return;
    }
    this.nesting++;
    const depth = stream.depth;
    const template = readTemplate(structure, at + 2, end - 2);
    const keepsOpen = this.write(template, alone);
    if (!keepsOpen && stream.depth > depth) stream.closeTo(depth);
    this.nesting--;
  }

  /** Collapsed boxes end with their thread, closed or not. */
  forget(): void {
    this.collapsed.length = 0;
  }

  /** True where it leaves a box open or closes one. */
  private write(template: Template, alone: boolean): boolean {
    const { stream } = this.host;
    const { name, params } = template;
    const box = { name, params, text: '' };
    switch (roleOf(name)) {
      case 'outdent':
        stream.leaf('template', SEPARATOR, { box });
        return false;
      case 'invisible':
        if (alone) this.host.closeLines();
        stream.leaf('template', INVISIBLE, { box });
        return false;
      case 'uncollapse': {
        if (alone) this.host.closeLines();
        const depth = this.collapsed.pop();
        stream.leaf('template', INVISIBLE, { box });
        if (depth !== undefined && depth < stream.depth) stream.closeTo(depth);
        return true;
      }
      case 'collapse':
        return this.collapse(template, alone);
      case 'quote':
        return this.quote(template);
      case 'struck':
      case 'format':
        return this.format(template);
      case 'ping':
        return this.ping(template);
      case 'named':
        return this.named(template);
      default:
        return this.other(template, alone);
    }
  }

  private collapse(template: Template, alone: boolean): boolean {
    const { stream } = this.host;
    const { name, params } = template;
    const content = this.signedParam(template);
    if (!content && !TOP.test(name)) return this.other(template, alone);
    if (alone) this.host.closeLines();
    const depth = stream.depth;
    stream.open('div', BLOCK | COLLAPSED, { box: { name, params, text: '' } });
    stream.leaf('template', OPAQUE);
    if (content) {
      this.host.lines(...content);
      return false;
    }
    this.collapsed.push(depth);
    return true;
  }

  private quote({ name, params, ranges }: Template): boolean {
    const { stream, structure } = this.host;
    const key = TEXT_PARAMS.find((param) => ranges.has(param));
    const range = key === undefined ? undefined : ranges.get(key);
    if (!range) {
      stream.leaf('template', OPAQUE, { box: { name, params, text: '' } });
      return false;
    }
    const isBlock = !name.startsWith('tq') || structure.text.slice(...range).includes('\n\n');
    if (isBlock) this.host.closeLines();
    stream.open(isBlock ? 'blockquote' : 'q', NO_COMMENTS | (isBlock ? BLOCK : 0), { mark: 'quote' });
    if (isBlock) this.host.lines(...range);
    else this.host.inline(...range);
    return false;
  }

  private format({ name, params, ranges }: Template): boolean {
    const { stream } = this.host;
    const last = [...ranges].findLast(([key]) => /^\d+$/.test(key))?.[1];
    if (!last) stream.leaf('template', OPAQUE, { box: { name, params, text: '' } });
    else {
      stream.open('span', 0, { mark: roleOf(name) === 'struck' ? 'struck' : null });
      this.host.inline(...last);
    }
    return false;
  }

  private ping({ name, params }: Template): boolean {
    const { stream } = this.host;
    const users = Object.entries(params).filter(([key, user]) => /^\d$/.test(key) && user !== '');
    const mentions = !/^u|link|util|utente|usu|benutzer|польз/.test(name);
    stream.open('span', 0, { box: { name, params, text: '' } });
    if (mentions) stream.text('@');
    for (const [i, [, user]] of users.entries()) {
      if (i > 0) stream.text(', ');
      stream.open('a', 0, { target: `User:${user}` });
      stream.text(user);
      stream.close();
    }
    if (mentions) stream.text(': ');
    return false;
  }

  /** Shown as a call: `{{cn|date}}`. */
  private named(template: Template): boolean {
    const values = [...template.ranges.keys()].map((key) => template.params[key] ?? '');
    if (values.length === 0) return this.other(template, false);
    this.host.stream.open('span', 0);
    this.host.stream.text(`{{${values.join('|')}}}`);
    return false;
  }

  private other(template: Template, alone: boolean): boolean {
    const { stream, reader, structure } = this.host;
    const { name, params } = template;
    const box = { name, params, text: '' };
    if (this.unsigned(template)) return false;
    const signed = this.signedParam(template);
    if (signed) {
      const isBlock = alone || structure.text.slice(...signed).includes('\n');
      if (alone) this.host.closeLines();
      stream.open(isBlock ? 'div' : 'span', isBlock ? BLOCK : 0, { box });
      if (isBlock) this.host.lines(...signed);
      else this.host.inline(...signed);
      return false;
    }
    // A signature kept on a page of its own.
    const user = name.includes(':') ? reader.titles.userOf(name.replace(/\/.*$/s, '')) : null;
    if (user !== null) {
      stream.open('a', 0, { target: `User:${user}` });
      stream.text(user);
      return false;
    }
    if (name === '!' || name === '=') stream.text(name === '!' ? '|' : '=');
    else {
      if (alone) this.host.closeLines();
      stream.leaf('template', OPAQUE | (alone ? BLOCK : 0), { box });
    }
    return false;
  }

  /** Templates for unsigned comments name a user and a time, in whatever order. */
  private unsigned({ name, params }: Template): boolean {
    const { stream, reader } = this.host;
    const entries = Object.values(params).filter((param) => param !== '' && param.length < 120);
    if (entries.length < 2 || entries.length > 4) return false;
    const stamps = entries.map((param) => reader.timestamps.whole(param));
    const time = stamps.find((stamp) => stamp !== null);
    if (time == null) return false;
    const user = entries.find(
      (param, i) => stamps[i] === null && reader.titles.userOf(`User:${param}`) !== null,
    );
    if (user === undefined) return false;
    stream.open('span', WORDLESS, { box: { name, params, text: '' } });
    stream.open('a', 0, { target: `User:${user}` });
    stream.text(user);
    stream.close();
    stream.text(` ${time}`);
    return true;
  }

  /** The parameter that holds a timestamp with a link before it, if there is one. */
  private signedParam({ ranges }: Template): [number, number] | null {
    const { reader, structure } = this.host;
    for (const range of ranges.values()) {
      const text = structure.text.slice(...range);
      if (text.includes('[[') && reader.timestamps.find(text)) return range;
    }
    return null;
  }
}
