/** What brackets pair with what, and which tags hold text that is no wikitext. */
export interface Structure {
  /** Source without comments. */
  text: string;
  /** Offset of an opening `{{`, `[[` or extension tag → offset after its end. */
  ends: Map<number, number>;
  /** Extension tags by the offset of their opening. */
  tags: Map<number, OpaqueTag>;
  warnings: Set<string>;
}

export interface OpaqueTag {
  name: string;
  /** Half-open range of what stands inside. */
  inner: [number, number];
}

/** Tags whose inside MediaWiki hands to somebody else. */
const OPAQUE_TAGS =
  'nowiki|pre|math|chem|ce|ref|references|gallery|syntaxhighlight|source|timeline|score|hiero|graph|mapframe|maplink|templatedata|templatestyles|imagemap|inputbox|includeonly|poem';
const SCANNER = new RegExp(
  `\\{\\{|\\}\\}|\\[\\[|\\]\\]|<(${OPAQUE_TAGS})(?=[\\s/>])[^<>]{0,1000}>|^=`,
  'gim',
);
/** Deeper than this, brackets are taken as they stand. */
const MAX_OPEN = 2000;

/** Pairs brackets in one pass. A heading ends whatever was left open before it, so that a broken thread breaks no other. */
export function readStructure(source: string): Structure {
  const warnings = new Set<string>();
  const text = withoutComments(source.replace(/\r\n?/g, '\n'), warnings);
  const ends = new Map<number, number>();
  const tags = new Map<number, OpaqueTag>();
  const open: { at: number; close: string }[] = [];
  const closeTags = new CloseTags(text);
  SCANNER.lastIndex = 0;
  for (let match = SCANNER.exec(text); match; match = SCANNER.exec(text)) {
    const [found, tag] = match;
    const at = match.index;
    if (tag !== undefined) {
      const name = tag.toLowerCase();
      const after = at + found.length;
      if (found.endsWith('/>')) setTag(at, name, after, after, after);
      else {
        const close = closeTags.after(name, after);
        if (close) {
          setTag(at, name, after, close[0], close[1]);
          SCANNER.lastIndex = close[1];
        }
      }
    } else if (found === '=') {
      if (!isHeading(text, at)) continue;
      if (open.length > 0) warnings.add('Unclosed brackets');
      open.length = 0;
    } else if (found === '{{' || found === '[[') {
      if (open.length < MAX_OPEN) open.push({ at, close: found === '{{' ? '}}' : ']]' });
      else warnings.add('Too many open brackets');
    } else if (open.at(-1)?.close === found) ends.set(open.pop()!.at, at + 2);
  }
  if (open.length > 0) warnings.add('Unclosed brackets');
  return { text, ends, tags, warnings };

  function setTag(at: number, name: string, from: number, to: number, end: number): void {
    tags.set(at, { name, inner: [from, to] });
    ends.set(at, end);
  }
}

/** Finds closing tags, and remembers what was not found, so that a million unclosed tags cost no million searches. */
class CloseTags {
  private readonly text: string;
  private readonly patterns = new Map<string, RegExp>();
  private readonly missing = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  after(name: string, from: number): [start: number, end: number] | null {
    if (this.missing.has(name)) return null;
    let pattern = this.patterns.get(name);
    if (!pattern) {
      pattern = new RegExp(`</${name}\\s{0,20}>`, 'gi');
      this.patterns.set(name, pattern);
    }
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    if (!match) this.missing.add(name);
    return match && [match.index, match.index + match[0].length];
  }
}

/** Whether the line that begins at an offset is a heading. */
function isHeading(text: string, at: number): boolean {
  const next = text.indexOf('\n', at);
  let end = next < 0 ? text.length : next;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return end - at > 2 && text[end - 1] === '=';
}

/** Offset of the line break before the next heading; the text's end where there is none. */
function nextHeading(text: string, from: number): number {
  for (let at = text.indexOf('\n=', from); at >= 0; at = text.indexOf('\n=', at + 1)) {
    if (isHeading(text, at + 1)) return at;
  }
  return text.length;
}

/** Leaves comments out; one that has lines to itself takes its line along, as in MediaWiki. */
function withoutComments(text: string, warnings: Set<string>): string {
  let clean = '';
  let from = 0;
  const lastEnd = text.lastIndexOf('-->') - 4;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    let end = at > lastEnd ? -1 : text.indexOf('-->', at + 4);
    if (end < 0) {
      // The rest of its thread is lost, as on the wiki; not the other threads.
      warnings.add('Unclosed comment');
      clean += text.slice(from, at);
      from = nextHeading(text, at);
      continue;
    }
    end += 3;
    let start = at;
    while (start > from && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
    let after = end;
    while (text[after] === ' ' || text[after] === '\t') after++;
    const lineBefore = start === 0 || text[start - 1] === '\n';
    if (lineBefore && text[after] === '\n') {
      clean += text.slice(from, start);
      from = after + 1;
    } else {
      clean += text.slice(from, at);
      from = end;
    }
  }
  return clean + text.slice(from);
}
