import { primary } from '../text/index.ts';
import { copied } from '../text/normalise.ts';
import { formOf, isName } from '../text/terms.ts';
import { findTokens, Spans } from '../text/tokens.ts';
import { hash } from './bytes.ts';
import { Cues } from './cues.ts';
import { EXTREME, lexicon, NEGATION, NUMBER } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';
import { KEPT, Spellings } from './spellings.ts';

/** A passage as a pack sees it; the arrays run over its terms in order, and may be longer than it. */
export interface PassageTerms {
  text: string;
  /** Tells it from other passages of the same reader. */
  serial: number;
  count: number;
  /** Of normalised terms. */
  hashes: Uint32Array;
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
  /** Position of the first term of each sentence. */
  begins: number[];
  /** Numbers of the terms that the index knows, each once. */
  distinct: number[];
  /** Positions of terms that negate or make universal. */
  turns: number[];
  /** Words that may begin a cue, as `Cues.find` takes them. */
  cueSpots: number[];
}

/** What `bits` says beside the lexicon's bits of a term: capitals, terms of the spelling, `Cues.begunBy`. */
const CAPITALS = 4;
const TERMS = 6;
const CUE = 8;
const LEXICON = (1 << CAPITALS) - 1;

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
  private readonly spans = new Spans();
  private readonly known = new Spellings();
  /** By number of a spelling, the terms of one side by side: their hashes, numbers in the index, bits. */
  private readonly hashes = new Uint32Array(KEPT);
  private readonly numbers = new Int32Array(KEPT);
  private readonly bits = new Uint32Array(KEPT);
  private readonly index: PackIndex;
  private readonly code: string;
  private readonly words: Map<string, number>;
  /** By term: number of the passage that it was last seen in. */
  private readonly seen: Uint32Array;
  private readonly out: PassageTerms = {
    text: '',
    serial: 0,
    count: 0,
    hashes: new Uint32Array(0),
    numbers: new Int32Array(0),
    flags: new Uint8Array(0),
    names: new Uint8Array(0),
    sentences: new Uint32Array(0),
    starts: new Uint32Array(0),
    ends: new Uint32Array(0),
    begins: [],
    distinct: [],
    turns: [],
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
    const { out, seen, known, spans } = this;
    const passage = ++out.serial;
    const begins: number[] = [];
    const distinct: number[] = [];
    const turns: number[] = [];
    const cueSpots: number[] = [];
    // No text has more terms than letters.
    if (text.length > out.numbers.length) this.grow(2 * text.length);
    const { hashes, numbers, flags, names, sentences, starts, ends } = out;
    let count = 0;
    let end = 0;
    findTokens(text, this.index.lang, spans);
    for (let token = 0; token < spans.count; token++) {
      const at = spans.starts[token]!;
      const until = spans.ends[token]!;
      let word = known.find(text, at, until);
      if (word < 0) word = this.learn(copied(text.slice(at, until)));
      if (count === 0 || (at - end > 1 && isEnd(text, end, at))) begins.push(count);
      end = until;
      const bits = this.bits[word]!;
      if (bits >> CUE !== 0) cueSpots.push(at, bits >> CUE);
      const name = isName((bits >> CAPITALS) & 3, text, at) ? 1 : 0;
      for (const last = word + ((bits >> TERMS) & 3); word < last; word++, count++) {
        const number = this.numbers[word]!;
        hashes[count] = this.hashes[word]!;
        numbers[count] = number;
        const lexical = this.bits[word]! & LEXICON;
        flags[count] = lexical;
        if (lexical & (NEGATION | EXTREME)) turns.push(count);
        names[count] = name;
        sentences[count] = begins.length - 1;
        starts[count] = at;
        ends[count] = until;
        if (number >= 0 && seen[number] !== passage) {
          seen[number] = passage;
          distinct.push(number);
        }
      }
    }
    out.text = text;
    out.begins = begins;
    out.distinct = distinct;
    out.turns = turns;
    out.cueSpots = cueSpots;
    out.count = count;
    return out;
  }

  private grow(room: number): void {
    Object.assign(this.out, {
      hashes: new Uint32Array(room),
      numbers: new Int32Array(room),
      flags: new Uint8Array(room),
      names: new Uint8Array(room),
      sentences: new Uint32Array(room),
      starts: new Uint32Array(room),
      ends: new Uint32Array(room),
    });
  }

  private learn(spelling: string): number {
    const { terms, number, capitals } = formOf(spelling, this.code);
    const word = this.known.add(spelling, terms.length);
    const common =
      (number ? NUMBER : 0) |
      (capitals << CAPITALS) |
      (terms.length << TERMS) |
      (this.cues.begunBy(spelling) << CUE);
    // Iterators are slow until they are warm.
    for (let i = 0; i < terms.length; i++) {
      const termHash = hash(terms[i]!);
      this.hashes[word + i] = termHash;
      this.numbers[word + i] = this.index.find(termHash);
      this.bits[word + i] = (this.words.get(terms[i]!) ?? 0) | common;
    }
    return word;
  }
}
