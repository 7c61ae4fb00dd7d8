/**
 * The pages of the test wikis: wikitext files under `pages/<language>`, named by their titles (`%3A` for a colon, `%2F`
 * for a slash), all written for this project. The sample wiki serves the same pages.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'pages');
const seedFile = join(
  import.meta.dirname,
  '../../../shared/eval/wikitext/talk-social-credit-system-archive-1.wikitext',
);

/** The real talk archive that the project starts from stands beside the project (it is never copied into it). */
export const seedPresent = existsSync(seedFile);

export const languages = ['en', 'de', 'zh', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One page of a test wiki. */
export interface WikiPage {
  title: string;
  text: string;
}

/** The pages of a language, by title. `seed` puts the real archive in the place of our own Archive 1. */
export function wikiPages(language: Language, { seed = false } = {}): WikiPage[] {
  return readdirSync(join(folder, language))
    .filter((file) => file.endsWith('.wikitext'))
    .sort()
    .map((file) => {
      const title = decodeURIComponent(file.slice(0, -'.wikitext'.length));
      const real =
        seed && seedPresent && language === 'en' && title === 'Talk:Social Credit System/Archive 1';
      return { title, text: readFileSync(real ? seedFile : join(folder, language, file), 'utf8').trimEnd() };
    });
}
