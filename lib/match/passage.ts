import type { TextRange } from '../model/index.ts';
import { eachForm, isName } from '../text/terms.ts';
import type { FoundCues } from './cues.ts';
import { lexicon, NAME, NUMBER } from './lexicon.ts';
import type { PackIndex } from './pack-index.ts';
import { marks, newMark } from './tables.ts';

/** A passage as a pack sees it; the arrays run over its terms in order, and may be longer than it. */
export interface PassageTerms {
  text: string;
  count: number;
  /** Of normalised terms. */
  hashes: number[];
  /** Numbers of terms in the index; -1 for those that no claim uses. */
  numbers: number[];
  /** Lexicon bits. */
  flags: number[];
  /** Number of the sentence. */
  sentences: number[];
  /** The word in lower case, up to an apostrophe. */
  heads: string[];
  /** Half-open ranges in the text. */
  starts: number[];
  ends: number[];
  /** Position of the first term of each sentence. */
  begins: number[];
  /** Numbers of the terms that the index knows, each once. */
  distinct: number[];
  /** Found when someone asks, see `findCues`. */
  cues?: FoundCues;
}

/** Where the term at a position stands in the text. */
export const rangeAt = ({ starts, ends }: PassageTerms, p: number): TextRange => [starts[p]!, ends[p]!];

const SENTENCE_END = /[.!?…。！？؟।]/;

/** Kept from passage to passage, so that they need not grow again; see `PassageTerms`. */
const hashes: number[] = [];
const numbers: number[] = [];
const flags: number[] = [];
const sentences: number[] = [];
const heads: string[] = [];
const starts: number[] = [];
const ends: number[] = [];

/** Reads a passage. What it gives is good until the next call. */
export function readPassage(index: PackIndex, text: string): PassageTerms {
  const words = lexicon(index.code);
  const begins: number[] = [];
  const distinct: number[] = [];
  const mark = newMark();
  let count = 0;
  let before = 0;
  eachForm(text, index.code, ({ term, hash, head, number, capitals }, at, end) => {
    if (!count || (at - before > 1 && SENTENCE_END.test(text.slice(before, at)))) begins.push(count);
    before = end;
    const known = index.find(hash);
    if (known >= 0 && marks[known] !== mark) {
      marks[known] = mark;
      distinct.push(known);
    }
    hashes[count] = hash;
    numbers[count] = known;
    flags[count] =
      (known < 0 ? (words.get(term) ?? 0) : index.flags[known]!) |
      (number ? NUMBER : 0) |
      (isName(capitals, text, at) ? NAME : 0);
    sentences[count] = begins.length - 1;
    heads[count] = head;
    starts[count] = at;
    ends[count++] = end;
  });
  return {
    text,
    count,
    hashes,
    numbers,
    flags,
    sentences,
    heads,
    starts,
    ends,
    begins,
    distinct,
  };
}
