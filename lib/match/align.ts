import { NUMBER, STOP } from './lexicon.ts';
import { MAX_WEIGHT, type PackIndex, type Wording } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';

/** How a wording lies in a passage. Sums are of term weights. */
export interface Alignment {
  wording: Wording;
  /** Positions of passage terms that the wording shares, in order, in the sentence that shares most. */
  positions: number[];
  /** The sentence they stand in. */
  sentence: number;
  features: Float32Array;
}

/** What a word that no claim uses weighs: it is rarer than most. */
const UNKNOWN = 0.8;

/** The numbers that `align` gives, in order. */
const FEATURES = [
  'coverage',
  'missing',
  'matched',
  'count',
  'plain',
  'nameCoverage',
  'numberCoverage',
  'plainCoverage',
  'hasNames',
  'hasNumbers',
  'numberClash',
  'density',
  'order',
  'phrase',
  'sentenceCoverage',
  'passageCoverage',
  'rarest',
  'rarestMissing',
  'passageLength',
  'claimLength',
  'title',
  'otherSentences',
  'missingCount',
  'nameClash',
  'everyWord',
  'common',
  'sentences',
  'touched',
  'least',
  'functionWords',
] as const;

const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<
  (typeof FEATURES)[number],
  number
>;

/** A feature by its name. */
export function feature(alignment: Alignment, name: (typeof FEATURES)[number]): number {
  return alignment.features[AT[name]]!;
}

/** Positions of each term of a passage, by number of the term. */
export type Positions = Map<number, number[]>;

export function positionsOf(passage: PassageTerms): Positions {
  const map: Positions = new Map();
  for (const [i, number] of passage.numbers.entries()) {
    if (number < 0) continue;
    const list = map.get(number);
    if (list) list.push(i);
    else map.set(number, [i]);
  }
  return map;
}

/** Weight of the content words of a passage, each known one counted once. */
export function weightOf(index: PackIndex, passage: PassageTerms): number {
  let sum = 0;
  const seen = new Set<number>();
  for (const [p, number] of passage.numbers.entries()) {
    if (passage.flags[p]! & STOP || seen.has(number)) continue;
    if (number >= 0) seen.add(number);
    sum += number >= 0 ? index.weights[number]! : MAX_WEIGHT * UNKNOWN;
  }
  return sum;
}

/**
 * Lays a wording over a passage of this weight. `title`: numbers of the terms of the article's title and section.
 */
