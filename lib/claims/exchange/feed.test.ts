import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/index.ts';
import { csvRecords } from './csv-records.ts';
import { type FeedOptions, readFeed } from './feed.ts';
import { FeedError } from './feed-error.ts';
import { jsonRecords } from './json-records.ts';

async function* pieces(text: string, size = text.length || 1): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}
const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
const review = (change: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'Ducks thrive on bread.',
  url: 'https://example.org/ducks',
  datePublished: '2020-05-01T10:00:00Z',
  author: { '@type': 'Organization', name: 'A waterfowl trust' },
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly harmful', ratingValue: 2 },
  itemReviewed: { '@type': 'Claim', appearance: [{ url: 'https://en.wikipedia.org/wiki/Duck_(bird)' }] },
  ...change,
});
const read = async (text: string, change: Partial<FeedOptions> = {}, size?: number) => {
  const skipped: string[] = [];
  const claims = await collect(
    readFeed(pieces(text, size), {
      format: 'json',
      today: '2026-11-22',
      language: 'en',
      onSkip: (record, reason) => skipped.push(`${record}: ${reason}`),
      ...change,
    }),
  );
  return { claims, skipped };
};

describe('readFeed, ClaimReview', () => {
  it('takes a review with its reviewer’s word, its address and its page', async () => {
    const { claims } = await read(JSON.stringify(review()));
    expect(claims).toEqual<Claim[]>([
      {
        id: expect.stringMatching(/^review-/) as string,
        claimReviewed: 'Ducks thrive on bread.',
        variants: [],
        kind: 'disputed',
        context: 'The rating of A waterfowl trust is “Mostly harmful”. The review gives the reasons.',
        sources: [
          {
            id: 'review',
            title: 'Ducks thrive on bread.',
            publisher: 'A waterfowl trust',
            date: '2020-05-01',
            url: 'https://example.org/ducks',
            checked: 'mention',
          },
        ],
        pages: [{ wiki: 'enwiki', title: 'Duck (bird)' }],
        discussions: [],
        topic: 'imported',
        dateReviewed: '2020-05-01',
      },
    ]);
  });

  const two = [review(), review({ claimReviewed: 'Geese stay with one partner.' })];
  it.each<[name: string, text: string]>([
    ['an array', JSON.stringify(two)],
    [
      'a DataFeed',
      JSON.stringify({
        '@type': 'DataFeed',
        name: 'x',
        dataFeedElement: two.map((r) => ({ '@type': 'DataFeedItem', item: [r] })),
        after: [{ claimReviewed: 'No record.' }],
      }),
    ],
    [
      'a DataFeed item of two reviews',
      JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ item: two }] }),
    ],
    ['a graph', JSON.stringify({ '@graph': two }, null, 2)],
    ['a line each', two.map((r) => JSON.stringify(r)).join('\n')],
    ['web pages with a main entity', JSON.stringify(two.map((r) => ({ '@type': 'WebPage', mainEntity: r })))],
  ])('reads %s, in pieces of any size', async (_, text) => {
    for (const size of [1, 2, 7, 64, text.length]) {
      const { claims, skipped } = await read(text, {}, size);
      expect(claims.map((claim) => claim.claimReviewed)).toEqual([
        'Ducks thrive on bread.',
        'Geese stay with one partner.',
      ]);
      expect(skipped).toEqual([]);
    }
  });

  it('leaves out, and tells of, what is no claim', async () => {
    const { claims, skipped } = await read(
      JSON.stringify([
        review({ claimReviewed: ' ' }),
        review(),
        review(),
        { '@type': 'Article' },
        review({ inLanguage: 'de-AT' }),
        review({ claimReviewed: 'x'.repeat(601) }),
      ]),
    );
    expect(claims).toHaveLength(1);
    expect(skipped).toEqual([
      '1: has no claimReviewed',
      '3: repeats an earlier one',
      '4: holds no ClaimReview',
      '5: is in “de”',
      '6: claimReviewed is longer than 600 characters',
    ]);
  });

  it('drops addresses that are none, and marks that turn the reading direction', async () => {
    const { claims } = await read(
      JSON.stringify(review({ url: 'javascript:alert(1)', claimReviewed: 'Ducks\u202E  thrive.' })),
    );
    expect(claims[0]!.sources[0]).not.toHaveProperty('url');
    expect(claims[0]!.claimReviewed).toBe('Ducks thrive.');
  });

  it.each([
    ['a feed that breaks off', JSON.stringify(two).slice(0, -30), 'ends in the middle'],
    ['a feed that is not JSON', '[{"claimReviewed": nothing}]', 'record 1 is not JSON'],
    ['a page of HTML', '<!doctype html><p>Sign in', 'holds no record'],
    ['a record without end', `[{"a":"${'x'.repeat(1_000_001)}"}]`, 'longer than'],
    ['brackets without end', '['.repeat(100_000), 'nested deeper'],
    ['too many closing brackets', '[]]', 'closes more'],
  ])('refuses %s', async (_, text, message) => {
    await expect(read(text, {}, 1000)).rejects.toThrow(message);
    await expect(read(text, {}, 1000)).rejects.toBeInstanceOf(FeedError);
  });

  it('changes no prototype', async () => {
    await read('[{"__proto__":{"polluted":1},"claimReviewed":"A claim.","author":{"name":"B"}}]');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('holds one record at a time, and stops when left', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<string> {
      yield '[';
      for (;;) yield `${given++ ? ',' : ''}${JSON.stringify(review({ claimReviewed: `Claim ${given}.` }))}`;
    }
    for await (const claim of readFeed(endless(), { format: 'json', today: '2026-11-22', language: 'en' })) {
      if (claim.claimReviewed === 'Claim 50.') break;
    }
    expect(given).toBeLessThan(55);
  });
});

