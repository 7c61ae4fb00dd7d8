import type { InlineTag, PageInfo } from '../model/index.ts';

const BRACKETED = /^[[［〔【](.*)[\]］〕】]$/s;
const LONGEST = 300;

/**
 * Label of an inline template such as [disputed – discuss] or [citation needed]; null for other elements. They are
 * marked by a class, or are bracketed superscripts, in every language.
 */
export function inlineLabel(element: Element): string | null {
  const isSup = element.localName === 'sup';
  const isTemplate =
    element.classList.contains('Inline-Template') || element.classList.contains('Template-Fact');
  if (!isSup && !isTemplate) return null;
  const text = element.textContent.replaceAll(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return null;
  const inner = BRACKETED.exec(text)?.[1]?.trim();
  return inner ?? (isTemplate ? text : null);
}

/**
 * The tag that an inline template makes, if one of its links names this page's talk page or an archive of it. The
 * link is read for the heading that it names and never followed.
 */
export function talkTag(element: Element, label: string, page: PageInfo): InlineTag | null {
  for (const link of element.querySelectorAll('a[href]')) {
    const target = linkTarget(link.getAttribute('href')!, page.host);
    if (target && isTalkOf(target.title, page.subjectTitle)) return { label, talkHeading: target.heading };
  }
  return null;
}

function linkTarget(href: string, host: string): { title: string; heading: string | null } | null {
  const base = `https://${host}/wiki/`;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.hostname.replace('.m.', '.') !== host) return null;
  // "/wiki/X", in the languages with variants "/zh-hant/X", for pages not yet written "/w/index.php?title=X"
  const path = /^\/(?!w\/)[\w-]+\/(.+)$/.exec(url.pathname)?.[1];
  const title = path ? decode(path) : url.searchParams.get('title');
  if (!title) return null;
  const heading = decode(url.hash.slice(1)).replaceAll('_', ' ').trim();
  return { title: title.replaceAll('_', ' '), heading: heading || null };
}

/** "Talk:X" and "Talk:X/Archive 1" are of the article X; what the namespace is called depends on the language. */
function isTalkOf(title: string, subjectTitle: string): boolean {
  const name = title.slice(title.indexOf(':') + 1);
  return title.includes(':') && title !== subjectTitle && `${name}/`.startsWith(`${subjectTitle}/`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
