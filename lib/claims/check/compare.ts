import { FUNCTION_WORDS, NEGATIONS } from './words.ts';

/** A wording as far as likeness goes: its content words, and whether it is turned round. */
export interface Gist {
  words: Set<string>;
  negated: boolean;
}

const base = (lang: string): string => lang.split('-')[0]!.toLowerCase();

/** Lower-case words; text without spaces between words (Han, Kana, Thai …) comes as pairs of characters. */
export function words(text: string): string[] {
  const found =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}\p{M}]+(?:'\p{L}+)?/gu) ?? [];
  return found.flatMap((word) => {
    if (!/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(word)) return [word];
    const characters = [...word];
    return characters.length < 2 ? characters : characters.slice(1).map((c, i) => characters[i]! + c);
  });
}

/** What a wording says, for comparing it with others of the same language. */
export function gist(text: string, lang: string): Gist {
  const negations = NEGATIONS[base(lang)] ?? new Set<string>();
  const skip = FUNCTION_WORDS[base(lang)] ?? new Set<string>();
  let turns = 0;
  const content = new Set<string>();
  for (const word of words(text)) {
    if (negations.has(word) || word.endsWith("n't")) turns++;
    else if (!skip.has(word)) content.add(word.replace(/'s$/, '').replace(/(?<=\p{L}{3})s$/u, ''));
  }
  return { words: content, negated: turns % 2 === 1 };
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
