import { request } from 'node:https';
import { JSDOM } from 'jsdom';
import { language } from '../../lib/cli/languages.ts';
import type { LanguageData, SiteInfo, ThreadItem } from '../../lib/model/index.ts';
import { readTalkDom, talkRoot } from '../../lib/talk/dom/index.ts';
import { readWikitext } from '../../lib/talk/index.ts';
import { mergeSiteInfo } from '../../lib/wiki/index.ts';
import type { MediaWiki } from '../wiki/mediawiki.ts';
import { type Language, languages } from '../wiki/pages.ts';
import { makePage } from './pages.ts';
import { Random } from './random.ts';

const PAGES = 3;

/** What the readers found in one page, and in which input it differs from the wikitext's. */
export interface Comparison {
  lang: Language;
  page: number;
  comments: number;
  /** Comments that DiscussionTools marked in the page. */
  marks: number;
  /** The first difference of each input that differs. */
  differences: { input: string; item: number; wikitext: string; got: string }[];
}

/**
 * Compares what the readers find in one page from its wikitext, from its DOM with DiscussionTools' marks, and from its
 * DOM without them (legacy and Parsoid), on a real MediaWiki. The pages are made from seeds and edited in.
 */
export async function* compareInputs(wiki: MediaWiki): AsyncGenerator<Comparison> {
  for (const lang of languages) {
    const data = await languageOf(wiki, lang);
    for (let page = 1; page <= PAGES; page++) {
      // The wikis write numbers in ASCII, as the real Arabic one does: DiscussionTools looks for no others there.
      const made = makePage(
        new Random(100 * page + lang.charCodeAt(0)),
        { ...data, digits: null },
        { templates: lang === 'en', threads: 8 },
      );
      const title = `${data.namespaces[1]![0]}:Made page ${page}`;
      await wiki.edit(lang, title, made.wikitext);
      const name = encodeURIComponent(title.replaceAll(' ', '_'));
      const view = await get(wiki, lang, `/wiki/${name}`);
      const parse = { action: 'parse', page: title, prop: 'text', disableeditsection: '1' };
      const legacy = await api<{ parse: { text: string } }>(wiki, lang, parse);
      const parsoid = await api<{ parse: { text: string } }>(wiki, lang, { ...parse, parsoid: '1' });
      const threads = readWikitext(made.wikitext, data, title);
      const wanted = told(threads);
      const inputs = {
        marked: fromHtml(view, data, title),
        legacy: fromHtml(unmarked(legacy.parse.text), data, title),
        parsoid: fromHtml(unmarked(parsoid.parse.text), data, title),
      };
      const differences = Object.entries(inputs).flatMap(([input, found]) => {
        const got = told(found);
        const item = Array.from({ length: Math.max(got.length, wanted.length) }).findIndex(
          (_, i) => got[i] !== wanted[i],
        );
        return item < 0 ? [] : [{ input, item, wikitext: wanted[item] ?? '', got: got[item] ?? '' }];
      });
      const marks = (view.match(/data-mw-comment-end="c-/g) ?? []).length;
      const comments = threads.reduce((sum, thread) => sum + thread.comments.length, 0);
      yield { lang, page, comments, marks, differences };
    }
  }
}

function get(wiki: MediaWiki, lang: Language, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { host: `${lang}.wikipedia.org` };
    const options = { host: '127.0.0.1', port: wiki.port, path, headers, rejectUnauthorized: false };
    request(options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}

async function api<T>(wiki: MediaWiki, lang: Language, query: Record<string, string>): Promise<T> {
  const search = new URLSearchParams({ ...query, format: 'json', formatversion: '2' });
  return JSON.parse(await get(wiki, lang, `/w/api.php?${search}`)) as T;
}

async function languageOf(wiki: MediaWiki, lang: Language): Promise<LanguageData> {
  const siprop = 'general|namespaces|namespacealiases';
  const { query } = await api<{ query: SiteInfo }>(wiki, lang, { action: 'query', meta: 'siteinfo', siprop });
  return mergeSiteInfo(await language(lang), query);
}

function fromHtml(html: string, data: LanguageData, title: string): ThreadItem[] {
  return readTalkDom(talkRoot(new JSDOM(html).window.document), data, title);
}

/** The same page as a wiki without DiscussionTools shows it. */
function unmarked(html: string): string {
  return html.replace(/<span data-mw-comment-[^>]*><\/span>/g, '').replace(/ data-mw-thread-id="[^"]*"/g, '');
}

const told = (threads: ThreadItem[]) =>
  threads.flatMap(({ heading, level, comments }) => [
    ...(heading === null ? [] : [`${'='.repeat(level)} ${heading}`]),
    ...comments.map(
      (c) => `${c.id} | ${c.author} | ${c.timestamp} | ${c.level} | ${c.collapsed} | ${c.text}`,
    ),
  ]);
