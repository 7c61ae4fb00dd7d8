import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LanguageData } from '../../model/index.ts';
import { TimestampReader } from './timestamps.ts';

const load = (code: string): LanguageData =>
  JSON.parse(readFileSync(new URL(`../../../public/languages/${code}.json`, import.meta.url), 'utf8'));
const time = (code: string, text: string) => {
  const found = new TimestampReader(load(code)).find(text);
  return found && new Date(found.time).toISOString().slice(0, 16);
};

describe('timestamps of signatures', () => {
  it.each([
    ['en', 'x 10:05, 1 March 2024 (UTC) y', '2024-03-01T10:05'],
    ['en', '10:05, 1 Mar 2004 (UTC)', '2004-03-01T10:05'],
    ['en', '10:05, March 1, 2004 (UTC)', '2004-03-01T10:05'],
    ['de', '12:00, 1. Jul. 2019 (CEST)', '2019-07-01T10:00'],
    ['de', '12:00, 1. Januar 2019 (CET)', '2019-01-01T11:00'],
    ['fr', '3 août 2012 à 09:15 (CEST)', '2012-08-03T07:15'],
    ['sr', '17:05, 3. септембра 2018. (CEST)', '2018-09-03T15:05'],
    ['sr', '17:05, 3. septembra 2018. (CEST)', '2018-09-03T15:05'],
    ['th', '10:05, 1 มีนาคม 2567 (+07)', '2024-03-01T03:05'],
    ['fa', '۱ مارس ۲۰۲۴، ساعت ۱۰:۰۵ (UTC)', '2024-03-01T10:05'],
    ['ar', '10:05، 1 مارس 2024 (ت ع م)', '2024-03-01T10:05'],
    ['he', '12:05, 1 במרץ 2024 (IST)', '2024-03-01T10:05'],
    ['zh', '2024年3月1日 (五) 10:05 (UTC)', '2024-03-01T10:05'],
    ['ja', '2024年3月1日 (金) 10:05 (UTC)', '2024-03-01T10:05'],
    ['ko', '2024년 3월 1일 (금) 19:05 (KST)', '2024-03-01T10:05'],
    ['hu', '2024. március 1., 11:05 (CET)', '2024-03-01T10:05'],
  ])('%s: %s', (code, text, expected) => {
    expect(time(code, text)).toBe(expected);
  });

  it('tells the two hours apart when summer time ends, by the abbreviation', () => {
    expect(time('de', '02:30, 28. Okt. 2018 (CEST)')).toBe('2018-10-28T00:30');
    expect(time('de', '02:30, 28. Okt. 2018 (CET)')).toBe('2018-10-28T01:30');
  });

  it('takes no time without its zone, and no other language', () => {
    expect(time('en', '10:05, 1 March 2024')).toBeNull();
    expect(time('en', '10:05, 1. März 2024 (UTC)')).toBeNull();
    expect(time('en', '10:05, 1 March 2024 (see below)')).toBeNull();
  });

  it('makes a time whole that a template lacks the zone of', () => {
    const reader = new TimestampReader(load('en'));
    expect(reader.whole('10:05, 1 March 2024')).toBe('10:05, 1 March 2024 (LT)');
    expect(reader.whole('10:05, 1 March 2024 (UTC)')).toBe('10:05, 1 March 2024 (UTC)');
    expect(reader.whole('at 10:05, 1 March 2024')).toBeNull();
  });
});
