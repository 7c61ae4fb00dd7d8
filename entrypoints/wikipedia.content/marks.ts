import { statusSign } from '../../components/index.ts';
import type { Words } from '../../lib/i18n/index.ts';
import type { Dispute, PageView } from '../../lib/model/index.ts';
import type { Mark, ThreadMark } from '../../lib/overlay/index.ts';

/** What is to be painted: every passage with a claim, and those that a dispute may mark. */
export function marksOf(view: PageView, words: Words): Mark[] {
  const counts = new Map<string, { claims: number; disputes: number }>();
  const count = (passage: string) => {
    const known = counts.get(passage) ?? { claims: 0, disputes: 0 };
    counts.set(passage, known);
    return known;
  };
  for (const { passage } of view.claims) count(passage).claims++;
  for (const dispute of view.disputes) {
    if (!dispute.marks) continue;
    for (const { passage } of dispute.passages) count(passage).disputes++;
  }
  return view.passages.flatMap((passage) => {
    const found = counts.get(passage.id);
    if (!found) return [];
    const { claims, disputes } = found;
    return [{ passage, claim: claims > 0, dispute: disputes > 0, label: words.badge(claims, disputes) }];
  });
}

/** What is to be written beside the headings of a talk page: kind and status of every thread that disputes something. */
export function threadMarksOf(
  disputes: readonly Dispute[],
  headings: ReadonlyMap<string, Element>,
  words: Words,
): ThreadMark[] {
  return disputes.flatMap((dispute) => {
    const heading = headings.get(dispute.id);
    if (!heading?.isConnected) return [];
    const kinds = dispute.kinds.map((kind) => words.dispute.kind[kind]);
    const status = words.dispute.status[statusSign(dispute)];
    const text = words.card.threadMark(kinds, status);
    const label = words.card.threadMarkName(kinds, status);
    return [{ id: dispute.id, heading, text, label, settled: dispute.status !== 'open' }];
  });
}
