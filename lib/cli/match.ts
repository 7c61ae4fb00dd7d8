import { parseArgs } from 'node:util';
import { compile, type Matchable, Matcher, type MatchPassage } from '../match/index.ts';
import { CliError } from './errors.ts';
import { readJsonLines } from './files.ts';

const USAGE =
  'match --claims C.jsonl --passages P.jsonl [--top 10] [--lang en] [--page TITLE] [--wiki enwiki]';

/** `match`: a JSON row for every passage, with the claims that it matches, best first. */
export async function run(args: string[]): Promise<void> {
  const options = {
    claims: { type: 'string' },
    passages: { type: 'string' },
    top: { type: 'string', default: '10' },
    lang: { type: 'string', default: 'en' },
    page: { type: 'string' },
    wiki: { type: 'string', default: 'enwiki' },
  } as const;
  const { values } = read(() => parseArgs({ args, options }));
  if (!values.claims || !values.passages) throw new CliError(`a file is missing: ${USAGE}`);
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1)
    throw new CliError(`--top ${values.top}: not a whole number above 0`);
  const claims = (await readJsonLines(values.claims)).map((row, i) =>
    claimOf(row, `${values.claims}:${i + 1}`, values.wiki),
  );
  const passages = (await readJsonLines(values.passages)).map((row, i) =>
    passageOf(row, `${values.passages}:${i + 1}`),
  );
  const matcher = Matcher.load([compile(claims, values.lang)]);
  const rows = matcher.match(passages, null, top);
  // A passage that names its article is matched there: the claim's own pages count for more.
  const titles = new Set(passages.flatMap((p) => p.title ?? []));
  for (const title of titles) {
    const here = [...passages.keys()].filter((i) => passages[i]!.title === title);
    const found = matcher.match(
      here.map((i) => passages[i]!),
      { wiki: values.wiki, title },
      top,
    );
    for (const [n, i] of here.entries()) rows[i] = found[n]!;
  }
  process.stdout.write(passages.map(({ id }, i) => `${JSON.stringify({ id, matches: rows[i] })}\n`).join(''));
}

function read<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new CliError(`${(error as Error).message}: ${USAGE}`);
  }
}

function claimOf(value: unknown, where: string, wiki: string): Matchable {
  const row = object(value, where);
  return {
    id: string(row, 'id', where),
    claimReviewed: string(row, 'text', where),
    variants: strings(row, 'variants', where),
    negatedForms: strings(row, 'negatedForms', where),
    pages: pagesOf(row.pages, where, wiki),
  };
}

function passageOf(value: unknown, where: string): MatchPassage {
  const row = object(value, where);
  return {
    id: string(row, 'id', where),
    text: string(row, 'text', where),
    ...(row.title != null && { title: string(row, 'title', where) }),
    ...(row.section != null && { section: string(row, 'section', where) }),
  };
}

/** Pages stand as titles (of `--wiki`) or as {wiki, title}. */
function pagesOf(value: unknown, where: string, wiki: string): { wiki: string; title: string }[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new CliError(`${where}: "pages" is not a list`);
  return value.map((page) => {
    if (typeof page === 'string') return { wiki, title: page };
    const row = object(page, where);
    return {
      wiki: row.wiki === undefined ? wiki : string(row, 'wiki', where),
      title: string(row, 'title', where),
    };
  });
}

function object(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CliError(`${where}: not a JSON object`);
  }
  return value as Record<string, unknown>;
}

function string(row: Record<string, unknown>, key: string, where: string): string {
  const value = row[key];
  if (typeof value !== 'string') throw new CliError(`${where}: "${key}" is not a text`);
  return value;
}

function strings(row: Record<string, unknown>, key: string, where: string): string[] {
  const value = row[key] ?? [];
  if (!Array.isArray(value) || value.some((v) => typeof v !== 'string')) {
    throw new CliError(`${where}: "${key}" is not a list of texts`);
  }
  return value;
}
