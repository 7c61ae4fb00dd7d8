import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { FeedError, readFeed } from '../claims/index.ts';
import type { PackInfo } from '../model/index.ts';
import { CliError } from './errors.ts';

/** Options of `pack import`, as `parseArgs` takes them; `format` also serves `pack export`. */
export const PACK_OPTIONS = {
  id: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  licence: { type: 'string' },
  publisher: { type: 'string' },
  format: { type: 'string' },
} as const;
export type PackOptions = Partial<Record<keyof typeof PACK_OPTIONS, string>>;

const MOST_TOLD = 10;

/**
 * Reads a feed of ClaimReviews or a CSV file and writes a pack to stdout, a claim a line as it comes in. What was left
 * out is told on stderr.
 */
export async function importFeed(file: string, options: PackOptions): Promise<void> {
  const format = options.format ?? (extname(file).toLowerCase() === '.csv' ? 'csv' : 'json');
  if (format !== 'json' && format !== 'csv') throw new CliError(`unknown format "${format}": json or csv`);
  const name = basename(file, extname(file));
  const language = options.language ?? 'en';
  const head: PackInfo = {
    id:
      options.id ??
      (name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') ||
        'imported'),
    title: options.title ?? name,
    language,
    licence: options.licence ?? 'unknown',
    publisher: options.publisher ?? 'unknown',
    version: '1.0.0',
  };
  let skipped = 0;
  const onSkip = (record: number, reason: string): void => {
    if (++skipped <= MOST_TOLD) process.stderr.write(`${file}: record ${record} left out: ${reason}\n`);
  };
  const today = new Date().toISOString().slice(0, 10);
  let count = 0;
  try {
    for await (const claim of readFeed(createReadStream(file, 'utf8'), { format, today, language, onSkip })) {
      await write(count++ === 0 ? `${JSON.stringify(head).slice(0, -1)},"claims":[\n` : ',\n');
      await write(JSON.stringify(claim));
    }
  } catch (error) {
    if (error instanceof FeedError) throw new CliError(`${file}: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CliError(`${file}: no such file`);
    throw error;
  }
  if (count === 0) throw new CliError(`${file}: no record in it is a claim`);
  await write('\n]}\n');
  process.stderr.write(`${file}: ${count} claims, ${skipped} records left out\n`);
}

/** Waits while the reader of stdout is slower than we are. */
const write = (text: string): Promise<unknown> | undefined =>
  process.stdout.write(text) ? undefined : new Promise((resolve) => process.stdout.once('drain', resolve));
