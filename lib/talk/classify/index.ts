import type { Classification, Thread, ThreadItem } from '../../model/index.ts';
import { atOnce, type Steps } from '../../text/index.ts';
import { isDispute } from './dispute.ts';
import { kindScores, kindsOf } from './kinds.ts';
import { quotes } from './quotes.ts';
import { type Scope, scopes } from './scope.ts';
import { forgetSearched } from './starts.ts';
import { ending } from './status.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';
import { votes } from './votes.ts';

export { Cues } from './cues.ts';
export { gist } from './gist.ts';
export { isBot } from './scope.ts';
export { forgetSearched } from './starts.ts';
export { vocabulary } from './vocabulary.ts';

/**
 * Says of every thread of a page whether it disputes content, of what kind, how it ended, how many voted, and what it
 * quotes. `items` in page order; a heading's entry takes its sub-headings in. `lang`: the page's content language; the
 * rules rest on its Wikipedia's own words (`words/`), English ones where there are none.
 */
export function classify(items: readonly ThreadItem[], lang: string): Thread[] {
  return atOnce(classifying(items, lang));
}

/** The same, a thread a step. */
export function* classifying(items: readonly ThreadItem[], lang: string): Steps<Thread[]> {
  const words = vocabulary(lang);
  const all = scopes(items);
  const threads: Thread[] = [];
  for (const [i, item] of items.entries()) {
    threads.push({ ...item, ...classifyScope(all[i]!, words) });
    yield;
  }
  forgetSearched();
  return threads;
}

function classifyScope(scope: Scope, words: Vocabulary): Classification {
  const count = votes(scope, words);
  const scores = kindScores(scope, words);
  const quoted = quotes(scope, words);
  const dispute = isDispute(scope, count, quoted, scores[0]?.[1] ?? 0, words);
  const end = dispute ? ending(scope, words) : { status: null, outcome: null };
  return {
    isDispute: dispute,
    kinds: dispute ? kindsOf(scores) : [],
    ...end,
    votes: count,
    quotes: quoted,
  };
}
