/** A small MediaWiki behind `fetch`, for tests: pages with revisions, redirects, hidden text, faults. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface FakePage {
  revision: number;
  text: string;
  hidden?: boolean;
  userHidden?: boolean;
}

const root = join(import.meta.dirname, '../../public');

/** A file that ships with the extension. */
export const file = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(root, path), 'utf8'));

/** A thread of two editors who dispute a sentence. */
export const thread = (heading: string) =>
  `== ${heading} ==\nThis section is inaccurate, no source says it. [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 1 March 2024 (UTC)\n:I disagree, the source does say so. [[User:Bob|Bob]] ([[User talk:Bob|talk]]) 11:00, 2 March 2024 (UTC)\n`;

export class FakeWiki {
  readonly pages = new Map<string, FakePage>();
  readonly redirects = new Map<string, string>();
  /** What was asked, one line a request: `talk …`, `list …`, `content …`. */
  readonly asked: string[] = [];
  /** Called before each answer, with what was asked; may throw like a network, or answer in the wiki's place. */
  before: (asked: string) => Response | undefined | Promise<Response | undefined> = () => undefined;
  /** Names that the wiki's site has given to namespaces. */
  readonly aliases: { id: number; alias: string }[] = [];
  private last = 100;

  put(title: string, text: string): void {
    this.pages.set(title, { revision: ++this.last, text });
  }

  readonly fetch = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    const query = init.body ? (init.body as URLSearchParams) : new URL(String(input)).searchParams;
    const asked = query.has('generator')
      ? `list ${query.get('gapfrom')}`
      : `${query.has('redirects') ? 'talk' : 'content'} ${query.get('titles')}`;
    this.asked.push(asked);
    const instead = await this.before(asked);
    init.signal?.throwIfAborted();
    return instead ?? new Response(JSON.stringify({ query: this.answer(query) }));
  };

  private answer(query: URLSearchParams): object {
    if (query.has('generator')) {
      const [from, to] = [query.get('gapfrom')!, query.get('gapto')!];
      const rows = [...this.pages].filter(([title]) => {
        if (this.redirects.has(title) && query.get('gapfilterredir') === 'nonredirects') return false;
        const name = title.slice('Talk:'.length);
        return name >= from && name <= to;
      });
      return { pages: rows.map(([title, page]) => this.row(title, page, false)) };
    }
    const titles = query
      .get('titles')!
      .split('|')
      .map((title) => (query.has('redirects') ? (this.redirects.get(title) ?? title) : title));
    const rows = titles.map((title) => {
      const page = this.pages.get(title);
      const from = [...this.redirects].filter(
        ([, to]) => to === title && query.get('prop')?.includes('redirects'),
      );
      const redirects = from.map(([title]) => ({ ns: 1, title }));
      return page ? { ns: 1, redirects, ...this.row(title, page, true) } : { title, missing: true };
    });
    if (!query.has('meta')) return { pages: rows };
    const namespaces = { 0: { id: 0, name: '' }, 1: { id: 1, name: 'Talk', canonical: 'Talk' } };
    const general = { lang: 'en', wikiid: 'enwiki' };
    return { pages: rows, general, namespaces, namespacealiases: this.aliases };
  }

  private row(title: string, { revision, text, hidden, userHidden = false }: FakePage, content: boolean) {
    const slot = hidden ? { texthidden: true } : { content: text };
    return {
      title,
      pageid: revision,
      revisions: [
        {
          revid: revision,
          timestamp: '2024-03-03T00:00:00Z',
          size: text.length,
          userhidden: userHidden,
          ...(content ? { slots: { main: { contentmodel: 'wikitext', ...slot } } } : {}),
        },
      ],
    };
  }
}
