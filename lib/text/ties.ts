/** Archived copies stand for the page that they hold. */
const ARCHIVED =
  /^(?:https?:)?\/\/(?:web\.)?archive\.(?:org|is|today|ph)\/(?:web\/)?\d{4,14}(?:[a-z]{2}_)?\/(?=https?:)/iu;
const ADDRESS = /^(?:https?:)?\/\/(?:www\.|m\.)?([^/?#\s]+)([^?#\s]*)(\?[^#\s]*)?/iu;
const LONGEST = 400;

/**
 * What a passage and a thread have in common where both cite one web page: the address without scheme, `www.`, trailing
 * slash, fragment and the archive that holds a copy. Null for what is no address, or a whole site. Only ever compared.
 */
export function sourceTie(url: string): string | null {
  const [, host, path = '', query = ''] = ADDRESS.exec(url.trim().replace(ARCHIVED, '')) ?? [];
  const page = `${path.replace(/\/+$/u, '')}${query.replace(/[?&](?:utm_\w+|ref|fbclid|gclid)=[^&]*/gu, '')}`;
  if (!host || page.length < 4 || url.length > LONGEST) return null;
  return `url ${host.toLowerCase()}${page}`;
}

/** The same for a page of the wiki that both link to, by its title. Null for other namespaces and places in a page. */
export function pageTie(title: string): string | null {
  const name = title.replace(/#.*$/su, '').replaceAll('_', ' ').trim();
  if (!name || name.includes(':') || name.length > LONGEST) return null;
  return `page ${name[0]!.toUpperCase()}${name.slice(1)}`;
}
