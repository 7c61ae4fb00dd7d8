import type { Dispute } from '../model/index.ts';

/** The current talk page before archives, open before settled, with a passage before without, recent before old. */
export function byRank(a: Dispute, b: Dispute): number {
  return (
    Number(a.archived) - Number(b.archived) ||
    Number(a.status !== 'open') - Number(b.status !== 'open') ||
    Number(a.passages.length === 0) - Number(b.passages.length === 0) ||
    compare(b.last, a.last) ||
    compare(a.id, b.id)
  );
}

/** So many disputes are shown at most: sending and drawing more would hold up the browser. */
const MOST = 3000;

/** Disputes in their order, where they are too many the nearest: those with a passage first. */
export function nearest(disputes: Dispute[]): Dispute[] {
  if (disputes.length <= MOST) return disputes;
  const far = ({ passages }: Dispute) => Number(passages.length === 0);
  const kept = new Set(disputes.toSorted((a, b) => far(a) - far(b)).slice(0, MOST));
  return disputes.filter((dispute) => kept.has(dispute));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
