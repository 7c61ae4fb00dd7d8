import type { TextQuoteSelector, TextRange } from '../model/index.ts';
import { findQuote } from '../text/index.ts';

/** Occurrences of a quotation to weigh against each other; the texts of tables repeat themselves. */
const MOST = 200;

/** Where a selector's quotation stands in a text, or else the most similar wording; null where there is none. */
export function findSimilar(text: string, selector: TextQuoteSelector): TextRange | null {
  return findExact(text, selector, null) ?? findQuote(text, selector.exact)?.range ?? null;
}

/** The occurrence of a selector's quotation whose surroundings fit best, the nearest to the hint among equals. */
export function findExact(text: string, selector: TextQuoteSelector, hint: number | null): TextRange | null {
  const { exact, prefix, suffix } = selector;
  if (exact === '') return null;
  let best: { start: number; fit: number } | null = null;
  let start = text.indexOf(exact);
  for (let count = 0; start >= 0 && count < MOST; count++) {
    const fit = fits(text, start, start + exact.length, prefix, suffix);
    const nearer = hint !== null && best && Math.abs(start - hint) < Math.abs(best.start - hint);
    if (!best || fit > best.fit || (fit === best.fit && nearer)) best = { start, fit };
    start = text.indexOf(exact, start + 1);
  }
  return best && [best.start, best.start + exact.length];
}

/** How many characters around a range agree with the selector. */
function fits(text: string, start: number, end: number, prefix: string, suffix: string): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
