import type { Comment, DisputeStatus, Outcome } from '../../model/index.ts';
import { isBot, type Said, type Scope, standing } from './scope.ts';
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

function formalEnd(scope: Scope, vocabulary: Vocabulary): Ending | null {
  const { notices, templates, said, closing } = scope;
  // MediaWiki's own box for discussions is used for other things too; with a statement on top it closes.
  const box = notices.find(
    ({ name }) =>
      vocabulary.closedTemplates.has(plain(name)) || (closing !== null && name === 'class:boilerplate'),
  );
  if (box) return { status: 'closed', outcome: boxOutcome(box, closing) };
  for (const { name, params, comment } of templates) {
    if (vocabulary.closedTemplates.has(name)) {
      return {
        status: 'closed',
        outcome: outcomeOf(statement(params) || (comment ? standing(comment) : ''), comment),
      };
    }
    if (vocabulary.declinedTemplates.has(name) && comment) {
      return { status: 'closed', outcome: outcomeOf(standing(comment), comment) };
    }
  }
  // A closing statement stands on top, or at the end.
  const decides = isDecision(scope, vocabulary);
  const last = said.slice(-2).map(({ comment, own }) => ({ comment, own }));
  const places = [...(closing ? [{ comment: closing, own: standing(closing) }] : []), ...last.reverse()];
  for (const { comment, own } of places) {
    if (isBot(comment.author)) continue;
    for (const sentence of own.split(/(?<=[.!?\n])\s*/u)) {
      const ends = [vocabulary.closed, ...(decides ? [vocabulary.consensus] : [])];
      if (!ends.some((cues) => inFront(cues.find(sentence)))) continue;
      return { status: 'closed', outcome: outcomeOf(comment === closing ? own : sentence, comment) };
    }
  }
  return null;
}

const inFront = (at: number) => at >= 0 && at <= 25;

/** Whether there is something to decide: votes, or a proposal. */
function isDecision({ heading, said, closing }: Scope, vocabulary: Vocabulary): boolean {
  const vote = vocabulary.votes.filter(([kind]) => kind !== 'comment').map(([, pattern]) => pattern);
  const votes = said.filter(({ own }) => vote.some((pattern) => pattern.test(own)));
  return closing !== null || votes.length >= 2 || vocabulary.proposal.has(heading);
}

/** What a closing or resolving box says, and who said it when. */
function boxOutcome(box: Scope['notices'][number], closing: Comment | null): Outcome | null {
  if (closing) return outcomeOf(standing(closing), closing);
  return outcomeOf(statement(box.params) || box.text, null);
}

function settled({ said, templates, notices, closing }: Scope, vocabulary: Vocabulary): Ending | null {
  const box = notices.find(({ name }) => vocabulary.resolvedTemplates.has(plain(name)));
  if (box) return { status: 'resolved', outcome: boxOutcome(box, closing) };
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
    // Who complained and comes back with more than assent is not content.
    const backs = tail.filter(({ comment: later }) => later.author === opener && opener !== comment.author);
    if (backs.some((later) => !assents(later, vocabulary))) return null;
    if (marked.has(comment)) return { status: 'resolved', outcome: outcomeOf(standing(comment), comment) };
    // Who opens a thread and reports an edit in the same breath has not been answered.
    if (i === 0) return null;
    const says = settles(
      own,
      tail.every((later) => assents(later, vocabulary)),
      vocabulary,
    );
    if (says) return { status: 'resolved', outcome: outcomeOf(says, comment) };
  }
  return null;
}

/** An agreement with a condition goes on. */
const CONCEDES =
  /(?<!\p{L})(?:but|although|though|however|except|unless|aber|jedoch|mais|cependant|pero|aunque|sin embargo)(?!\p{L})|但|不过|不過|لكن/iu;
/** Agreement that opens a comment is its point. */
const OPENS = 20;

/** A word or two, or agreement. */
function assents({ own }: Said, vocabulary: Vocabulary): boolean {
  const words = own.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return vocabulary.agreed.has(own) || (words <= 5 && !/[?？؟]/u.test(own));
}

/** A sentence may begin with assent before it reports an edit. */
const LED_IN = /^(?:.{0,25}[,;:–—-]\s*)?$/su;

/** The sentence that says it is settled, or null. `last`: nothing but assent was written after it. */
function settles(own: string, last: boolean, vocabulary: Vocabulary): string | null {
  const sentences = own.split(/(?<=[.!?。！？\n])\s*/u).filter((s) => s.trim() && !/[?？؟]\s*$/u.test(s));
  const objection = vocabulary.objection.score(own);
  if (objection < 4) {
    const done = sentences.find((s) => {
      const at = vocabulary.doneFirst.find(s);
      return vocabulary.done.has(s) || (at >= 0 && LED_IN.test(s.slice(0, at)));
    });
    if (done) return done;
  }
  // Agreement settles a matter only at its end.
  if (!last) return null;
  const at = vocabulary.agreed.find(own);
  if (objection >= (at >= 0 && at < OPENS ? 4.5 : 3)) return null;
  return sentences.find((s) => vocabulary.agreed.has(s) && !CONCEDES.test(s)) ?? null;
}

function objects({ own }: Said, vocabulary: Vocabulary): boolean {
  const objection = vocabulary.objection.score(own);
  if (vocabulary.agreed.has(own)) return objection >= 4;
  const challenge = vocabulary.challenge.score(own);
  return objection >= 2 || challenge >= 3.5 || (/[?？؟]/u.test(own) && challenge >= 1);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ').trim();
}

/** What a closing template says: its result, else its first parameter. */
function statement(params: Record<string, string>): string {
  return params.result ?? params.status ?? params.reason ?? params['1'] ?? '';
}

/** What closing boxes say of themselves. */
const BOILERPLATE =
  /[^.!?\n]*(?:following (?:discussion|is)|do not modify|subsequent comments|no further (?:edits|comments)|discussion is (?:closed|archived)|has been closed)[^.!?\n]*[.!?]?/giu;

/** A signature in a template's parameter. */
const SIGNATURE = /\S{1,40} \([^()]{1,40}\) \d{1,2}:\d{2}, [^()]{5,30} \([A-Z]{2,5}\)\s*$/u;

function outcomeOf(text: string, comment: Said['comment'] | null): Outcome | null {
  // What editors collapsed is not quoted; the status stands.
  if (comment?.collapsed) return null;
  const short = text
    .slice(0, 1500)
    .replace(BOILERPLATE, ' ')
    .replace(SIGNATURE, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!short) return null;
  const cut = short.length > MAX_OUTCOME ? `${short.slice(0, MAX_OUTCOME).replace(/\s+\S*$/u, '')} …` : short;
  return { text: cut, author: comment?.author ?? null, timestamp: comment?.timestamp ?? null };
}
