import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Pack, Source } from '../../model/index.ts';
import { exampleClaim, examplePack } from '../example.ts';
import { checkPack, countPack } from './index.ts';

const TODAY = '2026-11-22';
const source = (change: Partial<Source>): Source => ({ ...exampleClaim().sources[0]!, ...change });
const found = (claims: Claim[], change: Partial<Pack> = {}) =>
  checkPack(examplePack(claims, change), TODAY).map(
    ({ severity, rule, claim, field }) => `${severity} ${rule} ${claim} ${field}`,
  );
const changed = (change: Partial<Claim>) => found([exampleClaim(change)]);
const other = (change: Partial<Claim> = {}) =>
  exampleClaim({
    id: 'geese-mate-for-life',
    claimReviewed: 'Geese stay with one partner until death.',
    variants: ['A goose chooses its mate once.', 'Pairs of geese last a lifetime.'],
    negatedForms: [],
    context:
      'Studies of ringed geese found that most pairs last for years. A few birds change partner after a failed brood.',
    ...change,
  });

describe('checkPack', () => {
  it('has nothing against a sound pack', () => {
    expect(found([exampleClaim(), other()])).toEqual([]);
  });

  it.each<[name: string, finding: string, change: Partial<Claim>]>([
    [
      'one wording beside the claim',
      'error wordings C variants',
      { variants: ['Ducks thrive on a diet of bread.'] },
    ],
    [
      'a wording twice',
      'warning duplicate C variants.1',
      { variants: ['Ducks thrive on bread.', 'Ducks thrive on the bread!'] },
    ],
    [
      'a variant that denies the claim',
      'error opposite C variants.0',
      { variants: ['Bread is not a healthy food for ducks.', 'Ducks thrive on bread.'], negatedForms: [] },
    ],
    [
      'a negated form that agrees',
      'error opposite C negatedForms.0',
      { negatedForms: ['A healthy food for ducks is bread.'] },
    ],
    [
      'a context that merely denies',
      'error denial C context',
      { context: 'This is false. Bread is not a healthy food for ducks.' },
    ],
    [
      'a context of verdicts',
      'error denial C context',
      { context: 'This is a myth. It has been debunked many times.' },
    ],
    [
      'a context of one sentence',
      'error context-length C context',
      {
        context:
          'The waterfowl trust advises grain, since bread fills ducks and gives them little of what they need.',
      },
    ],
    [
      'a context of five sentences',
      'error context-length C context',
      {
        context:
          'The trust studied ducks for years. Some ate bread. Some ate grain. Those with grain grew better. The trust advises grain.',
      },
    ],
    [
      'a loaded word in the context',
      'error loaded-word C context',
      {
        context:
          'Bread obviously fills ducks and gives them little of what they need. The waterfowl trust advises grain instead.',
      },
    ],
    [
      'a loaded word in a position',
      'error loaded-word C positions.0.text',
      { positions: [{ text: 'A gullible public feeds bread.', sources: ['trust'] }] },
    ],
    [
      'an accusation against a person',
      'error accusation C raised.0',
      { raised: ['The minister Jonas Feder lied about the ponds.'] },
    ],
    [
      'an accusation in a wording',
      'error accusation C variants.0',
      { variants: ['Keeper Jonas Feder is a fraud who sells bread.', 'Ducks thrive on bread.'] },
    ],
    [
      'an editor by name',
      'error editor-named C raised.0',
      { raised: ['User:Feder argued that bread is cheap.'] },
    ],
    [
      'a sentence in another language',
      'error mixed-language C variants.0',
      { variants: ['Das Brot ist für die Enten ein gutes und gesundes Futter.', 'Ducks thrive on bread.'] },
    ],
    [
      'a sentence in another script',
      'error mixed-language C variants.0',
      { variants: ['面包是鸭子的健康食物', 'Ducks thrive on bread.'] },
    ],
    ['no source', 'error no-source C sources', { sources: [] }],
    [
      'a source that cannot be found again',
      'warning source-vague C sources.0',
      { sources: [{ id: 'trust', title: 'Ducks', publisher: 'A trust', checked: 'mention' }] },
    ],
    [
      'a position without a source',
      'error position-without-source C positions.0.sources',
      { positions: [{ text: 'Some hold that it does no harm.', sources: [] }] },
    ],
    ['a dispute without positions', 'error kind C positions', { kind: 'disputed' }],
    [
      'a misconception that sources contest',
      'error kind C kind',
      {
        positions: [
          { text: 'It harms.', sources: ['trust'] },
          { text: 'It does no harm.', sources: ['trust'] },
        ],
      },
    ],
    [
      'a title that no page can have',
      'error title C pages.0.title',
      { pages: [{ wiki: 'enwiki', title: 'Duck[1]' }] },
    ],
    [
      'a discussion on no talk page',
      'error title C discussions.0.title',
      { discussions: [{ wiki: 'enwiki', title: 'Duck', heading: 'Bread', comments: [] }] },
    ],
    ['a review that is yet to come', 'error future-date C dateReviewed', { dateReviewed: '2026-11-23' }],
    [
      'a source of next month',
      'error future-date C sources.0.date',
      { sources: [source({ date: '2026-12' })] },
    ],
    [
      'a comment of tomorrow',
      'error future-date C discussions.0.comments.0',
      {
        discussions: [
          { wiki: 'enwiki', title: 'Talk:Duck', heading: 'Bread', comments: ['2026-11-23T08:00:00.000Z'] },
        ],
      },
    ],
  ])('finds %s', (_, finding, change) => {
    expect(changed(change)).toContain(finding.replace(' C ', ' bread-feeds-ducks '));
  });

  it('finds the same wording in two claims', () => {
    expect(
      found([exampleClaim(), other({ variants: ['Ducks thrive on a diet of bread!', 'Geese are true.'] })]),
    ).toContain('error duplicate geese-mate-for-life variants.0');
  });

  it('finds nearly the same wording in two claims', () => {
    const near = other({ claimReviewed: 'Feeding bread to ducks keeps them in really good health.' });
    expect(found([exampleClaim(), near])).toContain('error near-duplicate geese-mate-for-life claimReviewed');
  });

  it('finds a claim that is another one turned round', () => {
    const turned = other({ claimReviewed: 'Bread is not a healthy food for ducks.' });
    expect(found([exampleClaim(), turned])).toContain(
      'error opposite-claim geese-mate-for-life claimReviewed',
    );
  });

  it('tells findings in the order of the claims', () => {
    const claims = [exampleClaim({ dateReviewed: '2027-01-01' }), other({ sources: [] })];
    expect(checkPack(examplePack(claims), TODAY).map((finding) => finding.claim)).toEqual([
      'bread-feeds-ducks',
      'geese-mate-for-life',
    ]);
  });
});

