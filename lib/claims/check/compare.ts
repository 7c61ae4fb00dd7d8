import { primary, tokens } from '../../text/index.ts';
import { terms } from '../../text/terms.ts';
import { FUNCTION_WORDS, NEGATIONS } from './words.ts';

/** A wording as far as likeness goes: its content words, and whether it is turned round. */
export interface Gist {
  words: Set<string>;
  negated: boolean;
}

/** Lower-case words; text without spaces between words comes as pairs of characters. */
export const words = (text: string): string[] =>
  tokens(text.normalize('NFKC')).map((token) => token.text.toLowerCase().replaceAll('’', "'"));

/** What a wording says, for comparing it with others of the same language. */
export function gist(text: string, lang: string): Gist {
  const { negations, skip } = listsOf(lang);
  let turns = 0;
  const content = new Set<string>();
  for (const { term } of terms(text, lang)) {
    if (negations.has(term)) turns++;
    else if (!skip.has(term)) content.add(term);
  }
  return { words: content, negated: turns % 2 === 1 };
}

const lists = new Map<string, { negations: Set<string>; skip: Set<string> }>();

/** The word lists in the form that terms have. */
function listsOf(lang: string): { negations: Set<string>; skip: Set<string> } {
  const code = primary(lang);
  let made = lists.get(code);
  if (!made) {
    const asTerms = (list: Set<string> | undefined): Set<string> =>
      new Set([...(list ?? [])].flatMap((word) => terms(word, code).map(({ term }) => term)));
    made = { negations: asTerms(NEGATIONS[code]), skip: asTerms(FUNCTION_WORDS[code]) };
    lists.set(code, made);
  }
  return made;
}

/** Shared words by all words (Jaccard), 0..1; two empty sets have nothing in common. */
export function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/**
 * Pairs of sets at least `threshold` alike, as indices with a < b. Only the rarest words of each set are looked up
 * (prefix filtering), so that thousands of wordings take a moment.
 */
export function* alike(
  sets: Set<string>[],
  threshold: number,
): Generator<[a: number, b: number, likeness: number]> {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  for (const [b, set] of sets.entries()) {
    const rarest = [...set].sort((x, y) => frequency.get(x)! - frequency.get(y)! || (x < y ? -1 : 1));
    const prefix = rarest.slice(0, set.size - Math.ceil(threshold * set.size) + 1);
    const candidates = new Set<number>();
    for (const word of prefix) {
      const list = holders.get(word);
      if (list) {
        for (const a of list) candidates.add(a);
        list.push(b);
      } else holders.set(word, [b]);
    }
    for (const a of candidates) {
      const value = likeness(sets[a]!, set);
      if (value >= threshold) yield [a, b, value];
    }
  }
}
