import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePage } from '../../../test/fuzz/pages.ts';
import { Random } from '../../../test/fuzz/random.ts';
import type { LanguageData } from '../../model/index.ts';
import { readWikitext } from './index.ts';

const load = (code: string): LanguageData =>
  JSON.parse(readFileSync(new URL(`../../../public/languages/${code}.json`, import.meta.url), 'utf8'));

/** Scripts, digits, calendars, word orders and time zones that differ from English. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'zh',
  'ar',
  'fa',
  'he',
  'th',
  'ja',
  'ko',
  'ru',
  'fi',
  'hu',
  'bn',
  'hi',
  'my',
  'sr',
  'vi',
];

describe('pages made with a known content', () => {
  it.each(LANGUAGES)('%s: every comment is found, with author, minute, level and its own words', (code) => {
    const language = load(code);
    for (let seed = 1; seed <= 40; seed++) {
      const { wikitext, threads } = makePage(new Random(seed), language, { templates: seed % 2 === 0 });
      const read = readWikitext(wikitext, language, 'Talk:X').map(({ heading, level, comments }) => ({
        heading,
        level,
        comments: comments.map(({ author, timestamp, level, text }) => ({ author, timestamp, level, text })),
      }));
      expect(read, `seed ${seed}`).toEqual(threads);
    }
  });

  it('gives every item an id of its own', () => {
    const { wikitext } = makePage(new Random(7), load('en'), { threads: 60 });
    const items = readWikitext(`${wikitext}${wikitext}`, load('en'), 'Talk:X');
    const ids = items.flatMap(({ id, comments }) => [id, ...comments.map((comment) => comment.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
