import { hash } from '../text/index.ts';
import data from './background.json' with { type: 'json' };

const tables = new Map<string, Map<number, number>>();

/**
 * Tells how much each common word of a language tells, by hash of its stem: the lower, the more ordinary. Words that are
 * not among them are rare. False where no table ships for the language.
 */
export function eachCommon(code: string, visit: (hash: number, weight: number) => void): boolean {
  const levels = (data as Record<string, Record<string, string>>)[code];
  if (!levels) return false;
  // Numbers by a rule: small ones and years are everywhere.
  for (let n = 0; n < 2100; n++) {
    const weight = n < 10 ? 4 : n < 100 ? 6 : n >= 1900 ? 7 : n >= 1500 || n % 100 === 0 ? 8 : 9;
    visit(hash(`${n}`), weight);
    if (n >= 1500 && n % 10 === 0) visit(hash(`${n}s`), weight);
  }
  for (const [weight, words] of Object.entries(levels)) {
    const value = Number(weight);
    for (const word of words.split(' ')) visit(hash(word), value);
  }
  return true;
}

/** The same as a table, or null. */
export function commonness(code: string): Map<number, number> | null {
  let table = tables.get(code);
  if (table) return table;
  table = new Map();
  if (!eachCommon(code, (hash, weight) => table?.set(hash, weight))) return null;
  tables.set(code, table);
  return table;
}
