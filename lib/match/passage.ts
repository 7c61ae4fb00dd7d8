import { primary } from '../text/index.ts';
import { copied } from '../text/normalise.ts';
import { type Form, formOf, isName } from '../text/terms.ts';
import { eachToken } from '../text/tokens.ts';
import { hash } from './bytes.ts';
import { Cues } from './cues.ts';
import { lexicon, NUMBER } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';
import { Spellings } from './spellings.ts';

/** A passage as a pack sees it; the arrays run over its terms in order, and may be longer than it. */
export interface PassageTerms {
  text: string;
  /** Tells it from other passages of the same reader. */
  serial: number;
  count: number;
  /** Normalised terms. */
  terms: string[];
  /** Numbers of terms in the index; -1 for those that no claim uses. */
  numbers: Int32Array;
  /** Lexicon bits. */
  flags: Uint8Array;
  names: Uint8Array;
  /** Number of the sentence. */
  sentences: Uint32Array;
  /** Half-open ranges in the text. */
  starts: Uint32Array;
  ends: Uint32Array;
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

const SENTENCE_ENDS = '.!?…。！？؟।';

/** Whether what stands between two words ends a sentence. */
function isEnd(text: string, from: number, until: number): boolean {
  for (let at = from; at < until; at++) {
    const char = text[at]!;
    if (char !== ' ' && char !== ',' && SENTENCE_ENDS.includes(char)) return true;
  }
  return false;
}

/** Reads passages, each distinct spelling looked up once. */
export class PassageReader {
  readonly cues: Cues;
  private readonly known = new Spellings<Word>();
  private readonly index: PackIndex;
  private readonly code: string;
  private readonly words: Map<string, number>;
  /** By term: number of the passage that it was last seen in. */
  private readonly seen: Uint32Array;
  private readonly out: PassageTerms = {
    text: '',
    serial: 0,
    count: 0,
    terms: [],
    numbers: new Int32Array(0),
    flags: new Uint8Array(0),
    names: new Uint8Array(0),
    sentences: new Uint32Array(0),
    starts: new Uint32Array(0),
    ends: new Uint32Array(0),
    distinct: [],
    cueSpots: [],
  };

  constructor(index: PackIndex) {
    this.index = index;
    this.code = primary(index.lang);
    this.words = lexicon(this.code);
    this.cues = new Cues(this.code === 'simple' ? 'en' : this.code);
    this.seen = new Uint32Array(index.terms);
  }

  /** What it gives is good until the next call. */
  read(text: string): PassageTerms {
    const { out, seen, known } = this;
    const passage = ++out.serial;
    const distinct: number[] = [];
    const cueSpots: number[] = [];
    // No text has more terms than letters.
    if (text.length > out.numbers.length) this.grow(2 * text.length);
    const { terms, numbers, flags, names, sentences, starts, ends } = out;
    let count = 0;
    let sentence = 0;
    let end = 0;
    eachToken(text, this.index.lang, (at, until) => {
      const word = known.find(text, at, until) ?? this.learn(copied(text.slice(at, until)));
      if (at - end > 1 && count > 0 && isEnd(text, end, at)) sentence++;
      end = until;
      if (word.cues) cueSpots.push(at, word.cues);
      const name = word.capitals !== 0 && isName(word, text, at) ? 1 : 0;
      for (let i = 0; i < word.terms.length; i++, count++) {
        const number = word.numbers[i]!;
        terms[count] = word.terms[i]!;
        numbers[count] = number;
        flags[count] = word.flags[i]!;
        names[count] = name;
        sentences[count] = sentence;
        starts[count] = at;
        ends[count] = until;
        if (number >= 0 && seen[number] !== passage) {
          seen[number] = passage;
          distinct.push(number);
        }
      }
    });
    out.text = text;
    out.distinct = distinct;
    out.cueSpots = cueSpots;
    out.count = count;
    return out;
  }

  private grow(room: number): void {
    Object.assign(this.out, {
      numbers: new Int32Array(room),
      flags: new Uint8Array(room),
      names: new Uint8Array(room),
      sentences: new Uint32Array(room),
      starts: new Uint32Array(room),
      ends: new Uint32Array(room),
    });
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
    this.known.add(spelling, word);
    return word;
  }
}
