import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { claimAnnotations, DisputeCollector, type TalkPageThreads } from '../annotate/index.ts';
import { readArticle } from '../article/index.ts';
import { compile, Matcher } from '../match/index.ts';
import type { Claim, ClaimAnnotation, PageAnnotations, PageInfo, Passage, Standing } from '../model/index.ts';
import { readStanding } from '../talk/answers/index.ts';
import { classify, readWikitext } from '../talk/index.ts';
import { detect, talkTitleOf, wikiHost, wikiOfHost } from '../wiki/index.ts';
import { CliError } from './errors.ts';
import { readText } from './files.ts';
import { language } from './languages.ts';
import { readPack } from './pack-files.ts';

const USAGE =
  'annotate --article A.html [--talk FILE …] [--pack FILE …] [--host en.wikipedia.org] [--title T]';
const TOP = 5;

/**
 * `annotate`: what the panel would show of a page, as one JSON object. `--talk`: wikitext or HTML; a file with `archive`
 * in its name is an archive, any other the current talk page.
 */
export async function run(args: string[]): Promise<void> {
  const { article, talk, packs, host, title } = optionsOf(args);
  const document = await parseHtml(await readText(article));
  const hostname = host ?? hostOf(document);
  const page =
    detect(document, { hostname, search: '' }) ??
    pageOfContent(
      document,
      hostname,
      title ??
        basename(article)
          .replace(/\.html?$/iu, '')
          .replaceAll('_', ' '),
    );
  if (!page)
    throw new CliError(`${article}: neither a saved page of a Wikipedia nor the HTML that its API gives`);
  const { passages } = await readArticle(document, page);
  const claims = await claimsOf(packs, passages, page);
  const talkPages = await Promise.all(talk.map((file) => talkPageOf(file, page)));
  const { lang, livingPerson } = page;
  const collector = new DisputeCollector({ passages, claims, lang, now: Date.now(), livingPerson });
  for (const talkPage of talkPages) collector.add(talkPage);
  const standing = talkPages.flatMap((read) => read.standing ?? []);
  const { leftOut: _, ...found } = collector.found(standing);
  const result: PageAnnotations = { page, passages, claims, ...found };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

interface Options {
  article: string;
  talk: string[];
  packs: string[];
  host: string | null;
  title: string | null;
}

function optionsOf(args: string[]): Options {
  const options = {
    article: { type: 'string' },
    talk: { type: 'string', multiple: true },
    pack: { type: 'string', multiple: true },
    host: { type: 'string' },
    title: { type: 'string' },
  } as const;
  let parsed: {
    values: { article?: string; talk?: string[]; pack?: string[]; host?: string; title?: string };
  };
  try {
    parsed = parseArgs({ args, options });
  } catch (error) {
    throw new CliError(`${(error as Error).message}: ${USAGE}`);
  }
  const { article, talk = [], pack = bundledPacks(), host = null, title = null } = parsed.values;
  if (!article) throw new CliError(`no article is named: ${USAGE}`);
  return { article, talk, packs: pack, host, title };
}

/** The packs that ship with the extension. */
function bundledPacks(): string[] {
  const folder = join(import.meta.dirname, '../../public/packs');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'schema.json');
  return files.map((file) => join(folder, file));
}

/** What the API gives (`action=parse`) is an article's content without the page around it. */
function pageOfContent(document: Document, hostname: string, title: string): PageInfo | null {
  const content = document.querySelector('.mw-parser-output');
  const host = wikiHost(hostname);
  if (!content || !host) return null;
  return {
    type: 'article',
    wiki: wikiOfHost(host),
    host,
    lang: content.getAttribute('lang') ?? host.split('.')[0] ?? 'en',
    namespace: 0,
    title,
    subjectTitle: title,
    pageId: 0,
    revision: 0,
    isCurrent: true,
    skin: 'unknown',
    parsoid: content.hasAttribute('data-mw-parsoid-version'),
    livingPerson: false,
    debug: false,
  };
}

/** A saved file has no address; its canonical link names the wiki. */
function hostOf(document: Document): string {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return URL.parse(href, 'https://en.wikipedia.org')?.hostname ?? 'en.wikipedia.org';
}

async function parseHtml(html: string): Promise<Document> {
  const { JSDOM } = await import('jsdom');
  return new JSDOM(html).window.document;
}

async function claimsOf(files: string[], passages: Passage[], page: PageInfo): Promise<ClaimAnnotation[]> {
  const claims = new Map<string, { claim: Claim; pack: string }>();
  const indexes: ArrayBuffer[] = [];
  for (const file of files) {
    const pack = await readPack(file);
    indexes.push(compile(pack.claims, pack.language));
    for (const claim of pack.claims) claims.set(claim.id, { claim, pack: pack.id });
  }
  if (indexes.length === 0) return [];
  const matches = Matcher.load(indexes).match(passages, { wiki: page.wiki, title: page.subjectTitle }, TOP);
  return claimAnnotations(
    matches.map((row) => row.filter(({ shown }) => shown)),
    passages,
    claims,
  );
}

async function talkPageOf(file: string, page: PageInfo): Promise<TalkPageThreads & { standing?: Standing }> {
  const text = await readText(file);
  const talk = talkTitleOf(page);
  const name = basename(file).replace(/\.[a-z]+$/iu, '');
  const archived = /archive/iu.test(name);
  const title = archived ? `${talk}/Archive ${/\d+$/u.exec(name)?.[0] ?? 1}` : talk;
  const data = await language(page.lang);
  if (!/\.html?$/iu.test(file)) {
    const threads = classify(readWikitext(text, data, title), page.lang);
    return {
      title,
      archived,
      threads,
      ...(!archived && { standing: readStanding(text, data, title, talk) }),
    };
  }
  const { readTalkDom } = await import('../talk/dom/index.ts');
  const document = await parseHtml(text);
  return { title, archived, threads: classify(readTalkDom(document.body, data, title), page.lang) };
}
