import type { Comment, ThreadItem } from '../../model/index.ts';

/** DiscussionTools writes times in ids the short way from this day on. */
const SHORT_FROM = '2022-07-12';
const MAX_BYTES = 80;

interface Node {
  /** What its replies' ids name it by. */
  name: string;
  thread: ThreadItem | null;
  parent: Node | null;
  oldest: string | null;
}

/** Gives headings and comments the ids that DiscussionTools gives them. */
export class Ids {
  /** Ids and anchors that are taken, with the number to try next: a page may repeat one thousands of times. */
  private readonly used = new Map<string, number>();
  private readonly anchors = new Map<string, number>();
  private readonly headings: Node[] = [];
  /** The latest item at every level. */
  private path: Node[] = [];

  /** @param anchor the heading's anchor in the page; null where it must be made from its text */
  heading(thread: ThreadItem, anchor: string | null): void {
    let parent: Node | null = this.headings.at(-1) ?? null;
    while (parent && parent.thread!.level >= thread.level) parent = parent.parent;
    const name = cut(anchor ?? this.anchor(thread.heading ?? ''));
    const node: Node = { name, thread, parent: thread.level > 0 ? parent : null, oldest: null };
    this.headings.push(node);
    this.path = [node];
  }

  /** @param known the id where the page itself tells it */
  comment(comment: Comment, known: string | null): void {
    const { level } = comment;
    const path = this.path;
    if (path.length < level) comment.warnings.push('Comment skips indentation level');
    const parent = path[Math.min(level, path.length) - 1] ?? null;
    const name = `${cut(comment.author.replaceAll(' ', '_'))}-${stamp(comment.timestamp)}`;
    const node: Node = { name, thread: null, parent, oldest: comment.timestamp };
    comment.id = this.unique(known ?? `c-${name}${parent?.name ? `-${parent.name}` : ''}`, comment.warnings);
    for (let up = this.headings.at(-1) ?? null; up; up = up.parent) {
      if (up.oldest === null || comment.timestamp < up.oldest) up.oldest = comment.timestamp;
    }
    this.path = [...path.slice(0, level)];
    // A skipped level counts as covered by the reply before it; hostile depth costs no memory.
    while (this.path.length < Math.min(level, 60)) this.path.push(parent ?? node);
    this.path[Math.min(level, 60)] = node;
  }

  /** Headings' ids name their oldest comment, so they come last. */
  finish(): void {
    for (const { name, thread, parent, oldest } of this.headings) {
      if (!thread) continue;
      const above = parent?.name ? `-${parent.name}` : '';
      const id = thread.heading === null ? 'h-' : `h-${name}${above}`;
      thread.id = this.unique(oldest === null ? id : `${id}-${stamp(oldest)}`, thread.warnings);
    }
  }

  private anchor(heading: string): string {
    const base = heading.trim().replace(/[\s_]+/gu, '_');
    const anchor = free(this.anchors, base, (n) => `${base}_${n + 1}`);
    return anchor;
  }

  private unique(id: string, warnings: string[]): string {
    const unique = free(this.used, id, (n) => `${id}-${n}`);
    if (unique !== id) warnings.push('Duplicate comment ID');
    return unique;
  }
}

/** The name itself, or the first of its numbered forms that is free; it is then taken. Case does not tell names apart. */
function free(taken: Map<string, number>, name: string, numbered: (n: number) => string): string {
  const key = name.toLowerCase();
  let next = taken.get(key);
  let chosen = name;
  if (next !== undefined) {
    do chosen = numbered(next++);
    while (taken.has(chosen.toLowerCase()));
    taken.set(key, next);
  }
  taken.set(chosen.toLowerCase(), 1);
  return chosen;
}

function stamp(timestamp: string): string {
  return timestamp < SHORT_FROM ? timestamp : timestamp.replace(/[-T:]|\.\d+Z$/g, '');
}

/** At most 80 bytes of UTF-8, without underscores at the ends. */
function cut(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MAX_BYTES) break;
    end += char.length;
  }
  return text
    .slice(0, end)
    .replace(/^_+/, '')
    .replace(/(?<!_)_+$/, '');
}
