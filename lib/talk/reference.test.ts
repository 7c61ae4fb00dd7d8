/** DiscussionTools' own test pages, where they are at hand: they stand beside the project and are never copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { LanguageData, ThreadItem } from '../model/index.ts';
import { languageData, mergeSiteInfo } from '../wiki/index.ts';
import { readTalkDom, talkRoot } from './dom/index.ts';
import { readWikitext } from './wikitext/index.ts';

const shared = new URL('../../../shared/eval/', import.meta.url);
const present = existsSync(shared);
const load = async (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'));

interface Case {
  name: string;
  title: string;
  wiki: string;
  html: string;
  expected: string;
}
interface Item {
  type: string;
  id: string;
  level: number;
  replies: Item[];
}
const cases = (set: string): Case[] =>
  present
    ? readFileSync(new URL(`${set}/manifest.jsonl`, shared), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

async function language(set: string, { wiki }: Case): Promise<LanguageData> {
  const file = new URL(`${set}/siteinfo/${wiki}.json`, shared);
  if (!existsSync(file)) return languageData(wiki.replace(/wiki$/, ''), load);
  const { query } = JSON.parse(readFileSync(file, 'utf8'));
  return mergeSiteInfo(await languageData(query.general.lang, load), query);
}

/** Sub-headings stand twice in the expected trees: once at the top, once among their parent's replies. */
function wanted(set: string, { expected }: Case): string[] {
  const ids = new Set<string>();
  const walk = ({ type, id, level, replies }: Item) => {
    if (type === 'comment') ids.add(`${level} ${id}`);
    replies.forEach(walk);
  };
  JSON.parse(readFileSync(new URL(`${set}/${expected}`, shared), 'utf8')).forEach(walk);
  return [...ids].sort();
}

const found = (threads: ThreadItem[]) =>
  threads.flatMap(({ comments }) => comments.map(({ id, level }) => `${level} ${id}`)).sort();

describe.skipIf(!present)('as DiscussionTools reads it (skipped without the shared folder)', () => {
  it.each(cases('talk'))('$name', async (page) => {
    const html = readFileSync(new URL(`talk/${page.html}`, shared), 'utf8');
    const root = talkRoot(new JSDOM(html).window.document);
    const got = found(readTalkDom(root, await language('talk', page), page.title));
    const want = wanted('talk', page);
    const missing = want.filter((id) => !got.includes(id));
    const extra = got.filter((id) => !want.includes(id));
    expect(missing).toEqual([]);
    expect(extra.length).toBeLessThanOrEqual(Math.ceil(want.length * 0.005));
  });

  it.each(cases('wikitext'))('$name from wikitext', async (page) => {
    const source = readFileSync(new URL(`wikitext/${page.html}`, shared), 'utf8');
    expect(found(readWikitext(source, await language('wikitext', page), page.title))).toEqual(
      wanted('wikitext', page),
    );
  });
});
