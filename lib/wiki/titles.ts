import type { PageInfo } from '../model/index.ts';

const HOST = /^(?!www\.|m\.)([a-z0-9-]+)\.(?:m\.)?wikipedia\.org$/;
/** Wikis whose database is not named after the host (from Wikimedia's list of wikis). */
const NAMED_OTHERWISE: Record<string, string> = { 'be-tarask': 'be_x_old' };

/** The host without its mobile part; null where it is no language's Wikipedia. */
export function wikiHost(hostname: string): string | null {
  const code = HOST.exec(hostname.toLowerCase())?.[1];
  return code ? `${code}.wikipedia.org` : null;
}

/** Database name of the wiki at a host that `wikiHost` gave. */
export function wikiOfHost(host: string): string {
  const code = host.split('.', 1)[0]!;
  return `${(NAMED_OTHERWISE[code] ?? code).replaceAll('-', '_')}wiki`;
}

/**
 * Address of a page, built from its title alone.
 * @param fragment text of a heading; spaces become underscores, as in MediaWiki's own anchors
 */
export function pageUrl(host: string, title: string, fragment?: string | null): string {
  const anchor = fragment ? `#${encode(fragment.trim())}` : '';
  return `https://${host}/wiki/${encode(title.trim())}${anchor}`;
}

/** Percent-encodes like MediaWiki: readable where that is safe, and never a character that could end a URL. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed().replaceAll(/\s+/g, '_'))
    .replaceAll(/%(?:2F|3A|40|2C|3B)/g, decodeURIComponent)
    .replaceAll("'", '%27');
}

/** Title of the talk page of the page's subject. English namespace names are understood by every wiki. */
export function talkTitleOf(page: PageInfo): string {
  const { namespace, subjectTitle } = page;
  if (namespace < 2) return `Talk:${subjectTitle}`;
  return subjectTitle.replace(/^[^:]*/, (name) => `${name} talk`);
}
