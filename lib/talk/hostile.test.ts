import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { LanguageData } from '../model/index.ts';
import { readTalkDom } from './dom/index.ts';
import { readWikitext } from './wikitext/index.ts';

const en: LanguageData = JSON.parse(
  readFileSync(new URL('../../public/languages/en.json', import.meta.url), 'utf8'),
);
const SIGNED = 'Fine. [[User:Ada|Ada]] 10:00, 1 March 2024 (UTC)\n';
/** Computing time, in ms: what else the machine does must not decide. */
const LIMIT = 1000;
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const N = 100_000;

const PAGES: Record<string, string> = {
  'nested lists': `${':'.repeat(N)} x\n`,
  'list marks growing line by line': Array.from({ length: 400 }, (_, i) => '*'.repeat(i)).join(' x\n'),
  'a million opening links': '['.repeat(1_000_000),
  'a million opening templates': '{'.repeat(1_000_000),
  'nested templates': '{{a|'.repeat(N) + '}}'.repeat(N),
  'templates nested 2,000 deep': '{{a|'.repeat(2000) + '}}'.repeat(2000),
  'unclosed tags': '<div><small><table><td>'.repeat(N / 4),
  'unclosed extension tags': '<ref>'.repeat(N),
  'half tags': '<ref '.repeat(N),
  'unclosed comments': '<!-- '.repeat(N),
  'unclosed comments under headings': '\n== x ==\n<!-- '.repeat(5000),
  'unclosed tables': '{|\n|-\n|'.repeat(N / 4),
  apostrophes: "'".repeat(1_000_000),
  'toggled emphasis': "'''''a''b'''".repeat(N / 4),
  'equals signs': '='.repeat(1_000_000),
  'lines of equals signs': `${'='.repeat(40)} x\n`.repeat(20_000),
  'half external links': '[http://'.repeat(N),
  'links in one line': '[[a|b]] '.repeat(N / 2),
  'signatures in one paragraph': SIGNED.repeat(10_000).replaceAll('\n', ' '),
  'times in one paragraph': '10:00, 1 March 2024 (UTC) '.repeat(20_000),
  'pipes in one template': `{{a${'|b'.repeat(N)}}}`,
  'one comment of many pieces': `${"''x'' ".repeat(N / 2)}${SIGNED}`,
  'spaces before a line break': `${' '.repeat(N)}x${' '.repeat(N)}\n`,
  'dashes before a signature': `${'-'.repeat(N)} ${SIGNED}`,
};

describe('hostile wikitext', () => {
  it.each(Object.keys(PAGES))('%s: ends within a second, and the next thread is whole', (name) => {
    const began = clock();
    const threads = readWikitext(`${PAGES[name]}\n\n== After ==\n${SIGNED}`, en, 'Talk:X');
    expect(clock() - began).toBeLessThan(LIMIT);
    const last = threads.at(-1)!;
    expect([last.heading, last.comments.map(({ author, text, level }) => [author, text, level])]).toEqual([
      'After',
      [['Ada', 'Fine.', 1]],
    ]);
  });

  it('says what was wrong', () => {
    expect(readWikitext(`{{a\n\n== b ==\n${SIGNED}`, en, 'Talk:X')[0]!.warnings).toContain(
      'Unclosed brackets',
    );
    expect(readWikitext(`${':'.repeat(N)} ${SIGNED}`, en, 'Talk:X')[0]!.warnings).toContain(
      'Nested too deeply',
    );
  });
});

describe('hostile DOM', () => {
  const { document } = new JSDOM('').window;
  const signature = '<p>Fine. <a href="/wiki/User:Ada">Ada</a> 10:00, 1 March 2024 (UTC)</p>';
  const read = (root: Element) => {
    const began = clock();
    const threads = readTalkDom(root, en, 'Talk:X');
    expect(clock() - began).toBeLessThan(LIMIT);
    return threads;
  };

  it.each(['ul', 'div', 'span', 'b', 'blockquote'])('elements nested 100,000 deep: %s', (tag) => {
    const root = document.createElement('div');
    root.innerHTML = signature;
    const page = nested(root.firstChild as Element, tag, N);
    expect(read(page).flatMap((thread) => thread.comments.map((comment) => comment.author))).toEqual(['Ada']);
  });

  it('forged marks without an end, and with one before their start', () => {
    const root = document.createElement('div');
    const mark = '<span data-mw-comment-start="" id="c-Eve-2024-01-01T00:00:00.000Z"></span>';
    root.innerHTML = `<span data-mw-comment-end="c-Eve-2024-01-01T00:00:00.000Z"></span>${mark.repeat(2000)}`;
    expect(read(root)).toEqual([]);
  });

  it('damaged data of templates', () => {
    const root = document.createElement('div');
    root.innerHTML = `<div typeof="mw:Transclusion" data-mw="{">${signature}</div><div typeof="mw:Transclusion" data-mw='{"parts":[null,{"template":{"target":{"wt":1}}}]}'></div>`;
    expect(read(root)[0]!.comments).toHaveLength(1);
  });
});

/** Stands in for a DOM that no library here builds in reasonable time: a paragraph, then elements inside one another. */
function nested(first: Element, tag: string, depth: number): Element {
  const element = (localName: string) => ({
    nodeType: 1,
    localName,
    id: '',
    parentNode: null as unknown,
    firstChild: null as unknown,
    firstElementChild: null,
    nextSibling: null as unknown,
    getAttribute: () => null,
    hasAttribute: () => false,
    hasAttributes: () => localName === 'a',
  });
  const root = element('div');
  let outer = root;
  for (let i = 0; i < depth; i++) {
    const inner = element(tag === 'ul' && i % 2 === 1 ? 'li' : tag);
    inner.parentNode = outer;
    outer.firstChild = inner;
    outer = inner;
  }
  const paragraph = {
    ...element('p'),
    firstChild: null as unknown,
    parentNode: root,
    nextSibling: root.firstChild,
  };
  const pieces = [...first.childNodes].map((node) =>
    node.nodeType === 3
      ? { nodeType: 3, nodeValue: node.nodeValue, parentNode: paragraph, nextSibling: null as unknown }
      : {
          ...element('a'),
          parentNode: paragraph,
          getAttribute: (name: string) => (name === 'href' ? '/wiki/User:Ada' : null),
        },
  );
  for (const [i, piece] of pieces.entries()) piece.nextSibling = pieces[i + 1] ?? null;
  paragraph.firstChild = pieces[0];
  root.firstChild = paragraph;
  return root as unknown as Element;
}
