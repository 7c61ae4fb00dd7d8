import type { Quote, Votes } from '../../model/index.ts';
import { policyKinds, saturate } from './kinds.ts';
import { isBot, type Scope } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What speaks for and against a dispute. Fitted (logistic regression, rounded) on some two hundred labelled threads, a
 * third of them real; a page more or less moves a weight by a tenth or two.
 */
const WEIGHTS = {
  bias: -1.6,
  headingChallenge: 1.5,
  challenge: 0.6,
  kind: 1.2,
  objection: 0.5,
  noDispute: -2.4,
  noDisputeHeading: -3.6,
  policy: 0.4,
  template: 1.5,
  votes: 2,
  proposal: 0.8,
  question: 0.4,
  quotations: 1.6,
  request: -3,
  people: 0.7,
  parts: 0.4,
  figures: 0.5,
};

/** Longer quotations are of wordings; shorter ones may be of words. */
const QUOTED_WORDS = 5;

/** Whether a thread challenges the article's content. `kindScore`: of the most telling kind. */
export function isDispute(
  scope: Scope,
  votes: Votes | null,
  quotes: readonly Quote[],
  kindScore: number,
  vocabulary: Vocabulary,
): boolean {
  const people = scope.said.filter(({ comment }) => !isBot(comment.author));
  // What only bots wrote is a notice.
  if (people.length === 0 && scope.said.length > 0) return false;
  const [first, ...replies] = people;
  // Nobody signed: the heading is all there is.
  const opening = first?.own ?? '';
  const { heading, templates } = scope;
  const several = new Set(people.map(({ comment }) => comment.author)).size > 1;
  const objection = several ? Math.max(0, ...replies.map(({ own }) => vocabulary.objection.score(own))) : 0;
  const requested = templates.some(({ name }) => vocabulary.requestTemplates.has(name));
  // Whoever asks for an edit asks; only an answer that objects makes a dispute of it.
  const onlyAsks = requested && objection < 2;
  const quoted = quotes.filter(({ exact }) => words(exact) >= QUOTED_WORDS).length;
  const score =
    WEIGHTS.bias +
    WEIGHTS.headingChallenge * saturate(vocabulary.challenge.score(heading), 3) +
    WEIGHTS.challenge * saturate(vocabulary.challenge.score(opening), 5) +
    WEIGHTS.kind * saturate(kindScore, 6) +
    WEIGHTS.objection * saturate(objection, 4) +
    WEIGHTS.noDispute * saturate(vocabulary.noDispute.score(opening), 4) +
    // A request's heading is made by a form; where it is contested, it tells nothing.
    WEIGHTS.noDisputeHeading *
      (requested && !onlyAsks ? 0 : saturate(vocabulary.noDisputeHeading.score(heading), 4)) +
    WEIGHTS.policy * Math.min(2, policyKinds(scope, vocabulary).size) +
    WEIGHTS.template * Number(templates.some(({ name }) => vocabulary.templates.has(name))) +
    WEIGHTS.votes * Number(votes !== null) +
    WEIGHTS.proposal * Number(vocabulary.proposal.has(heading)) +
    WEIGHTS.question * Number(/[?？؟]/u.test(heading)) +
    WEIGHTS.quotations * Number(quoted >= 2) +
    WEIGHTS.request * Number(onlyAsks) +
    WEIGHTS.people * Math.log1p(people.length) +
    WEIGHTS.parts * saturate(vocabulary.parts.score(opening), 2) +
    WEIGHTS.figures * Number(/\p{Nd}/u.test(opening));
  return score > 0;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
