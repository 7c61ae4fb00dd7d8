import type { Dispute } from '../model/index.ts';
import { plainName } from './sections.ts';

/** A link weaker than this is too little to call two threads the same dispute. */
const SAME_PASSAGE = 0.6;
/** Headings that many threads have, and that name no matter. */
const EVERYDAY =
  /^(?:untitled|question|bias|pov|npov|neutrality|accuracy|sources?|references|edit request|semi-protected edit request.*|requested move.*|merger proposal|rfc|title|lead|lede|intro|introduction|image|picture)$/u;

/**
 * Disputes that return: groups (ids, in the order given) of two or more about the same matter, because their headings
 * agree, or because they share their first kind and the passage that they are most about. Each dispute is in one group
 * at most.
 */
export function returning(disputes: readonly Dispute[]): string[][] {
  const parent = new Map(disputes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  const seen = new Map<string, string>();
  for (const dispute of disputes) {
    for (const key of keysOf(dispute)) {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, dispute.id);
      else parent.set(root(dispute.id), root(other));
    }
  }
  const groups = new Map<string, string[]>();
  for (const { id } of disputes) {
    const group = groups.get(root(id));
    if (group) group.push(id);
    else groups.set(root(id), [id]);
  }
  return [...groups.values()].filter((ids) => ids.length > 1);
}

function keysOf({ anchor, kinds, passages }: Dispute): string[] {
  const heading = plainName(anchor ?? '').replace(/[?!.]+$/u, '');
  const best = passages[0];
  return [
    ...(heading.length > 3 && !EVERYDAY.test(heading) ? [`heading ${heading}`] : []),
    ...(best && best.score >= SAME_PASSAGE && kinds[0] ? [`passage ${best.passage} ${kinds[0]}`] : []),
  ];
}
