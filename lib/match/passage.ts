import type { TextRange } from '../model/index.ts';
import { terms } from '../text/terms.ts';
import { hash } from './bytes.ts';
import { NUMBER } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';

/** A passage as a pack sees it; the arrays run over its terms in order. */
export interface PassageTerms {
  text: string;
  /** Normalised terms. */
  terms: string[];
  /** Numbers of terms in the index; -1 for those that no claim uses. */
  numbers: Int32Array;
  /** Lexicon bits. */
  flags: Uint8Array;
  names: boolean[];
  /** Number of the sentence. */
  sentences: Uint16Array;
  ranges: TextRange[];
  /** Numbers of the terms that the index knows, each once. */
  distinct: number[];
}

const SENTENCE_END = /[.!?…。！？؟।][^\p{L}\p{N}]*$/u;

/** Reads passages, each distinct term looked up once. */
export class PassageReader {
  private readonly known = new Map<string, { number: number; flags: number }>();
  private readonly index: PackIndex;
  private readonly words: Map<string, number>;

  constructor(index: PackIndex, words: Map<string, number>) {
    this.index = index;
    this.words = words;
  }

  read(text: string): PassageTerms {
    const list = terms(text, this.index.lang);
    const out: PassageTerms = {
      text,
      terms: [],
      numbers: new Int32Array(list.length),
      flags: new Uint8Array(list.length),
      names: [],
      sentences: new Uint16Array(list.length),
      ranges: [],
      distinct: [],
    };
    let sentence = 0;
    let end = 0;
    const seen = new Set<number>();
    for (const [i, term] of list.entries()) {
      let entry = this.known.get(term.term);
      if (!entry) {
        entry = {
          number: this.index.find(hash(term.term)),
          flags: (this.words.get(term.term) ?? 0) | (term.number ? NUMBER : 0),
        };
        this.known.set(term.term, entry);
      }
      if (i > 0 && term.range[0] - end > 1 && SENTENCE_END.test(text.slice(end, term.range[0]))) sentence++;
      end = term.range[1];
      out.terms.push(term.term);
      out.numbers[i] = entry.number;
      out.flags[i] = entry.flags;
      out.names.push(term.name);
      out.sentences[i] = sentence;
      out.ranges.push(term.range);
      if (entry.number >= 0 && !seen.has(entry.number)) {
        seen.add(entry.number);
        out.distinct.push(entry.number);
      }
    }
    return out;
  }
}
