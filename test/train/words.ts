/** Learns which words tell of a stance: logistic regression over the words of each example, a weight a word. */

/** An example: its words (each once), what is right, how much it counts. */
export interface Bag {
  words: readonly string[];
  y: number;
  weight: number;
  group: number;
}

/** Words in fewer examples tell only of these; and how strongly weights are drawn to zero. */
const LEAST = 15;
const DECAY = 20;
const ROUNDS = 200;
const RATE = 0.05;
/** Lighter weights are left out of what is stored. */
const SLIGHT = 0.15;

/** The weight of each word that tells something. */
export function learnWords(bags: readonly Bag[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of bags) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, count]) => count >= LEAST).map(([word]) => word);
  const numberOf = new Map(vocabulary.map((word, i) => [word, i]));
  const rows = bags.map(({ words }) => words.flatMap((word) => numberOf.get(word) ?? []));
  const n = vocabulary.length;
  // The bias last. Adam over all examples at once.
  const w = new Float64Array(n + 1);
  const m = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    const g = new Float64Array(n + 1);
    for (let i = 0; i < n; i++) g[i] = DECAY * w[i]!;
    for (const [r, row] of rows.entries()) {
      let sum = w[n]!;
      for (const i of row) sum += w[i]!;
      const error = (1 / (1 + Math.exp(-sum)) - bags[r]!.y) * bags[r]!.weight;
      for (const i of row) g[i]! += error;
      g[n]! += error;
    }
    const rate = RATE * (1 - (round - 1) / ROUNDS);
    for (let i = 0; i <= n; i++) {
      m[i] = 0.9 * m[i]! + 0.1 * g[i]!;
      v[i] = 0.99 * v[i]! + 0.01 * g[i]! ** 2;
      w[i]! -= (rate * (m[i]! / (1 - 0.9 ** round))) / (Math.sqrt(v[i]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  const told = vocabulary.map((word, i): [string, number] => [word, Math.round(w[i]! * 100) / 100]);
  return new Map(told.filter(([, weight]) => Math.abs(weight) >= SLIGHT).sort((a, b) => b[1] - a[1]));
}

/** What the words of an example weigh together. */
export const weigh = (words: Iterable<string>, weights: ReadonlyMap<string, number>) =>
  [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);

/** What each example's words weigh by what the others, those of its fold left out, taught. */
export function weighCrossed(bags: readonly Bag[], folds: number): number[] {
  const taught = Array.from({ length: folds }, (_, fold) =>
    learnWords(bags.filter(({ group }) => group % folds !== fold)),
  );
  return bags.map(({ words, group }) => weigh(words, taught[group % folds]!));
}

/** The form that `openWords` reads; a word that a list does not have tells nothing there. */
export function storeWords(lists: readonly ReadonlyMap<string, number>[]): string {
  const words = new Set(lists.flatMap((list) => [...list.keys()]));
  return [...words].map((word) => [word, ...lists.map((list) => list.get(word) ?? 0)].join(' ')).join(' ');
}
