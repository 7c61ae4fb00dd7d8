import { NAME, NAMED, NUMBER, NUMERIC, PLAIN, STOP } from './lexicon.ts';
import { MAX_WEIGHT, type PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';
import { first, marks, newMark } from './tables.ts';
import { NEAR, UNKNOWN } from './tuning.ts';
import type { Wording } from './wordings.ts';

/** Place of a feature that others ask for; `align` names them all. */
export const COVERAGE = 0;

/** How a wording lies in a passage. */
export interface Alignment {
  wording: Wording;
  /** Positions of passage terms that the wording shares, in order, in the sentence that shares most. */
  positions: number[];
  /** Where that begins and ends. */
  start: number;
  end: number;
  /** Distinct content words shared with the passage, and those of them that neither side writes as a name or number. */
  count: number;
  unnamed: number;
  /** How well it lies: coverage says which wording is meant, matched weight decides between short ones. */
  merit: number;
  /** What the judge sees of it alone; who compares claims adds to them. */
  features: number[];
}

const { log1p, max, min } = Math;
const part = (a: number, b: number, none = 0) => (b > 0 ? a / b : none);

// What laying wordings over a passage writes down. It is kept for the next, whatever its pack, so that nothing is made anew.
let passage: PassageTerms;
let title: ReadonlySet<number>;
/** The terms of the passage that have positions. */
let known: readonly number[] = [];
/** Weight of the content words of the passage, each known one counted once. */
let weight = 0;
/** By position: one more than the next position of the same term. */
const next: number[] = [];

/** Takes a passage to lay wordings over. `titled`: numbers of the terms of the article's title and section. */
export function openPassage(
  { flags, weights }: PackIndex,
  opened: PassageTerms,
  titled: ReadonlySet<number>,
): void {
  for (const term of known) first[term] = 0;
  passage = opened;
  title = titled;
  known = opened.distinct;
  weight = 0;
  for (const term of known) if (!(flags[term]! & STOP)) weight += weights[term]!;
  for (let p = opened.count - 1; p >= 0; p--) {
    const number = opened.numbers[p]!;
    if (number >= 0) {
      next[p] = first[number]!;
      first[number] = p + 1;
    } else if (!(opened.flags[p]! & STOP)) weight += UNKNOWN;
  }
}

/** Lays a wording over the passage. */
export function align(index: PackIndex, wording: Wording): Alignment {
  const { flags, weights } = index;
  const { terms, names } = wording;
  const { length } = terms;
  const { numbers, sentences, begins, count: size } = passage;
  const mark = newMark();
  // Function words count where there is nothing else.
  const skip = terms.every((term) => flags[term]! & STOP) ? 0 : STOP;

  // By kind of word: what they weigh, and how much of that is matched.
  const sums = [0, 0, 0];
  const gains = [0, 0, 0];
  // By sentence: what the wording shares with it; and those that share anything, as they were met.
  const shared = begins.map(() => 0);
  const met: number[] = [];
  let missingCount = 0,
    count = 0,
    inText = 0,
    plain = 0,
    unnamed = 0,
    rarest = 0,
    rarestMissing = 0,
    byTitle = 0,
    phrase = 0,
    present = 0,
    small = 0,
    smallPresent = 0;
  for (let i = 0; i < length; i++) {
    const term = terms[i]!;
    const bits = flags[term]!;
    const at = first[term]!;
    if (at) present++;
    if (bits & STOP) {
      small++;
      if (at) smallPresent++;
    }
    for (let p = at && i > 0 ? first[terms[i - 1]!]! : 0; p; p = next[p - 1]!) {
      if (p === size || numbers[p] !== term) continue;
      phrase++;
      break;
    }
    if (bits & skip || marks[term] === mark) continue;
    marks[term] = mark;
    const worth = weights[term]!;
    const kind = bits & NUMBER ? NUMERIC : names[i] ? NAMED : PLAIN;
    sums[kind]! += worth;
    if (at) {
      gains[kind]! += worth;
      count++;
      inText += worth;
      if (kind === PLAIN) {
        plain++;
        // A claim that begins with a name does not show that it is one; the passage may.
        if (!(passage.flags[at - 1]! & NAME)) unnamed++;
      }
      if (worth > rarest) rarest = worth;
      let last = -1;
      for (let p = at; p; p = next[p - 1]!) {
        const sentence = sentences[p - 1]!;
        if (sentence === last) continue;
        last = sentence;
        if (!shared[sentence]) met.push(sentence);
        shared[sentence]! += worth;
      }
    } else if (title.has(term)) {
      // The title says what the article is about, not that this sentence is: half a match.
      gains[kind]! += worth / 2;
      byTitle += worth;
    } else {
      missingCount++;
      if (worth > rarestMissing) rarestMissing = worth;
    }
  }
  let sentence = met[0] ?? 0;
  for (const other of met) if (shared[other]! > shared[sentence]!) sentence = other;

  // Where the words of the wording stand in that sentence, and how many follow each other there.
  const start = begins[sentence]!;
  const end = begins[sentence + 1] ?? size;
  let ordered = 0,
    pairs = 0,
    before = -1;
  for (let i = 0; i < length; i++) {
    if (flags[terms[i]!]! & skip) continue;
    let p = first[terms[i]!]!;
    while (p && p <= start) p = next[p - 1]!;
    const at = p <= end ? p - 1 : -1;
    if (at >= 0 && before >= 0) {
      pairs++;
      if (at > before && at - before <= NEAR) ordered++;
    }
    before = at;
  }

  // What else the sentence says: its content weight, other numbers and other names.
  const positions: number[] = [];
  const again = newMark();
  let others = 0,
    otherNumber = false,
    otherName = false;
  for (let p = start; p < end; p++) {
    const bits = passage.flags[p]!;
    const number = numbers[p]!;
    if (number >= 0 && marks[number]! >= mark) {
      if (marks[number] === mark) positions.push(p);
      marks[number] = again;
    } else if (!(bits & STOP)) {
      others += number >= 0 ? weights[number]! : UNKNOWN;
      if (bits & NUMBER) otherNumber = true;
      else if (bits & NAME) otherName = true;
    }
  }
  const span = positions.length ? positions.at(-1)! - positions[0]! + 1 : 1;

  const all = sums[PLAIN]! + sums[NAMED]! + sums[NUMERIC]!;
  const matched = inText + byTitle / 2;
  const sentenceSum = shared[sentence]!;
  const order = part(ordered, pairs);
  const coverage = part(matched, all);
  const features = [
    coverage,
    (all - inText - byTitle) / 20, // what is missing
    matched / 20,
    log1p(count),
    log1p(plain),
    part(gains[NAMED]!, sums[NAMED]!, 0.5),
    part(gains[NUMERIC]!, sums[NUMERIC]!, 0.5),
    part(gains[PLAIN]!, sums[PLAIN]!, 0.5),
    sums[NAMED] ? 1 : 0,
    sums[NUMERIC] ? 1 : 0,
    sums[NUMERIC]! > gains[NUMERIC]! && otherNumber ? 1 : 0, // numbers clash
    positions.length / span, // density
    order,
    phrase / max(1, length - 1),
    part(sentenceSum, all),
    part(sentenceSum, sentenceSum + others), // the sentence's own coverage
    rarest / MAX_WEIGHT,
    rarestMissing / MAX_WEIGHT,
    log1p(size) / 3,
    log1p(length) / 2,
    part(byTitle, all),
    met.length > 1 ? 1 : 0, // other sentences
    log1p(missingCount),
    sums[NAMED]! > gains[NAMED]! && otherName ? 1 : 0, // names clash
    present / max(1, length),
    part(2 * inText, all + weight), // what is common of both
    log1p(begins.length),
    met.length / begins.length, // sentences touched
    // Every sentence of a passage that is about the claim has something of it.
    min(...shared) / 20,
    part(smallPresent, small, 0.5), // function words
  ];
  const merit = coverage + matched / 20 + order * 0.1;
  return { wording, positions, start, end, count, unnamed, merit, features };
}
