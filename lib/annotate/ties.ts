import type { Passage, Thread } from '../model/index.ts';
import { pageTie, sourceTie } from '../text/index.ts';

/** A page that more passages link to singles none out. */
const FEW_PAGES = 2;
/** By how many passages cite a source: one that a single passage cites names it nearly as well as its wording. */
const SOURCE_SCORES = [0.75, 0.68, 0.6];

/** Passages by what they cite and link to. */
export type Ties = ReadonlyMap<string, string[]>;

export function tiesOf(passages: readonly Passage[]): Ties {
  const found = new Map<string, string[]>();
  for (const { id, ties = [] } of passages) {
    for (const tie of ties) {
      const known = found.get(tie);
      if (known) known.push(id);
      else found.set(tie, [id]);
    }
  }
  return found;
}

/**
 * Passages that cite a source which the comments cite too, with how much that tells (0..1); and those that link to a
 * page to which they link too, which tells something only beside shared words.
 */
export function tiedPassages(
  comments: Thread['comments'],
  ties: Ties,
): { cited: { passage: string; score: number }[]; linked: ReadonlySet<string> } {
  const seen = new Set<string>();
  for (const { marks, collapsed } of comments) {
    if (collapsed) continue;
    for (const { kind, target } of marks) {
      if (target === undefined) continue;
      const tie = kind === 'external' ? sourceTie(target) : kind === 'link' ? pageTie(target) : null;
      if (tie) seen.add(tie);
    }
  }
  const cited: { passage: string; score: number }[] = [];
  const linked = new Set<string>();
  for (const tie of seen) {
    const passages = ties.get(tie) ?? [];
    if (tie.startsWith('url ')) {
      // One that stands all over the article singles none out.
      const score = SOURCE_SCORES[passages.length - 1];
      if (score !== undefined) for (const passage of passages) cited.push({ passage, score });
    } else if (passages.length <= FEW_PAGES) for (const passage of passages) linked.add(passage);
  }
  return { cited, linked };
}
