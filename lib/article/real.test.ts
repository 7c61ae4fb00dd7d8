import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { detect } from '../wiki/index.ts';
import { readArticle } from './index.ts';

const folder = join(import.meta.dirname, '../../../shared/real');

interface RealPage {
  file: string;
  is: object;
  /** Passages of whole sections, captions included, counted by hand in the saved page. */
  sections: Record<string, number>;
  /** Words that stand in the page's apparatus only: boxes, navigation, notes, code. */
  never: RegExp;
}

const pages: RealPage[] = [
  {
    file: 'en-rust-2026-vector2022.html',
    is: {
      type: 'article',
      title: 'Rust (programming language)',
      skin: 'vector-2022',
      pageId: 29414838,
      isCurrent: true,
    },
    sections: {
      Safety: 5,
      Community: 4,
      'Community › Rust Foundation': 4,
      'Community › Governance teams': 2,
    },
    never: /\[\d+\]|\[update\]|\[edit\]|Nonprofit organization|println!|Retrieved/,
  },
  {
    file: 'en-new-zealand-2019-vector-legacy.html',
    is: { type: 'article', title: 'New Zealand', skin: 'vector', pageId: 4913064, isCurrent: true },
    sections: { 'Culture › Cuisine': 6, 'Demography › Religion': 9 },
    never: /\[\d+\]|\[edit\]|Main article|ISO 3166|Retrieved/,
  },
];

// Saved pages by others, which stand beside the project where there are any.
test.skipIf(!existsSync(folder)).each(pages)('$file', async ({ file, is, sections, never }) => {
  const { document } = new JSDOM(readFileSync(join(folder, file), 'utf8')).window;
  const page = detect(document, new URL('https://en.wikipedia.org/'))!;
  expect(page).toMatchObject(is);
  const before = document.documentElement.outerHTML;
  const article = await readArticle(document, page);
  for (const [section, count] of Object.entries(sections)) {
    expect(
      article.passages.filter((passage) => passage.section === section),
      section,
    ).toHaveLength(count);
  }
  expect(article.passages.filter(({ text }) => never.test(text))).toEqual([]);
  const found = article.passages.filter((passage) => article.rangeOf(passage));
  expect(found).toHaveLength(article.passages.length);
  expect(document.documentElement.outerHTML).toBe(before);
});
