/** The sample wiki's pages: our own wikitext and the HTML that MediaWiki made of it (`render.ts`). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WikiPage, wikiPages } from '../wiki/pages.ts';

export const folder = join(import.meta.dirname, 'html');
export const fileOf = (title: string) =>
  join(folder, `${encodeURIComponent(title).replaceAll('%20', ' ')}.html`);
export const isShown = ({ title }: WikiPage) => !title.startsWith('Template:');
/** Of a wikitext; it stands at the top of its HTML. */
export const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

export interface SamplePage extends WikiPage {
  id: number;
  revision: number;
  namespace: 0 | 1;
  html: string;
}

/** All pages, sorted by title as the API lists them. Throws where the HTML was made of another text. */
export function samplePages(): SamplePage[] {
  return wikiPages('en')
    .filter(isShown)
    .map((page, index) => {
      const [head = '', ...rest] = readFileSync(fileOf(page.title), 'utf8').split('\n');
      if (!head.includes(fingerprint(page.text))) {
        throw new Error(`${fileOf(page.title)} is older than its text: run "node test/sample/render.ts"`);
      }
      const namespace = page.title.startsWith('Talk:') ? 1 : 0;
      return { ...page, id: index + 1, revision: 100 + index, namespace, html: rest.join('\n') };
    });
}
