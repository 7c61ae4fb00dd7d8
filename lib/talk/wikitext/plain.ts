import { decodeEntities } from './entities.ts';

/** Wikitext of a template's parameter as plain text: links by their label, no markup, templates left out. */
export function plainWikitext(text: string): string {
  return decodeEntities(
    text
      .replace(/<[^<>]{0,500}>/g, '')
      .replace(/\[\[(?:[^[\]|]{0,300}\|)?([^[\]|]{0,500})\]\]/g, '$1')
      .replace(/\[(?:https?:)?\/\/[^\s[\]]{1,500} ?([^[\]]{0,500})\]/g, '$1')
      .replace(/\{\{[^{}]{0,500}\}\}/g, '')
      .replace(/'{2,5}/g, ''),
  )
    .replace(/\s+/gu, ' ')
    .trim();
}
