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

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
