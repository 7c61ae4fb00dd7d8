import type { Comment, TextMark, ThreadItem } from '../../model/index.ts';

/** A comment for tests; `at` is the day of a month, so that threads read in order. */
export function comment(author: string, text: string, at = 1, more: Partial<Comment> = {}): Comment {
  const timestamp = `2021-03-${String(at).padStart(2, '0')}T10:00:00.000Z`;
  const unregistered = /^\d/.test(author);
  return {
    id: `c-${author}-${timestamp}`,
    author,
    unregistered,
    timestamp,
    level: at,
    text,
    marks: [],
    warnings: [],
    collapsed: false,
    ...more,
  };
}

/** A thread whose comments are `[author, text]` pairs, one a day, or comments as they are. */
export function thread(
  heading: string | null,
  comments: (Comment | [author: string, text: string])[],
  more: Partial<ThreadItem> = {},
): ThreadItem {
  return {
    id: `h-${heading}`,
    heading,
    level: heading === null ? 0 : 2,
    comments: comments.map((c, i) => (Array.isArray(c) ? comment(c[0], c[1], i + 1) : c)),
    notices: [],
    warnings: [],
    ...more,
  };
}

/** Marks the first place of some words in a text. */
export function mark(text: string, words: string, kind: TextMark['kind'], target?: string): TextMark {
  const start = text.indexOf(words);
  return { kind, range: [start, start + words.length], ...(target !== undefined && { target }) };
}
