import type { Pack } from '../../model/index.ts';
import { futureDates, sources, titles } from './facts.ts';
import type { Finding, Rule } from './finding.ts';
import { persons } from './persons.ts';
import { contexts, languages, loadedWords } from './prose.ts';
import { duplicates, fewWordings, opposites } from './wording.ts';

const RULES: Rule[] = [
  fewWordings,
  duplicates,
  opposites,
  contexts,
  loadedWords,
  persons,
  languages,
  sources,
  titles,
  futureDates,
];

/**
 * What a careful editor would object to in a pack that {@link parsePack} took: in the order of its claims.
 *
 * @param today ISO date (`2026-11-22`): nothing in a pack may lie after it
 * @param most findings of each rule after which it stops: a pack may be made to yield millions
 */
export function checkPack(pack: Pack, today: string, most = Number.POSITIVE_INFINITY): Finding[] {
  const order = new Map(pack.claims.map((claim, i) => [claim.id, i]));
  return RULES.flatMap((rule) => upTo(most, rule(pack, today))).sort(
    (a, b) => order.get(a.claim)! - order.get(b.claim)!,
  );
}

function upTo<T>(most: number, items: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) >= most) break;
  return taken;
}

/** Figures of a pack that its report shows. */
export function countPack(pack: Pack): {
  claims: number;
  wordings: number;
  topics: number;
  sources: number;
  read: number;
  discussions: number;
} {
  const all = pack.claims.flatMap((claim) => claim.sources);
  return {
    claims: pack.claims.length,
    wordings: pack.claims.reduce(
      (sum, claim) => sum + 1 + claim.variants.length + (claim.negatedForms?.length ?? 0),
      0,
    ),
    topics: new Set(pack.claims.map((claim) => claim.topic)).size,
    sources: all.length,
    read: all.filter((source) => source.checked === 'read').length,
    discussions: pack.claims.reduce((sum, claim) => sum + claim.discussions.length, 0),
  };
}
