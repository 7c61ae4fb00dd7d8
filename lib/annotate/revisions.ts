import { findQuote } from '../text/index.ts';

/** A revision of an article, as the wiki's history lists it. */
export interface RevisionRef {
  id: number;
  /** ISO 8601. */
  timestamp: string;
}

/** Where a wording was changed or removed. */
export interface WordingChange {
  /** The first revision without the wording. */
  changed: RevisionRef;
  /** The last one with it. */
  before: RevisionRef;
  /** How many texts were fetched to find it. */
  requests: number;
}

/**
 * Finds the revision in which a wording went, by binary search: about log2(n) + 2 texts are fetched, one at a time.
 * Null where the wording stands in the newest revision, or in neither the one of the thread's time (`since`) nor the
 * oldest. Where a wording went and came back several times, it is one of these changes.
 * @param revisions oldest first
 * @param textOf plain text of a revision (references and markup gone); its faults are the caller's
 */
export async function findChange(
  quote: string,
  revisions: readonly RevisionRef[],
  since: string,
  textOf: (revision: RevisionRef) => Promise<string>,
): Promise<WordingChange | null> {
  let requests = 0;
  const stands = async (i: number): Promise<boolean> => {
    requests++;
    return findQuote(await textOf(revisions[i]!), quote)?.errors === 0;
  };
  let last = revisions.length - 1;
  if (last < 1 || (await stands(last))) return null;
  // Who quoted it saw it: the revision of that time has it, unless it was paraphrased.
  let first = Math.max(
    0,
    revisions.findLastIndex(({ timestamp }) => timestamp <= since),
  );
  if (first === last) first = last - 1;
  if (!(await stands(first))) {
    // It went before the thread was written, or stood only in an older revision.
    if (first === 0 || !(await stands(0))) return null;
    last = first;
    first = 0;
  }
  while (last - first > 1) {
    const middle = (first + last) >> 1;
    if (await stands(middle)) first = middle;
    else last = middle;
  }
  return { changed: revisions[last]!, before: revisions[first]!, requests };
}
