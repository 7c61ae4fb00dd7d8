import type { PageRef } from '../../model/index.ts';

// Wikipedias' database names are their language codes with `_` for `-`; other wikis end differently or are named here.
const NOT_WIKIPEDIA =
  /^(commons|species|meta|incubator|mediawiki|wikidata|sources|outreach|foundation|test|test2)wiki$/;

/** Address of a Wikipedia page, built from its title; null for other wikis. */
export function pageAddress({ wiki, title }: PageRef): string | null {
  const code = /^([a-z][a-z0-9_]*)wiki$/.exec(wiki)?.[1];
  if (!code || NOT_WIKIPEDIA.test(wiki)) return null;
  const path = encodeURIComponent(title.toWellFormed().replaceAll(' ', '_'))
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':');
  return `https://${code.replaceAll('_', '-')}.wikipedia.org/wiki/${path}`;
}

/** The page behind a Wikipedia address; null for any other address. */
export function pageAt(address: string): PageRef | null {
  const [, code, path] =
    /^https?:\/\/([a-z][a-z0-9-]*)(?:\.m)?\.wikipedia\.org\/wiki\/([^?#\s]+)/.exec(address) ?? [];
  if (!code || !path || code === 'www') return null;
  try {
    const title = decodeURIComponent(path).replaceAll('_', ' ').trim();
    return title ? { wiki: `${code.replaceAll('-', '_')}wiki`, title } : null;
  } catch {
    return null; // stray per cent signs
  }
}
