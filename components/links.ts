import type { Discussion, Dispute, Excerpt, WordingChange } from '../lib/model/index.ts';

/** Builds the address of a page or section of a wiki from titles; `pageUrl` of lib/wiki. */
export type PageUrl = (host: string, title: string, section?: string) => string;

/** Addresses that views link to: built by us from titles, never taken from a page. Null: no link. */
export interface Links {
  thread(dispute: Dispute): string | null;
  /** The comment itself, by its id; null for unregistered editors, whose ids hold an address or a number. */
  comment(dispute: Dispute, excerpt: Excerpt): string | null;
  discussion(discussion: Discussion): string | null;
  /** A page of the wiki that is read, or one of its sections. */
  page(title: string, section: string | null): string;
  /** What a revision changed. */
  change(change: WordingChange): string;
}

/** @param host of the wiki that is being read, e.g. `en.wikipedia.org` */
export function wikiLinks(host: string, pageUrl: PageUrl): Links {
  return {
    change: ({ before, changed }) => `https://${host}/w/index.php?diff=${changed.id}&oldid=${before.id}`,
    page: (title, section) => pageUrl(host, title, section ?? undefined),
    thread: ({ talkTitle, anchor }) => pageUrl(host, talkTitle, anchor ?? undefined),
    comment: ({ talkTitle }, { comment, author }) =>
      author === null ? null : pageUrl(host, talkTitle, comment),
    discussion({ wiki, title, heading }) {
      const other = hostOf(wiki);
      return other && pageUrl(other, title, heading);
    },
  };
}

/** `en.wikipedia.org` of `enwiki`, `zh-min-nan.wikipedia.org` of `zh_min_nanwiki`; null where it is no Wikipedia's name. */
function hostOf(wiki: string): string | null {
  const language = /^([a-z][a-z0-9_]{1,30})wiki$/.exec(wiki)?.[1];
  return language ? `${language.replaceAll('_', '-')}.wikipedia.org` : null;
}
