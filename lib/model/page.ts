/** What a page of a wiki is to Crosstalk. */
export type PageType = 'article' | 'talk' | 'archive' | 'other';

export type Skin = 'vector-2022' | 'vector' | 'monobook' | 'timeless' | 'minerva' | 'unknown';

/** What the page in front of the reader says about itself. Nothing in it comes from an href. */
export interface PageInfo {
  type: PageType;
  /** Database name of the wiki, e.g. `enwiki`; from the page, else derived from the host. */
  wiki: string;
  /** Host name, e.g. `en.wikipedia.org`. */
  host: string;
  /** Content language (BCP 47), e.g. `en`, `zh-Hans`. */
  lang: string;
  /** Namespace number; even numbers are subject pages, odd ones talk pages. */
  namespace: number;
  /** Full title with spaces, with its namespace: `Talk:Social Credit System/Archive 1`. */
  title: string;
  /** Title of the subject page, without namespace for articles: `Social Credit System`. */
  subjectTitle: string;
  /** Page id of the page itself; 0 where unknown. */
  pageId: number;
  /** Revision shown; 0 where unknown. */
  revision: number;
  /** False where an old revision or a diff is shown. */
  isCurrent: boolean;
  skin: Skin;
  /** Rendered by Parsoid. */
  parsoid: boolean;
  /** Its categories say that it is about a living person: no excerpts of threads then. */
  livingPerson: boolean;
  /** `?crosstalk-debug=1` stands in the address. */
  debug: boolean;
}

/** Title of a page of a wiki, as packs name it. */
export interface PageRef {
  wiki: string;
  title: string;
}
