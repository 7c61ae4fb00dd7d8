import type { Votes } from '../../model/index.ts';
import { policyKinds, saturate } from './kinds.ts';
import { isBot, type Scope } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From here on a thread counts as a dispute; below, as talk. */
const THRESHOLD = 2;

/** Whether a thread challenges the article's content. */
export function isDispute(
  scope: Scope,
  votes: Votes | null,
  kindScore: number,
  vocabulary: Vocabulary,
): boolean {
  return disputeScore(scope, votes, kindScore, vocabulary) >= THRESHOLD;
}

/** How much speaks for a dispute; see {@link THRESHOLD}. `kindScore`: of the most telling kind. */
export function disputeScore(
  scope: Scope,
  votes: Votes | null,
  kindScore: number,
  vocabulary: Vocabulary,
): number {
  const people = scope.said.filter(({ comment }) => !isBot(comment.author));
  const [first, ...replies] = people;
  if (!first) return 0;
  const requests = scope.templates.some(({ name }) => vocabulary.requestTemplates.has(name));
  const opening = first.own;
  let score = 1.2 * saturate(vocabulary.challenge.score(scope.heading), 2);
  score += saturate(vocabulary.challenge.score(opening), 5);
  score += 0.5 * saturate(kindScore, 4);
  // A quarrel makes a dispute even of what began as a remark, if two take part.
  if (new Set(people.map(({ comment }) => comment.author)).size > 1) {
    const objection = Math.max(0, ...replies.map(({ own }) => vocabulary.objection.score(own)));
    score += 0.8 * saturate(objection, 3);
  }
  score += Math.min(1.5, 0.75 * policyKinds(scope, vocabulary).size);
  if (scope.templates.some(({ name }) => vocabulary.templates.has(name))) score += 1.5;
  if (votes && votes.support + votes.oppose >= 2) score += 2;
  if (vocabulary.proposal.has(scope.heading)) score += 1.5;
  score -= 2 * saturate(vocabulary.noDisputeHeading.score(scope.heading), 4);
  score -= saturate(vocabulary.noDispute.score(opening), 3);
  // A line of chat, or a link and a greeting, disputes nothing by itself.
  if (words(opening) < 12 && replies.length === 0) score -= 0.5;
  // Whoever asks for an edit asks; only an answer that objects makes a dispute of it.
  if (requests && !replies.some(({ own }) => vocabulary.objection.score(own) >= 2)) score -= 2.5;
  return score;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
