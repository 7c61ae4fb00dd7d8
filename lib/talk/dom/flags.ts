import type { ClassFlags } from '../read/classes.ts';
import { BLOCK, HEADING, INVISIBLE, NO_COMMENTS, OPAQUE, SEPARATOR, WORDLESS } from '../read/tokens.ts';

const words = (text: string) => text.split(' ');
const BLOCKS = new Set(
  words(
    'div p table tbody thead tfoot caption th tr td ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hgroup article aside body nav section footer header figure figcaption fieldset details blockquote hr button canvas center col colgroup embed map object pre progress video',
  ),
);
/** Elements without elements inside, and those whose inside is not read. */
export const CHILDLESS = new Set(
  words(
    'area base br col embed hr img input link meta param source track wbr script style textarea title math svg noscript audio canvas iframe object video',
  ),
);
const WORDLESS_TAGS = new Set(words('script style textarea title noscript math'));
const NO_COMMENT_TAGS = new Set(words('blockquote cite q'));
const CATEGORY_LINK = /(?:^|\s)mw:PageProp\/(?:Category|redirect|Language)(?=$|\s)/;

const known = new Map<string, number>();

/** Flags by the element's name alone. */
export function tagFlags(tag: string): number {
  let flags = known.get(tag);
  if (flags === undefined) {
    flags = flagsOfTag(tag);
    // Foreign names can be without number.
    if (known.size < 500) known.set(tag, flags);
  }
  return flags;
}

function flagsOfTag(tag: string): number {
  let flags = BLOCKS.has(tag) ? BLOCK : 0;
  if (tag === 'br' || tag === 'hr') flags |= SEPARATOR;
  if (tag === 'meta') flags |= INVISIBLE;
  if (NO_COMMENT_TAGS.has(tag)) flags |= NO_COMMENTS;
  if (CHILDLESS.has(tag) || tag === 'figure') flags |= OPAQUE;
  if (WORDLESS_TAGS.has(tag)) flags |= WORDLESS;
  if (/^h[1-6]$/.test(tag)) flags |= HEADING;
  return flags;
}

/** Flags that need the element's neighbours: fake headings, empty templates, styles before a separator. */
export function neighbourFlags(element: Element, tag: string, classes: ClassFlags): number {
  if (tag === 'dl') return isFakeHeading(element) ? SEPARATOR : 0;
  if (tag === 'link' || tag === 'style') {
    if (tag === 'link' && CATEGORY_LINK.test(element.getAttribute('rel') ?? '')) return INVISIBLE;
    return isSeparator(element.nextSibling, classes) ? SEPARATOR : 0;
  }
  if (tag === 'ol')
    return (element.getAttribute('class') ?? '').split(/\s+/).includes('references') ? NO_COMMENTS : 0;
  if (tag === 'a' || tag === 'span') {
    if (isChildless(element.firstChild)) return OPAQUE;
    if (tag === 'span' && isEmptyTemplate(element)) return INVISIBLE;
  }
  return 0;
}

/** `;` used to write a heading: a definition list of one term and nothing else. */
function isFakeHeading(element: Element): boolean {
  const { firstChild } = element;
  return firstChild !== null && firstChild.nextSibling === null && nameOf(firstChild) === 'dt';
}

function isSeparator(node: Node | null, classes: ClassFlags): boolean {
  let next = node;
  // A row of styles counts by what follows it.
  for (let hops = 0; next && hops < 20; hops++, next = next.nextSibling) {
    const tag = nameOf(next);
    if (tag === '') return false;
    const flags = tagFlags(tag) | classes.of((next as Element).getAttribute('class') ?? '');
    if (flags & SEPARATOR || (tag === 'dl' && isFakeHeading(next as Element))) return true;
    if (tag !== 'link' && tag !== 'style') return false;
  }
  return false;
}

/** Links and spans around an image count as the image. */
function isChildless(node: Node | null): boolean {
  let inner = node;
  for (let depth = 0; inner && depth < 20; depth++, inner = inner.firstChild) {
    const tag = nameOf(inner);
    if (inner.nodeType === 8 || CHILDLESS.has(tag) || tag === 'figure') return true;
    if (tag !== 'a' && tag !== 'span') return false;
  }
  return false;
}

function isEmptyTemplate(element: Element): boolean {
  const type = element.getAttribute('typeof');
  if (!type?.split(' ').includes('mw:Transclusion') || element.firstElementChild) return false;
  if ((element.textContent ?? '').trim() !== '') return false;
  const next = element.nextSibling;
  return nameOf(next) === '' || (next as Element).getAttribute('about') !== element.getAttribute('about');
}

function nameOf(node: Node | null): string {
  return node?.nodeType === 1 ? (node as Element).localName : '';
}
