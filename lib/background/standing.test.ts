import 'fake-indexeddb/auto'; // Node has no IndexedDB; the end-to-end tests use the browsers' own.
import { beforeEach, expect, test } from 'vitest';
import type { PageInfo } from '../model/index.ts';
import { FakeWiki, file, thread } from './fake-wiki.fixture.ts';
import { storeOpener } from './open-store.ts';
import { type TalkJob, type TalkPage, TalkReader } from './talk-reader.ts';

let n = 0;
let wiki: FakeWiki;
let reader: TalkReader;
const page = { host: 'en.wikipedia.org', lang: 'en', namespace: 0, title: 'Reed', subjectTitle: 'Reed' };
const read = async (depth: TalkJob['depth'], visit: string) => {
  const pages: TalkPage[] = [];
  const result = await reader.read({
    page: page as PageInfo,
    depth,
    visit,
    signal: new AbortController().signal,
    onProgress: () => {},
    onPage: (page) => pages.push(page),
  });
  return { ...result, pages };
};
const questions = async (depth: TalkJob['depth'], visit: string) => {
  const { pages, ...rest } = await read(depth, visit);
  const standing = pages.flatMap((page) => page.standing ?? []);
  return {
    ...rest,
    standing,
    pages: pages.filter(({ title }) => !title.endsWith('/FAQ')),
    asked: standing.flatMap(({ answers }) => answers.map((a) => a.question ?? a.text)),
  };
};

beforeEach(() => {
  wiki = new FakeWiki();
  wiki.put(
    'Talk:Reed',
    `{{Calm}}\n{{/FAQ}}\n== Current consensus ==\n# A reed is a grass.\n${thread('Length')}`,
  );
  wiki.put('Talk:Reed/Archive 1', '{{Calm}}\n== Current consensus ==\n# A reed is no grass.\n');
  wiki.put('Talk:Reed/FAQ', '; Why so long?\n: It grows in water.');
  reader = new TalkReader(storeOpener(`standing-${n++}`), { fetch: wiki.fetch, version: '1' }, file);
});

test('the talk page’s answers come with it, the FAQ with the archives in one batch; an archive’s stand no longer', async () => {
  expect((await questions('talk', 'v1')).asked).toEqual(['A reed is a grass.']);
  const all = await questions('all', 'v1');
  expect(all.asked.sort()).toEqual(['A reed is a grass.', 'Why so long?']);
  expect(all.standing.flatMap(({ rules }) => rules)).toEqual(['heated']);
  expect(wiki.asked).toEqual(['talk Talk:Reed', 'list Reed', 'content Talk:Reed/FAQ|Talk:Reed/Archive 1']);
  // A FAQ is neither an archive nor a page of threads.
  expect(all).toMatchObject({ archives: 1, wanted: 2 });
  expect(all.pages.map(({ title }) => title)).toEqual(['Talk:Reed', 'Talk:Reed/Archive 1']);
});

test('they are kept; a later visit has them without fetching, and not once the FAQ has changed', async () => {
  await read('all', 'v1');
  wiki.asked.length = 0;
  expect((await questions('talk', 'v2')).asked).toHaveLength(2);
  expect(wiki.asked).toEqual(['list Reed']);
  wiki.put('Talk:Reed/FAQ', '; Why so short?\n: It is cut each year.');
  expect((await questions('talk', 'v3')).asked).toEqual(['A reed is a grass.']);
  expect((await questions('all', 'v3')).asked).toContain('Why so short?');
  wiki.pages.delete('Talk:Reed/FAQ');
  expect((await questions('all', 'v4')).asked).toEqual(['A reed is a grass.']);
});
