import type { DisputeStatus, Outcome } from '../../model/index.ts';
import { isBot, type Said, type Scope } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Ending {
  status: DisputeStatus;
  outcome: Outcome | null;
}

const OPEN: Ending = { status: 'open', outcome: null };
/** An outcome is one or two sentences in the words of who said it. */
const MAX_OUTCOME = 300;

/**
 * How a thread ended: closed formally, settled by what an editor said without anybody objecting after, or open. What
 * bots post, and archiving, is no ending.
 */
export function ending(scope: Scope, vocabulary: Vocabulary): Ending {
  return formalEnd(scope, vocabulary) ?? settled(scope, vocabulary) ?? OPEN;
}

function formalEnd({ notices, templates, said }: Scope, vocabulary: Vocabulary): Ending | null {
  const box = notices.find(({ name }) => vocabulary.closedTemplates.has(plain(name)));
  if (box) return { status: 'closed', outcome: outcomeOf(box.text || statement(box.params), null) };
  for (const { name, params, comment } of templates) {
    if (vocabulary.closedTemplates.has(name)) {
      return { status: 'closed', outcome: outcomeOf(statement(params), comment) };
    }
    if (vocabulary.declinedTemplates.has(name) && comment) {
      return { status: 'closed', outcome: outcomeOf(comment.text, comment) };
    }
  }
  // A closing statement stands at the end, or at the top of the box that it closes.
  const places = said.filter((_, i) => i === 0 || i >= said.length - 2).reverse();
  for (const { comment, own } of places) {
    if (isBot(comment.author)) continue;
    for (const sentence of own.split(/(?<=[.!?\n])\s*/u)) {
      const at = vocabulary.closed.find(sentence);
      if (at >= 0 && at <= 25) return { status: 'closed', outcome: outcomeOf(sentence, comment) };
    }
  }
  return null;
}

function settled({ said, templates, notices }: Scope, vocabulary: Vocabulary): Ending | null {
  const box = notices.find(({ name }) => vocabulary.resolvedTemplates.has(plain(name)));
  if (box) return { status: 'resolved', outcome: outcomeOf(box.text || statement(box.params), null) };
  const people = said.filter(({ comment }) => !isBot(comment.author));
  const marked = new Set(
    templates
      .filter(({ name, comment }) => comment && vocabulary.resolvedTemplates.has(name))
      .map((t) => t.comment),
  );
  const opener = people[0]?.comment.author;
  for (let i = people.length - 1; i >= 0; i--) {
    const { comment, own } = people[i]!;
    const tail = people.slice(i + 1);
    if (tail.some((later) => objects(later, vocabulary))) return null;
    if (marked.has(comment)) return { status: 'resolved', outcome: outcomeOf(comment.text, comment) };
    // Who opens a thread and reports an edit in the same breath has not been answered.
    if (i === 0) return null;
    const says = settles(own, comment.author === opener, tail.length === 0, vocabulary);
    if (says) return { status: 'resolved', outcome: outcomeOf(says, comment) };
  }
  return null;
}

/** The sentence that says it is settled, or null. */
function settles(own: string, byOpener: boolean, last: boolean, vocabulary: Vocabulary): string | null {
  const sentences = own.split(/(?<=[.!?。！？\n])\s*/u).filter((s) => s.trim());
  const objection = vocabulary.objection.score(own);
  for (const sentence of sentences) {
    if (/\?\s*$/u.test(sentence)) continue;
    if (vocabulary.done.has(sentence) && objection < 4) return sentence;
  }
  // Agreement settles a matter only at its end, and said by itself: `agreed, but …` goes on.
  if (!last || objection >= (byOpener ? 3 : 2)) return null;
  return sentences.find((s) => vocabulary.agreed.has(s) && !/\?\s*$/u.test(s)) ?? null;
}

function objects({ own }: Said, vocabulary: Vocabulary): boolean {
  if (vocabulary.agreed.has(own)) return vocabulary.objection.score(own) >= 4;
  return vocabulary.objection.score(own) >= 2 || (/\?/u.test(own) && vocabulary.challenge.score(own) >= 1);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ').trim();
}

/** What a closing template says: its result, else its first parameter. */
function statement(params: Record<string, string>): string {
  return params.result ?? params.status ?? params.reason ?? params['1'] ?? '';
}

function outcomeOf(text: string, comment: Said['comment'] | null): Outcome | null {
  const short = text.replace(/\s+/gu, ' ').trim();
  if (!short) return null;
  const cut = short.length > MAX_OUTCOME ? `${short.slice(0, MAX_OUTCOME).replace(/\s+\S*$/u, '')} …` : short;
  return { text: cut, author: comment?.author ?? null, timestamp: comment?.timestamp ?? null };
}
