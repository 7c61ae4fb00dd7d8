import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makePage } from '../../test/fuzz/pages.ts';
import { Random } from '../../test/fuzz/random.ts';
import type { LanguageData } from '../model/index.ts';
import { readWikitext } from './wikitext/index.ts';

const en: LanguageData = JSON.parse(
  readFileSync(new URL('../../public/languages/en.json', import.meta.url), 'utf8'),
);
// An open comment or nowiki that is closed in a later thread takes what is between, as on the wiki: here none is.
const CLOSING = /<!--.*?-->|<\/?nowiki>/g;
const BREAKS = [
  '{{',
  '[[',
  '<!--',
  '<div>',
  '<table><tr><td>',
  '{|',
  '{{cot}}',
  '<nowiki>',
  '<small>',
  "'''",
  '<blockquote>',
  '<ref>',
];

it.each(BREAKS)('a thread that leaves %s open changes no comment of the others', (broken) => {
  for (let seed = 1; seed <= 10; seed++) {
    const before = makePage(new Random(seed), en, { threads: 2 }).wikitext;
    const after = makePage(new Random(seed + 1000), en, { threads: 3 })
      .wikitext.replace(/^[^=]*/, '')
      .replace(CLOSING, '');
    const page = (middle: string) =>
      readWikitext(`${before}\n== Broken ==\n${middle} x\n\n${after}`, en, 'Talk:X')
        .filter(({ heading }) => heading !== 'Broken')
        .map(({ heading, comments }) => [heading, comments]);
    expect(page(broken), `seed ${seed}`).toEqual(page(''));
  }
});
