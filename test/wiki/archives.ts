/**
 * A talk page with hundreds of archives, made from threads that exist: those of the real archive where it is present,
 * else our own. Every run makes the same ones.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../fuzz/random.ts';
import { type WikiPage, wikiPages } from './pages.ts';

const real = join(import.meta.dirname, '../../../shared/eval/wikitext');
const FIRST_YEAR = 2004;
const YEARS = 20;

interface MadeThread {
  heading: string;
  body: string;
}

/** Whether the threads are real ones. */
export const realThreads = existsSync(real);

function threads(): MadeThread[] {
  const texts = realThreads
    ? readdirSync(real)
        .filter((file) => file.endsWith('.wikitext'))
        .map((file) => readFileSync(join(real, file), 'utf8'))
    : wikiPages('en')
        .filter(({ title }) => title.startsWith('Talk:Social Credit System'))
        .map(({ text }) => text);
  return texts
    .flatMap((text) => text.split(/^(?===[^=])/mu).slice(1))
    .map((section) => {
      const [first = '', ...rest] = section.split('\n');
      return { heading: first.replace(/^==+|==+\s*$/gu, '').trim(), body: rest.join('\n').trim() };
    })
    .filter(({ body }) => /\(UTC\)/u.test(body));
}

/**
 * A talk page and its archives, the oldest first, each of about so many bytes: threads in an order drawn by lot, dated
 * over twenty years. A third keep their headings, so that matters return; the others get one of their own.
 */
export function talkWithArchives(title: string, archives: number, bytes: number): WikiPage[] {
  const random = new Random(11);
  const all = threads();
  const page = (n: number, size: number): string => {
    const year = FIRST_YEAR + Math.floor((YEARS * n) / (archives + 1));
    let text = '';
    while (Buffer.byteLength(text) < size) {
      const { heading, body } = random.pick(all);
      const own = random.chance(1 / 3) ? heading : `${heading} and ${random.pick(all).heading} ${n}`;
      const dated = body.replace(/\b(?:19|20)\d\d(?= \(UTC\))/gu, String(year));
      text += `== ${own.replaceAll('=', '')} ==\n${dated}\n\n`;
    }
    return text;
  };
  const made = Array.from({ length: archives }, (_, i) => {
    return { title: `Talk:${title}/Archive ${i + 1}`, text: page(i, bytes) };
  });
  return [...made, { title: `Talk:${title}`, text: page(archives, 20_000) }];
}
