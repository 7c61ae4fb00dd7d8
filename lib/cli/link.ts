import { parseArgs } from 'node:util';
import { type LinkablePassage, type LinkableThread, linkThreads } from '../match/link.ts';
import { CliError } from './errors.ts';
import { readJsonLines } from './files.ts';

const USAGE = 'link --threads T.jsonl --passages P.jsonl [--top 10] [--lang en]';

/** `link`: a JSON row for every passage, with the threads that are about it, best first. */
export async function run(args: string[]): Promise<void> {
  const { threads, passages, top, lang } = optionsOf(args);
  const T = (await readJsonLines(threads)).map((row, i): LinkableThread => {
    const where = `${threads}:${i + 1}`;
    const heading = fieldOf(row, 'heading', where);
    return {
      id: text(row, 'id', where),
      heading: heading === null ? null : text(row, 'heading', where),
      text: text(row, 'text', where),
    };
  });
  const P = (await readJsonLines(passages)).map((row, i): LinkablePassage => {
    const where = `${passages}:${i + 1}`;
    return { id: text(row, 'id', where), text: text(row, 'text', where) };
  });
  const rows = linkThreads(T, P, lang, top);
  process.stdout.write(P.map(({ id }, i) => `${JSON.stringify({ id, matches: rows[i] })}\n`).join(''));
}

function optionsOf(args: string[]): { threads: string; passages: string; top: number; lang: string } {
  const options = {
    threads: { type: 'string' },
    passages: { type: 'string' },
    top: { type: 'string', default: '10' },
    lang: { type: 'string', default: 'en' },
  } as const;
  let values: { threads?: string; passages?: string; top: string; lang: string };
  try {
    values = parseArgs({ args, options }).values;
  } catch (error) {
    throw new CliError(`${(error as Error).message}: ${USAGE}`);
  }
  if (!values.threads || !values.passages) throw new CliError(`a file is missing: ${USAGE}`);
  const top = Number(values.top);
  if (!Number.isInteger(top) || top < 1)
    throw new CliError(`--top ${values.top}: not a whole number above 0`);
  return { threads: values.threads, passages: values.passages, top, lang: values.lang };
}

function fieldOf(row: unknown, key: string, where: string): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new CliError(`${where}: not a JSON object`);
  return (row as Record<string, unknown>)[key] ?? null;
}

function text(row: unknown, key: string, where: string): string {
  const value = fieldOf(row, key, where);
  if (typeof value !== 'string') throw new CliError(`${where}: "${key}" is not a text`);
  return value;
}
