import { writeFile } from 'node:fs/promises';
import { PackError, parsePack } from '../claims/index.ts';
import type { Pack } from '../model/index.ts';
import { CliError } from './errors.ts';
import { readJson } from './files.ts';

/** Reads a pack; one that does not fit the format is a {@link CliError}. */
export async function readPack(file: string): Promise<Pack> {
  try {
    return parsePack(await readJson(file), file);
  } catch (error) {
    throw error instanceof PackError ? new CliError(error.message) : error;
  }
}

/** Writes text to a file, or to stdout where none is named. */
export async function put(text: string, file: string | null): Promise<void> {
  if (file === null) process.stdout.write(text);
  else await writeFile(file, text);
}
