import type { RevisionRef, WordingChange } from '../model/index.ts';
import { findQuote } from '../text/index.ts';

/** Revisions whose texts are asked for together: with seven a request, sixty are searched in three. */
const TOGETHER = 7;

/**
 * Finds the revision in which a wording went, by a search that looks at several revisions at a time: about log8(n) + 1
 * requests. `stands`: it stands in the newest revision; null where it is in none of those looked at first. Where a
 * wording went and came back several times, it is one of these changes.
 * @param revisions oldest first
 * @param since when the wording was quoted, ISO 8601
 * @param textsOf plain texts of revisions, in order (references and markup gone), by one request; its faults are the
 * caller's
 */
export async function findChange(
  quote: string,
  revisions: readonly RevisionRef[],
  since: string,
  textsOf: (revisions: RevisionRef[]) => Promise<string[]>,
): Promise<WordingChange | 'stands' | null> {
  const newest = revisions.length - 1;
  if (newest < 1) return null;
  // Who quoted it saw it: the revision of that time has it, unless it was paraphrased, or had gone by then.
  const seen = revisions.findLastIndex(({ timestamp }) => timestamp <= since);
  let last = newest;
  let first = -1;
  let looked = spread(0, newest, Math.max(seen, 0));
  for (;;) {
    const texts = await textsOf(looked.map((i) => revisions[i]!));
    const stands = new Map(looked.map((i, n) => [i, findQuote(texts[n] ?? '', quote)?.errors === 0]));
    if (stands.get(newest)) return 'stands';
    for (const i of looked) {
      if (i > first && i < last && stands.get(i)) first = i;
    }
    if (first < 0) return null;
    for (const i of [...looked].reverse()) {
      if (i > first && i < last && !stands.get(i)) last = i;
    }
    if (last - first <= 1) return { changed: revisions[last]!, before: revisions[first]! };
    looked = spread(first + 1, last - 1);
  }
}

/** Some numbers from `from` to `to`, evenly spread, ends and `also` among them. */
function spread(from: number, to: number, also = from): number[] {
  const step = Math.max(1, (to - from) / (TOGETHER - 1));
  const found = new Set([also]);
  for (let at = from; at < to + 0.5; at += step) found.add(Math.round(at));
  found.add(to);
  return [...found].sort((a, b) => a - b);
}