describe('jsonRecords', () => {
  it('finds any objects of an array, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        async (records, size) => {
          const text = JSON.stringify(records);
          expect(await collect(jsonRecords(pieces(text, size)))).toEqual(JSON.parse(text));
        },
      ),
    );
  });
});

describe('readFeed, CSV', () => {
  it('ends at a row of too many columns, before the row has', async () => {
    let given = 0;
    const endless = async function* () {
      for (; given < 1000; given++) yield 'claim,'.repeat(1000);
    };
    await expect(collect(csvRecords(endless()))).rejects.toThrow('row 1 has more than 200 columns');
    expect(given).toBeLessThan(100);
  });

  it('reads columns by their names, several wordings in one', async () => {
    const { claims } = await read(
      'id,Claim Reviewed,variants,kind,context,source_title,publisher,source_url,date,page,topic\r\n' +
        'ducks,"Bread is good, they say, for ""ducks"".",Ducks thrive on bread.|Bread feeds ducks.,misconception,"Bread fills.\nGrain feeds.",What to feed,A trust,https://example.org/d,2020-05,Duck,animals\r\n',
      { format: 'csv' },
      3,
    );
    expect(claims).toEqual<Claim[]>([
      {
        id: 'ducks',
        claimReviewed: 'Bread is good, they say, for "ducks".',
        variants: ['Ducks thrive on bread.', 'Bread feeds ducks.'],
        kind: 'misconception',
        context: 'Bread fills. Grain feeds.',
        sources: [
          {
            id: 'source',
            title: 'What to feed',
            publisher: 'A trust',
            date: '2020-05',
            url: 'https://example.org/d',
            checked: 'mention',
          },
        ],
        pages: [{ wiki: 'enwiki', title: 'Duck' }],
        discussions: [],
        topic: 'animals',
        dateReviewed: '2026-11-22',
      },
    ]);
  });

  it.each([',', ';', '\t'])('finds out that %j parts the fields', async (d) => {
    const { claims } = await read(`\uFEFFclaim${d}url\nDucks thrive.${d}https://example.org\n\n`, {
      format: 'csv',
    });
    expect(claims.map((c) => [c.claimReviewed, c.sources[0]?.url])).toEqual([
      ['Ducks thrive.', 'https://example.org'],
    ]);
  });

  it('refuses a quotation that nothing closes, and an empty file', async () => {
    await expect(read('claim\n"Ducks', { format: 'csv' })).rejects.toThrow('opens a quotation mark');
    await expect(read('', { format: 'csv' })).rejects.toThrow('holds no row');
  });

  it('tells of rows without a claim', async () => {
    expect((await read('name,url\nx,y', { format: 'csv' })).skipped[0]).toMatch(
      /^1: has nothing in the column/,
    );
  });

  it('reads back what a CSV writer writes', async () => {
    const cell = fc.string().map((s) => s.replaceAll('\r', ''));
    const quote = (s: string) => `"${s.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        async (table, size) => {
          const text = `a,b\n${table.map((row) => row.map(quote).join(',')).join('\n')}\n`;
          const rows = (await collect(csvRecords(pieces(text, size)))).map((row) => [
            row.get('a'),
            row.get('b'),
          ]);
          expect(rows).toEqual(table.map((row) => row.map((s) => s.trim())));
        },
      ),
    );
  });
});
