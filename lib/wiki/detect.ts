import type { PageInfo, PageType, Skin } from '../model/index.ts';
import { splitArchive } from './archive.ts';
import { isLivingPerson } from './living.ts';
import { type ConfigValue, type MwConfig, readMwConfig } from './mw-config.ts';
import { wikiHost, wikiOfHost } from './titles.ts';

/** What `detect` reads of an address: a `Location`, or a `URL` where there is none. */
export type Address = Pick<Location, 'hostname' | 'search'>;

const SKINS: Skin[] = ['vector-2022', 'monobook', 'timeless', 'minerva', 'vector'];
const DISAMBIGUATION = '#disambigbox, .dmbox-disambig, .disambigbox, #disambig';

/**
 * What the page says about itself, or null where it is not a page of a Wikipedia. Reads inline `mw.config` values as
 * data, then body classes; the canonical link serves for the title only, where the page has no `mw.config`.
 */
export function detect(document: Document, location: Address): PageInfo | null {
  const host = wikiHost(location.hostname);
  const body = document.body;
  if (!host || !body?.classList.contains('mediawiki')) return null;
  const config = readMwConfig(document);
  const namespace = num(config, 'wgNamespaceNumber') ?? namespaceOfBody(body);
  const title = (str(config, 'wgPageName') ?? canonicalTitle(document, host))?.replaceAll('_', ' ');
  if (namespace === null || !title) return null;
  const type = typeOf(document, location, config, namespace, title);
  const query = new URLSearchParams(location.search);
  const content = contentOf(document);
  return {
    type,
    wiki: str(config, 'wgDBname') ?? wikiOfHost(host),
    host,
    lang: langOf(document, config),
    namespace,
    title,
    subjectTitle: subjectOf(document, config, namespace, title),
    pageId: num(config, 'wgArticleId') ?? 0,
    revision: num(config, 'wgRevisionId') ?? 0,
    isCurrent: isCurrent(document, config, query),
    skin: SKINS.find((skin) => body.classList.contains(`skin-${skin}`)) ?? 'unknown',
    parsoid: content?.hasAttribute('data-mw-parsoid-version') ?? false,
    livingPerson: isLivingPerson(categoriesOf(config)),
    debug: query.get('crosstalk-debug') === '1',
  };
}

function typeOf(
  document: Document,
  location: Address,
  config: MwConfig,
  namespace: number,
  title: string,
): PageType {
  if (namespace < 0 || !isRead(document, location, config)) return 'other';
  if (namespace % 2 === 1) return splitArchive(title) ? 'archive' : 'talk';
  if (namespace !== 0 || config.get('wgIsMainPage') === true) return 'other';
  const disambiguation =
    config.get('wgVisualEditorPageIsDisambiguation') === true || document.querySelector(DISAMBIGUATION);
  return disambiguation ? 'other' : 'article';
}

/** Whether it shows a page's text to read: neither an editor, a history, a redirect, data, nor a missing page. */
function isRead(document: Document, location: Address, config: MwConfig): boolean {
  const action = str(config, 'wgAction');
  if (action ? action !== 'view' : !document.body.classList.contains('action-view')) return false;
  if (config.get('wgIsRedirect') === true || config.get('wgArticleId') === 0) return false;
  if ((str(config, 'wgPageContentModel') ?? 'wikitext') !== 'wikitext') return false;
  // The visual editor opens over a page that says "view".
  if (/[?&]veaction=/.test(location.search)) return false;
  return contentOf(document) !== null;
}

function isCurrent(document: Document, config: MwConfig, query: URLSearchParams): boolean {
  if (config.has('wgDiffNewId') || config.has('wgDiffOldId')) return false;
  const revision = num(config, 'wgRevisionId');
  const current = num(config, 'wgCurRevisionId');
  if (revision !== null && current !== null) return revision === current;
  return !query.has('oldid') && !query.has('diff') && !document.querySelector('#mw-revision-info');
}

function contentOf(document: Document): Element | null {
  return (
    document.querySelector('#mw-content-text .mw-parser-output') ??
    document.querySelector('.mw-parser-output')
  );
}

/** The language that the text is shown in (a variant, where there are some), as the page's own markup says. */
function langOf(document: Document, config: MwConfig): string {
  const content = contentOf(document)?.closest('[lang]')?.getAttribute('lang');
  return (
    content ||
    str(config, 'wgPageViewLanguage') ||
    str(config, 'wgPageContentLanguage') ||
    document.documentElement.lang ||
    'en'
  );
}

/** The subject page's title: English name of its namespace (none for articles), then its own name. */
function subjectOf(document: Document, config: MwConfig, namespace: number, title: string): string {
  const colon = namespace === 0 ? -1 : title.indexOf(':');
  let name = title.slice(colon + 1);
  if (namespace > 0 && namespace % 2 === 1) {
    name = splitArchive(name)?.talk ?? name;
    // "Talk:X/FAQ": its tab to the subject is red, while "Talk:AC/DC" has a subject of that name.
    if (name === title.slice(colon + 1) && document.querySelector('#ca-nstab-main.new')) {
      const slash = name.lastIndexOf('/');
      if (slash > 0) name = name.slice(0, slash);
    }
  }
  if (namespace === 0 || namespace === 1) return name;
  const canonical = str(config, 'wgCanonicalNamespace')?.replaceAll('_', ' ') ?? title.slice(0, colon);
  return `${namespace % 2 === 1 ? canonical.replace(/ ?talk$/i, '') : canonical}:${name}`;
}

function namespaceOfBody(body: Element): number | null {
  const found = /(?:^|\s)ns-(-?\d+)(?:\s|$)/.exec(body.className);
  return found ? Number(found[1]) : null;
}

function canonicalTitle(document: Document, host: string): string | null {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!href || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (wikiHost(url.hostname) !== host || !url.pathname.startsWith('/wiki/')) return null;
  try {
    return decodeURIComponent(url.pathname.slice('/wiki/'.length));
  } catch {
    return null;
  }
}

function categoriesOf(config: MwConfig): string[] {
  const names = config.get('wgCategories');
  return Array.isArray(names) ? names : [];
}

function str(config: MwConfig, name: string): string | null {
  const value: ConfigValue | undefined = config.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function num(config: MwConfig, name: string): number | null {
  const value: ConfigValue | undefined = config.get(name);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
