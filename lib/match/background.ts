import data from './background.json' with { type: 'json' };
import { hash } from './bytes.ts';

const tables = new Map<string, Map<number, number>>();

/**
 * How much the common words of a language tell, by hash of their stem: the lower, the more ordinary. Words that are not
 * in it are rare. Null where no table ships for the language.
 */
export function commonness(code: string): Map<number, number> | null {
  const levels = (data as Record<string, Record<string, string>>)[code];
  if (!levels) return null;
  let table = tables.get(code);
  if (!table) {
    table = new Map();
    // Numbers by a rule: small ones and years are everywhere.
    for (let n = 0; n < 2100; n++) {
      const weight = n < 10 ? 4 : n < 100 ? 6 : n >= 1900 ? 7 : n >= 1500 || n % 100 === 0 ? 8 : 9;
      table.set(hash(String(n)), weight);
    }
    for (const [weight, words] of Object.entries(levels)) {
      for (const word of words.split(' ')) table.set(hash(word), Number(weight));
    }
    tables.set(code, table);
  }
  return table;
}
