import { readFile } from 'node:fs/promises';
import { CliError } from './errors.ts';

/** Reads a UTF-8 file; a missing or unreadable file is a {@link CliError} that names it. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CliError(
      `${file}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : String(error)}`,
    );
  }
}

/** Reads a JSON file; bad JSON is a {@link CliError} that names file and fault. */
export async function readJson(file: string): Promise<unknown> {
  return parseJson(await readText(file), file);
}

/** Reads a file with one JSON value a line (JSONL); faults name file and line. */
export async function readJsonLines(file: string): Promise<unknown[]> {
  const lines = (await readText(file)).split('\n');
  return lines.flatMap((line, i) => (line.trim() ? [parseJson(line, `${file}:${i + 1}`)] : []));
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CliError(`${where}: not JSON (${(error as Error).message})`);
  }
}
