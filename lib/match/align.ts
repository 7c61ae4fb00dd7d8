import { NUMBER, STOP } from './lexicon.ts';
import { MAX_WEIGHT, type PackIndex, Wording } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';

/** Places of features that others ask for; `align` names them all. */
export const COVERAGE = 0;
const MATCHED = 2;
const ORDER = 12;
/** Where the features begin that say how a claim stands among others; and how many there are in all. */
export const CONTEXT = 30;
export const JUDGED = 37;

/** How a wording lies in a passage. */
export class Alignment {
  readonly wording = new Wording();
  /** Positions of passage terms that the wording shares, in order, in the sentence that shares most. */
  readonly positions: number[] = [];
  /** The sentence they stand in. */
  sentence = 0;
  /** Distinct content words shared with the passage, and those of them that are neither name nor number. */
  count = 0;
  plain = 0;
  readonly features = new Float32Array(JUDGED);

  /** How well it lies: coverage says which wording is meant, matched weight decides between short ones. */
  get merit(): number {
    return this.features[COVERAGE]! + this.features[MATCHED]! + this.features[ORDER]! * 0.1;
  }
}

/** What a word that no claim uses weighs: it is rarer than most. */
const UNKNOWN = 0.8 * MAX_WEIGHT;
/** Words in order stand at most so far apart. */
const NEAR = 5;

const part = (a: number, b: number, none: number) => (b > 0 ? a / b : none);

/** Lays wordings over one passage at a time. What it writes down between them is kept, so that nothing is made anew. */
export class Aligner {
  private readonly index: PackIndex;
  private passage!: PassageTerms;
  /** The terms of the passage that have positions. */
  private known: readonly number[] = [];
  private title!: ReadonlySet<number>;
  /** Weight of the content words of the passage, each known one counted once. */
  private weight = 0;
  /** By term: one more than the first position in the passage; 0 where it has none. */
  private readonly first: Uint32Array;
  /** By position: one more than the next position of the same term. */
  private next = new Uint32Array(64);
  /** By term: the alignment that last looked at it. */
  private readonly seen: Uint32Array;
  private alignments = 0;
  /** By sentence: weight that the wording shares with it, zeros between alignments. */
  private sums: number[] = [];
  /** Sentences that have such a weight, in the order in which they were met. */
  private met: number[] = [];

  constructor(index: PackIndex) {
    this.index = index;
    this.first = new Uint32Array(index.terms);
    this.seen = new Uint32Array(index.terms);
  }

  /** Takes a passage. `title`: numbers of the terms of the article's title and section. */
  open(passage: PassageTerms, title: ReadonlySet<number>): void {
    const { first } = this;
    for (const term of this.known) first[term] = 0;
    this.known = passage.distinct;
    this.passage = passage;
    this.title = title;
    const { numbers, begins, count } = passage;
    if (this.next.length < count) this.next = new Uint32Array(2 * count);
    for (let p = count - 1; p >= 0; p--) {
      const number = numbers[p]!;
      if (number < 0) continue;
      this.next[p] = first[number]!;
      first[number] = p + 1;
    }
    this.sums = begins.map(() => 0);
    this.weight = 0;
    for (let p = 0; p < count; p++) {
      const number = numbers[p]!;
      if (passage.flags[p]! & STOP || (number >= 0 && first[number] !== p + 1)) continue;
      this.weight += number >= 0 ? this.index.weights[number]! : UNKNOWN;
    }
  }

