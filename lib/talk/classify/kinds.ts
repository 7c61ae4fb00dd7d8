import type { DisputeKind } from '../../model/index.ts';
import type { Scope } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A heading names the matter; the first comment opens it; replies wander. */
const HEADING = 1.8;
const REPLY = 0.35;
/** Half of all disputes say that something is not so, often in words of the subject rather than of editing. */
const ACCURACY_PRIOR = 0.5;
/** So many comments are read for kinds; long threads repeat themselves. */
const MAX_COMMENTS = 12;
/** A kind is named beside the first where it has this share of its score. */
const BESIDE = 0.5;
const MAX_KINDS = 3;

/** Kinds of dispute with their scores, most telling first; empty where nothing tells. */
export function kindScores(scope: Scope, vocabulary: Vocabulary): [DisputeKind, number][] {
  const scores = new Map<DisputeKind, number>();
  const add = (kind: DisputeKind, score: number) => scores.set(kind, (scores.get(kind) ?? 0) + score);
  const [first, ...replies] = scope.said.slice(0, MAX_COMMENTS);
  const rest = replies.map(({ own }) => own).join('\n');
  for (const [kind, cues] of vocabulary.kinds) {
    add(kind, HEADING * cues.score(scope.heading));
    if (first) add(kind, saturate(cues.score(first.own), 6));
    add(kind, REPLY * saturate(cues.score(rest), 8));
  }
  for (const [kind, n] of policyKinds(scope, vocabulary)) add(kind, n);
  for (const { name, comment } of scope.templates) {
    const kind = vocabulary.templates.get(name);
    if (kind) add(kind, comment && comment !== first?.comment ? 1 : 2.5);
  }
  return [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
}

/** The kinds to name, most telling first; accuracy where nothing tells. */
export function kindsOf(scores: readonly [DisputeKind, number][]): DisputeKind[] {
  const all = new Map(scores);
  all.set('accuracy', (all.get('accuracy') ?? 0) + ACCURACY_PRIOR);
  const ranked = [...all].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]![1];
  return ranked
    .filter(([, score]) => score >= BESIDE * best)
    .slice(0, MAX_KINDS)
    .map(([kind]) => kind);
}

/** Policy shortcuts that the comments invoke, by kind: 1.5 for the first of a kind, less for more. */
export function policyKinds({ comments }: Scope, vocabulary: Vocabulary): Map<DisputeKind, number> {
  const names = new Map<DisputeKind, Set<string>>();
  const take = (name: string) => {
    const kind = vocabulary.policies.get(name.replaceAll('_', ' ').replace(/#.*$/u, '').trim().toUpperCase());
    if (kind) names.set(kind, (names.get(kind) ?? new Set()).add(name));
  };
  for (const { text, marks } of comments.slice(0, MAX_COMMENTS)) {
    for (const match of text.matchAll(vocabulary.policyLink)) take(match[1] ?? '');
    for (const mark of marks) {
      if (mark.kind !== 'link' || !mark.target) continue;
      for (const match of mark.target.matchAll(vocabulary.policyLink)) take(match[1] ?? '');
    }
  }
  return new Map([...names].map(([kind, set]) => [kind, 1 + 0.5 * Math.min(set.size, 4)]));
}

/** Grows ever more slowly towards `limit`: a long comment uses more words of every kind. */
export function saturate(score: number, limit: number): number {
  return (limit * score) / (limit + score);
}
