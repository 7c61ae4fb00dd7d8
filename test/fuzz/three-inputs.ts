/**
 * Compares what the readers find in one page from its wikitext, from its DOM with DiscussionTools' marks, and from its
 * DOM without them (legacy and Parsoid), on the real MediaWiki: `node test/fuzz/three-inputs.ts`.
 * The pages are made anew from seeds and edited in; the outcome goes to test/results. Exit code 1 where any two differ.
 */
import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { language } from '../../lib/cli/languages.ts';
import type { LanguageData, SiteInfo, ThreadItem } from '../../lib/model/index.ts';
import { readTalkDom, talkRoot } from '../../lib/talk/dom/index.ts';
import { readWikitext } from '../../lib/talk/index.ts';
import { mergeSiteInfo } from '../../lib/wiki/index.ts';
import { startMediaWiki } from '../wiki/mediawiki.ts';
import { type Language, languages } from '../wiki/pages.ts';
import { makePage } from './pages.ts';
import { Random } from './random.ts';

const PAGES = 3;
const wiki = await startMediaWiki();

function get(lang: Language, path: string): Promise<string> {
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

async function api<T>(lang: Language, query: Record<string, string>): Promise<T> {
  const search = new URLSearchParams({ ...query, format: 'json', formatversion: '2' });
  return JSON.parse(await get(lang, `/w/api.php?${search}`)) as T;
}

async function languageOf(lang: Language): Promise<LanguageData> {
  const siprop = 'general|namespaces|namespacealiases';
  const { query } = await api<{ query: SiteInfo }>(lang, { action: 'query', meta: 'siteinfo', siprop });
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

const rows: string[] = [];
let differing = 0;
try {
  for (const lang of languages) {
    const data = await languageOf(lang);
    for (let n = 1; n <= PAGES; n++) {
      const made = makePage(new Random(100 * n + lang.charCodeAt(0)), data, {
        templates: lang === 'en',
        threads: 8,
      });
      const title = `${data.namespaces[1]![0]}:Made page ${n}`;
      await wiki.edit(lang, title, made.wikitext);
      const page = encodeURIComponent(title.replaceAll(' ', '_'));
      const view = await get(lang, `/wiki/${page}`);
      const parse = { action: 'parse', page: title, prop: 'text', disableeditsection: '1' };
      const legacy = await api<{ parse: { text: string } }>(lang, parse);
      const parsoid = await api<{ parse: { text: string } }>(lang, { ...parse, parsoid: '1' });
      const inputs = {
        wikitext: readWikitext(made.wikitext, data, title),
        marked: fromHtml(view, data, title),
        legacy: fromHtml(unmarked(legacy.parse.text), data, title),
        parsoid: fromHtml(unmarked(parsoid.parse.text), data, title),
      };
      const marks = (view.match(/data-mw-comment-end="c-/g) ?? []).length;
      const wanted = told(inputs.wikitext);
      const differences = Object.entries(inputs).flatMap(([name, threads]) =>
        told(threads).join('\n') === wanted.join('\n') ? [] : [name],
      );
      if (differences.length > 0) {
        differing++;
        for (const name of differences)
          showFirst(`${lang} ${n} ${name}`, wanted, told(inputs[name as 'marked']));
      }
      const comments = inputs.wikitext.reduce((sum, thread) => sum + thread.comments.length, 0);
      rows.push(`| ${lang} | ${n} | ${comments} | ${marks} | ${differences.join(', ') || 'all equal'} |`);
    }
  }
} finally {
  await wiki.close();
}

function showFirst(name: string, wanted: string[], got: string[]): void {
  const at = wanted.findIndex((line, i) => line !== got[i]);
  console.log(`${name}, item ${at}:\n  wikitext ${wanted[at]}\n  got      ${got[at]}`);
}

const table = `# The same comments from wikitext, marked, legacy and Parsoid DOM

Made by \`node test/fuzz/three-inputs.ts\` on MediaWiki 1.43. Compared: id, author, time, level, collapsed, text, headings.

| wiki | page | comments | marked by DiscussionTools | differing from wikitext |
| ---- | ---- | -------- | ------------------------- | ----------------------- |
${rows.join('\n')}
`;
writeFileSync(join(import.meta.dirname, '../results/talk-three-inputs.md'), table);
console.log(table);
process.exitCode = differing > 0 ? 1 : 0;
