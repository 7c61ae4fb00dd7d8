import { describe, expect, it } from 'vitest';
import { compile, Matcher } from './index.ts';

const SCORE = {
  id: 'single-score',
  claimReviewed: 'Every Chinese citizen has a single social credit score.',
  variants: ['China gives each citizen one numerical score.'],
  negatedForms: ['There is no single score for every citizen.'],
  pages: [{ wiki: 'enwiki', title: 'Social Credit System' }],
};
const WALL = {
  id: 'wall-from-space',
  claimReviewed: 'The Great Wall of China is visible from the Moon.',
  variants: [],
};
const PAGE = { wiki: 'enwiki', title: 'Social Credit System' };
const matcher = Matcher.load([compile([SCORE, WALL], 'en')]);
const first = (text: string, page: typeof PAGE | null = PAGE) =>
  matcher.match([{ id: 'p', text }], page, 5)[0]?.[0];

describe('Matcher', () => {
  it('shows a sentence that states the claim, with the words that say so', () => {
    const text = 'The system gives every citizen in China a single social credit score.';
    const match = first(text);
    expect(match).toMatchObject({ claim: 'single-score', shown: true, stance: 'asserts' });
    expect(match!.evidence.map(([a, b]) => text.slice(a, b))).toContain('single');
  });

  it('keeps silent on the subject alone', () => {
    expect(first('Chinese citizens travel to many countries every year.')?.shown ?? false).toBe(false);
    expect(first('The Great Wall of China was built over many centuries.')?.shown ?? false).toBe(false);
  });

  it('takes a denial for one, and says by which words', () => {
    const text = 'There is no single social credit score for every citizen of China.';
    const match = first(text);
    expect(match).toMatchObject({ claim: 'single-score', stance: 'refutes' });
    expect(match!.stanceEvidence!.map(([a, b]) => text.slice(a, b)).join(' ')).toContain('no');
  });

  it('leaves to others what others said', () => {
    expect(
      first('Some newspapers claimed that every Chinese citizen has a single social credit score.'),
    ).toMatchObject({
      stance: 'reports',
    });
  });

  it('asks for less on a page that the claim names', () => {
    const text = 'Each citizen has one numerical score.';
    const elsewhere = { wiki: 'enwiki', title: 'Economy' };
    expect(first(text)!.score).toBeGreaterThan(first(text, elsewhere)!.score);
  });

  it('gives a row a passage, in order, and packs side by side', () => {
    const two = Matcher.load([compile([SCORE], 'en'), compile([WALL], 'en')]);
    const rows = two.match(
      [
        { id: 'a', text: '' },
        { id: 'b', text: 'The Great Wall of China is visible from the Moon.' },
      ],
      null,
      3,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual([]);
    expect(rows[1]?.[0]?.claim).toBe('wall-from-space');
  });

  it('matches unspaced scripts by what is inside their words', () => {
    const chinese = Matcher.load([
      compile(
        [
          { id: 'score', claimReviewed: '每个中国公民都有一个社会信用分数', variants: [] },
          { id: 'wall', claimReviewed: '从月球上可以看到长城', variants: [] },
        ],
        'zh',
      ),
    ]);
    const rows = chinese.match([{ id: 'p', text: '据说在中国，公民的社会信用分数只有一个。' }], null, 2);
    expect(rows[0]?.[0]?.claim).toBe('score');
  });

  it('takes an empty pack, and refuses a foreign buffer', () => {
    expect(Matcher.load([compile([], 'en')]).match([{ id: 'p', text: 'Any text.' }], null, 3)).toEqual([[]]);
    expect(() => Matcher.load([new ArrayBuffer(64)])).toThrow(RangeError);
    expect(() => Matcher.load([compile([SCORE], 'en').slice(0, 60)])).toThrow(RangeError);
  });
});