export function align(
  index: PackIndex,
  passage: PassageTerms,
  positions: Positions,
  wording: Wording,
  title: ReadonlySet<number>,
  weight: number,
): Alignment {
  const { flags, weights } = index;
  const seen = new Set<number>();
  const content: number[] = [];
  for (let i = 0; i < wording.terms.length; i++) if (!(flags[wording.terms[i]!]! & STOP)) content.push(i);
  if (content.length === 0) for (let i = 0; i < wording.terms.length; i++) content.push(i);

  let all = 0,
    matched = 0,
    missing = 0,
    count = 0,
    inText = 0,
    plain = 0,
    rarest = 0,
    rarestMissing = 0,
    byTitle = 0;
  let names = 0,
    namesMatched = 0,
    numbers = 0,
    numbersMatched = 0,
    plains = 0,
    plainMatched = 0,
    missingCount = 0;
  const sentenceSums = new Map<number, number>();
  for (const i of content) {
    const term = wording.terms[i]!;
    if (seen.has(term)) continue;
    seen.add(term);
    const worth = weights[term]!;
    const isNumber = (flags[term]! & NUMBER) !== 0;
    const isName = wording.names[i]! && !isNumber;
    const at = positions.get(term);
    const fromTitle = !at && title.has(term);
    all += worth;
    // The title says what the article is about, not that this sentence is: half a match.
    const credit = at ? worth : fromTitle ? worth / 2 : 0;
    if (isNumber) numbers += worth;
    else if (isName) names += worth;
    else plains += worth;
    if (at || fromTitle) {
      matched += credit;
      if (fromTitle) byTitle += worth;
      if (isNumber) numbersMatched += credit;
      else if (isName) namesMatched += credit;
      else plainMatched += credit;
    }
    if (at) {
      count++;
      inText += worth;
      if (!isName && !isNumber) plain++;
      rarest = Math.max(rarest, worth);
      let last = -1;
      for (const p of at) {
        const sentence = passage.sentences[p]!;
        if (sentence === last) continue;
        last = sentence;
        sentenceSums.set(sentence, (sentenceSums.get(sentence) ?? 0) + worth);
      }
    } else if (!fromTitle) {
      missing += worth;
      missingCount++;
      rarestMissing = Math.max(rarestMissing, worth);
    }
  }

  let sentence = 0,
    sentenceSum = 0;
  for (const [number, sum] of sentenceSums) {
    if (sum > sentenceSum) {
      sentenceSum = sum;
      sentence = number;
    }
  }
  const spots = new Map<number, number>();
  for (const term of seen) {
    const at = positions.get(term)?.find((p) => passage.sentences[p] === sentence);
    if (at !== undefined) spots.set(term, at);
  }
  const found = [...spots.values()].sort((a, b) => a - b);
  const span = found.length ? found.at(-1)! - found[0]! + 1 : 1;

  let ordered = 0,
    pairs = 0;
  let before: number | undefined;
  for (const i of content) {
    const at = spots.get(wording.terms[i]!);
    if (before !== undefined && at !== undefined) {
      pairs++;
      if (at > before && at - before <= 5) ordered++;
    }
    before = at;
  }
  let phrase = 0;
  for (let i = 1; i < wording.terms.length; i++) {
    const next = positions.get(wording.terms[i]!);
    if (next && positions.get(wording.terms[i - 1]!)?.some((p) => next.includes(p + 1))) phrase++;
  }

  // What else the sentence says: its content weight, other numbers and other names.
  let others = 0,
    otherNumber = 0,
    otherName = 0;
  for (let p = 0; p < passage.numbers.length; p++) {
    if (passage.sentences[p] !== sentence || passage.flags[p]! & STOP) continue;
    const number = passage.numbers[p]!;
    if (number >= 0 && seen.has(number)) continue;
    others += number >= 0 ? weights[number]! : MAX_WEIGHT * UNKNOWN;
    if (passage.flags[p]! & NUMBER) otherNumber = 1;
    else if (passage.names[p]) otherName = 1;
  }

  // Every sentence of a passage that is about the claim has something of it.
  const sentences = (passage.sentences.at(-1) ?? 0) + 1;
  const least = sentenceSums.size < sentences ? 0 : Math.min(...sentenceSums.values());
  const small = wording.terms.filter((t) => flags[t]! & STOP);

  const part = (a: number, b: number, none: number) => (b > 0 ? a / b : none);
  const features = Float32Array.of(
    part(matched, all, 0),
    missing / 20,
    matched / 20,
    Math.log1p(count),
    Math.log1p(plain),
    part(namesMatched, names, 0.5),
    part(numbersMatched, numbers, 0.5),
    part(plainMatched, plains, 0.5),
    names > 0 ? 1 : 0,
    numbers > 0 ? 1 : 0,
    numbers > numbersMatched && otherNumber ? 1 : 0,
    found.length / span,
    part(ordered, pairs, 0),
    phrase / Math.max(1, wording.terms.length - 1),
    part(sentenceSum, all, 0),
    part(sentenceSum, sentenceSum + others, 0),
    rarest / MAX_WEIGHT,
    rarestMissing / MAX_WEIGHT,
    Math.log1p(passage.numbers.length) / 3,
    Math.log1p(wording.terms.length) / 2,
    part(byTitle, all, 0),
    sentenceSums.size > 1 ? 1 : 0,
    Math.log1p(missingCount),
    names > namesMatched && otherName ? 1 : 0,
    wording.terms.filter((t) => positions.has(t)).length / Math.max(1, wording.terms.length),
    part(2 * inText, all + weight, 0),
    Math.log1p(sentences),
    sentenceSums.size / sentences,
    least / 20,
    part(small.filter((t) => positions.has(t)).length, small.length, 0.5),
  );
  return { wording, positions: found, sentence, features };
}
