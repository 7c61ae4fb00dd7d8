import { describe, expect, it } from 'vitest';
import { exampleClaim, examplePack } from '../example.ts';
import { toClaimReview, toWebAnnotation } from './export.ts';
import { readFeed } from './feed.ts';
import { pageAddress, pageAt } from './pages.ts';

const pack = examplePack();
const claim = exampleClaim({
  discussions: [{ wiki: 'enwiki', title: 'Talk:Duck/Archive 1', heading: 'Bread & grain?', comments: [] }],
});

describe('toClaimReview', () => {
  it('uses the words of schema.org', () => {
    expect(toClaimReview(claim, pack)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: claim.claimReviewed,
      reviewRating: { '@type': 'Rating', alternateName: 'Misconception' },
      itemReviewed: { appearance: [{ '@type': 'WebPage', url: 'https://en.wikipedia.org/wiki/Duck' }] },
      citation: [{ '@type': 'CreativeWork', name: 'What to feed ducks', url: 'https://example.org/ducks' }],
      license: 'CC BY-SA 4.0',
      inLanguage: 'en',
    });
  });

  it('comes back by the import, but for what has no place in a ClaimReview', async () => {
    async function* text() {
      yield JSON.stringify(toClaimReview(claim, pack));
    }
    const back = [];
    for await (const c of readFeed(text(), { format: 'json', today: '2026-11-22', language: 'en' }))
      back.push(c);
    const { negatedForms: _, ...rest } = claim;
    expect(back).toEqual([
      {
        ...rest,
        discussions: [],
        sources: rest.sources.map((s) => ({ ...s, id: 's1', checked: 'mention' })),
      },
    ]);
  });
});

describe('toWebAnnotation', () => {
  it('targets the pages and threads that the claim names', () => {
    expect(toWebAnnotation(claim, pack)).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:crosstalk:example:bread-feeds-ducks',
      type: 'Annotation',
      motivation: 'assessing',
      target: [
        'https://en.wikipedia.org/wiki/Duck',
        'https://en.wikipedia.org/wiki/Talk:Duck/Archive_1#Bread_%26_grain%3F',
      ],
    });
  });

  it('targets a passage by quotation and position', () => {
    const quote = { exact: 'Ducks eat bread.', prefix: '', suffix: ' Geese' };
    const { target } = toWebAnnotation(claim, pack, [
      { source: 'https://en.wikipedia.org/wiki/Duck', quote, position: { start: 3, end: 19 } },
    ]);
    expect(target).toEqual([
      {
        source: 'https://en.wikipedia.org/wiki/Duck',
        selector: [
          { type: 'TextQuoteSelector', ...quote },
          { type: 'TextPositionSelector', start: 3, end: 19 },
        ],
      },
    ]);
  });
});

describe('page addresses', () => {
  it.each([
    ['enwiki', 'Duck (bird)', 'https://en.wikipedia.org/wiki/Duck_(bird)'],
    ['zh_min_nanwiki', 'Talk:A/B?', 'https://zh-min-nan.wikipedia.org/wiki/Talk:A/B%3F'],
    ['dewiki', '100 % Ente', 'https://de.wikipedia.org/wiki/100_%25_Ente'],
  ])('%s %s', (wiki, title, address) => {
    expect(pageAddress({ wiki, title })).toBe(address);
    expect(pageAt(address)).toEqual({ wiki, title });
  });

  it('knows mobile hosts, and no other sites', () => {
    expect(pageAt('https://en.m.wikipedia.org/wiki/Duck#Food')).toEqual({ wiki: 'enwiki', title: 'Duck' });
    for (const address of [
      'https://example.org/wiki/Duck',
      'https://www.wikipedia.org/wiki/Duck',
      'https://en.wikipedia.org/wiki/%E0',
      'https://en.wikipedia.org.evil.org/wiki/Duck',
    ]) {
      expect(pageAt(address)).toBeNull();
    }
    expect(pageAddress({ wiki: 'commonswiki', title: 'Duck' })).toBeNull();
    expect(pageAddress({ wiki: 'enwiktionary', title: 'Duck' })).toBeNull();
  });
});
