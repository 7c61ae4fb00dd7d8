/**
 * `npm run results:corrected -- [--data ../shared/reference/common-misconceptions.json]`: passages that all correct
 * something, matched to the bundled pack, sentence by sentence as articles are; writes test/results/corrected.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile, Matcher } from '../../lib/match/index.ts';
import type { Claim, ClaimMatch } from '../../lib/model/index.ts';
import { sentences } from '../../lib/text/index.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/reference/common-misconceptions.json' } },
});
const read = (path: string | URL) => JSON.parse(readFileSync(path, 'utf8'));
const { claims }: { claims: Claim[] } = read(
  new URL('../../public/packs/common-misconceptions.json', import.meta.url),
);
const { misconceptions }: { misconceptions: { id: string; text: string }[] } = read(values.data);
const matcher = Matcher.load([compile(claims, 'en')]);

const stances: Record<string, number> = {};
const others: string[] = [];
let shown = 0;
for (const { id, text } of misconceptions) {
  const passages = sentences(text, 'en').map(([start, end]) => ({ id, text: text.slice(start, end) }));
  const badges: ClaimMatch[] = matcher.match(passages, null, 3).flatMap((row) => row.filter((m) => m.shown));
  const best = badges.sort((a, b) => b.score - a.score)[0];
  if (!best) continue;
  shown++;
  stances[best.stance] = (stances[best.stance] ?? 0) + 1;
  if (best.stance !== 'refutes') others.push(`| ${id} | ${best.claim} | ${best.stance} |`);
}
const share = (100 * (stances.refutes ?? 0)) / Math.max(1, shown);
const page = `# Passages that correct something

Made by \`npm run results:corrected\`: entries of Wikipedia's lists of common misconceptions, all of which correct one, read
sentence by sentence and matched to the bundled pack of ${claims.length} claims. An entry is shown where a sentence of it gets a badge; its
stance is that of its best badge.

| entries | shown | refutes | asserts | reports | refutes, of the shown |
| --- | --- | --- | --- | --- | --- |
| ${misconceptions.length} | ${shown} | ${stances.refutes ?? 0} | ${stances.asserts ?? 0} | ${stances.reports ?? 0} | ${share.toFixed(1)} % |

Shown with another stance:

| entry | claim | stance |
| --- | --- | --- |
${others.join('\n')}
`;
writeFileSync(new URL('../results/corrected.md', import.meta.url), page);
console.log(page);
