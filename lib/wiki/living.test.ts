import { expect, test } from 'vitest';
import { isLivingPerson } from './living.ts';

test.each([
  [['1970 births', 'Living people'], true],
  [['1870 births', '1950 deaths'], false],
  [['Geboren 1970', 'Deutscher', 'Mann'], true],
  [['Geboren 1870', 'Gestorben 1950', 'Mann'], false],
  [['Naissance en mai 1960'], true],
  [['Naissance en mai 1860', 'Décès en 1910'], false],
  [['在世人物'], true],
  [['Rivers of Chile'], false],
  [[], false],
])('%j: %s', (categories, living) => {
  expect(isLivingPerson(categories)).toBe(living);
});
