import type { Claim, Pack } from '../model/index.ts';

/** A sound claim for tests; `change` replaces fields. */
export const exampleClaim = (change: Partial<Claim> = {}): Claim => ({
  id: 'bread-feeds-ducks',
  claimReviewed: 'Bread is a healthy food for ducks.',
  variants: ['Ducks thrive on a diet of bread.', 'Feeding bread to ducks keeps them in good health.'],
  negatedForms: ['Bread is not a healthy food for ducks.'],
  kind: 'misconception',
  context:
    'Bread fills ducks and gives them little of what they need. The waterfowl trust advises grain instead.',
  sources: [
    {
      id: 'trust',
      title: 'What to feed ducks',
      publisher: 'A waterfowl trust',
      date: '2020-05',
      url: 'https://example.org/ducks',
      checked: 'read',
    },
  ],
  pages: [{ wiki: 'enwiki', title: 'Duck' }],
  discussions: [],
  topic: 'animals',
  dateReviewed: '2026-01-15',
  ...change,
});

/** A sound pack for tests. */
export const examplePack = (claims: Claim[] = [exampleClaim()], change: Partial<Pack> = {}): Pack => ({
  id: 'example',
  title: 'An example',
  language: 'en',
  licence: 'CC BY-SA 4.0',
  publisher: 'Crosstalk',
  version: '1.0.0',
  claims,
  ...change,
});
