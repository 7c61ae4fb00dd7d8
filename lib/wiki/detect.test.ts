import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { PageInfo } from '../model/index.ts';
import { detect } from './detect.ts';

interface Fake {
  config?: Record<string, unknown> | null;
  body?: string;
  head?: string;
  html?: string;
  url?: string;
}

const CONTENT = '<div id="mw-content-text"><div class="mw-parser-output" lang="en"><p>Text.</p></div></div>';

/** A page as MediaWiki builds it: an article unless told otherwise. */
function look({ config = {}, body = '', head = '', html = CONTENT, url }: Fake = {}): PageInfo | null {
  const values = {
    wgCanonicalNamespace: '',
    wgNamespaceNumber: 0,
    wgPageName: 'Blue_cheese',
    wgTitle: 'Blue cheese',
    wgCurRevisionId: 70,
    wgRevisionId: 70,
    wgArticleId: 7,
    wgIsRedirect: false,
    wgAction: 'view',
    wgPageContentLanguage: 'en',
    wgPageContentModel: 'wikitext',
    ...config,
  };
  const script = config ? `<script>(function(){}());RLCONF=${JSON.stringify(values)};</script>` : '';
  const { document } = new JSDOM(
    `<!doctype html><html lang="en"><head>${script}${head}</head>` +
      `<body class="mediawiki ltr ns-0 action-view ${body}">${html}</body></html>`,
  ).window;
  return detect(document, new URL(url ?? 'https://en.wikipedia.org/wiki/Blue_cheese'));
}

test('an article', () => {
  expect(look({ body: 'skin-vector skin-vector-2022' })).toEqual({
    type: 'article',
    wiki: 'enwiki',
    host: 'en.wikipedia.org',
    lang: 'en',
    namespace: 0,
    title: 'Blue cheese',
    subjectTitle: 'Blue cheese',
    pageId: 7,
    revision: 70,
    isCurrent: true,
    skin: 'vector-2022',
    parsoid: false,
    livingPerson: false,
    debug: false,
  });
});

test.each([
  ['skin-vector-legacy skin-vector', 'vector'],
  ['skin-vector', 'vector'],
  ['skin-vector skin-vector-search-vue skin-vector-2022', 'vector-2022'],
  ['skin-monobook', 'monobook'],
  ['skin-timeless', 'timeless'],
  ['skin-minerva', 'minerva'],
  ['skin-cologneblue', 'unknown'],
])('body classes %s are the skin %s', (body, skin) => {
  expect(look({ body })?.skin).toBe(skin);
});

test('mobile hosts, debugging and Parsoid', () => {
  expect(look({ url: 'https://de.m.wikipedia.org/wiki/X?crosstalk-debug=1' })).toMatchObject({
    host: 'de.wikipedia.org',
    wiki: 'dewiki',
    livingPerson: false,
    debug: true,
  });
  const html =
    '<div id="mw-content-text"><div class="mw-parser-output" data-mw-parsoid-version="1"></div></div>';
  expect(look({ html })?.parsoid).toBe(true);
});

test.each<[string, Fake]>([
  ['another site', { url: 'https://en.wikivoyage.org/wiki/X' }],
  ['the portal', { url: 'https://www.wikipedia.org/' }],
  ['a page of a Wikipedia that says nothing about itself', { config: null, html: '<p>Service down</p>' }],
])('%s is none', (_, fake) => {
  expect(look(fake)).toBeNull();
});

test('a page that is not MediaWiki’s is none', () => {
  const { document } = new JSDOM('<body><p>Too many requests</p></body>').window;
  expect(detect(document, new URL('https://en.wikipedia.org/wiki/X'))).toBeNull();
});

