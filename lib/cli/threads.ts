import { parseArgs } from 'node:util';
import type { LanguageData, SiteInfo, Thread, ThreadItem } from '../model/index.ts';
import { classify, readWikitext } from '../talk/index.ts';
import { mergeSiteInfo } from '../wiki/index.ts';
import { CliError } from './errors.ts';
import { readJson, readText } from './files.ts';
import { language } from './languages.ts';

const USAGE = 'threads FILE [--wiki enwiki] [--title T] [--siteinfo FILE] [--format html|wikitext]';

/** Prints the threads of a talk page, from its HTML or wikitext, as one JSON object. */
export async function run(args: string[]): Promise<void> {
  const { file, options } = parse(args);
  const { wiki = 'enwiki', title = 'Talk:Untitled', siteinfo } = options;
  const format = options.format ?? (/\.x?html?$/i.test(file) ? 'html' : 'wikitext');
  if (format !== 'html' && format !== 'wikitext')
    throw new CliError(`unknown format "${format}": html or wikitext`);
  const source = await readText(file);
  const data = await languageOf(wiki, siteinfo);
  const items = format === 'html' ? await readHtml(source, data, title) : readWikitext(source, data, title);
  process.stdout.write(`${JSON.stringify({ threads: classify(items, data.code).map(shown) })}\n`);
}

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        wiki: { type: 'string' },
        title: { type: 'string' },
        siteinfo: { type: 'string' },
        format: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('one file is wanted');
    return { file, options: values };
  } catch (error) {
    throw new CliError(`${(error as Error).message}; usage: ${USAGE}`);
  }
}

/** Language facts of a wiki: by its database name, or better by what it says of itself. */
async function languageOf(wiki: string, siteInfoFile: string | undefined): Promise<LanguageData> {
  const code = wiki.replace(/(?:wiki|wiktionary|wiki[a-z]+)$/, '').replaceAll('_', '-');
  if (siteInfoFile === undefined) return language(code);
  const answer = (await readJson(siteInfoFile)) as { query?: SiteInfo };
  const siteInfo = answer?.query;
  if (!siteInfo?.general?.lang || !siteInfo.namespaces || !siteInfo.namespacealiases) {
    throw new CliError(
      `${siteInfoFile}: no answer to meta=siteinfo&siprop=general|namespaces|namespacealiases`,
    );
  }
  return mergeSiteInfo(await language(siteInfo.general.lang), siteInfo);
}

async function readHtml(source: string, data: LanguageData, title: string): Promise<ThreadItem[]> {
  const { JSDOM } = await import('jsdom');
  const { readTalkDom, talkRoot } = await import('../talk/dom/index.ts');
  return readTalkDom(talkRoot(new JSDOM(source).window.document), data, title);
}

/** What the command prints of a thread. */
function shown({ comments, outcome, notices: _, warnings: __, ...thread }: Thread) {
  return {
    ...thread,
    outcome: outcome?.text ?? null,
    comments: comments.map(({ id, author, timestamp, level, text }) => ({
      id,
      author,
      timestamp,
      level,
      text,
    })),
  };
}
