import { expect, it } from 'vitest';
import { random } from '../../test/train/net.ts';
import { compile } from './compile.ts';
import { openIndex } from './pack-index.ts';
import { readPassage } from './passage.ts';
import { search } from './search.ts';

it('leaves out only what cannot come out on top: the best few are the first of all', () => {
  const next = random(5);
  const text = (words: number) =>
    Array.from({ length: words }, () => `w${Math.floor(400 ** next())}x`).join(' ');
  // Some of nothing but function words, which have no length however many they share.
  const glue = (words: number) =>
    Array.from({ length: words }, () => 'the of is a in was and by'.split(' ')[Math.floor(next() * 8)]).join(
      ' ',
    );
  const claims = Array.from({ length: 1000 }, (_, i) => ({
    id: `${i}`,
    claimReviewed: (next() < 0.05 ? glue : text)(2 + Math.floor(next() * 10)),
    variants: [],
  }));
  const index = openIndex(compile(claims, 'en'));
  for (let i = 0; i < 200; i++) {
    const { distinct } = readPassage(index, `${text(12)} ${glue(6)}`);
    expect(search(index, distinct, 8)).toEqual(search(index, distinct, claims.length).slice(0, 8));
  }
});
