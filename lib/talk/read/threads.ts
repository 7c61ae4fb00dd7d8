import type { Comment, ThreadItem } from '../../model/index.ts';
import { plainText, readContent } from './content.ts';
import { type Found, type FoundItem, isHeading } from './find.ts';
import { Ids } from './ids.ts';
import { addNotices } from './notices.ts';
import type { Token, TokenStream } from './tokens.ts';
import { isUnregistered } from './users.ts';

/** Makes threads of what was found; a step an item, so that a caller may take breaks. */
export function* buildThreads(
  stream: TokenStream,
  items: Iterable<FoundItem>,
): Generator<void, ThreadItem[]> {
  const { tokens } = stream;
  const threads: ThreadItem[] = [];
  const spans: { from: number; found: Found | null; thread: ThreadItem }[] = [];
  const ids = new Ids();
  for (const item of items) {
    let thread = threads.at(-1);
    if (isHeading(item)) {
      thread = newThread(tokens, item.index);
      threads.push(thread);
      ids.heading(thread, tokens[item.index]!.id);
      spans.push({ from: item.index, found: null, thread });
    } else {
      if (!thread) {
        thread = { id: 'h-', heading: null, level: 0, comments: [], notices: [], warnings: [] };
        threads.push(thread);
        ids.heading(thread, '');
      }
      const comment = readComment(tokens, item);
      ids.comment(comment, item.id);
      thread.comments.push(comment);
      spans.push({ from: item.after, found: item, thread });
    }
    yield;
  }
  ids.finish();
  addNotices(tokens, spans);
  threads[0]?.warnings.push(...stream.warnings);
  return threads;
}

function newThread(tokens: Token[], index: number): ThreadItem {
  const { pair, tag } = tokens[index]!;
  const heading = plainText(tokens, index + 1, pair)
    .replace(/\s+/gu, ' ')
    .trim();
  return { id: '', heading, level: Number(tag[1]), comments: [], notices: [], warnings: [] };
}

function readComment(tokens: Token[], found: Found): Comment {
  const { text, marks } = readContent(tokens, found);
  return {
    id: '',
    author: found.author,
    unregistered: isUnregistered(found.author),
    timestamp: new Date(found.time).toISOString(),
    level: found.level,
    text,
    marks,
    warnings: found.warnings,
    collapsed: tokens[found.start]!.collapsed,
  };
}
