import search from 'approx-string-match';
import type { TextRange } from '../model/index.ts';
import { tokens } from './tokens.ts';

/** Where a quotation stands, or the wording nearest to it. */
export interface FoundQuote {
  /** Half-open UTF-16 range in the text that was searched. */
  range: TextRange;
  /** Edits (insertions, deletions, substitutions of a character) between the wordings; 0 for the same words. */
  errors: number;
}

/** Share of a quotation's characters that may differ. */
const MAX_ERRORS = 0.4;
/** Longer quotations are found by their first part: bit-parallel search costs with the square. */
const MAX_LENGTH = 2000;
/** Bigrams that stand in more places than this tell nothing of the place. */
const MAX_PLACES = 40;

const REFERENCE_MARKS = /\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\]/giu;
const ELLIPSIS = /\s*[[(]?(?:\.\s?\.\s?\.|…)[\])]?\s*/u;

/**
 * Finds a quotation: its words as they stand (whatever the case, white space, quotation marks and dashes), else the
 * nearest wording with up to 40 % of its characters changed, else null. An omission (`…`) in the quotation may stand
 * for any words. Half a megabyte of text takes a few milliseconds a quotation.
 */
export function findQuote(text: string, quote: string): FoundQuote | null {
  const exact = text.indexOf(quote);
  if (exact >= 0 && quote.trim() && isEdge(text, exact) && isEdge(text, exact + quote.length))
    return { range: [exact, exact + quote.length], errors: 0 };
  const index = indexOf(text);
  const parts = quote
    .replace(REFERENCE_MARKS, '')
    .slice(0, MAX_LENGTH)
    .split(ELLIPSIS)
    .map((part) => fold(part).text.trim())
    .filter((part) => part.length > 1);
  if (parts.length === 0) return null;
  let whole: FoundQuote | null = null;
  for (const part of parts) {
    const found = findPart(index, part, whole ? whole.range[1] : 0);
    if (!found) return null;
    whole = whole ? { range: [whole.range[0], found.range[1]], errors: whole.errors + found.errors } : found;
  }
  if (!whole) return null;
  const [start, end] = whole.range;
  return { range: [index.folded.at[start] ?? 0, endOf(index, end)], errors: whole.errors };
}

interface Folded {
  text: string;
  /** Offset in the original text of every unit of the folded one. */
  at: number[];
}

interface Index {
  original: string;
  folded: Folded;
  words: { text: string; start: number; end: number }[];
  /** Places (numbers of words) at which two words follow one another. */
  places: Map<string, number[]>;
}

// One page is searched for many quotations in a row; its index is kept for the next.
let last: Index | null = null;

function indexOf(text: string): Index {
  if (last?.original === text) return last;
  const folded = fold(text);
  const words = wordsOf(folded.text);
  const places = new Map<string, number[]>();
  for (let i = 0; i + 1 < words.length; i++) {
    const key = `${words[i]!.text} ${words[i + 1]!.text}`;
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  }
  last = { original: text, folded, words, places };
  return last;
}

function wordsOf(text: string) {
  return tokens(text).map(({ text: word, range: [start, end] }) => ({ text: word, start, end }));
}

/** What editors change without changing the wording: case, white space, the form of quotation marks and dashes. */
function fold(text: string): Folded {
  const out: string[] = [];
  const at: number[] = [];
  let i = 0;
  let inSpace = false;
  for (const char of text) {
    const isSpace = SPACE.test(char);
    const plain = isSpace ? (inSpace ? '' : ' ') : plainChar(char);
    // What leaves nothing stands between nothing.
    if (plain) inSpace = isSpace;
    for (let k = 0; k < plain.length; k++) at.push(i + k);
    out.push(plain);
    i += char.length;
  }
  return { text: out.join(''), at };
}

const SPACE = /[\s\u200B\u2060\uFEFF]/u;
const INVISIBLE = /[\u00AD\u200C-\u200F\u202A-\u202E\u2066-\u2069]/u;

