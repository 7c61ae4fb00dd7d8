import { readFile } from 'node:fs/promises';
import type { LanguageData } from '../model/index.ts';
import { languageData } from '../wiki/index.ts';

const root = new URL('../../public/', import.meta.url);

/** A language's facts, from the files that ship with the extension. */
export function language(lang: string): Promise<LanguageData> {
  return languageData(lang, async (path) => JSON.parse(await readFile(new URL(path, root), 'utf8')));
}
