import type { ThreadItem } from '../../lib/model/index.ts';
import { decodeEntities } from '../../lib/talk/wikitext/entities.ts';

const ISO_MINUTE = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/;

/**
 * What must hold of every reading, whatever the page.
 * @param words the page's text, in which the comments' words must stand; for wikitext the source itself
 * @returns the first rule that is broken, in words; null where all hold
 */
export function brokenRule(threads: ThreadItem[], words: string, source: string): string | null {
  const ids = new Set<string>();
  const clean = words.replace(/<!--[\s\S]*?-->/g, '');
  const held = flat(words === source ? decodeEntities(clean) + source : words);
  for (const thread of threads) {
    if (ids.has(thread.id)) return `id ${thread.id} twice`;
    ids.add(thread.id);
    for (const { id, author, timestamp, level, text, marks } of thread.comments) {
      if (ids.has(id)) return `id ${id} twice`;
      ids.add(id);
      if (author === '' || !ISO_MINUTE.test(timestamp)) return `author “${author}”, time ${timestamp}`;
      if (!(level >= 1)) return `level ${level}`;
      if (!isSubsequence(flat(text).replace(/[@,:[\]…\uFFFD]/gu, ''), held))
        return `words that the page does not hold: ${text}`;
      for (const { range } of marks) {
        if (!(range[0] >= 0 && range[0] <= range[1] && range[1] <= text.length))
          return `mark at ${range} of ${text.length}`;
      }
    }
  }
  return null;
}

function flat(text: string): string {
  return text.replace(/[\s_]+/gu, '');
}

/** Whether all characters of a text stand in another, in the same order. */
function isSubsequence(text: string, whole: string): boolean {
  let at = 0;
  for (const char of text) {
    at = whole.indexOf(char, at);
    if (at < 0) return false;
    at += char.length;
  }
  return true;
}
