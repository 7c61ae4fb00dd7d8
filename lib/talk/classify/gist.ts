import type { Comment } from '../../model/index.ts';
import { sentences } from '../../text/index.ts';
import { isBot, splitClosing } from './scope.ts';
import { vocabulary } from './vocabulary.ts';

/** A gist is a line; what is longer is cut at a word. */
const MAX_LENGTH = 260;
/** Sentences further in are seldom the point, and long comments are many. */
const MAX_SENTENCES = 14;

/** Reference marks, and the rest of one that a sentence's end cut in two. */
const REFERENCE = /\[(?:\d{1,3}(?:\]|$)|$)|^\d{1,3}\]/gu;
const LEADING = /^[-–—>→*•:#\s]+/u;
const GREETING =
  /^(?:hi|hello|hey|thanks|thank you|dear|hallo|bonjour|hola|salut|cheers|sorry)\b|^(?:你好|大家好|谢谢|謝謝)/iu;

/**
 * The sentence that says best what a thread argues, in its own words: of the first comment, or where that may not be
 * quoted (`mayQuote`) of the next. Null where no sentence may.
 */
export function gist(
  comments: readonly Comment[],
  lang: string,
  mayQuote: (text: string) => boolean,
): { comment: Comment; text: string } | null {
  const words = vocabulary(lang);
  for (const comment of splitClosing(comments).comments.slice(0, 3)) {
    if (comment.collapsed || isBot(comment.author)) continue;
    const struck = comment.marks.filter((mark) => mark.kind === 'struck');
    const candidates: { text: string; score: number }[] = [];
    for (const [i, [start, end]] of sentences(comment.text, lang).slice(0, MAX_SENTENCES).entries()) {
      if (struck.some(({ range }) => range[0] < end && range[1] > start)) continue;
      const text = comment.text
        .slice(start, end)
        .replace(REFERENCE, '')
        .replace(/\s+/gu, ' ')
        .replace(LEADING, '')
        .trim();
      const quoted = comment.marks.some(
        ({ kind, range }) => kind === 'quote' && range[0] <= start && range[1] >= end,
      );
      if (text.length < 15 || GREETING.test(text)) continue;
      let score = Math.min(4, words.challenge.score(text)) - i * 0.25;
      for (const [, cues] of words.kinds) score += 0.25 * Math.min(3, cues.score(text));
      if (quoted || /^["“„«「]/u.test(text)) score -= 4;
      if (text.length < 40) score -= 1;
      candidates.push({ text, score });
    }
    const best = candidates.sort((a, b) => b.score - a.score).find(({ text }) => mayQuote(text));
    if (best) return { comment, text: cut(best.text) };
  }
  return null;
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH).replace(/\s+\S*$/u, '')} …` : text;
}
