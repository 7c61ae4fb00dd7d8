import type { ThreadMatch } from '../model/index.ts';
import { atOnce, hash, primary, type Steps } from '../text/index.ts';
import { type Term, terms } from '../text/terms.ts';
import { commonness } from './background.ts';
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

/** Threads that hold a feature: number of the thread × `STEP` + how often × 2 + whether the heading has it. */
type Postings = number[];
const STEP = 1 << 16;
const MOST = STEP / 2 - 1;

/**
 * Links passages to the threads that are about them, by the rare words, names and runs of words that they share.
 * Threads are added one by one and need not be kept: of each only what it shares with the passages is held.
 */
export class ThreadLinker {
  private readonly reader: Reader;
  private readonly passages: Features[];
  /** Features of the passages: in how many they stand, and the threads that have them. */
  private readonly known = new Map<string, { common: number; postings: Postings }>();
  private readonly threads: { id: string; heading: Features; length: number }[] = [];

  /** @param lang BCP 47 tag of passages and threads */
  constructor(passages: readonly LinkablePassage[], lang: string) {
    this.reader = new Reader(lang);
    this.passages = passages.map(({ text }) => this.reader.features(text));
    for (const features of this.passages) {
      for (const key of features.keys()) {
        const known = this.known.get(key);
        if (known) known.common++;
        else this.known.set(key, { common: 1, postings: [] });
      }
    }
  }

  add({ id, heading, text }: LinkableThread): void {
    const head = this.reader.features((heading ?? '').replace(SIGNATURE_TIME, ' '));
    const at = this.threads.length * STEP;
    const shared = new Map<Postings, number>();
    const length = this.reader.each(text.replace(SIGNATURE_TIME, ' '), (key) => {
      const known = this.known.get(key);
      if (known) shared.set(known.postings, (shared.get(known.postings) ?? 0) + 1);
    });
    for (const [postings, count] of shared) postings.push(at + 2 * Math.min(count, MOST));
    for (const key of head.keys()) {
      const postings = this.known.get(key)?.postings;
      if (!postings) continue;
      if (shared.has(postings)) postings[postings.length - 1]!++;
      else postings.push(at + 1);
    }
    this.threads.push({ id, heading: head, length });
  }

  /**
   * A row a passage, best thread first, at most `top`; scores 0..1 are comparable between pages, and a thread that
   * shares nothing telling is left out.
   */
  links(top: number): ThreadMatch[][] {
    return atOnce(this.linking(top));
  }

  /** The same, a passage a step. */
  *linking(top: number): Steps<ThreadMatch[][]> {
    const { threads } = this;
    const average = threads.reduce((sum, { length }) => sum + length, 0) / Math.max(1, threads.length) || 1;
    const norms = threads.map(({ length }) => K1 * (1 - B + (B * length) / average));
    const scores = new Float64Array(threads.length);
    const rows: ThreadMatch[][] = [];
    for (const features of this.passages) {
      const touched: number[] = [];
      for (const [key, { weight }] of features) {
        const { common, postings } = this.known.get(key)!;
        if (postings.length === 0) continue;
        const rarity = idf(postings.length, threads.length) * (0.6 + 0.4 * idf(common, this.passages.length));
        for (const posting of postings) {
          const thread = Math.floor(posting / STEP);
          const count = (posting % STEP) >> 1;
          const told = (count * (K1 + 1)) / (count + norms[thread]!) + (posting % 2 ? HEADING : 0);
          if (scores[thread] === 0) touched.push(thread);
          scores[thread]! += weight * rarity * told;
        }
      }
      const found = touched
        .sort((a, b) => a - b)
        .map((thread) => {
          const raw = scores[thread]!;
          scores[thread] = 0;
          const named = NAMED * this.covered(threads[thread]!.heading, features);
          return { thread: threads[thread]!.id, score: round(named + (1 - named) * (raw / (raw + HALF))) };
        });
      const best = found
        .filter(({ score }) => score > 0.05)
        .sort((a, b) => b.score - a.score)
        .slice(0, top);
      rows.push(best.map((match) => ({ ...match, shown: match.score >= SHOWN })));
      yield;
    }
    return rows;
  }

  /**
   * 0..1: share of a heading's words that a passage holds, each by what it tells; 0 where they are fewer than two, or so
   * ordinary on the page that they name its subject.
   */
  private covered(heading: Features, passage: Features): number {
    let all = 0;
    let held = 0;
    let words = 0;
    for (const [key, { weight }] of heading) {
      if (key.includes(' ')) continue;
      const tells = weight * idf(this.known.get(key)?.common ?? 0, this.passages.length);
      all += tells;
      if (passage.has(key)) {
        held += tells;
        words++;
      }
    }
    return words >= 2 && held >= TELLING ? held / all : 0;
  }
}

/** The same in one go; see `ThreadLinker`. */
export function linkThreads(
  threads: readonly LinkableThread[],
  passages: readonly LinkablePassage[],
  lang: string,
  top: number,
): ThreadMatch[][] {
  const linker = new ThreadLinker(passages, lang);
  for (const thread of threads) linker.add(thread);
  return linker.links(top);
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
    const found: Features = new Map();
    this.each(text, (key, weight) => {
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { count: 1, weight });
    });
    return found;
  }

  /** Calls back for each word and run, with what it tells; says how many there were. */
  each(text: string, use: (key: string, weight: number) => void): number {
    const list = terms(text, this.lang);
    const weights = list.map((term) => this.weight(term));
    let n = 0;
    for (let i = 0; i < list.length; i++) {
      // A run of function words tells nothing; one that only ends in them is told by a shorter one.
      if (weights[i] === 0) continue;
      let key = '';
      let sum = 0;
      for (let run = 0; run < RUN_WEIGHT.length && i + run < list.length; run++) {
        key += (run ? ' ' : '') + list[i + run]!.term;
        sum += weights[i + run]!;
        if (weights[i + run] === 0) continue;
        use(key, (RUN_WEIGHT[run]! * sum) / (run + 1));
        n++;
      }
    }
    return n;
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
