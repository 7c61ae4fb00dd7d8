import type { DisputeOrder, StatusSign } from '../lib/i18n/index.ts';
import type { Dispute, DisputeKind } from '../lib/model/index.ts';
import { statusSign } from './dispute-status.ts';

/** What the reader wants to see of the disputes. Empty strings: everything. */
export interface DisputeFilter {
  search: string;
  kind: DisputeKind | '';
  status: StatusSign | '';
  order: DisputeOrder;
}

export const everything: DisputeFilter = { search: '', kind: '', status: '', order: 'relevance' };

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The disputes that fit, in the order asked for. They come ordered by relevance, to which belongs what is on the screen.
 * @param position of a passage in the article; unknown ones come last.
 */
export function filterDisputes(
  disputes: readonly Dispute[],
  filter: DisputeFilter,
  position: (passage: string) => number | undefined,
  inView: ReadonlySet<string>,
): Dispute[] {
  const wanted = fold(filter.search).split(/\s+/).filter(Boolean);
  const found = disputes.filter((dispute) => {
    if (filter.kind && !dispute.kinds.includes(filter.kind)) return false;
    if (filter.status && statusSign(dispute) !== filter.status) return false;
    if (wanted.length === 0) return true;
    const text = fold(
      [
        dispute.heading,
        dispute.gist?.text,
        dispute.gist?.author,
        dispute.outcome?.text,
        ...dispute.quotes.map((q) => q.exact),
      ]
        .filter(Boolean)
        .join('\n'),
    );
    return wanted.every((word) => text.includes(word));
  });
  const first = (dispute: Dispute) =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...dispute.passages.map((p) => position(p.passage) ?? Number.POSITIVE_INFINITY),
    );
  const away = ({ passages }: Dispute) => Number(!passages.some(({ passage }) => inView.has(passage)));
  const compare: Record<DisputeOrder, (a: Dispute, b: Dispute) => number> = {
    relevance: (a, b) => away(a) - away(b),
    // Infinity minus itself is no number: equal places keep their order.
    article: (a, b) => first(a) - first(b) || 0,
    recent: (a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0),
    longest: (a, b) => b.comments - a.comments,
  };
  return found.sort(compare[filter.order]);
}
