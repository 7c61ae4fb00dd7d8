import { expect, test } from 'vitest';
import { pageTie, sourceTie } from './ties.ts';

test('one web page has one tie, however it is written', () => {
  for (const url of [
    'https://www.Example.org/a/b/',
    'http://example.org/a/b#part',
    '//m.example.org/a/b?utm_source=x',
    'https://web.archive.org/web/20190102030405/https://www.example.org/a/b',
    'https://archive.ph/20190102/http://example.org/a/b',
  ])
    expect(sourceTie(url), url).toBe('url example.org/a/b');
  expect(sourceTie('https://example.org/article?id=12&fbclid=x')).toBe('url example.org/article?id=12');
});

test('sites, other schemes and what is no address have none', () => {
  for (const url of [
    'https://example.org/',
    'https://example.org/a',
    'javascript:alert(1)',
    'mailto:a@b.c',
    'x',
    '',
  ])
    expect(sourceTie(url), url).toBeNull();
  expect(sourceTie(`https://example.org/${'a'.repeat(1e6)}`)).toBeNull();
});

test('pages are tied by title, in articles only', () => {
  expect(pageTie('sesame_Credit#History')).toBe('page Sesame Credit');
  for (const title of ['User:Ann', '#History', '']) expect(pageTie(title)).toBeNull();
});
