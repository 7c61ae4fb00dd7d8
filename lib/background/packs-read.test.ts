import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleClaim, examplePack } from '../claims/example.ts';
import { Matcher } from '../match/index.ts';
import type { Claim } from '../model/index.ts';
import { type ImportPreview, readImport } from './packs-read.ts';
import { ImportError, kindOf } from './packs-text.ts';

const TODAY = '2026-11-23';

/** Reads a file as the worker does; what came out, and how much was staged. */
async function read(name: string, content: string | Uint8Array) {
  const shards: Claim[][] = [];
  const pieces: Uint8Array[] = [];
  const shares: number[] = [];
  const preview: ImportPreview = await readImport(
    new File([content as BlobPart], name),
    {
      progress: (share) => shares.push(share),
      claims: async (shard, claims) => {
        shards[shard] = claims;
      },
      index: async (piece, bytes) => {
        pieces[piece] = bytes;
      },
    },
    TODAY,
  );
  const index = await new Blob(pieces as BlobPart[]).arrayBuffer();
  return { preview, shards, pieces, shares, index };
}
const problems = async (name: string, content: string | Uint8Array) => {
  const error = await read(name, content).then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ImportError);
  return (error as ImportError).problems.join('\n');
};
const review = (n: number, change: object = {}) => ({
  '@type': 'ClaimReview',
  url: `https://example.org/${n}`,
  claimReviewed: `Pond number ${n} was dug by monks.`,
  author: { name: 'A desk' },
  ...change,
});

describe('a pack', () => {
  it('comes out whole, with what the check says and an index that finds it', async () => {
    const { preview, shards, index } = await read('p.json', JSON.stringify(examplePack()));
    expect(shards).toEqual([[exampleClaim()]]);
    expect(preview).toMatchObject({ kind: 'pack', claims: 1, first: [exampleClaim().claimReviewed] });
    expect(preview.info).toEqual({ ...examplePack(), claims: undefined });
    const passage = { id: 'p', text: 'Bread is a healthy food for ducks.' };
    expect(Matcher.load([index]).match([passage], null, 1)[0]?.[0]?.claim).toBe('bread-feeds-ducks');
    const poor = await read('p.json', JSON.stringify(examplePack([exampleClaim({ variants: [] })])));
    expect(poor.preview.notes.first.join()).toContain('fewer than 2 other wordings');
  });

  it('with faults says each: which claim, which field', async () => {
    const bad = examplePack([
      exampleClaim({ topic: '' }),
      exampleClaim({ id: 'b', context: 'x'.repeat(2401) }),
    ]);
    expect(await problems('p.json', JSON.stringify(bad))).toMatch(
      /claim "bread-feeds-ducks": topic: is empty\nclaim "b": context: longer than 2400/,
    );
  });

  it('of more than one shard is staged in order', async () => {
    const claims = Array.from({ length: 600 }, (_, i) => exampleClaim({ id: `c${i}` }));
    const { shards, preview } = await read('p.json', JSON.stringify(examplePack(claims)));
    expect(shards.map((shard) => shard.length)).toEqual([256, 256, 88]);
    expect(shards.flat().map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(preview.claims).toBe(600);
  });
});

describe('a feed', () => {
  it('is read from an array, a DataFeed, lines and CSV, packed too; its end is told', async () => {
    const items = [1, 2, 3].map((n) => review(n));
    const texts = {
      'a.json': JSON.stringify(items),
      'a.jsonl': items.map((item) => JSON.stringify(item)).join('\n'),
      'f.json': JSON.stringify({ '@type': 'DataFeed', dataFeedElement: items.map((item) => ({ item })) }),
      'c.csv': `claim;url;publisher\n${items.map((item) => `${item.claimReviewed};${item.url};A desk`).join('\n')}`,
    };
    for (const [name, text] of Object.entries(texts)) {
      for (const content of [text, gzipSync(text)]) {
        const { preview, shards, shares } = await read(name, content);
        expect(
          shards.flat().map((claim) => claim.claimReviewed),
          name,
        ).toEqual(items.map((i) => i.claimReviewed));
        expect(preview.info, name).toMatchObject({
          publisher: 'A desk',
          version: '2026.11.23',
          language: 'en',
        });
        expect(shares.at(-1)).toBe(1);
      }
    }
  });

  it('names its language, and tells what was left out', async () => {
    const text = JSON.stringify([
      review(1, { inLanguage: 'de-DE' }),
      review(2, { inLanguage: 'de' }),
      review(3, { inLanguage: 'fr' }),
      { '@type': 'ClaimReview' },
    ]);
    const { preview } = await read('Gemischte Prüfungen.json', text);
    expect(preview.info).toMatchObject({
      language: 'de',
      id: 'gemischte-pr-fungen',
      title: 'Gemischte Prüfungen',
    });
    expect(preview.claims).toBe(2);
    expect(preview.notes).toEqual({
      count: 2,
      first: ['record 3 left out: is in “fr”', 'record 4 left out: has no claimReviewed'],
    });
  });

  it('may carry hostile names and values: they are data or they are left out', async () => {
    const hostile = `[{"@type":"ClaimReview","claimReviewed":"Ponds are deep.","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},
      {"@type":"ClaimReview","claimReviewed":"\\u202eReversed ponds\\u0000 shine."},
      {"@type":"ClaimReview","claimReviewed":"${'long '.repeat(200)}"}]`;
    const { shards, preview } = await read('x.json', hostile);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(shards[0]![0]!)).not.toContain('__proto__');
    expect(shards[0]![1]!.claimReviewed).toBe('Reversed ponds shine.');
    expect(preview.claims).toBe(2);
    const csv = await read('x.csv', 'id,kind,claim\n__proto__,constructor,Ponds are wet.\n');
    expect(csv.shards.flat()[0]).toMatchObject({ kind: 'disputed' });
  });

  it('that is broken, or no feed, says where and why', async () => {
    expect(await problems('x.json', `[${JSON.stringify(review(1))},{"@type"`)).toContain('record 2 ends');
    expect(await problems('x.json', '{"@type":"WebPage"}')).toMatch(/No record.*\nrecord 1 .*no ClaimReview/);
    expect(await problems('x.txt', 'Dear diary, today I saw a duck.')).toContain(
      'No record in it is a claim',
    );
    expect(await problems('x.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))).toContain(
      'no UTF-8 text',
    );
  });

  it('ends with its reader: what the sink throws stops the reading', async () => {
    let staged = 0;
    const file = new File([JSON.stringify(Array.from({ length: 5000 }, (_, n) => review(n)))], 'f.json');
    const sink = {
      progress: () => {},
      claims: async () => {
        if (++staged === 2) throw new Error('no room');
      },
      index: async () => {},
    };
    await expect(readImport(file, sink, TODAY)).rejects.toThrow('no room');
    expect(staged).toBe(2);
  });
});

it('tells packs, feeds and lists apart by their beginning', () => {
  expect(kindOf('\uFEFF {"$schema":"x","id":"p","claims":[{"@type":"ClaimReview"')).toBe('pack');
  expect(kindOf('{"@context":"https://schema.org","@type":"ClaimReview","claims":1')).toBe('json');
  expect(kindOf('{"title":"a \\"@type\\": b","claims":[')).toBe('pack');
  expect(kindOf('[{"id":1')).toBe('json');
  expect(kindOf('claim,url\n')).toBe('csv');
  const start = performance.now();
  kindOf(`{"${'\\"'.repeat(8000)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
