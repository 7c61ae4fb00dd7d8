import { describe, expect, it } from 'vitest';
import type { RevisionRef } from '../model/index.ts';
import { plainArticle } from './plain-article.ts';
import { findChange } from './revisions.ts';

const QUOTE = 'the mill was built by monks';

/** A history of revisions, a day each, of which some hold the quotation. */
function history(length: number, holds: (i: number) => boolean) {
  const revisions: RevisionRef[] = Array.from({ length }, (_, i) => ({
    id: 1000 + i,
    timestamp: new Date(Date.UTC(2020, 0, 1 + i)).toISOString(),
  }));
  const asked: number[] = [];
  const textsOf = async (some: RevisionRef[]) => {
    asked.push(some.length);
    return some.map(({ id }) =>
      holds(id - 1000) ? `They say ${QUOTE}, long ago.` : 'They say the mill was built by nuns, long ago.',
    );
  };
  return { revisions, textsOf, asked };
}

describe('findChange', () => {
  it.each([1, 2, 30, 31, 64, 98, 99])('finds that it went in revision %i, in few requests', async (at) => {
    const { revisions, textsOf, asked } = history(100, (i) => i < at);
    const found = await findChange(QUOTE, revisions, revisions[0]!.timestamp, textsOf);
    expect(found).toMatchObject({ changed: { id: 1000 + at }, before: { id: 999 + at } });
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(Math.max(...asked)).toBeLessThanOrEqual(8);
  });

  it('needs few requests for a long history too', async () => {
    for (const at of [1, 777, 4000, 4999]) {
      const { revisions, textsOf, asked } = history(5000, (i) => i < at);
      const found = await findChange(QUOTE, revisions, revisions[0]!.timestamp, textsOf);
      expect(found).toMatchObject({ changed: { id: 1000 + at } });
      expect(asked.length).toBeLessThanOrEqual(7);
    }
  });

  it('knows where the thread was written', async () => {
    const { revisions, textsOf } = history(100, (i) => i >= 40 && i < 45);
    const found = await findChange(QUOTE, revisions, revisions[42]!.timestamp, textsOf);
    expect(found).toMatchObject({ changed: { id: 1045 } });
  });

  it('looks further back where it had gone by then', async () => {
    const { revisions, textsOf } = history(100, (i) => i < 20);
    const found = await findChange(QUOTE, revisions, revisions[60]!.timestamp, textsOf);
    expect(found).toMatchObject({ changed: { id: 1020 } });
  });

  it('says so where it still stands, and nothing where it never stood or there is no history', async () => {
    for (const stands of [true, false]) {
      const { revisions, textsOf } = history(100, () => stands);
      const found = await findChange(QUOTE, revisions, revisions[50]!.timestamp, textsOf);
      expect(found).toBe(stands ? 'stands' : null);
    }
    expect(await findChange(QUOTE, [], '2020', async () => [])).toBeNull();
  });

  it('lets the faults of fetching through', async () => {
    const { revisions } = history(100, () => true);
    const offline = async () => Promise.reject(new Error('offline'));
    await expect(findChange(QUOTE, revisions, '2020', offline)).rejects.toThrow('offline');
  });
});

describe('plainArticle', () => {
  it.each([
    ["'''Tea''' is a [[drink]], made of [[Camellia sinensis|leaves]].", 'Tea is a drink, made of leaves.'],
    ['It is old.<ref name="a">Smith {{p|3}}</ref><ref name="b" /> Very old.', 'It is old. Very old.'],
    ['{{Infobox|a={{b|c}}}}The {{lang|zh|茶}} plant.', 'The 茶 plant.'],
    ['[[File:A.jpg|thumb|A [[cup]] of tea]]A cup.', 'A cup.'],
    ['== History ==\n* One\n* Two&nbsp;three', 'History One Two three'],
    ['See [https://example.org the site]. <!-- no -->', 'See the site.'],
    ['Broken {{template and [[link', 'Broken template and link'],
  ])('%j', (wikitext, text) => {
    expect(plainArticle(wikitext)).toBe(text);
  });

  it('is quick on hostile text', () => {
    const started = performance.now();
    for (const part of ['{{', '[[', '{{[[', '<ref>', '<!--', '[[a|']) plainArticle(part.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
