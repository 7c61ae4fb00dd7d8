import type { ThreadItem } from '../../model/index.ts';
import { plainText } from './content.ts';
import type { Found } from './find.ts';
import { HEADING, type Token } from './tokens.ts';

const TEXT_LIMIT = 1000;

/** An item and where what belongs to it begins. */
export interface Span {
  from: number;
  found: Found | null;
  thread: ThreadItem;
}

/** Gives every thread the templates and boxes that stand in it outside comments, or wrap part of it. */
export function addNotices(tokens: Token[], spans: Span[]): void {
  let at = -1;
  for (const [i, token] of tokens.entries()) {
    while (at + 1 < spans.length && begins(spans[at + 1]!) <= i) at++;
    if (!token.box || token.type === 'close') continue;
    const current = spans[at];
    const next = spans[at + 1];
    // Inside a comment, a template is a mark of its text.
    if (
      current?.found &&
      i >= current.found.start &&
      i <= current.found.end &&
      !token.box.name.startsWith('class:')
    )
      continue;
    // A box around a heading speaks of that heading's thread.
    const wraps = next && !next.found && token.type === 'open' && next.from < token.pair;
    const { thread } = (wraps || !current ? next : current) ?? {};
    if (!thread || (!wraps && !current && !next?.found)) continue;
    const { name, params, text } = token.box;
    thread.notices.push({
      name,
      params,
      text: text || (token.type === 'open' ? boxText(tokens, i, next) : ''),
    });
  }
}

function begins({ from, found }: Span): number {
  return found ? found.start : from;
}

/** What a box says before the first comment or heading in it. */
function boxText(tokens: Token[], i: number, next: Span | undefined): string {
  const end = Math.min(tokens[i]!.pair, next ? begins(next) : tokens.length);
  for (let k = i + 1; k < end; k++) {
    if (tokens[k]!.flags & HEADING) return plainText(tokens, i, k, TEXT_LIMIT);
    if (k > i + 400) return plainText(tokens, i, k, TEXT_LIMIT);
  }
  return plainText(tokens, i, end, TEXT_LIMIT);
}
