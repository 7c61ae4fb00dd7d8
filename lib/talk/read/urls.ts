/**
 * Title of the page that a link's `href` leads to; null for addresses that are no page of a wiki.
 * Only ever compared and shown as text: no address is built from it.
 */
export function titleOfHref(href: string): string | null {
  const hash = href.indexOf('#');
  const address = hash < 0 ? href : href.slice(0, hash);
  const fragment = hash < 0 ? '' : href.slice(hash);
  const query = address.indexOf('?');
  if (query >= 0) {
    const title = /[?&]title=([^&]*)/.exec(address.slice(query))?.[1];
    if (title !== undefined) return decode(title.replaceAll('+', ' '));
  }
  const path = query < 0 ? address : address.slice(0, query);
  if (path.startsWith('./')) return decode(path.slice(2) + fragment);
  const match = /^(?:(?:https?:)?\/\/[^/]+)?\/(?:wiki|[a-z]{2,3}(?:-[a-z]+)*)\/(.+)$/s.exec(path);
  return match ? decode(match[1]! + fragment) : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll('_', ' ');
  } catch {
    return text.replaceAll('_', ' ');
  }
}
