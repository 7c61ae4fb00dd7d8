import { primary } from '../text/index.ts';
import { type Form, formOf, isName } from '../text/terms.ts';
import { eachToken } from '../text/tokens.ts';
import { hash } from './bytes.ts';
import { Cues } from './cues.ts';
import { lexicon, NUMBER } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';

/** A passage as a pack sees it; the arrays run over its terms in order. */
export interface PassageTerms {
  text: string;
  /** Normalised terms. */
  terms: string[];
  /** Numbers of terms in the index; -1 for those that no claim uses. */
  numbers: number[];
  /** Lexicon bits. */
  flags: number[];
  names: boolean[];
  /** Number of the sentence. */
  sentences: number[];
  /** Half-open ranges in the text. */
  starts: number[];
  ends: number[];
  /** Numbers of the terms that the index knows, each once. */
  distinct: number[];
  /** Words that may begin a cue, as `Cues.find` takes them. */
  cueSpots: number[];
}

/** What a pack knows of a spelling. */
interface Word extends Form {
  /** By its terms. */
  numbers: number[];
  flags: number[];
  /** See `Cues.begunBy`. */
  cues: number;
}

const SENTENCE_END = /[.!?…。！？؟।][^\p{L}\p{N}]*$/u;
/** Spellings kept; pages are endless. */
const KEPT = 50_000;

/** Reads passages, each distinct spelling looked up once. */
export class PassageReader {
  readonly cues: Cues;
  private readonly known = new Map<string, Word>();
  private readonly index: PackIndex;
  private readonly code: string;
  private readonly words: Map<string, number>;
  /** By term: number of the passage that it was last seen in. */
  private readonly seen: Uint32Array;
  private passages = 0;

  constructor(index: PackIndex) {
    this.index = index;
    this.code = primary(index.lang);
    this.words = lexicon(this.code);
    this.cues = new Cues(this.code === 'simple' ? 'en' : this.code);
    this.seen = new Uint32Array(index.flags.length);
  }

  read(text: string): PassageTerms {
    const out: PassageTerms = {
      text,
      terms: [],
      numbers: [],
      flags: [],
      names: [],
      sentences: [],
      starts: [],
      ends: [],
      distinct: [],
      cueSpots: [],
    };
    const passage = ++this.passages;
    let sentence = 0;
    let end = 0;
    eachToken(text, this.index.lang, (spelling, at) => {
      const word = this.known.get(spelling) ?? this.learn(spelling);
      if (end > 0 && at - end > 1 && SENTENCE_END.test(text.slice(end, at))) sentence++;
      end = at + spelling.length;
      if (word.cues) out.cueSpots.push(at, end, word.cues);
      const name = isName(word, text, at);
      for (let i = 0; i < word.terms.length; i++) {
        const number = word.numbers[i]!;
        out.terms.push(word.terms[i]!);
        out.numbers.push(number);
        out.flags.push(word.flags[i]!);
        out.names.push(name);
        out.sentences.push(sentence);
        out.starts.push(at);
        out.ends.push(end);
        if (number >= 0 && this.seen[number] !== passage) {
          this.seen[number] = passage;
          out.distinct.push(number);
        }
      }
    });
    return out;
  }

  private learn(spelling: string): Word {
    const form = formOf(spelling, this.code);
    const number = form.number ? NUMBER : 0;
    const word = {
      ...form,
      numbers: form.terms.map((term) => this.index.find(hash(term))),
      flags: form.terms.map((term) => (this.words.get(term) ?? 0) | number),
      cues: this.cues.begunBy(spelling),
    };
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(spelling, word);
    return word;
  }
}
