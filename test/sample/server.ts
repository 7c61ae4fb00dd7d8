/** The sample wiki: a few pages under Wikipedia's own addresses, for trying Crosstalk out without a network. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Front, startFront } from '../wiki/front.ts';
import { answer } from './api.ts';
import { type SamplePage, samplePages } from './pages.ts';

const css = readFileSync(join(import.meta.dirname, 'look.css'), 'utf8');

/** @param head put into the head of every page, for tests that measure */
export function startSample(pages = samplePages(), head = ''): Promise<Front> {
  return startFront((request, response) => {
    respond(pages, head, request, response).catch(() => response.destroy());
  });
}

async function respond(
  pages: SamplePage[],
  head: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://en.wikipedia.org');
  if (url.pathname === '/w/api.php') {
    const params = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : url.searchParams;
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer(pages, params)));
    return;
  }
  const named = /^\/wiki\/(.+)$/.exec(url.pathname)?.[1] ?? 'Main_Page';
  const title = decodeURIComponent(named).replaceAll('_', ' ');
  const page = pages.find((page) => page.title === title);
  response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(page ? document(page, head) : 'There is no such page in the sample.');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

const href = (title: string) =>
  `/wiki/${encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2F', '/')}`;

/** What `mw.config` of a page view says, as far as anybody reads it. */
function config({ id, revision, namespace, title }: SamplePage): object {
  return {
    wgPageName: title.replaceAll(' ', '_'),
    wgTitle: title.replace(/^Talk:/, ''),
    wgNamespaceNumber: namespace,
    wgCanonicalNamespace: namespace === 1 ? 'Talk' : '',
    wgArticleId: id,
    wgRelevantArticleId: id,
    wgRevisionId: revision,
    wgCurRevisionId: revision,
    wgIsArticle: true,
    wgIsRedirect: false,
    wgIsMainPage: title === 'Main Page',
    wgAction: 'view',
    wgPageContentLanguage: 'en',
    wgPageContentModel: 'wikitext',
    wgDBname: 'enwiki',
    skin: 'vector-2022',
  };
}

function document(page: SamplePage, head: string): string {
  const { title, namespace, html } = page;
  const subject = title.replace(/^Talk:/, '');
  const kind = namespace === 1 ? 'ns-1 ns-talk' : 'ns-0 ns-subject';
  return `<!DOCTYPE html>
<html class="client-js" lang="en" dir="ltr">
<head>
<meta charset="UTF-8">
<title>${title} - Wikipedia (sample)</title>
<script>RLCONF=${JSON.stringify(config(page))};</script>
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="https://en.wikipedia.org${href(title)}">
<style>${css}</style>
${head}</head>
<body class="skin--responsive skin-vector skin-vector-search-vue mediawiki ltr sitedir-ltr ${kind} mw-editable skin-vector-2022 action-view">
<div class="mw-page-container"><main id="content" class="mw-body">
<nav class="sample-tabs"><a href="/wiki/Main_Page">Contents</a> <a href="${href(subject)}">Article</a> <a href="${href(`Talk:${subject}`)}">Talk</a></nav>
<h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-main">${title}</span></h1>
<div id="bodyContent" class="vector-body"><div id="mw-content-text" class="mw-body-content">${html}</div></div>
</main></div>
</body>
</html>
`;
}
