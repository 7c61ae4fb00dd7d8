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

const PROSE = new Set(['p', 'ul', 'ol', 'dl', 'pre', 'blockquote']);

/** A collapsed box begins with its title, which is nobody's comment. Index of the title's end; `box` where there is none. */
function skipTitle(tokens: Token[], box: number, signature: number): number {
  let block = -1;
  for (let k = box + 1; k < signature && k < box + 30; k++) {
    const { type, tag, flags, text } = tokens[k]!;
    // Wikitext holds a template in its title's place.
    if (tag === 'template' || PROSE.has(tag)) return box;
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
  // In parts: asking a long string for its end again and again would copy it every time.
  private parts: string[] = [];
  private last = '';
  private marks: TextMark[] = [];
  private readonly opened = new Map<number, TextMark>();
  length = 0;

  write(text: string): void {
    let clean = text.replace(/\s+/gu, ' ');
    if (clean.startsWith(' ') && (this.last === '' || this.last === ' ' || this.last === '\n'))
      clean = clean.slice(1);
    this.push(clean);
  }

  breakLine(): void {
    if (this.last === ' ') this.cut(1);
    if (this.last !== '' && this.last !== '\n') this.push('\n');
  }

  private push(text: string): void {
    if (text === '') return;
    this.parts.push(text);
    this.length += text.length;
    this.last = text.at(-1)!;
  }

  /** Takes the last characters away. */
  private cut(count: number): void {
    let left = count;
    while (left > 0) {
      const part = this.parts.pop()!;
      if (part.length > left) this.parts.push(part.slice(0, -left));
      this.length -= Math.min(left, part.length);
      left -= Math.min(left, part.length);
    }
    this.last = this.parts.at(-1)?.at(-1) ?? '';
  }

  open(token: Token, index: number): void {
    const at = this.length;
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
    mark.range[1] = this.length;
    this.marks.push(mark);
  }

  template(name: string, params: Record<string, string>): void {
    this.marks.push(this.boxMark(name, params));
  }

  private boxMark(name: string, params: Record<string, string>): TextMark {
    const at = this.length;
    return { kind: 'template', range: [at, at], target: name, params };
  }

  dropLeadIn(): void {
    let dropped = false;
    while (LEAD_IN.has(this.last)) {
      this.cut(1);
      dropped = true;
    }
    if (dropped && this.last !== '') this.push(' ');
  }

  finish(): Content {
    for (const index of [...this.opened.keys()]) this.close(index);
    const text = this.parts.join('').trim();
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
