import { pageTie, sourceTie } from '../text/index.ts';

/** One reference cites a few pages; a list of hundreds is none. */
const MOST = 12;

/** Pages that an element in the text links to or, where it is a reference mark, that its reference cites. */
export function tiesOf(element: Element, root: Element): string[] {
  if (element.localName === 'a') {
    const title = articleOf(element);
    return title ? [title] : [];
  }
  if (element.localName !== 'sup') return [];
  const found = new Set<string>();
  for (const mark of element.querySelectorAll('a[href]')) {
    const id = /#(cite_note-.+)$/u.exec(mark.getAttribute('href') ?? '')?.[1];
    const note = id ? root.ownerDocument.getElementById(decode(id)) : null;
    if (!note || !root.contains(note)) continue;
    for (const link of [...note.querySelectorAll('a.external[href]')].slice(0, MOST)) {
      const tie = sourceTie(link.getAttribute('href') ?? '');
      if (tie) found.add(tie);
    }
  }
  return [...found];
}

/** Of a link to another article: where its address leads, whatever it says. */
function articleOf(link: Element): string | null {
  const path = /^(?:\.|\/wiki|(?:https?:)?\/\/[a-z-]+\.(?:m\.)?wikipedia\.org\/wiki)\/([^?#]+)/u.exec(
    link.getAttribute('href') ?? '',
  )?.[1];
  return path ? pageTie(decode(path)) : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
