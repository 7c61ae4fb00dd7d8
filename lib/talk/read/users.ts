import type { LanguageData } from '../../model/index.ts';

const USER = 2;
const USER_TALK = 3;
const SPECIAL = -1;
/** English names are understood by every wiki. */
const CANONICAL: Record<number, string[]> = {
  [-2]: ['media'],
  [SPECIAL]: ['special'],
  [USER]: ['user'],
  [USER_TALK]: ['user talk'],
  6: ['file', 'image'],
  10: ['template'],
  14: ['category'],
};
const INTERWIKI = /^[a-z][a-z-]{0,14}$/i;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const IPV6 = /^(?=.*:.*:)[\da-f:]{2,39}$/i;
const TEMPORARY = /^~\d{4}-[\d-]+$/;

/** Knows a wiki's namespaces: whose page a title is, and what kind of page. */
export class Titles {
  private readonly namespaces = new Map<string, number>();
  private readonly contributions: Set<string>;

  constructor(language: LanguageData) {
    const own = Object.entries(language.namespaces);
    for (const [id, names] of [...Object.entries(CANONICAL), ...own]) {
      for (const name of names) this.namespaces.set(plain(name).toLowerCase(), Number(id));
    }
    this.contributions = new Set(language.contributions.map((name) => plain(name).toLowerCase()));
  }

  /** Number of the namespace that a title begins with; null where it begins with none that is known. */
  namespaceOf(title: string): number | null {
    const colon = title.indexOf(':', title.startsWith(':') ? 1 : 0);
    if (colon < 0) return null;
    return this.namespaces.get(plain(title.slice(0, colon).replace(/^:/, '')).toLowerCase()) ?? null;
  }

  /** The user whose page, talk page or contributions a title names, in its canonical form; null for all other titles. */
  userOf(title: string): string | null {
    if (!title.includes(':')) return null;
    let rest = plain((title.split('#', 1)[0] ?? '').replace(/^\s*:/, ''));
    // [[w:de:User:X]]: prefixes of other wikis stand before the namespace.
    for (let prefixes = 0; prefixes < 3; prefixes++) {
      const colon = rest.indexOf(':');
      if (colon < 0) return null;
      const prefix = rest.slice(0, colon).trim();
      const namespace = this.namespaces.get(prefix.toLowerCase());
      if (namespace !== undefined) return this.userIn(namespace, rest.slice(colon + 1).trim());
      if (!INTERWIKI.test(prefix)) return null;
      rest = rest.slice(colon + 1).trim();
    }
    return null;
  }

  private userIn(namespace: number, name: string): string | null {
    if (namespace === USER || namespace === USER_TALK) return name.includes('/') ? null : userName(name);
    if (namespace !== SPECIAL) return null;
    const [page = '', user = '', more] = name.split('/');
    return more === undefined && this.contributions.has(page.trim().toLowerCase()) ? userName(user) : null;
  }
}

/** Whether a user name is an IP address or a temporary account. */
export function isUnregistered(name: string): boolean {
  return IPV4.test(name) || IPV6.test(name) || TEMPORARY.test(name);
}

/** A user name as MediaWiki writes it: first letter upper case, IPv6 in full; null where it cannot be one. */
function userName(name: string): string | null {
  const text = plain(name);
  if (text === '' || text.length > 255 || /[#<>[\]|{}\n]/.test(text)) return null;
  if (IPV6.test(text)) return fullIPv6(text.toUpperCase());
  const [first = ''] = text;
  const upper = first.toUpperCase();
  // ß → SS and the like: MediaWiki leaves them alone.
  return (upper.length === first.length ? upper : first) + text.slice(first.length);
}

function fullIPv6(address: string): string {
  const [head = '', tail] = address.split('::');
  if (tail === undefined) return address.replace(/(^|:)0+(?=[\dA-F])/g, '$1');
  const parts = (text: string) => (text === '' ? [] : text.split(':'));
  const zeros = Math.max(0, 8 - parts(head).length - parts(tail).length);
  return [...parts(head), ...new Array<string>(zeros).fill('0'), ...parts(tail)].join(':');
}

function plain(title: string): string {
  return title
    .replace(/[\u200E\u200F\u202A-\u202E]/g, '')
    .replace(/[\s_]+/gu, ' ')
    .trim();
}
