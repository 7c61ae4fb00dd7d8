/** Three ways to read a talk page, one result: wikitext, DOM with marks, DOM without; on the real MediaWiki. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Comparison, compareInputs } from '../fuzz/three-inputs.ts';
import { startMediaWiki } from '../wiki/mediawiki.ts';

it('wikitext, marked, legacy and Parsoid pages give the same comments, on 12 pages in 4 languages', async () => {
  const wiki = await startMediaWiki();
  const found: Comparison[] = [];
  try {
    for await (const comparison of compareInputs(wiki)) found.push(comparison);
  } finally {
    await wiki.close();
  }
  expect(found.flatMap(({ differences }) => differences)).toEqual([]);
  expect(found).toHaveLength(12);
  for (const { lang, page, comments, marks } of found) {
    expect(comments, `${lang} ${page}`).toBeGreaterThan(20);
    expect(marks, `${lang} ${page}`).toBe(comments);
  }
  if (process.env.RECORD) {
    const rows = found.map((row) => `| ${row.lang} | ${row.page} | ${row.comments} | ${row.marks} |`);
    writeFileSync(join(import.meta.dirname, '../results/talk-three-inputs.md'), table(rows));
  }
});

const table = (rows: string[]) => `# The same comments from wikitext, marked, legacy and Parsoid DOM

Made by \`RECORD=1 npx vitest run --config test/e2e/vitest.config.ts three-inputs\` on MediaWiki 1.43, where a page that
differs fails the test. Compared: id, author, time, level, collapsed, text, headings.

| wiki | page | comments | marked by DiscussionTools |
| ---- | ---- | -------- | ------------------------- |
${rows.join('\n')}
`;
