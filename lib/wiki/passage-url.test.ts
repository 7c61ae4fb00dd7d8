import { expect, test } from 'vitest';
import type { Passage } from '../model/index.ts';
import { passageUrl } from './passage-url.ts';

const passage = (text: string, section: string | null = null): Passage => ({
  id: 'p0',
  text,
  section,
  selector: { exact: text, prefix: '', suffix: '' },
  position: { start: 0, end: text.length },
  block: 0,
  tags: [],
});
const url = (text: string, section: string | null = null, others: string[] = [], subjectTitle = 'Reed') => {
  const wanted = passage(text, section);
  const all = [wanted, ...others.map((other) => passage(other))];
  return decodeURIComponent(passageUrl({ host: 'en.wikipedia.org', subjectTitle }, wanted, all));
};
const LONG = 'The common reed grows in wetlands of both hemispheres, often in dense stands.';

test('names a long passage by its first and last words, a short one whole', () => {
  const to = 'https://en.wikipedia.org/wiki/Reed#:~:text=';
  expect(url(LONG)).toBe(`${to}The common reed grows,often in dense stands.`);
  expect(url('Reeds are tall, and old.')).toBe(`${to}Reeds are tall, and old.`);
});

test('takes more words where the first ones stand in another passage too', () => {
  const others = ['The common reed grows in ditches.'];
  expect(url(LONG, null, others)).toContain('text=The common reed grows in wetlands,often');
});

test('falls back to the innermost section', () => {
  expect(url(LONG, 'Ecology › Where it grows')).toMatch(/\/Reed#Where_it_grows:~:text=The common/);
});

test('cuts texts without spaces between words', () => {
  const text = '社会信用体系是中国政府推动建立的国家级系统，旨在评估企业与个人的信用。';
  const [start = '', end = ''] = url(text).split(':~:text=')[1]!.split(',');
  expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
  expect(start.length + end.length).toBeLessThan(text.length);
  expect(start.length).toBeGreaterThan(2);
});

test('what has a meaning in such an address is escaped', () => {
  const wanted = passage('A-b, c & d#e');
  const { hash } = new URL(
    passageUrl({ host: 'en.wikipedia.org', subjectTitle: 'AC/DC?' }, wanted, [wanted]),
  );
  expect(hash).toBe('#:~:text=A%2Db%2C%20c%20%26%20d%23e');
});