it.each([
  ['Jonas Feder was murdered at the pond in 1964.', 0],
  ['Jonas Feder murdered a rival at the pond.', 1],
  ['Jonas Feder did not stop the criminal gangs that lied about ducks.', 0],
  ['The criminal Jonas Feder sells bread.', 1],
  ['Jonas Feder has been called a notorious liar.', 1],
  ['Air Force officers lied about the pond.', 0],
])('an accusation or none: %s', (sentence, count) => {
  expect(changed({ raised: [sentence] }).filter((f) => f.includes(' accusation '))).toHaveLength(count);
});

describe('what the rules leave alone', () => {
  it.each<[name: string, change: Partial<Claim>]>([
    [
      'a loaded word that a source is quoted with',
      {
        context:
          'The trust called the habit “obviously harmful” in 2020. It advises grain instead, since bread fills ducks.',
      },
    ],
    [
      'a loaded word in what people say',
      { variants: ['Obviously, bread is what ducks need.', 'Ducks thrive on bread.'] },
    ],
    [
      'an institution beside a hard word',
      { raised: ['The Supreme Court heard a case of fraud about duck food.'] },
    ],
    [
      'a term in another script',
      { variants: ['Bread (面包) is a healthy food for ducks.', 'Ducks thrive on bread.'] },
    ],
    [
      'decimals and abbreviations',
      {
        context:
          'Dr. Feder counted 2.5 million ducks in the U.S. in 2019. The trust advises grain instead of bread.',
      },
    ],
    ['a date of today, and a bare year', { dateReviewed: TODAY, sources: [source({ date: '2026' })] }],
    [
      'titles with odd but lawful letters',
      { pages: [{ wiki: 'dewiki', title: 'Ente (Vogel)/Füttern: “was & wie”?' }] },
    ],
  ])('%s', (_, change) => {
    expect(changed(change)).toEqual([]);
  });

  it('two claims that share a word or two', () => {
    expect(found([exampleClaim(), other({ claimReviewed: 'Ducks sleep with one eye open.' })])).toEqual([]);
  });

  it('English lists on a pack in another language', () => {
    const german = exampleClaim({
      claimReviewed: 'Brot ist ein gesundes Futter für Enten.',
      variants: ['Enten leben gut von Brot.', 'Mit Brot bleiben die Enten gesund.'],
      negatedForms: ['Brot ist kein gesundes Futter für Enten.'],
      context:
        'Brot füllt den Magen der Enten und gibt ihnen wenig von dem, was sie brauchen. Der Verband rät zu Korn.',
    });
    expect(found([german], { language: 'de' })).toEqual([]);
  });
});

it('countPack counts', () => {
  const claims = [exampleClaim(), other({ sources: [source({}), source({ id: 'b', checked: 'mention' })] })];
  expect(countPack(examplePack(claims))).toEqual({
    claims: 2,
    wordings: 7,
    topics: 1,
    sources: 3,
    read: 2,
    discussions: 0,
  });
});

it('a thousand claims are checked in a moment', () => {
  const claims = Array.from({ length: 1000 }, (_, i) =>
    exampleClaim({
      id: `c${i}`,
      claimReviewed: `Bird ${i} eats ${i * 7} grains.`,
      variants: [`The bird called ${i} likes grain ${i * 3}.`, `Grain ${i} feeds bird ${i}.`],
      negatedForms: [],
    }),
  );
  const start = performance.now();
  checkPack(examplePack(claims), TODAY);
  expect(performance.now() - start).toBeLessThan(3000);
});

it('checks any text without a fault', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(text, text, text, fc.constantFrom('en', 'de', 'zh-Hans', 'ar', 'xx'), (a, b, c, language) => {
      const claim = exampleClaim({
        claimReviewed: a,
        variants: [b, c],
        context: `${a} ${b}. ${c}`,
        raised: [b],
        pages: [{ wiki: 'enwiki', title: a }],
      });
      expect(checkPack(examplePack([claim], { language }), TODAY)).toBeInstanceOf(Array);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ['capitals', 'Aa '.repeat(800)],
  ['quotation marks', '“'.repeat(2400)],
  ['full stops', 'A. '.repeat(800)],
  ['one word', 'a'.repeat(2400)],
  ['ampersands', '&'.repeat(2400)],
])('long runs of %s take no time', (_, text) => {
  const start = performance.now();
  checkPack(
    examplePack([exampleClaim({ context: text, raised: [text], pages: [{ wiki: 'enwiki', title: text }] })]),
    TODAY,
  );
  expect(performance.now() - start).toBeLessThan(500);
});
