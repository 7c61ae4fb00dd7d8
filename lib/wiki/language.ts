import type { LanguageData } from '../model/index.ts';

/** Reads one of the files that ship with the extension, by its path below `public/`. */
export type FileLoader = (path: string) => Promise<unknown>;

/** Codes that wikis go by, where MediaWiki's own differ. */
const RENAMED: Record<string, string> = {
  als: 'gsw',
  'bat-smg': 'sgs',
  'be-x-old': 'be-tarask',
  'fiu-vro': 'vro',
  no: 'nb',
  'roa-rup': 'rup',
  simple: 'en',
  'zh-classical': 'lzh',
  'zh-min-nan': 'nan',
  'zh-yue': 'yue',
};
const CODE = /^[a-z]{2,}(?:-[a-z0-9]+)*$/;

/**
 * What MediaWiki knows of a language, from its file; the nearest known language where it has none
 * (`zh-hant-tw` → `zh`), English at last.
 * @param lang language code as MediaWiki or BCP 47 has it; anything else counts as unknown
 */
export async function languageData(lang: string, load: FileLoader): Promise<LanguageData> {
  const code = lang.toLowerCase().replaceAll('_', '-');
  const parts = CODE.test(code) ? code.split('-') : [];
  const tried = new Set<string>();
  for (let length = parts.length; length > 0; length--) {
    const shorter = parts.slice(0, length).join('-');
    tried.add(RENAMED[shorter] ?? shorter);
  }
  for (const candidate of tried) {
    try {
      return (await load(`languages/${candidate}.json`)) as LanguageData;
    } catch {
      // No such file: the next shorter code may have one.
    }
  }
  return (await load('languages/en.json')) as LanguageData;
}
