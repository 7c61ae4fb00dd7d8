import { lexicon, STOP } from '../../lib/match/lexicon.ts';
import { terms } from '../../lib/text/index.ts';

/** Weights are rounded to this, so that the table is short. */
const LEVEL = 0.5;
const LEAST = 3;

/** How telling each common stem is, from the passages it stands in: `{weight: "stem stem …"}`. */
export function background(texts: readonly string[], lang: string): Record<string, string> {
  const documents = new Map<string, number>();
  const words = lexicon(lang);
  for (const text of texts) {
    for (const term of new Set(terms(text, lang).map((t) => t.term))) {
      documents.set(term, (documents.get(term) ?? 0) + 1);
    }
  }
  const levels = new Map<number, string[]>();
  for (const [term, count] of documents) {
    if (count < LEAST || (words.get(term) ?? 0) & STOP) continue;
    const weight = Math.round(Math.log(texts.length / count) / LEVEL) * LEVEL;
    const level = levels.get(weight);
    if (level) level.push(term);
    else levels.set(weight, [term]);
  }
  return Object.fromEntries(
    [...levels].sort((a, b) => a[0] - b[0]).map(([w, list]) => [w.toFixed(1), list.sort().join(' ')]),
  );
}
