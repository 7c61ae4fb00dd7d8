import type { ThreadMatch } from '../model/index.ts';
import { primary } from '../text/index.ts';
import { type Term, terms } from '../text/terms.ts';
import { commonness } from './background.ts';
import { hash } from './bytes.ts';
import { lexicon, STOP } from './lexicon.ts';

/** A thread as linking sees it: heading and all that its comments say, without signatures. */
export interface LinkableThread {
  id: string;
  heading: string | null;
  text: string;
}

export interface LinkablePassage {
  id: string;
  text: string;
}

/** Score from which a link is shown where nothing else (quotation, tag, section name) speaks for it. */
const SHOWN = 0.5;
/** BM25's own constants: how soon a repeated word stops telling, and how much a long thread is held against it. */
const K1 = 1.2;
const B = 0.75;
/** Words in a row tell more than the words apart. */
const RUN_WEIGHT = [1, 0.9, 0.7];
const HEADING = 0.6;
/** A page of three threads says little of how rare a word is: as if so many more had been seen without it. */
const UNSEEN = 20;
/** Evidence that gives a score of one half. */
const HALF = 14;
/** What a heading whose every word stands in the passage adds at most. */
const NAMED = 0.5;
/** Least weight of the heading's words in the passage for that. */
const TELLING = 4;

const SIGNATURE_TIME = /\d{1,2}[:.]\d{2}, \d{1,2}\.? [\p{L}.]{3,12} \d{4} \([A-Z]{3,5}\)/gu;

type Features = Map<string, { count: number; weight: number }>;

interface Posting {
  thread: number;
  weight: number;
}

/**
 * Links passages to the threads that are about them, by the rare words, names and runs of words that they share. A row
 * a passage, best thread first, at most `top`; scores 0..1 are comparable between pages, and a thread that shares
 * nothing telling is left out. `lang`: BCP 47 tag of both.
 */
export function linkThreads(
  threads: readonly LinkableThread[],
  passages: readonly LinkablePassage[],
  lang: string,
  top: number,
): ThreadMatch[][] {
  const reader = new Reader(lang);
  const read = passages.map(({ text }) => reader.features(text));
  const common = new Map<string, number>();
  for (const features of read) for (const key of features.keys()) common.set(key, (common.get(key) ?? 0) + 1);
  const postings = index(threads, reader);
  const headings = threads.map(({ heading }) =>
    reader.features((heading ?? '').replace(SIGNATURE_TIME, ' ')),
  );
  return read.map((features) => {
    const scores = new Float64Array(threads.length);
    for (const [key, { weight }] of features) {
      const list = postings.get(key);
      if (!list) continue;
      const rarity =
        idf(list.length, threads.length) * (0.6 + 0.4 * idf(common.get(key) ?? 1, passages.length));
      for (const posting of list) scores[posting.thread]! += weight * rarity * posting.weight;
    }
    return [...scores]
      .map((raw, i) => {
        const named = raw > 0 ? NAMED * covered(headings[i]!, features, common, passages.length) : 0;
        return { thread: threads[i]!.id, score: round(named + (1 - named) * (raw / (raw + HALF))) };
      })
      .filter(({ score }) => score > 0.05)
      .sort((a, b) => b.score - a.score)
      .slice(0, top)
      .map((match) => ({ ...match, shown: match.score >= SHOWN }));
  });
}

/** Features of threads, with how much each tells of its thread. */
function index(threads: readonly LinkableThread[], reader: Reader): Map<string, Posting[]> {
  const bodies = threads.map(({ text }) => reader.features(text.replace(SIGNATURE_TIME, ' ')));
  const heads = threads.map(({ heading }) => reader.features(heading ?? ''));
  const lengths = bodies.map((features) => [...features.values()].reduce((sum, { count }) => sum + count, 0));
  const average = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length) || 1;
  const postings = new Map<string, Posting[]>();
  bodies.forEach((body, thread) => {
    const head = heads[thread]!;
    const norm = K1 * (1 - B + (B * lengths[thread]!) / average);
    for (const key of new Set([...body.keys(), ...head.keys()])) {
      const count = body.get(key)?.count ?? 0;
      const weight = (count * (K1 + 1)) / (count + norm) + (head.has(key) ? HEADING : 0);
      const list = postings.get(key);
      if (list) list.push({ thread, weight });
      else postings.set(key, [{ thread, weight }]);
    }
  });
  return postings;
}

/**
 * 0..1: share of a heading's words that a passage holds, each by what it tells; 0 where they are fewer than two, or so
 * ordinary on the page that they name its subject.
 */
function covered(
  heading: Features,
  passage: Features,
  common: ReadonlyMap<string, number>,
  passages: number,
): number {
  let all = 0;
  let held = 0;
  let words = 0;
  for (const [key, { weight }] of heading) {
    if (key.includes(' ')) continue;
    const tells = weight * idf(common.get(key) ?? 0, passages);
    all += tells;
    if (passage.has(key)) {
      held += tells;
      words++;
    }
  }
  return words >= 2 && held >= TELLING ? held / all : 0;
}

/** 0..1: how much it tells that a feature stands in `n` of `all` documents of the page. */
function idf(n: number, all: number): number {
  const documents = all + UNSEEN;
  return Math.log(1 + (documents - n + 0.5) / (n + 0.5)) / Math.log(1 + (documents + 0.5) / 0.5);
}

function round(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}

/** Reads text into words and runs of two and three words, with what each tells in its language. */
class Reader {
  private readonly lang: string;
  private readonly bits: Map<string, number>;
  private readonly table: Map<number, number> | null;
  private readonly weights = new Map<string, number>();

  constructor(lang: string) {
    this.lang = lang;
    this.bits = lexicon(primary(lang));
    this.table = commonness(primary(lang));
  }

  features(text: string): Features {
    const list = terms(text, this.lang);
    const found: Features = new Map();
    const add = (key: string, weight: number) => {
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { count: 1, weight });
    };
    const weights = list.map((term) => this.weight(term));
    for (let i = 0; i < list.length; i++) {
      let key = '';
      let sum = 0;
      for (let n = 0; n < RUN_WEIGHT.length && i + n < list.length; n++) {
        key += (n ? ' ' : '') + list[i + n]!.term;
        sum += weights[i + n]!;
        // A run of function words tells nothing; one that only ends in them is told by a shorter one.
        if (weights[i]! > 0 && weights[i + n]! > 0) add(key, (RUN_WEIGHT[n]! * sum) / (n + 1));
      }
    }
    return found;
  }

  private weight({ term, name, number }: Term): number {
    const known = this.weights.get(term);
    if (known !== undefined) return known;
    const weight = this.weigh(term, name, number);
    this.weights.set(term, weight);
    return weight;
  }

  private weigh(term: string, name: boolean, number: boolean): number {
    if ((this.bits.get(term) ?? 0) & STOP) return 0;
    const level = this.table?.get(hash(term));
    const base = level === undefined ? (this.table ? 9 : 6) : level;
    // Squared: one rare word tells more than many that are merely unusual.
    return ((number ? 0.7 : name ? 1.2 : 1) * base) ** 2 / 9;
  }
}
