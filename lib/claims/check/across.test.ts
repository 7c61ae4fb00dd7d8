import { expect, it } from 'vitest';
import { exampleClaim, examplePack } from '../example.ts';
import { checkAcross } from './across.ts';

const claim = (id: string, claimReviewed: string) =>
  exampleClaim({ id, claimReviewed, variants: [], negatedForms: [] });
const pack = (id: string, language: string, ...claims: [string, string][]) =>
  examplePack(
    claims.map(([id, text]) => claim(id, text)),
    { id, language },
  );
const found = (...packs: Parameters<typeof checkAcross>[0]) =>
  [...checkAcross(packs)].map(({ pack, claim, rule }) => `${pack} ${claim} ${rule}`);

const one = pack(
  'one',
  'en',
  ['ducks', 'Bread is a very healthy food for all ducks.'],
  ['swans', 'Swans mate for life.'],
);

it('tells of claims that two packs share: the same, nearly the same, the opposite', () => {
  const same = pack('two', 'en-GB', ['bread', 'Bread is a very healthy food for all ducks!']);
  const near = pack('two', 'en', ['bread', 'Bread is a very healthy food for all young ducks.']);
  const opposite = pack('two', 'en', ['bread', 'Bread is not a very healthy food for all ducks.']);
  expect(found(one, same)).toEqual(['1 bread duplicate']);
  expect(found(one, near)).toEqual(['1 bread near-duplicate']);
  expect(found(one, opposite)).toEqual(['1 bread opposite-claim']);
  expect([...checkAcross([one, same])][0]!.message).toContain('claim "ducks" of pack "one"');
});

it('leaves other claims, other languages and a pack’s own claims alone', () => {
  expect(found(one, pack('two', 'en', ['ducks', 'Ducks sleep with one eye open.']))).toEqual([]);
  expect(found(one, pack('two', 'de', ['swans', 'Swans mate for life.']))).toEqual([]);
  expect(found(pack('two', 'en', ['a', 'Swans mate for life.'], ['b', 'Swans mate for life.']))).toEqual([]);
});

it('tells each pair of claims once, in each of several packs', () => {
  const twice = examplePack([exampleClaim({ id: 'x' })], { id: 'two' });
  const third = examplePack([exampleClaim({ id: 'y' })], { id: 'three' });
  expect(found(examplePack(), twice, third).sort()).toEqual([
    '1 x duplicate',
    '2 y duplicate',
    '2 y duplicate',
  ]);
});
