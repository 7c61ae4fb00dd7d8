import { BLOCK, HEADING, NO_COMMENTS, OPAQUE, SEPARATOR } from '../read/tokens.ts';

const words = (text: string) => text.split(' ');
/** HTML that wikitext may hold; any other tag is plain text. */
const INLINE = new Set(
  words(
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var',
  ),
);
const BLOCKS = new Set(
  words('blockquote caption center dd div dl dt h1 h2 h3 h4 h5 h6 li ol p pre table td th tr ul section'),
);
export const VOID = new Set(words('br hr wbr'));
/** Marks for transclusion and translation: nothing shows of them. */
const UNSEEN = new Set(words('noinclude onlyinclude section translate tvar languages'));

export interface HtmlTag {
  name: string;
  closing: boolean;
  /** Offset after it. */
  end: number;
  attributes: string;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s|\/)[^<>]{0,2000})?>/iy;

/** The HTML tag at an offset; null where there is none that wikitext knows. */
export function htmlTagAt(text: string, at: number): HtmlTag | null {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  const name = match?.[2]?.toLowerCase();
  if (!match || !name || !(INLINE.has(name) || BLOCKS.has(name) || VOID.has(name) || UNSEEN.has(name)))
    return null;
  return { name, closing: match[1] === '/', end: TAG.lastIndex, attributes: match[3] ?? '' };
}

export function isUnseen(name: string): boolean {
  return UNSEEN.has(name);
}

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/** What a tag means to the finder of comments. */
export function flagsOf(name: string): number {
  let flags = BLOCKS.has(name) ? BLOCK : 0;
  if (name === 'blockquote' || name === 'cite' || name === 'q') flags |= NO_COMMENTS;
  if (name === 'br') flags |= SEPARATOR | OPAQUE;
  if (name === 'hr') flags |= BLOCK | SEPARATOR | OPAQUE;
  if (name === 'wbr') flags |= OPAQUE;
  if (/^h[1-6]$/.test(name)) flags |= HEADING;
  return flags;
}
