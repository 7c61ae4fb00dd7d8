import type { Comment, Quote } from '../../model/index.ts';
import { type Scope, standing } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

/** No thread quotes more than this that a reader would want to follow. */
const MAX_QUOTES = 40;
const MAX_LENGTH = 1500;

const OPENING = /[„«「『‟]/u;
const CLOSING = /[”»」』]/u;
/** Straight marks, and the one that opens in English and closes in German. */
const EITHER = /["＂“]/u;
const REFERENCE = /\[(?:\d{1,3}|citation needed|[a-z])\]/gu;
const WIDE = /[\u2E80-\uD7FF\uF900-\uFAFF]/gu;

/** Wordings that a thread quotes, in the order in which they first stand, each once. */
export function quotes({ heading, comments }: Scope, vocabulary: Vocabulary): Quote[] {
  const found = new Map<string, Quote>();
  const add = (exact: string) => {
    const text = exact.replace(/^[\s.…,;:]+(?=\s)|^[\s]+|[\s]+$/gu, '').slice(0, MAX_LENGTH);
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (key && !found.has(key) && found.size < MAX_QUOTES) found.set(key, { exact: text });
  };
  for (const quote of quoted(heading)) add(quote);
  comments.forEach((comment, i) => {
    // What editors collapsed or struck is not to be quoted.
    if (comment.collapsed) return;
    const said = { text: standing(comment), marks: comment.marks };
    for (const quote of ofComment(said, i === 0, vocabulary)) add(quote);
  });
  return [...found.values()];
}

function ofComment(
  comment: Pick<Comment, 'text' | 'marks'>,
  first: boolean,
  vocabulary: Vocabulary,
): string[] {
  const found: { at: number; text: string }[] = [];
  for (const { kind, range } of comment.marks) {
    if (kind === 'quote') found.push({ at: range[0], text: comment.text.slice(...range) });
  }
  let at = 0;
  let before = '';
  for (const line of comment.text.split('\n')) {
    const text = line.trim();
    if (text) {
      const inside = comment.marks.some(
        ({ kind, range }) => kind === 'quote' && range[0] <= at && range[1] >= at + line.length,
      );
      if (!inside)
        for (const quote of ofLine(text, before, first, vocabulary)) found.push({ at, text: quote });
      before = text;
    }
    at += line.length + 1;
  }
  return found.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

function ofLine(text: string, before: string, first: boolean, vocabulary: Vocabulary): string[] {
  // A paragraph within quotation marks is one quotation, whatever marks stand within.
  const whole = /^(?:[-–—>*:#\s]*)["“„«]([\s\S]{20,})["”“»]\.?$/u.exec(text)?.[1];
  if (whole && !(/["”»]/u.test(whole) && separate(whole))) return [whole];
  // Text copied from an article brings its reference marks along.
  const marks = text.match(REFERENCE)?.length ?? 0;
  if (marks >= 2 && first && words(text) >= 12 && copied(text)) return sentencesWithMarks(text);
  // What follows `… says:` in a paragraph of its own.
  if (/[:：]$/u.test(before) && words(text) >= 8 && copied(text) && vocabulary.fromArticle.has(before))
    return [text];
  return quoted(text).filter((quote) => isWording(quote, text, vocabulary));
}

/** Two quotations in a row, with words between, rather than one with quotations in it. */
function separate(inner: string): boolean {
  return (
    /["”»][\s,;]*(?:and|or|to|vs|und|et|y|with|but|then|is|as)?[^"“”«»]{0,80}["“«]/iu.test(inner) &&
    quoted(`"${inner}"`).length > 1
  );
}

/** An own argument cites with numbers too, but speaks of itself. */
function copied(text: string): boolean {
  return !/\b(?:I|I['’](?:m|ve|d|ll)|you|your|we)\b/u.test(text);
}

/** Long paragraphs are followed by the sentence: each ends with its reference marks. */
function sentencesWithMarks(text: string): string[] {
  const parts = text.split(/(?<=[.!?。！？](?:\s?\[[^\]]{1,20}\]){1,12})\s+/u);
  return parts
    .map((part) => part.replace(/(?<=[.!?。！？])(?:\s?\[[^\]]{1,20}\]){1,12}$/u, '').trim())
    .filter((part) => words(part) >= 4);
}

/** The outermost stretches within quotation marks of a line. */
export function quoted(line: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    const mark = markAt(line, i, depth);
    if (mark === 'open') {
      if (depth++ === 0) start = i + 1;
    } else if (mark === 'close' && --depth === 0) {
      found.push(line.slice(start, i).trim());
    }
  }
  // A mark that is never closed opened nothing.
  return depth > 0 ? [...found, ...quoted(line.slice(start))] : found;
}

function markAt(line: string, i: number, depth: number): 'open' | 'close' | null {
  const char = line[i]!;
  const either = EITHER.test(char);
  if (!either && !OPENING.test(char) && !CLOSING.test(char)) return null;
  const before = line[i - 1] ?? ' ';
  const after = line[i + 1] ?? ' ';
  const canOpen = /[\s([{—–\-:>/"'“„«]/u.test(before) || isWide(before);
  const canClose = !/[\s([{]/u.test(before);
  if (either) {
    if (depth === 0) return canOpen && (char === '“' || !/\s/u.test(after)) ? 'open' : null;
    // A mark between two letters of an unspaced script can only be told by what stands open.
    return canClose ? 'close' : 'open';
  }
  if (OPENING.test(char)) return char === '«' && depth > 0 && canClose && !canOpen ? 'close' : 'open';
  if (depth > 0) return 'close';
  return char === '»' && canOpen ? 'open' : null;
}

function isWide(char: string): boolean {
  return /[\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]/u.test(char);
}

/** Two words at least, or one that is argued about as a word. */
function isWording(quote: string, line: string, vocabulary: Vocabulary): boolean {
  const count = words(quote);
  if (quote.length > MAX_LENGTH || /^https?:/u.test(quote)) return false;
  if (count >= 2) return true;
  if (quote.length < 4) return false;
  const wording = vocabulary.kinds.find(([kind]) => kind === 'wording')?.[1];
  return Boolean(wording?.has(line.replace(quote, ' ')));
}

/** Words, a wide character counting half. */
function words(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.floor((text.match(WIDE)?.length ?? 0) / 2);
}
