/** `npm run golden:languages`: hit@1, badges and false badges in ten languages, on pairs written for it. */
import { readFileSync } from 'node:fs';
import { compile, Matcher } from '../../lib/match/index.ts';

interface Pair {
  lang: string;
  claim: string;
  text: string;
  unrelated: string;
}

const pairs: Pair[] = readFileSync(new URL('languages.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

for (const lang of new Set(pairs.map((p) => p.lang))) {
  const of = pairs.filter((p) => p.lang === lang);
  const claims = of.map((p, i) => ({ id: String(i), claimReviewed: p.claim, variants: [] }));
  const matcher = Matcher.load([compile(claims, lang)]);
  const passages = of.flatMap((p, i) => [
    { id: `p${i}`, text: p.text },
    { id: `u${i}`, text: p.unrelated },
  ]);
  const rows = matcher.match(passages, null, 1);
  const hits = of.filter((_, i) => rows[2 * i]?.[0]?.claim === String(i));
  const shown = of.filter((_, i) => rows[2 * i]?.[0]?.shown);
  const wrong = of.filter((_, i) => rows[2 * i + 1]?.[0]?.shown);
  console.log(
    `${lang}: hit@1 ${hits.length}/${of.length}, shown ${shown.length}/${of.length}, false badges ${wrong.length}/${of.length}`,
  );
}
