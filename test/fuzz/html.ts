import type { LanguageData } from '../../lib/model/index.ts';
import { readerFor } from '../../lib/talk/read/index.ts';
import type { Token } from '../../lib/talk/read/tokens.ts';
import { BlockParser } from '../../lib/talk/wikitext/blocks.ts';
import { readStructure } from '../../lib/talk/wikitext/structure.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Simple HTML for made wikitext, to be mutated; not what MediaWiki would render. */
export function htmlOf(wikitext: string, language: LanguageData): string {
  const steps = new BlockParser(readStructure(wikitext), readerFor(language), 'Talk:X').read();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.tokens.map(tagOf).join('');
  }
}

function tagOf({ type, tag, text, target }: Token): string {
  const name = tag.replace("'", '').replace('template', 'span');
  if (type === 'text') return escaped(text);
  if (type === 'close') return `</${name}>`;
  if (type === 'leaf') return `<${name}>`;
  const href = target === null ? '' : ` href="/wiki/${escaped(encodeURI(target.replaceAll(' ', '_')))}"`;
  return `<${name}${name === 'a' ? href : ''}>`;
}
