import type { Comment, Votes } from '../../model/index.ts';
import type { Scope } from './scope.ts';
import { isBot } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

type Side = keyof Votes;
interface Vote {
  side: Side;
  /** In bold. */
  sure: boolean;
  /** How it begins. */
  said: string;
}

/** Words that make `Support` or `Keep` the beginning of a sentence rather than a vote. */
const GOES_ON =
  /^\s+(?:for|from|of|in|at|by|with|to|it|that|this|these|those|the|a|an|is|are|was|were|we|you|your|i|i['’]m|he|she|they|there|what|and|or|about)\b/u;
const PUNCTUATED = /^\s*(?:[-–—.,:;!*)(/]|$|as per|per|because|as|since|\n)/iu;
/** A comment that leaves it open. */
const EITHER =
  /\b(?:either (?:way|merged|option)|fine either|neutral|no (?:strong )?(?:opinion|preference|view))\b/iu;

/**
 * Counts !votes: votes in bold, or that lead a comment, one an editor (the last one counts; struck ones do not). Null
 * where there are fewer than two, since one bold word is no poll.
 */
export function votes({ comments, heading }: Scope, vocabulary: Vocabulary): Votes | null {
  const byAuthor = new Map<string, Vote>();
  for (const comment of comments) {
    if (isBot(comment.author)) continue;
    const vote = voteOf(comment, vocabulary);
    if (vote) byAuthor.set(comment.author, vote);
  }
  const all = turned([...byAuthor.values()], heading, vocabulary);
  const count: Votes = { support: 0, oppose: 0, neutral: 0 };
  // Unbolded words alone are too weak, unless the heading or several editors make it a poll.
  const poll = all.some((v) => v.sure) || vocabulary.proposal.has(heading) || all.length >= 3;
  if (!poll || all.filter((v) => v.side !== 'neutral').length < 2) return null;
  for (const { side } of all) count[side]++;
  return count;
}

/**
 * Where some say keep and others remove, these are the two sides: who is for it depends on what the heading proposes.
 */
function turned(votes: Vote[], heading: string, { stay, go }: Vocabulary): Vote[] {
  if (!votes.some(({ said }) => stay.test(said)) || !votes.some(({ said }) => go.test(said))) return votes;
  const words = heading.split(/[^\p{L}\p{M}]+/u);
  const says = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const removal = says(go) && !says(stay);
  return votes.map((vote): Vote => {
    if (stay.test(vote.said)) return { ...vote, side: removal ? 'oppose' : 'support' };
    if (go.test(vote.said)) return { ...vote, side: removal ? 'support' : 'oppose' };
    return vote;
  });
}

function voteOf(comment: Comment, vocabulary: Vocabulary): Vote | null {
  const { text, marks } = comment;
  const struck = marks.filter((m) => m.kind === 'struck').map((m) => m.range);
  const isStruck = (at: number) => struck.some(([start, end]) => at >= start && at < end);
  let found: Vote | null = null;
  for (const { kind, range } of marks) {
    if (kind !== 'bold' || isStruck(range[0])) continue;
    const bold = text.slice(...range).trim();
    // A vote leads its line; bold words within a sentence are emphasis.
    const before = text.slice(0, range[0]);
    if (bold.length > 60 || !/(?:^|\n|[:*#.]\s*)[\s*:#'–—-]*$/u.test(before)) continue;
    const side = sideOf(bold, text, vocabulary);
    if (side) found = { side, sure: true, said: bold };
  }
  if (found) return found;
  const lead = text.slice(0, 80).split('\n')[0] ?? '';
  if (isStruck(text.length - text.trimStart().length)) return null;
  for (const [name, pattern] of vocabulary.votes) {
    const match = pattern.exec(lead);
    if (!match) continue;
    const word = match[0];
    const rest = lead.slice(word.length);
    const capital = /^[\s*:#'(]*\p{Lu}/u.test(word) || !/\p{Ll}|\p{Lu}/u.test(word);
    if (name === 'comment') return EITHER.test(text) ? { side: 'neutral', sure: false, said: lead } : null;
    // `Yes`, `No` and `Agree` open many plain sentences.
    if (!/support|oppos|neutral|merge|keep|pro|contra|支持|反对|反對/iu.test(word)) return null;
    if (!capital || (GOES_ON.test(rest) && !PUNCTUATED.test(rest))) return null;
    return { side: name, sure: false, said: lead };
  }
  return null;
}

function sideOf(bold: string, text: string, vocabulary: Vocabulary): Side | null {
  for (const [name, pattern] of vocabulary.votes) {
    if (!pattern.test(bold)) continue;
    if (name === 'comment') return EITHER.test(text) ? 'neutral' : null;
    return name;
  }
  return null;
}
