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

  it('gives no badge to names alone, be one of them the first word of the claim', () => {
    const part = { id: 'part', claimReviewed: 'Scotland is part of England.', variants: [] };
    const names = Matcher.load([compile([part], 'en')]);
    const score = (text: string) => names.match([{ id: 'p', text }], null, 1)[0]![0]!.score;
    expect(score('Following a disputed try in an England – Scotland.')).toBeLessThan(0.45);
    expect(score('It is often said that Scotland is a part of England.')).toBeGreaterThan(0.8);
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

  it('takes a cue beside a denial for a refutation of a claim that denies', () => {
    const lightning = { id: 'twice', claimReviewed: 'Lightning never strikes the same place twice.' };
    const denying = Matcher.load([compile([{ ...lightning, variants: [] }], 'en')]);
    const text = 'It is untrue that lightning never strikes the same place twice.';
    expect(denying.match([{ id: 'p', text }], null, 1)[0]![0]).toMatchObject({ stance: 'refutes' });
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

  it('gives in slices what it gives at once, whoever else matches meanwhile', async () => {
    // Without a table of ordinary words in Polish the page itself says what is common on it.
    const polish = Matcher.load([
      compile(
        [
          { id: 'kot', claimReviewed: 'Koty zawsze spadają na cztery łapy', variants: [] },
          { id: 'mur', claimReviewed: 'Mur widać z Księżyca', variants: ['Z Księżyca widać mur'] },
        ],
        'pl',
      ),
    ]);
    const page = (word: string) =>
      Array.from({ length: 40 }, (_, i) => ({ id: `${i}`, text: `${word} mur widać z łapy kota ${i}.` }));
    const [one, two] = [page('Księżyca'), page('cztery')];
    let pauses = 0;
    const pause = async () => pauses++;
    const [first, second] = await Promise.all(
      [one, two].map((passages) => polish.matchInSlices(passages, null, 2, 0, pause, 0)),
    );
    expect(first).toEqual(polish.match(one, null, 2));
    expect(second).toEqual(polish.match(two, null, 2));
    expect(first![0]![0]!.score).not.toBe(second![0]![0]!.score);
    expect(pauses).toBeGreaterThan(100);
  });

  it('tells who ends a sentence otherwise from who says the same', () => {
    const claim = { id: 'a', claimReviewed: 'Owls turn their heads to hear mice under snow.', variants: [] };
    const matcher = Matcher.load([compile([claim], 'en')]);
    const stance = (text: string) => matcher.match([{ id: 'p', text }], null, 1)[0]![0]!.stance;
    expect(stance('Owls turn their heads in order to hear mice under snow.')).toBe('asserts');
    expect(stance('Owls turn their heads since both eyes are fixed in place.')).toBe('refutes');
    expect(stance('Owls may turn their heads for several reasons.')).toBe('refutes');
  });

  it('knows a report by words that no list of phrases has, and shows them', () => {
    const claim = { id: 'a', claimReviewed: 'Every owl hunts only at night.', variants: [] };
    const matcher = Matcher.load([compile([claim], 'en')]);
    const match = (text: string) => matcher.match([{ id: 'p', text }], null, 1)[0]![0]!;
    const text = 'The brochure describes owls that hunt only at night.';
    expect(match(text)).toMatchObject({ stance: 'reports' });
    expect(match(text).stanceEvidence!.map(([a, b]) => text.slice(a, b))).toEqual(['brochure', 'describes']);
    expect(match('Owls hunt only at night.')).toMatchObject({ stance: 'asserts' });
    expect(match('Many owls hunt at night, but several kinds hunt by day.')).toMatchObject({
      stance: 'refutes',
    });
  });

  it('leaves out what scores too low, and nothing else', () => {
    const texts = [
      'Every citizen in China has one score.',
      'China has citizens.',
      'The wall is seen from the Moon by every citizen.',
    ];
    const passages = texts.map((text, i) => ({ id: `${i}`, text }));
    const matcher = Matcher.load([compile([SCORE, WALL], 'en')]);
    const all = matcher.match(passages, null, 2);
    const scores = all.flat().map((match) => match.score);
    const least = (Math.min(...scores) + Math.max(...scores)) / 2;
    const kept = matcher.match(passages, null, 2, least);
    expect(kept).toEqual(all.map((row) => row.filter((match) => match.score >= least)));
    expect(kept.flat().length).toBeGreaterThan(0);
    expect(kept.flat().length).toBeLessThan(scores.length);
  });

  it('numbers the claims that it names in the order in which they were compiled, shared beginnings or not', () => {
    const ids = Array.from({ length: 50 }, (_, i) => (i % 7 ? `claim-${'é'.repeat(i)}-${i}` : `${i}`));
    const many = compile(
      ids.map((id, i) => ({ id, claimReviewed: `Bridge number ${i + 3000} is closed.`, variants: [] })),
      'en',
    );
    const matcher = Matcher.load([many]);
    const passages = ids.map((id, i) => ({ id, text: `Bridge ${i + 3000} is closed.` }));
    expect(matcher.match(passages, null, 1).map(([best]) => best?.claim)).toEqual(ids);
    expect(ids.map(matcher.numberOf)).toEqual(ids.map((_, i) => i));
    expect(matcher.numberOf('none')).toBe(-1);
  });

  it('takes an empty pack, and refuses a foreign buffer', () => {
    expect(Matcher.load([compile([], 'en')]).match([{ id: 'p', text: 'Any text.' }], null, 3)).toEqual([[]]);
    expect(() => Matcher.load([new ArrayBuffer(64)])).toThrow(RangeError);
    expect(() => Matcher.load([compile([SCORE], 'en').slice(0, 60)])).toThrow(RangeError);
  });
});
