import { expect, test } from 'vitest';
import type { PageInfo } from '../model/index.ts';
import { splitArchive } from './archive.ts';
import { pageUrl, talkTitleOf, wikiHost, wikiOfHost } from './titles.ts';

test('a host is a language’s Wikipedia, mobile or not, and nothing else', () => {
  expect(wikiHost('en.wikipedia.org')).toBe('en.wikipedia.org');
  expect(wikiHost('de.m.wikipedia.org')).toBe('de.wikipedia.org');
  expect(wikiHost('zh-min-nan.wikipedia.org')).toBe('zh-min-nan.wikipedia.org');
  for (const other of ['www.wikipedia.org', 'wikipedia.org', 'm.wikipedia.org', 'en.wikipedia.org.example']) {
    expect(wikiHost(other), other).toBeNull();
  }
  for (const other of ['en.wikivoyage.org', 'en.wikipedia.orgx', 'a.b.wikipedia.org', 'en.xwikipedia.org']) {
    expect(wikiHost(other), other).toBeNull();
  }
});

test('a wiki’s database is named after its host', () => {
  expect(wikiOfHost('zh-min-nan.wikipedia.org')).toBe('zh_min_nanwiki');
  expect(wikiOfHost('be-tarask.wikipedia.org')).toBe('be_x_oldwiki');
  expect(wikiOfHost('simple.wikipedia.org')).toBe('simplewiki');
});

test('addresses come from titles, whatever stands in them', () => {
  expect(pageUrl('en.wikipedia.org', 'Talk:A b/Archive 1', 'What? "Yes" & no')).toBe(
    'https://en.wikipedia.org/wiki/Talk:A_b/Archive_1#What%3F_%22Yes%22_%26_no',
  );
  const odd = new URL(pageUrl('en.wikipedia.org', 'A#b?c&d=<i>\'"%41'));
  expect(odd.pathname).toBe('/wiki/A%23b%3Fc%26d%3D%3Ci%3E%27%22%2541');
  expect(odd.search + odd.hash).toBe('');
  expect(pageUrl('zh.wikipedia.org', '失信\ud800')).toBe(
    'https://zh.wikipedia.org/wiki/%E5%A4%B1%E4%BF%A1%EF%BF%BD',
  );
});

test('the talk page of a subject', () => {
  const of = (namespace: number, subjectTitle: string) =>
    talkTitleOf({ namespace, subjectTitle } as PageInfo);
  expect(of(0, 'Star Wars: X')).toBe('Talk:Star Wars: X');
  expect(of(1, 'X')).toBe('Talk:X');
  expect(of(4, 'Project:Village pump')).toBe('Project talk:Village pump');
});

test.each([
  ['Talk:X/Archive 1', 'Talk:X', 'Archive 1'],
  ['Talk:AC/DC/Archive 3', 'Talk:AC/DC', 'Archive 3'],
  ['Talk:X/Archives/2019/May', 'Talk:X', 'Archives/2019/May'],
  ['Diskussion:X/Archiv/2023', 'Diskussion:X', 'Archiv/2023'],
  ['Discussion:X/Archive1', 'Discussion:X', 'Archive1'],
  ['Discusión:X/Archivo 2004-2010', 'Discusión:X', 'Archivo 2004-2010'],
  ['Обсуждение:X/Архив/1', 'Обсуждение:X', 'Архив/1'],
  ['Talk:社会信用体系/存档1', 'Talk:社会信用体系', '存档1'],
  ['Talk:X/討論存檔一', 'Talk:X', '討論存檔一'],
  ['ノート:X/過去ログ12', 'ノート:X', '過去ログ12'],
  ['نقاش:X/أرشيف 1', 'نقاش:X', 'أرشيف 1'],
  ['Dyskusja:X/Archiwum 2', 'Dyskusja:X', 'Archiwum 2'],
  ['토론:X/보존문서1', '토론:X', '보존문서1'],
])('%s is an archive', (title, talk, archive) => {
  expect(splitArchive(title)).toEqual({ talk, archive });
});

test.each([
  'Talk:X',
  'Talk:Archive',
  'Talk:OS/2',
  'Talk:9/11',
  'Talk:X/FAQ',
  'Talk:X/Archive index',
  'Talk:X/Archaeology',
  'Talk:A/Archivist',
])('%s is no archive', (title) => {
  expect(splitArchive(title)).toBeNull();
});
