import type { Reader } from '../read/index.ts';
import { titleOfHref } from '../read/urls.ts';
import { decodeEntities } from '../wikitext/entities.ts';
import { plainWikitext } from '../wikitext/plain.ts';
import type { Structure } from '../wikitext/structure.ts';
import { readTemplate, roleOf } from '../wikitext/templates.ts';
import type { NamedLink } from './flatten.ts';

/** What a line says. */
export interface Inline {
  /** Plain, without what is struck. */
  text: string;
  /** Nothing but bold. */
  bold: boolean;
  /** Something in it is struck. */
  struck: boolean;
  /** Carries a signature: somebody's comment. */
  signed: boolean;
  links: NamedLink[];
}

const MAX_LINKS = 40;
const MAX_NESTING = 4;
const MAX_TEXT = 12_000;
const STRIKE = /<(\/?)(?:s|del|strike)(?:\s[^<>]{0,200})?>/gi;
const USER_TALK = 3;
const SPECIAL = -1;

/** Reads what stands within a line, and which threads it links to. */
export class InlineText {
  private readonly structure: Structure;
  private readonly reader: Reader;
  private readonly talkTitle: string;

  /** @param talkTitle the talk page itself, also where one of its subpages is read */
  constructor(structure: Structure, reader: Reader, talkTitle: string) {
    this.structure = structure;
    this.reader = reader;
    this.talkTitle = talkTitle;
  }

  read(from: number, to: number): Inline {
    const links: NamedLink[] = [];
    const end = Math.min(to, from + MAX_TEXT);
    const raw = this.source(from, end, links, 0);
    const kept = unstruck(raw);
    return {
      text: plainWikitext(kept),
      bold: /^\s*'''(?:(?!''').){1,600}'''\W{0,3}$/su.test(kept),
      struck: kept.length < raw.length,
      signed: this.reader.timestamps.find(raw) !== null,
      links,
    };
  }

  /** The wikitext with templates resolved as far as their text is known, and links by their labels. */
  private source(from: number, to: number, links: NamedLink[], nesting: number): string {
    const { text, ends, tags } = this.structure;
    let out = '';
    let done = from;
    for (let at = from; at < to; at++) {
      const char = text.charCodeAt(at);
      if (char !== 123 && char !== 91 && char !== 60) continue;
      const end = ends.get(at);
      let shown: string | null = null;
      let next = at;
      if (end !== undefined && end <= to) {
        next = end;
        const tag = tags.get(at);
        if (tag) shown = tag.name === 'nowiki' ? text.slice(...tag.inner) : '';
        else if (char === 91) shown = this.link(at, end, links);
        else shown = nesting < MAX_NESTING ? this.template(at, end, links, nesting) : '';
      } else if (char === 91 && text[at + 1] !== '[') {
        const external = /^\[((?:https?:)?\/\/[^\s[\]<>"]{1,1000})(?: ([^[\]\n]{0,500}))?\]/.exec(
          text.slice(at, Math.min(to, at + 1600)),
        );
        if (external) {
          shown = external[2] ?? '';
          next = at + external[0].length;
          this.take(titleOfHref(decodeEntities(external[1]!)) ?? '', shown, links);
        }
      }
      if (shown === null) continue;
      out += text.slice(done, at) + shown;
      done = next;
      at = next - 1;
    }
    return out + text.slice(done, to);
  }

  private link(at: number, end: number, links: NamedLink[]): string {
    const inner = this.structure.text.slice(at + 2, Math.min(end - 2, at + 1000));
    const bar = inner.indexOf('|');
    const target = decodeEntities(bar < 0 ? inner : inner.slice(0, bar)).trim();
    const label = bar < 0 ? target.replace(/^:/, '') : inner.slice(bar + 1);
    const space = target.startsWith(':') ? null : this.reader.titles.namespaceOf(target);
    // Files and categories show no text.
    if (space === 6 || space === 14) return '';
    this.take(target, label, links);
    return label;
  }

  private template(at: number, end: number, links: NamedLink[], nesting: number): string {
    const { name, ranges, params } = readTemplate(this.structure, at + 2, end - 2);
    const role = roleOf(name);
    if (name === '!') return '|';
    if (role === 'quote' || role === 'format' || role === 'struck') {
      const last = [...ranges].findLast(([key]) => /^\d+$|^text$/.test(key))?.[1];
      const text = last ? this.source(...last, links, nesting + 1) : '';
      return role === 'struck' ? `<s>${text}</s>` : text;
    }
    // Links to sections and diffs by template: the title stands in a parameter.
    for (const key of ['1', '2']) {
      const value = params[key];
      if (value?.includes('#')) this.take(value, params['2'] ?? '', links);
    }
    return '';
  }

  /** Remembers a link where it leads to a talk page, an archive of one, or a section of an old revision of this one. */
  private take(target: string, label: string, links: NamedLink[]): void {
    if (links.length >= MAX_LINKS || target === '' || target.length > 600) return;
    const [page = '', ...rest] = target.replace(/^:/, '').replaceAll('_', ' ').split('#');
    const heading = decodeAnchor(rest.join('#')).trim().slice(0, 300) || null;
    const name = page.trim();
    const space = this.reader.titles.namespaceOf(name);
    let title: string;
    if (name === '') title = this.talkTitle;
    else if (name.startsWith('/')) title = this.talkTitle + name;
    else if (space === SPECIAL) title = this.talkTitle;
    else if (space !== null && space % 2 === 1 && space !== USER_TALK) title = name;
    else return;
    if ((name === '' || space === SPECIAL) && heading === null) return;
    if (!links.some((known) => known.title === title && known.heading === heading))
      links.push({ title, heading, label: plainWikitext(label).slice(0, 200) });
  }
}

/** Old anchors write characters as `.E2.80.93`, new ones as percent signs. */
function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function unstruck(text: string): string {
  let out = '';
  let from = 0;
  let depth = 0;
  for (const match of text.matchAll(STRIKE)) {
    if (match[1]) {
      if (depth === 1) from = match.index + match[0].length;
      depth = Math.max(0, depth - 1);
    } else if (depth++ === 0) out += text.slice(from, match.index);
  }
  return depth > 0 ? out : out + text.slice(from);
}
