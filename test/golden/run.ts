/** `npm run golden`: how many golden sentences the matcher gets right; every wrong one of the open half (of both: --all). */
import { readFileSync } from 'node:fs';
import { compile, Matcher } from '../../lib/match/index.ts';

interface Sentence {
  id: string;
  half: 'open' | 'kept';
  claim: string | null;
  stance: string | null;
  text: string;
  why: string;
}

const read = <T>(file: string): T[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
const claims = read<{ id: string; text: string; variants: string[]; pages: string[] }>('claims.jsonl');
const sentences = read<Sentence>('sentences.jsonl');
const all = process.argv.includes('--all');
const page = (title: string) => ({ wiki: 'enwiki', title });
const matcher = Matcher.load([
  compile(
    claims.map((c) => ({ id: c.id, claimReviewed: c.text, variants: c.variants, pages: c.pages.map(page) })),
    'en',
  ),
]);
const pageOf = new Map(claims.map((c) => [c.id, c.pages[0]!]));

for (const half of ['open', 'kept'] as const) {
  const tally: Record<string, [right: number, of: number]> = {};
  for (const s of sentences.filter((row) => row.half === half)) {
    const title = pageOf.get(s.claim ?? (s as { near?: string }).near ?? '');
    const match = matcher.match([{ id: s.id, text: s.text }], title ? page(title) : null, 3)[0]?.[0];
    const right = s.claim
      ? match?.claim === s.claim && match.shown && match.stance === s.stance
      : !match?.shown;
    const kind = s.stance ?? 'near';
    tally[kind] ??= [0, 0];
    const count = tally[kind];
    count[1]++;
    if (right) count[0]++;
    else if (half === 'open' || all) {
      const got = match
        ? `${match.claim} ${match.score.toFixed(3)} ${match.shown ? '' : 'not '}shown, ${match.stance}`
        : 'nothing';
      console.log(`  ${s.id} wants ${s.claim ?? 'nothing'} ${s.stance ?? ''}, got ${got}: ${s.text}`);
    }
  }
  const sum = (i: 0 | 1) => Object.values(tally).reduce((total, t) => total + t[i], 0);
  const parts = Object.entries(tally).map(([name, [a, b]]) => `${name} ${a}/${b}`);
  console.log(`${half}: ${sum(0)}/${sum(1)} right (${parts.join(', ')})`);
}
