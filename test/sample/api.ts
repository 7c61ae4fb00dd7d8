/** The few answers of `api.php` that Crosstalk asks for: pages by title or prefix, a page's HTML, the wiki's own facts. */
import type { SamplePage } from './pages.ts';

const TIMESTAMP = '2024-06-01T12:00:00Z';
const bare = (title: string) => title.replace(/^Talk:/, '');
const byTitle = (a: SamplePage, b: SamplePage) => (bare(a.title) < bare(b.title) ? -1 : 1);

const siteInfo = {
  general: { sitename: 'Wikipedia', lang: 'en', wikiid: 'enwiki', timezone: 'UTC', timeoffset: 0 },
  namespaces: {
    0: { id: 0, name: '', subpages: false },
    1: { id: 1, name: 'Talk', canonical: 'Talk', subpages: true },
    2: { id: 2, name: 'User', canonical: 'User', subpages: true },
    3: { id: 3, name: 'User talk', canonical: 'User talk', subpages: true },
    4: { id: 4, name: 'Wikipedia', canonical: 'Project', subpages: true },
    10: { id: 10, name: 'Template', canonical: 'Template', subpages: true },
  },
  namespacealiases: [{ id: 4, alias: 'WP' }],
};

/** The answer (formatversion 2) to a query; `error` for what the sample does not know. */
export function answer(pages: SamplePage[], params: URLSearchParams): object {
  if (params.get('action') === 'parse') return parsed(pages, (params.get('page') ?? '').replaceAll('_', ' '));
  if (params.get('action') !== 'query') {
    return { error: { code: 'badvalue', info: `the sample knows no action "${params.get('action')}"` } };
  }
  const query = {
    ...(params.get('meta') === 'siteinfo' ? siteInfo : {}),
    ...(params.has('titles') || params.has('generator') ? { pages: chosen(pages, params) } : {}),
  };
  return { batchcomplete: true, query };
}

function parsed(pages: SamplePage[], title: string): object {
  const page = pages.find((page) => page.title === title);
  if (!page) return { error: { code: 'missingtitle', info: "The page you specified doesn't exist." } };
  return { parse: { title, pageid: page.id, text: page.html } };
}

function chosen(pages: SamplePage[], params: URLSearchParams): object[] {
  const contentWanted = (params.get('rvprop') ?? '').includes('content');
  const describe = (page: SamplePage) => ({
    pageid: page.id,
    ns: page.namespace,
    title: page.title,
    ...subjectOf(pages, page),
    lastrevid: page.revision,
    revisions: [
      {
        revid: page.revision,
        parentid: 0,
        timestamp: TIMESTAMP,
        size: Buffer.byteLength(page.text),
        ...(contentWanted
          ? {
              slots: { main: { contentmodel: 'wikitext', contentformat: 'text/x-wiki', content: page.text } },
            }
          : {}),
      },
    ],
  });
  if (params.get('generator') === 'allpages') {
    const from = params.get('gapfrom') ?? '';
    const to = params.get('gapto') ?? '\uffff';
    const prefix = params.get('gapprefix') ?? '';
    return pages
      .filter((page) => page.namespace === Number(params.get('gapnamespace') ?? 0))
      .filter(({ title }) => bare(title) >= from && bare(title) <= to && bare(title).startsWith(prefix))
      .sort(byTitle)
      .map(describe);
  }
  const titles = (params.get('titles') ?? '').split('|').map((title) => title.replaceAll('_', ' '));
  return titles.map((title) => {
    const page = pages.find((page) => page.title === title);
    return page ? describe(page) : { ns: title.startsWith('Talk:') ? 1 : 0, title, missing: true };
  });
}

function subjectOf(pages: SamplePage[], page: SamplePage): { subjectid?: number } {
  if (page.namespace !== 1) return {};
  const subject = pages.find(({ title }) => title === bare(page.title));
  return subject ? { subjectid: subject.id } : {};
}