function plainChar(char: string): string {
  if (char < '\u00A0') return char.toLowerCase();
  if (/[“”„‟«»＂]/u.test(char)) return '"';
  if (/[‘’‚‛ʼ＇]/u.test(char)) return "'";
  if (/[‐-―−]/u.test(char)) return '-';
  if (INVISIBLE.test(char)) return '';
  const lower = char.toLowerCase();
  // A few letters grow when lowered; offsets must stay right.
  return lower.length === char.length ? lower : char;
}

function endOf({ folded, original }: Index, end: number): number {
  const lastUnit = folded.at[end - 1];
  if (lastUnit === undefined) return 0;
  const code = original.codePointAt(lastUnit) ?? 0;
  return lastUnit + (code > 0xffff ? 2 : 1);
}

/** Finds one part, without omissions, from an offset of the folded text on. */
function findPart(index: Index, part: string, from: number): FoundQuote | null {
  const text = index.folded.text;
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (isEdge(text, at) && isEdge(text, end)) return { range: [at, end], errors: 0 };
  }
  const words = wordsOf(part);
  if (words.length < 3) return null;
  let best: FoundQuote | null = null;
  for (const diagonal of diagonals(index, words, from)) {
    const window = windowOf(index, words, diagonal, from);
    const limit = Math.min(
      Math.floor(part.length * MAX_ERRORS),
      best ? best.errors - 1 : Number.POSITIVE_INFINITY,
    );
    if (limit < 0) break;
    const matches = search(text.slice(window[0], window[1]), part, limit);
    for (const { start, end, errors } of matches) {
      if (best && errors >= best.errors) continue;
      best = { range: snap(text, window[0] + start, window[0] + end), errors };
    }
  }
  return best;
}

function isEdge(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (!before || !after) return true;
  // Unspaced scripts have no edges to look for.
  return (
    !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) ||
    /[\u0E00-\u0EFF\u2E80-\u{3FFFF}]/u.test(before + after)
  );
}

/** Widens a range to whole words, since edit distance may cut one in two. */
function snap(text: string, start: number, end: number): TextRange {
  let [a, b] = [start, end];
  for (let i = 0; i < 30 && !isEdge(text, a); i++) a--;
  for (let i = 0; i < 30 && !isEdge(text, b); i++) b++;
  while (a < b && text[a] === ' ') a++;
  while (b > a && text[b - 1] === ' ') b--;
  return [a, b];
}

/** The up to three offsets (in words) between text and quotation for which most pairs of words vote. */
function diagonals({ places, words: all }: Index, words: { text: string }[], from: number): number[] {
  const width = Math.max(2, Math.ceil(words.length / 6));
  const votes = new Map<number, number>();
  for (let i = 0; i + 1 < words.length; i++) {
    const found = places.get(`${words[i]!.text} ${words[i + 1]!.text}`);
    if (!found || found.length > MAX_PLACES) continue;
    for (const place of found) {
      if ((all[place]?.start ?? 0) < from) continue;
      const bucket = Math.floor((place - i) / width);
      // Insertions shift the diagonal, so a vote counts for its neighbours too.
      for (const b of [bucket - 1, bucket, bucket + 1]) {
        votes.set(b, (votes.get(b) ?? 0) + (b === bucket ? 1 : 0.5));
      }
    }
  }
  const ranked = [...votes].filter(([, n]) => n >= 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, 3).map(([bucket]) => bucket * width);
}

function windowOf(
  { words: all, folded }: Index,
  words: unknown[],
  diagonal: number,
  from: number,
): TextRange {
  const slack = Math.max(4, Math.ceil(words.length / 2));
  const first = all[Math.max(0, diagonal - slack)];
  const lastWord = all[Math.min(all.length - 1, diagonal + words.length + slack)];
  return [Math.max(from, first?.start ?? 0), lastWord?.end ?? folded.text.length];
}
