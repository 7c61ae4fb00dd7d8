import { findChange, plainArticle } from '../annotate/index.ts';
import type { RevisionRef, WordingChange } from '../model/index.ts';
import type { WikiClient } from '../wiki/index.ts';

/** Threads quote what they have seen lately: days before one in which its wording is looked for first. */
const BEFORE = 30;
const DAY = 86_400_000;

/**
 * The revision in which a quoted wording went from an article: the history since shortly before the quotation, and a few
 * texts of it; where the wording is in none of those, the history before. Null where it still stands, or cannot be found.
 * @param since when it was quoted, ISO 8601
 * @throws ApiError
 */
export async function wordingChange(
  client: WikiClient,
  article: string,
  quote: string,
  since: string,
  signal: AbortSignal,
): Promise<WordingChange | null> {
  const time = new Date(Date.parse(since) - BEFORE * DAY).toISOString();
  const textsOf = async (revisions: RevisionRef[]) => {
    const ids = revisions.map(({ id }) => id);
    const texts = await client.revisionTexts(ids, { signal });
    return ids.map((id) => plainArticle(texts.get(id) ?? ''));
  };
  const later = await client.history(article, { time, direction: 'newer' }, { signal });
  const found = await findChange(quote, later, since, textsOf);
  if (found) return found === 'stands' ? null : found;
  const earlier = await client.history(article, { time, direction: 'older' }, { signal });
  const before = await findChange(quote, [...earlier.reverse(), ...later.slice(0, 1)], time, textsOf);
  return before === 'stands' ? null : before;
}
