import { BUCKETS, bucket, LETTER, LETTERS, searched } from './starts.ts';

/**
 * Phrases by weight, parted by ` / `. In a phrase `*` stands for the rest of a word, ` .. ` for up to four words,
 * `(a|b)` for either, `?` for what may be left out. Case does not matter.
 */
export type Phrases = Partial<Record<'strong' | 'plain' | 'weak', string>>;

/** What everyday words add up to at most. */
const SOFT_LIMIT = 2.5;
const WEIGHTS = { strong: 2, plain: 1, weak: 0.4 };

const UNSPACED = /[\u2E80-\uD7FF\uF900-\uFAFF]/u;

interface Rule {
  weight: number;
  /** Phrases by the first letters, three at most, that they begin with; '' where something else does. */
  byLetters: Map<string, RegExp>;
  /** 1 for the buckets of those letters; null where phrases may begin with anything. */
  buckets: Uint8Array | null;
  /** Phrases of scripts without spaces: found anywhere. */
  anywhere: RegExp | null;
}

/** Phrases made ready to be found. */
export class Cues {
  private readonly rules: Rule[];

  constructor(phrases: Phrases) {
    this.rules = (['strong', 'plain', 'weak'] as const).flatMap((key) => {
      const list = split(phrases[key] ?? '');
      return list.length ? [{ weight: WEIGHTS[key], ...compile(list) }] : [];
    });
  }

  /**
   * Sum of the weights of the different phrases found; a phrase said twice counts once. What is not strong adds up to
   * {@link SOFT_LIMIT} at most: long texts hold some of every kind's everyday words.
   */
  score(text: string): number {
    let strong = 0;
    let soft = 0;
    for (const rule of this.rules) {
      const seen = new Set<string>();
      search(rule, text, (_, found) => {
        seen.add(found);
        return false;
      });
      if (rule.weight === WEIGHTS.strong) strong += rule.weight * seen.size;
      else soft += rule.weight * seen.size;
    }
    return strong + (SOFT_LIMIT * soft) / (SOFT_LIMIT + soft);
  }

  /** Offset of the first phrase found, or -1. */
  find(text: string): number {
    let first = -1;
    for (const rule of this.rules) {
      search(rule, text, (at) => {
        if (first < 0 || at < first) first = at;
        return true;
      });
    }
    return first;
  }

  has(text: string): boolean {
    return this.find(text) >= 0;
  }
}

/** Calls back with every phrase found, from left to right without overlaps, until told to stop. */
function search(rule: Rule, original: string, found: (at: number, phrase: string) => boolean): void {
  const { text, starts, buckets } = searched(original);
  if (rule.anywhere) {
    for (const match of text.matchAll(rule.anywhere)) if (found(match.index, match[0])) return;
  }
  if (rule.byLetters.size === 0) return;
  const mine = rule.buckets;
  let end = 0;
  for (let i = 0; i < starts.length; i++) {
    const b = LETTERS * i;
    if (mine && !mine[buckets[b]!] && !mine[buckets[b + 1]!] && !mine[buckets[b + 2]!]) continue;
    const at = starts[i]!;
    if (at < end) continue;
    // Of hundreds of phrases only those are tried that begin like the word.
    for (let letters = LETTERS; letters >= 0; letters--) {
      const pattern = rule.byLetters.get(text.slice(at, at + letters));
      if (!pattern) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      end = at + match[0].length;
      if (found(at, match[0])) return;
      break;
    }
  }
}

function compile(phrases: string[]): Omit<Rule, 'weight'> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases.filter((p) => !UNSPACED.test(p)).flatMap(unfold)) {
    // A letter that may be left out tells nothing.
    const key = /^\p{L}{1,3}(?![?\p{M}])/u.exec(phrase)?.[0] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), phrase]);
  }
  const unspaced = phrases.filter((p) => UNSPACED.test(p)).map(bodyOf);
  const buckets = groups.has('') ? null : new Uint8Array(BUCKETS);
  for (const key of groups.keys()) if (buckets) buckets[bucket(key, 0, key.length)] = 1;
  return {
    buckets,
    byLetters: new Map(
      [...groups].map(([key, list]) => [
        key,
        new RegExp(`(?:${list.map(bodyOf).join('|')})(?!${LETTER})`, 'yu'),
      ]),
    ),
    anywhere: unspaced.length ? new RegExp(unspaced.join('|'), 'g') : null,
  };
}

function split(phrases: string): string[] {
  return phrases
    .split(' / ')
    .map((phrase) => phrase.trim().toLowerCase())
    .filter(Boolean);
}

/** `(a|b) c` as `a c` and `b c`: then phrases can be told apart by their first letters. */
function unfold(phrase: string): string[] {
  const group = /^\(([^()]*)\)(.*)$/su.exec(phrase);
  if (!group || /^[?*]/u.test(group[2]!)) return [phrase];
  return group[1]!.split('|').flatMap((first) => unfold(first + group[2]!));
}

/** A pattern for phrases that lead a text, as votes do. */
export function leading(phrases: string): string {
  return split(phrases)
    .map((phrase) => (UNSPACED.test(phrase) ? bodyOf(phrase) : `(?:${bodyOf(phrase)})(?!${LETTER})`))
    .join('|');
}

// Quantifiers are bounded, so that no text takes long.
function bodyOf(phrase: string): string {
  return phrase
    .replaceAll(' .. ', '\u0001')
    .replaceAll('.', '\\.')
    .replaceAll("'", "['’]?")
    .replaceAll('*', `${LETTER}{0,14}`)
    .replaceAll(' ', String.raw`[\s\u00a0]{1,3}`)
    .replaceAll('\u0001', String.raw`(?:[\s,]{1,3}[^\s.!?;]{1,24}){0,4}[\s,]{1,3}`);
}