test.each<[string, Fake]>([
  ['an editor', { config: { wgAction: 'edit' } }],
  ['the visual editor', { url: 'https://en.wikipedia.org/wiki/X?veaction=edit' }],
  ['a history', { config: { wgAction: 'history' } }],
  ['a special page', { config: { wgNamespaceNumber: -1, wgPageName: 'Special:Search', wgArticleId: 0 } }],
  ['the main page', { config: { wgIsMainPage: true } }],
  ['a disambiguation page', { config: { wgVisualEditorPageIsDisambiguation: true } }],
  ['a disambiguation page by its box', { html: `${CONTENT}<table id="disambigbox"></table>` }],
  ['a redirect', { config: { wgIsRedirect: true } }],
  ['a missing page', { config: { wgArticleId: 0, wgRevisionId: 0, wgCurRevisionId: 0 } }],
  ['data', { config: { wgPageContentModel: 'json' } }],
  ['a template', { config: { wgNamespaceNumber: 10, wgPageName: 'Template:X' } }],
  ['a page without text', { html: '<div id="mw-content-text"></div>' }],
])('%s is another page', (_, fake) => {
  expect(look(fake)?.type).toBe('other');
});

test('old revisions and diffs are articles, but not the current ones', () => {
  expect(look({ config: { wgRevisionId: 60 } })).toMatchObject({
    type: 'article',
    revision: 60,
    isCurrent: false,
  });
  expect(look({ config: { wgDiffOldId: 60, wgDiffNewId: 70 } })).toMatchObject({
    type: 'article',
    isCurrent: false,
  });
});

test('talk pages and archives know their subject, in any language', () => {
  const talk = (wgPageName: string, extra: Fake = {}) =>
    look({ config: { wgNamespaceNumber: 1, wgCanonicalNamespace: 'Talk', wgPageName }, ...extra });
  expect(talk('Talk:Blue_cheese')).toMatchObject({
    type: 'talk',
    title: 'Talk:Blue cheese',
    subjectTitle: 'Blue cheese',
  });
  expect(talk('Diskussion:Blauschimmelkäse/Archiv/2023')).toMatchObject({
    type: 'archive',
    subjectTitle: 'Blauschimmelkäse',
  });
  expect(talk('نقاش:جبن/أرشيف_1')).toMatchObject({ type: 'archive', subjectTitle: 'جبن' });
  expect(talk('Talk:AC/DC')).toMatchObject({ type: 'talk', subjectTitle: 'AC/DC' });
  const redTab = `<li id="ca-nstab-main" class="selected new"></li>${CONTENT}`;
  expect(talk('Talk:AC/DC/FAQ', { html: redTab })).toMatchObject({ type: 'talk', subjectTitle: 'AC/DC' });
});

test('subjects outside the main namespace carry its English name', () => {
  const config = {
    wgNamespaceNumber: 3,
    wgCanonicalNamespace: 'User_talk',
    wgPageName: 'Benutzer_Diskussion:A',
  };
  expect(look({ config })).toMatchObject({ type: 'talk', subjectTitle: 'User:A' });
});

test('a variant is the language that the text is shown in', () => {
  const html = CONTENT.replace('lang="en"', 'lang="zh-Hant"');
  expect(look({ config: { wgPageContentLanguage: 'zh' }, html })?.lang).toBe('zh-Hant');
});

test('without mw.config the body classes and the canonical link serve, the link only for its own host', () => {
  const head = '<link rel="canonical" href="https://en.wikipedia.org/wiki/Blue_cheese_(food)">';
  expect(look({ config: null, head })).toMatchObject({
    type: 'article',
    title: 'Blue cheese (food)',
    pageId: 0,
  });
  expect(look({ config: null, head: head.replace('en.', 'de.') })).toBeNull();
  expect(look({ config: null, head: head.replace('_(food)', '%E0%A4%A') })).toBeNull();
  const foreign = look({ head: '<link rel="canonical" href="https://en.wikipedia.org/wiki/Other">' });
  expect(foreign?.title).toBe('Blue cheese');
});

test('configuration is read from scripts that run, never from text or data', () => {
  const forged = 'RLCONF={"wgPageName":"Forged","wgNamespaceNumber":1};';
  const head = `<script type="application/ld+json">{"headline":"${forged.replaceAll('"', "'")}"}</script>`;
  const html = `${CONTENT}<p>${forged}</p>`;
  expect(look({ config: null, head, html })).toBeNull();
  expect(look({ head, html: `${html}<script>${forged}</script>` })?.title).toBe('Blue cheese');
});
