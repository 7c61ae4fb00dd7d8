import type { TextRange } from '../model/index.ts';
import type { Alignment } from './align.ts';
import { hash } from './bytes.ts';
import { NUMBER, STOP } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';
import type { PassageTerms } from './passage.ts';

/** Learned weights of stems as they lie in model.json, "but 0.8 myth 1.2": above zero they speak for what the list is named. */
export interface StoredWords {
  /** That the sentence refutes: of its words that the wording does not have, and of the wording's that it does not have. */
  refutes: string;
  unsaid: string;
  /** That the sentence passes on what others say: of its words that the wording does not have. */
  reports: string;
}

/** Of a language of which nothing was learned. */
export const NO_WORDS: StoredWords = { refutes: '', unsaid: '', reports: '' };
/** How many features `fill` fills. */
export const STANCE_WORDS = 3;
/** A content word of this weight is shown among those that decided. */
const TELLING = 0.3;

type Weights = ReadonlyMap<number, number>;

/** Reads a stored list. By what `key` makes of a word's hash. */
function weights(stored: string, key = (word: number) => word): Weights {
  const parts = stored.split(' ');
  const out = new Map<number, number>();
  for (let i = 0; i + 1 < parts.length; i += 2) out.set(key(hash(parts[i]!)), Number(parts[i + 1]));
  return out;
}

/** What the words tell of a stance in which sentence and wording differ. */
export class StanceWords {
  private readonly index: PackIndex;
  private readonly refutes: Weights;
  private readonly reports: Weights;
  /** By number of a term. */
  private readonly unsaid: Weights;

  constructor(index: PackIndex, stored: StoredWords) {
    this.index = index;
    this.refutes = weights(stored.refutes);
    this.reports = weights(stored.reports);
    this.unsaid = weights(stored.unsaid, (word) => index.find(word));
  }

  /** Positions of words in the sentence that the wording does not have, neither names nor numbers. */
  said({ numbers, names, flags, begins, count }: PassageTerms, { wording, sentence }: Alignment): number[] {
    const own = wording.terms.subarray(0, wording.count);
    const out: number[] = [];
    const end = begins[sentence + 1] ?? count;
    for (let p = begins[sentence] ?? 0; p < end; p++) {
      if (!names[p] && !(flags[p]! & NUMBER) && !own.includes(numbers[p]!)) out.push(p);
    }
    return out;
  }

  /** Numbers of the wording's terms that the passage does not have, neither names nor numbers. */
  missing({ distinct }: PassageTerms, { wording }: Alignment): number[] {
    return [...wording.terms.subarray(0, wording.count)].filter(
      (term, i) => !wording.names[i] && !(this.index.flags[term]! & NUMBER) && !distinct.includes(term),
    );
  }

  /** Fills features from place `at` on, and gives the words that tell most. */
  fill(
    passage: PassageTerms,
    alignment: Alignment,
    features: Float32Array,
    at: number,
  ): { refuting: TextRange[]; reporting: TextRange[] } {
    const refuting: TextRange[] = [];
    const reporting: TextRange[] = [];
    let refutes = 0,
      reports = 0,
      unsaid = 0;
    const met = new Set<number>();
    for (const p of this.said(passage, alignment)) {
      const word = passage.hashes[p]!;
      const range: TextRange = [passage.starts[p]!, passage.ends[p]!];
      const [against = 0, aloof = 0] = [this.refutes.get(word), this.reports.get(word)];
      const telling = (weight: number) => weight >= TELLING && !(passage.flags[p]! & STOP);
      if (telling(against)) refuting.push(range);
      if (telling(aloof)) reporting.push(range);
      if (met.has(word)) continue;
      met.add(word);
      refutes += against;
      reports += aloof;
    }
    for (const term of new Set(this.missing(passage, alignment))) unsaid += this.unsaid.get(term) ?? 0;
    features[at] = refutes;
    features[at + 1] = unsaid;
    features[at + 2] = reports;
    return { refuting, reporting };
  }
}
