import type { Comment, Notice, ThreadItem } from '../../model/index.ts';

/** A comment with what its author says apart from what is quoted. */
export interface Said {
  comment: Comment;
  /** Its text without quotations, struck words and addresses; cut at {@link MAX_TEXT}. */
  own: string;
}

/** A thread with its sub-headings. */
export interface Scope {
  heading: string;
  /** In page order, without the closing statement. */
  comments: Comment[];
  /** A statement put on top of the thread after it was written, as closing and resolving boxes are. */
  closing: Comment | null;
  said: Said[];
  notices: Notice[];
  /** Names of the templates in comments and notices, with their parameters. */
  templates: { name: string; params: Record<string, string>; comment: Comment | null }[];
}

/** Rules read so much of a comment; what comes after tells no more of its kind. */
const MAX_TEXT = 3000;

const BOT = /(?:bot|Bot|BOT)(?![a-z])(?:[ _\d].*)?$|^MediaWiki message delivery$/u;

/** Bots sign what they post; they argue nothing and settle nothing. */
export function isBot(author: string): boolean {
  return BOT.test(author);
}

/** Every item with the items of its sub-headings, in page order. */
export function scopes(items: readonly ThreadItem[]): Scope[] {
  const said = new Map<Comment, Said>();
  const saidOf = (comment: Comment): Said => {
    const known = said.get(comment);
    if (known) return known;
    const made = { comment, own: ownWords(comment) };
    said.set(comment, made);
    return made;
  };
  return items.map((item, i) => {
    let end = i + 1;
    if (item.heading !== null) while (end < items.length && (items[end]?.level ?? 0) > item.level) end++;
    const inside = items.slice(i, end);
    const { closing, comments } = splitClosing(inside.flatMap((x) => x.comments));
    const notices = inside.flatMap((x) => x.notices);
    return {
      heading: item.heading ?? '',
      comments,
      closing,
      said: comments.map(saidOf),
      notices,
      templates: [
        ...notices.map(({ name, params }) => ({ name: clean(name), params, comment: null })),
        ...[...(closing ? [closing] : []), ...comments].flatMap((comment) =>
          comment.marks
            .filter((mark) => mark.kind === 'template' && mark.target)
            .map((mark) => ({ name: clean(mark.target ?? ''), params: mark.params ?? {}, comment })),
        ),
      ],
    };
  });
}

/** What stands first and is later than what follows closes the thread; it does not open it. */
export function splitClosing(all: readonly Comment[]): { closing: Comment | null; comments: Comment[] } {
  const [first, second] = all;
  const isLater = first && second && first.timestamp > second.timestamp;
  return isLater ? { closing: first, comments: all.slice(1) } : { closing: null, comments: [...all] };
}

function clean(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/^(?:template|subst|safesubst):\s*/u, '')
    .trim();
}

/** A comment's text with what its author struck blanked out, so that places in it stay. */
export function standing({ text, marks }: Comment): string {
  let out = text;
  for (const { kind, range } of marks) {
    const [start, end] = range;
    // Line feeds stay: they part paragraphs.
    if (kind === 'struck')
      out = out.slice(0, start) + out.slice(start, end).replace(/[^\n]/g, ' ') + out.slice(end);
  }
  return out;
}

function ownWords({ text, marks }: Comment): string {
  let out = '';
  let at = 0;
  const cuts = marks
    .filter((mark) => mark.kind === 'quote' || mark.kind === 'struck')
    .map((mark) => mark.range)
    .sort((a, b) => a[0] - b[0]);
  for (const [start, end] of cuts) {
    if (start > at) out += text.slice(at, start);
    at = Math.max(at, end);
  }
  out += text.slice(at);
  return out
    .slice(0, MAX_TEXT)
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/[“"„«][^“”"„«»\n]{25,600}[”"“»]/gu, ' “” ');
}
