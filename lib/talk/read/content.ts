import type { TextMark } from '../../model/index.ts';
import type { Found } from './find.ts';
import { BLOCK, COLLAPSED, INVISIBLE, SEPARATOR, type Token, WORDLESS } from './tokens.ts';

export interface Content {
  text: string;
  marks: TextMark[];
}

/** Dashes and the like that lead over to a signature. */
const LEAD_IN = new Set('-–—―‒~·•|/ \n\u00A0');

/** A comment's own words, without its signatures, and what plain text loses of them. */
export function readContent(tokens: Token[], found: Found): Content {
  const writer = new Writer();
  const { start, end, after } = found;
  let signature = 0;
  for (let k = after; k <= end; k++) {
    const token = tokens[k]!;
    const signed = found.signatures[signature];
    if (signed && k >= signed.from) {
      if (k === signed.from) writer.dropLeadIn();
      k = signed.to;
      signature++;
      const rest = tokens[k]!.text.slice(signed.offset);
      if (rest.trim() !== '') writer.write(rest);
      continue;
    }
    if (token.type === 'text') {
      if (k >= start) writer.write(token.text);
      continue;
    }
    const skipped = token.flags & WORDLESS || (k < start && token.flags & (SEPARATOR | INVISIBLE));
    if (skipped && token.type === 'open') {
      // What holds a signature (a box for unsigned comments) is left at the signature's end.
      const stop = Math.min(token.pair, end);
      while (found.signatures[signature] && found.signatures[signature]!.to <= stop) signature++;
      k = stop;
      continue;
    }
    if (token.type === 'open' && token.flags & COLLAPSED) k = skipTitle(tokens, k, signed?.from ?? end);
    if (token.flags & (BLOCK | SEPARATOR)) writer.breakLine();
    if (token.type === 'open') writer.open(token, k);
    else if (token.type === 'close') writer.close(token.pair);
    else if (token.box && k >= start) writer.template(token.box.name, token.box.params);
  }
  return writer.finish();
}

/** A collapsed box begins with its title, which is nobody's comment. Index of the title's end; `box` where there is none. */
function skipTitle(tokens: Token[], box: number, signature: number): number {
  let block = -1;
  for (let k = box + 1; k < signature && k < box + 30; k++) {
    const { type, flags, text } = tokens[k]!;
    if (type === 'open' && flags & BLOCK) block = k;
    else if (type === 'text' && text.trim() !== '') {
      const end = block < 0 ? -1 : tokens[block]!.pair;
      return end > k && end < signature ? end : box;
    }
  }
  return box;
}

/** Plain text of a stretch of tokens, up to `limit` UTF-16 units. */
export function plainText(
  tokens: Token[],
  from: number,
  to: number,
  limit = Number.POSITIVE_INFINITY,
): string {
  const writer = new Writer();
  for (let k = from; k < to && writer.length < limit; k++) {
    const token = tokens[k]!;
    if (token.type === 'text') writer.write(token.text);
    else if (token.type === 'open' && token.flags & WORDLESS) k = token.pair;
    else if (token.flags & (BLOCK | SEPARATOR)) writer.breakLine();
  }
  return writer.finish().text.slice(0, limit);
}

/** Writes text with white space collapsed, and ranges along with it. */
class Writer {
  private text = '';
  private marks: TextMark[] = [];
  private readonly opened = new Map<number, TextMark>();

  get length(): number {
    return this.text.length;
  }

  write(text: string): void {
    let clean = text.replace(/\s+/gu, ' ');
    if (clean.startsWith(' ') && (this.text === '' || /[\s]/.test(this.text.at(-1)!))) clean = clean.slice(1);
    this.text += clean;
  }

  breakLine(): void {
    this.text = this.text.endsWith(' ') ? this.text.slice(0, -1) : this.text;
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }

  open(token: Token, index: number): void {
    const at = this.text.length;
    if (token.mark) {
      const mark: TextMark = { kind: token.mark, range: [at, at] };
      if (token.target !== null) mark.target = token.target;
      this.opened.set(index, mark);
    } else if (token.box && !token.box.name.startsWith('class:')) {
      this.opened.set(index, this.boxMark(token.box.name, token.box.params));
    }
  }

  close(index: number): void {
    const mark = this.opened.get(index);
    if (!mark) return;
    this.opened.delete(index);
    mark.range[1] = this.text.length;
    this.marks.push(mark);
  }

  template(name: string, params: Record<string, string>): void {
    this.marks.push(this.boxMark(name, params));
  }

  private boxMark(name: string, params: Record<string, string>): TextMark {
    const at = this.text.length;
    return { kind: 'template', range: [at, at], target: name, params };
  }

  dropLeadIn(): void {
    let length = this.text.length;
    while (length > 0 && LEAD_IN.has(this.text[length - 1]!)) length--;
    // A word's own hyphen stays; a bracket that only held the signature goes.
    if (this.text[length - 1] === '(' && length < 2) length--;
    if (length < this.text.length) this.text = `${this.text.slice(0, length)} `;
  }

  finish(): Content {
    for (const index of [...this.opened.keys()]) this.close(index);
    const text = this.text.trim();
    const marks = this.marks.flatMap((mark) => {
      let [from, to] = mark.range.map((at) => Math.min(at, text.length)) as [number, number];
      while (from < to && /\s/.test(text[from]!)) from++;
      while (to > from && /\s/.test(text[to - 1]!)) to--;
      return from < to || mark.kind === 'template'
        ? [{ ...mark, range: [from, to] as [number, number] }]
        : [];
    });
    return { text, marks: marks.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]) };
  }
}
