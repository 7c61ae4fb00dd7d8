import type { Passage, Quote, QuoteState, TextRange } from '../model/index.ts';
import { collapse, type FoundQuote, findQuote, sentences } from '../text/index.ts';

/** The passages of an article as one text in which quotations are looked for. */
export interface Wording {
  text: string;
  /** Ranges of the passages in `text`, in their order. */
  ranges: TextRange[];
  passages: readonly Passage[];
}

/** A quotation with the passages it stands in, or stood in. */
export interface Followed {
  state: QuoteState;
  /** Passages that it covers, with how well it says so (0..1). */
  passages: { passage: string; score: number }[];
}

/** So much of a quotation may have changed for it to be the same sentence. */
const CHANGED = 0.4;
const CHANGED_SHORT = 0.2;
const MAX_PARTS = 8;
/** Shorter quotations are found wherever their words happen to stand. */
const MIN_WORDS = 3;
/** From so many words on a wording stands in one place. */
const UNIQUE_FROM = 5;
const MAX_PLACES = 2;
/** Fewer words that are nowhere to be found may have been anybody's. */
const GONE_FROM = 4;

export function wordingOf(passages: readonly Passage[]): Wording {
  let text = '';
  const ranges = passages.map(({ text: passage }): TextRange => {
    const start = text.length;
    text += `${passage} `;
    return [start, start + passage.length];
  });
  return { text, ranges, passages };
}

/**
 * Whether a quoted wording still stands: *present* word for word (case, white space, quotation marks, dashes and
 * reference marks aside), *changed* with the nearest wording, or *gone*. Null where nothing tells that it ever stood in
 * the article: threads quote sources and one another too. `fromArticle`: the thread says that the article says so.
 */
export function follow(quote: Quote, wording: Wording, fromArticle: boolean, lang: string): Followed | null {
  const exact = collapse(quote.exact);
  const length = count(exact);
  const found = findQuote(wording.text, exact);
  if (found && found.errors === 0) {
    // A few words that stand all over the article, as its subject does, are quoted from nowhere.
    if (length < UNIQUE_FROM && isCommon(exact, wording)) return null;
    const covered = coveredBy(found.range, wording);
    const passage = covered[0]?.id ?? null;
    const score = length >= 6 ? 0.97 : length >= MIN_WORDS ? 0.85 : length === 2 ? 0.6 : 0.35;
    return {
      state: { exact, state: 'present', passage },
      passages: covered.map(({ id }) => ({ passage: id, score })),
    };
  }
  if (length <= MIN_WORDS) return null;
  const limit = length < UNIQUE_FROM ? CHANGED_SHORT : CHANGED;
  if (found && found.errors <= limit * exact.length) return changed(exact, found, exact.length, wording);
  // Of several sentences one may stand yet.
  const parts = sentences(exact, lang).map(([start, end]) => exact.slice(start, end));
  for (const part of parts.length > 1 ? parts.slice(0, MAX_PARTS) : []) {
    const some = count(part) >= UNIQUE_FROM ? findQuote(wording.text, part) : null;
    if (some && some.errors <= CHANGED * part.length) return changed(exact, some, part.length, wording);
  }
  return fromArticle && length >= GONE_FROM
    ? { state: { exact, state: 'gone', passage: null }, passages: [] }
    : null;
}

function changed(exact: string, { range, errors }: FoundQuote, length: number, wording: Wording): Followed {
  const covered = coveredBy(range, wording);
  const likeness = 1 - errors / length;
  return {
    state: { exact, state: 'changed', passage: covered[0]?.id ?? null, now: wording.text.slice(...range) },
    passages: covered.map(({ id }) => ({ passage: id, score: 0.95 * likeness })),
  };
}

function isCommon(exact: string, { passages }: Wording): boolean {
  const words = exact.toLowerCase();
  let n = 0;
  for (const { text } of passages) if (text.toLowerCase().includes(words) && ++n > MAX_PLACES) return true;
  return false;
}

/** Passages that a range covers for the most part, or that hold most of it. */
function coveredBy([start, end]: TextRange, { ranges, passages }: Wording): Passage[] {
  return passages.filter((_, i) => {
    const [a, b] = ranges[i]!;
    const shared = Math.min(end, b) - Math.max(start, a);
    return shared > 0 && (shared >= 0.5 * (b - a) || shared >= 0.5 * (end - start));
  });
}

/** Words; characters of unspaced scripts count for a third. */
function count(text: string): number {
  const wide = text.match(/[\u2E80-\uD7FF\uF900-\uFAFF]/gu)?.length ?? 0;
  const spaced = text.replace(/[\u2E80-\uD7FF\uF900-\uFAFF]/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return spaced + Math.floor(wide / 3);
}
