import { expect, test } from 'vitest';
import type { Passage } from '../model/index.ts';
import { LAKE, LEGACY, LEGACY_PASSAGES, PARSOID, PARSOID_PASSAGES, pageOf } from './article.fixture.ts';
import { anchor, readArticle } from './index.ts';

const read = (markup: string, extra = {}) => readArticle(pageOf(markup), { ...LAKE, ...extra });
const outline = (passages: Passage[]) => passages.map(({ section, text }) => [section, text]);

test('reads what an article says and leaves out what stands around it', async () => {
  const { text, passages } = await read(LEGACY);
  expect(outline(passages)).toEqual(LEGACY_PASSAGES);
  expect(text).not.toMatch(/[^\S\n]{2}| \n|\n\s/);
  expect(outline((await read(PARSOID, { parsoid: true })).passages)).toEqual(PARSOID_PASSAGES);
});

test('each passage has a selector, a position and a range that says the same', async () => {
  const document = pageOf(LEGACY);
  const before = document.documentElement.outerHTML;
  const article = await readArticle(document, LAKE);
  for (const passage of article.passages) {
    const { exact, prefix, suffix } = passage.selector;
    const { start, end } = passage.position;
    expect(exact).toBe(passage.text);
    expect(article.text.slice(start, end)).toBe(exact);
    expect(article.text.slice(start - prefix.length, start)).toBe(prefix);
    expect(article.text.slice(end, end + suffix.length)).toBe(suffix);
    expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
    const range = article.rangeOf(passage)!;
    expect(range.startContainer.nodeType).toBe(3);
    expect(range.endContainer.nodeType).toBe(3);
    expect(article.blockOf(passage)!.contains(range.commonAncestorContainer)).toBe(true);
  }
  const [first, second] = article.passages;
  expect(article.rangeOf(second!)!.toString()).toBe('It holds\u00a0water.');
  expect(article.blockOf(first!)!.localName).toBe('p');
  expect(first!.block).toBe(second!.block);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('finds a passage again after its block was rebuilt, moved, or reworded around it', async () => {
  const document = pageOf('<p>One stands. Two stands. Three stands.</p><p>Two stands. Last.</p>');
  const article = await readArticle(document, LAKE);
  const [, two, , otherTwo] = article.passages as [Passage, Passage, Passage, Passage];
  const [first, last] = [...document.querySelectorAll('p')] as Element[] as [Element, Element];
  first.innerHTML = 'One <b>stood</b>. <i>Two</i>  stands. Three stands.';
  const range = article.rangeOf(two)!;
  expect(range.toString()).toBe('Two  stands.');
  expect(first.contains(range.startContainer)).toBe(true);
  expect(last.contains(article.rangeOf(otherTwo)!.startContainer)).toBe(true);

  const root = first.parentElement!;
  root.replaceWith(root.cloneNode(true));
  expect(article.rangeOf(two)!.startContainer.isConnected).toBe(true);
  expect(article.blockOf(two)!.isConnected).toBe(true);
});

test('a text node that was rewritten in place no longer holds its passage', async () => {
  const document = pageOf('<p>Here it was deep.</p><p>Elsewhere it is flat.</p>');
  const article = await readArticle(document, LAKE);
  const text = document.querySelector('p')!.firstChild as Text;
  text.data = 'Here it was wide.';
  expect(article.rangeOf(article.passages[0]!)).toBeNull();
  text.data = 'Now: Here it was deep.';
  expect(article.rangeOf(article.passages[0]!)!.toString()).toBe('Here it was deep.');
});

test('a passage that the page lost has neither range nor block', async () => {
  const document = pageOf('<p>Here today and gone tomorrow.</p><p>Staying for ever after.</p>');
  const article = await readArticle(document, LAKE);
  document.querySelector('p')!.remove();
  expect(article.rangeOf(article.passages[0]!)).toBeNull();
  expect(article.blockOf(article.passages[0]!)).toBeNull();
  expect(article.rangeOf(article.passages[1]!)!.toString()).toBe('Staying for ever after.');
  document.querySelector('#mw-content-text')!.remove();
  expect(article.rangeOf(article.passages[1]!)).toBeNull();
});

test('what scripts add to the page moves no passage', async () => {
  const document = pageOf('<p>One stands here.</p><p>Two stands here.</p>');
  const article = await readArticle(document, LAKE);
  const badge = document.createElement('crosstalk-badge');
  badge.append('Badge');
  document.querySelector('p')!.append(badge);
  expect(article.passages.map((passage) => article.rangeOf(passage)?.toString())).toEqual([
    'One stands here.',
    'Two stands here.',
  ]);
  expect((await readArticle(document, LAKE)).text).toBe(article.text);
});

test('anchors any quotation of the tree, the one whose surroundings fit best', () => {
  const document = pageOf('<p>It rose. It fell.</p><p>Then it <b>ro</b>se. It fell. It rose again.</p>');
  const root = document.querySelector('.mw-parser-output')!;
  const range = anchor(root, { exact: 'It fell.', prefix: 'it rose. ', suffix: ' It rose' })!;
  expect(range.startContainer.parentElement).toBe(root.lastElementChild);
  expect(anchor(root, { exact: 'Then it rose.', prefix: '', suffix: '' })!.toString()).toBe('Then it rose.');
  expect(anchor(root, { exact: 'Nothing of the kind was ever said', prefix: '', suffix: '' })).toBeNull();
  const near = anchor(root, { exact: 'Then it did rise. It fell. It rose again.', prefix: '', suffix: '' })!;
  expect(near.toString()).toContain('Then it rose. It fell. It rose again');
  root.lastElementChild!.textContent = 'Now it stands.';
  expect(anchor(root, { exact: 'Now it stands.', prefix: '', suffix: '' })!.toString()).toBe(
    'Now it stands.',
  );
});

const discuss = (inner: string, classes = 'noprint Inline-Template') =>
  `<sup class="${classes}">[<i>${inner}</i>]</sup>`;

test.each<[string, string, object[] | null]>([
  [
    'a heading, decoded',
    discuss(
      '<a href="/wiki/Wikipedia:Accuracy">disputed</a> – <a href="/wiki/Talk:Lake_Example#Is_it_%22deep%22%3F">discuss</a>',
    ),
    [{ label: 'disputed – discuss', talkHeading: 'Is it "deep"?' }],
  ],
  [
    'Parsoid’s address',
    discuss('<a rel="mw:WikiLink" href="https://en.wikipedia.org/wiki/Talk:Lake_Example#Depth">discuss</a>'),
    [{ label: 'discuss', talkHeading: 'Depth' }],
  ],
  [
    'an archive',
    discuss('<a href="/wiki/Talk:Lake_Example/Archive_1#Depth">see talk</a>'),
    [{ label: 'see talk', talkHeading: 'Depth' }],
  ],
  [
    'a talk page not yet written, and no heading',
    discuss(
      '<a class="new" href="/w/index.php?title=Talk:Lake_Example&amp;action=edit&amp;redlink=1">discuss</a>',
    ),
    [{ label: 'discuss', talkHeading: null }],
  ],
  [
    'a superscript without classes, in another language and script',
    '<sup>［<a href="/zh-hant/%E8%A8%8E%E8%AB%96:Lake_Example#%E6%B7%B1%E5%BA%A6">有爭議</a>］</sup>',
    [{ label: '有爭議', talkHeading: '深度' }],
  ],
  ['another page’s talk', discuss('<a href="/wiki/Talk:Lake#Depth">discuss</a>'), []],
  ['another site', discuss('<a href="https://example.org/wiki/Talk:Lake_Example#Depth">discuss</a>'), []],
  ['a link in the text', ' <a href="/wiki/Talk:Lake_Example#Depth">Discuss</a>.', null],
  ['a damaged address', discuss('<a href="http://[">x</a><a href="/wiki/%E0%A4%A#%E0">y</a>'), []],
])('an inline tag that names %s', async (_, tag, tags) => {
  const { passages } = await read(`<p>It is wide. It is deep.${tag} It is blue.</p>`);
  expect(passages.map((passage) => passage.tags)).toEqual(tags ? [[], tags, []] : [[], [], [], []]);
});

test('a tag belongs to the sentence before it, also where no space parts it from the next', async () => {
  const tag = discuss('<a href="/wiki/Talk:Lake_Example">争议</a>');
  const { passages } = await read(`<p>湖很宽。它很深。${tag}湖水是蓝色的。</p>`, { lang: 'zh' });
  expect(passages.map((passage) => passage.tags.length)).toEqual([0, 1, 0]);
});

test('an inline template needs no brackets of its own', async () => {
  const tag = '<span class="Inline-Template"><a href="/wiki/Talk:Lake_Example#Depth">discuss</a></span>';
  const { passages } = await read(`<p>It is deep. ${tag}</p>`);
  expect(passages.map(({ text, tags }) => [text, tags])).toEqual([
    ['It is deep.', [{ label: 'discuss', talkHeading: 'Depth' }]],
  ]);
});

test('a tag on nothing marks nothing', async () => {
  const tag = discuss('<a href="/wiki/Talk:Lake_Example">discuss</a>');
  const { passages } = await read(
    `<p>${tag}</p><p>It is deep.</p><p>${tag} It is blue.</p><p>1990${tag}</p>`,
  );
  expect(passages.map((passage) => passage.tags.length)).toEqual([0, 1]);
});

test('other scripts are cut into sentences too', async () => {
  const chinese = await read('<p>这是一个湖。它很深！<sup class="reference">[1]</sup>湖水是蓝色的。</p>', {
    lang: 'zh',
  });
  expect(chinese.passages.map(({ text }) => text)).toEqual(['这是一个湖。', '它很深！', '湖水是蓝色的。']);
  const japanese = await read('<p><ruby>湖<rp>(</rp><rt>みずうみ</rt><rp>)</rp></ruby>である。深い。</p>', {
    lang: 'ja',
  });
  expect(japanese.passages.map(({ text }) => text)).toEqual(['湖である。', '深い。']);
  const arabic = await read('<p>هذه بحيرة. هل هي عميقة؟ نعم.</p>', { lang: 'ar' });
  expect(arabic.passages).toHaveLength(3);
});

test('nothing to read gives no passages', async () => {
  expect((await read('')).passages).toEqual([]);
  expect(
    (await read('<p>1990</p><p> </p><table class="wikitable"><tr><td>—</td></tr></table>')).passages,
  ).toEqual([]);
  const { JSDOM } = await import('jsdom');
  expect((await readArticle(new JSDOM('').window.document, LAKE)).passages).toEqual([]);
});

test('nesting may be as deep as it likes', async () => {
  const document = pageOf('');
  // jsdom takes quadratic time to build it, so no deeper here.
  let inner = document.querySelector('.mw-parser-output')!;
  for (let depth = 0; depth < 3000; depth++) {
    const element = document.createElement(depth % 2 ? 'div' : 'span');
    inner.append(element);
    inner = element;
  }
  inner.append('At the bottom.');
  expect((await readArticle(document, LAKE)).passages.map(({ text }) => text)).toEqual(['At the bottom.']);
});

test('the signal gives the reading up', async () => {
  const many = '<p>A sentence stands here.</p>'.repeat(20_000);
  const stop = new AbortController();
  const reading = readArticle(pageOf(many), LAKE, stop.signal);
  setTimeout(() => stop.abort(new Error('switched off')));
  await expect(reading).rejects.toThrow('switched off');
  await expect(readArticle(pageOf('<p>A.</p>'), LAKE, AbortSignal.abort())).rejects.toThrow();
});

test('a page that is torn down while it is read is read anew', async () => {
  const many = '<p>A sentence stands here.</p>'.repeat(20_000);
  const document = pageOf(many);
  const reading = readArticle(document, LAKE);
  document.querySelector('.mw-parser-output')!.innerHTML = '<p>Something else stands here.</p>';
  expect((await reading).passages.map(({ text }) => text)).toEqual(['Something else stands here.']);

  const other = pageOf(many);
  const again = readArticle(other, LAKE);
  other
    .querySelector('.mw-parser-output')!
    .replaceWith(pageOf('<p>New.</p>').querySelector('.mw-parser-output')!);
  expect((await again).passages.map(({ text }) => text)).toEqual(['New.']);
});

test('knows what a passage cites and links to, and no more', async () => {
  const note = (id: string, links: string) =>
    `<li id="cite_note-${id}"><span class="reference-text">${links}</span></li>`;
  const mark = (id: string) => `<sup class="reference"><a href="#cite_note-${id}">[1]</a></sup>`;
  const outside = (url: string) => `<a class="external text" href="${url}">X</a>`;
  const { passages } = await read(
    `<div class="hatnote" role="note"><a href="/wiki/Pond">Pond</a></div>` +
      `<p>It is <a href="/wiki/Deep_water">deep</a>.${mark('a')} It is <a href="./Cold_(water)">cold</a>, says <a href="/wiki/Talk:Lake">who</a>.${mark('b_&amp;_c')}${mark('none')}</p>` +
      `<ol class="references">${note('a', `${outside('https://www.example.org/depth/')} ${outside('https://example.org/')}`)}` +
      `${note('b_&amp;_c', outside('//web.archive.org/web/20160101000000/http://m.example.org/cold?id=7&amp;utm_source=x#top'))}</ol>`,
  );
  expect(passages.map(({ ties }) => ties)).toEqual([
    ['page Deep water', 'url example.org/depth'],
    ['page Cold (water)', 'url example.org/cold?id=7'],
  ]);
});
