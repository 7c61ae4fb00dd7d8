import type { Words } from '../../lib/i18n/index.ts';
import type { PageView } from '../../lib/model/index.ts';
import type { Mark } from '../../lib/overlay/index.ts';

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
    return [{ passage, claim: claims > 0, dispute: disputes > 0, label: words.page.badge(claims, disputes) }];
  });
}