  /** Lays the wording of an alignment over the passage. The features about other claims are left to the caller. */
  align(out: Alignment): void {
    const { first, next, seen, sums, met, passage, title } = this;
    const { flags, weights } = this.index;
    const { terms, names, count: length } = out.wording;
    const me = ++this.alignments;
    let skip = 0;
    for (let i = 0; i < length; i++) if (!(flags[terms[i]!]! & STOP)) skip = STOP;

    let all = 0,
      matched = 0,
      missing = 0,
      count = 0,
      inText = 0,
      plain = 0,
      rarest = 0,
      rarestMissing = 0,
      byTitle = 0;
    let nameSum = 0,
      namesMatched = 0,
      numberSum = 0,
      numbersMatched = 0,
      plainSum = 0,
      plainMatched = 0,
      missingCount = 0;
    met.length = 0;
    for (let i = 0; i < length; i++) {
      const term = terms[i]!;
      const bits = flags[term]!;
      if (bits & skip || seen[term] === me) continue;
      seen[term] = me;
      const worth = weights[term]!;
      const isNumber = (bits & NUMBER) !== 0;
      const isName = names[i] === 1 && !isNumber;
      const at = first[term]!;
      const fromTitle = at === 0 && title.has(term);
      all += worth;
      // The title says what the article is about, not that this sentence is: half a match.
      const credit = at ? worth : fromTitle ? worth / 2 : 0;
      if (isNumber) {
        numberSum += worth;
        numbersMatched += credit;
      } else if (isName) {
        nameSum += worth;
        namesMatched += credit;
      } else {
        plainSum += worth;
        plainMatched += credit;
      }
      matched += credit;
      if (at) {
        count++;
        inText += worth;
        if (!isName && !isNumber) plain++;
        if (worth > rarest) rarest = worth;
        let last = -1;
        for (let p = at; p; p = next[p - 1]!) {
          const sentence = passage.sentences[p - 1]!;
          if (sentence === last) continue;
          last = sentence;
          if (sums[sentence] === 0) met.push(sentence);
          sums[sentence]! += worth;
        }
      } else if (fromTitle) {
        byTitle += worth;
      } else {
        missing += worth;
        missingCount++;
        if (worth > rarestMissing) rarestMissing = worth;
      }
    }

    const sentences = sums.length;
    let sentence = 0,
      sentenceSum = 0,
      least = met.length < sentences ? 0 : Number.POSITIVE_INFINITY;
    for (const number of met) {
      const sum = sums[number]!;
      sums[number] = 0;
      if (sum < least) least = sum;
      if (sum > sentenceSum) {
        sentenceSum = sum;
        sentence = number;
      }
    }

    // Where the words of the wording stand in that sentence, and how many follow each other there.
    const from = passage.begins[sentence] ?? 0;
    const until = passage.begins[sentence + 1] ?? passage.count;
    const { positions } = out;
    let found = 0;
    let ordered = 0,
      pairs = 0,
      before = -1;
    for (let i = 0; i < length; i++) {
      if (flags[terms[i]!]! & skip) continue;
      let p = first[terms[i]!]!;
      while (p && p <= from) p = next[p - 1]!;
      const at = p && p <= until ? p - 1 : -1;
      if (at >= 0) {
        let place = found;
        while (place > 0 && positions[place - 1]! > at) place--;
        if (place === 0 || positions[place - 1] !== at) {
          for (let q = found++; q > place; q--) positions[q] = positions[q - 1]!;
          positions[place] = at;
        }
        if (before >= 0) {
          pairs++;
          if (at > before && at - before <= NEAR) ordered++;
        }
      }
      before = at;
    }
    if (positions.length > found) positions.length = found;
    const span = found ? positions[found - 1]! - positions[0]! + 1 : 1;

    let phrase = 0,
      present = 0,
      small = 0,
      smallPresent = 0;
    for (let i = 0; i < length; i++) {
      const term = terms[i]!;
      const at = first[term]!;
      if (at) present++;
      if (flags[term]! & STOP) {
        small++;
        if (at) smallPresent++;
      }
      if (!at || i === 0) continue;
      for (let p = first[terms[i - 1]!]!; p; p = next[p - 1]!) {
        if (p === passage.count || passage.numbers[p] !== term) continue;
        phrase++;
        break;
      }
    }

    // What else the sentence says: its content weight, other numbers and other names.
    let others = 0,
      otherNumber = false,
      otherName = false;
    for (let p = from; p < until; p++) {
      const bits = passage.flags[p]!;
      if (bits & STOP) continue;
      const number = passage.numbers[p]!;
      if (number >= 0 && seen[number] === me) continue;
      others += number >= 0 ? weights[number]! : UNKNOWN;
      if (bits & NUMBER) otherNumber = true;
      else if (passage.names[p]) otherName = true;
    }

    out.sentence = sentence;
    out.count = count;
    out.plain = plain;
    const f = out.features;
    let i = 0;
    f[i++] = part(matched, all, 0); // coverage
    f[i++] = missing / 20;
    f[i++] = matched / 20;
    f[i++] = Math.log1p(count);
    f[i++] = Math.log1p(plain);
    f[i++] = part(namesMatched, nameSum, 0.5);
    f[i++] = part(numbersMatched, numberSum, 0.5);
    f[i++] = part(plainMatched, plainSum, 0.5);
    f[i++] = nameSum > 0 ? 1 : 0;
    f[i++] = numberSum > 0 ? 1 : 0;
    f[i++] = numberSum > numbersMatched && otherNumber ? 1 : 0; // numbers clash
    f[i++] = found / span; // density
    f[i++] = part(ordered, pairs, 0); // order
    f[i++] = phrase / Math.max(1, length - 1);
    f[i++] = part(sentenceSum, all, 0);
    f[i++] = part(sentenceSum, sentenceSum + others, 0); // the sentence's own coverage
    f[i++] = rarest / MAX_WEIGHT;
    f[i++] = rarestMissing / MAX_WEIGHT;
    f[i++] = Math.log1p(passage.count) / 3;
    f[i++] = Math.log1p(length) / 2;
    f[i++] = part(byTitle, all, 0);
    f[i++] = met.length > 1 ? 1 : 0; // other sentences
    f[i++] = Math.log1p(missingCount);
    f[i++] = nameSum > namesMatched && otherName ? 1 : 0; // names clash
    f[i++] = present / Math.max(1, length);
    f[i++] = part(2 * inText, all + this.weight, 0); // what is common of both
    f[i++] = Math.log1p(sentences);
    f[i++] = met.length / sentences; // sentences touched
    // Every sentence of a passage that is about the claim has something of it.
    f[i++] = least / 20;
    f[i++] = part(smallPresent, small, 0.5); // function words
  }
}
