import type { Claim, ClaimAnnotation, ClaimMatch, Passage } from '../lib/model/index.ts';

/** A claim with every passage of the page that it matches, in reading order. */
export interface ClaimEntry {
  claim: Claim;
  pack: string;
  version: string | null;
  places: { passage: Passage; match: ClaimMatch }[];
}

/** One entry a claim, in the reading order of their first passages. Annotations of unknown passages are left out. */
export function groupClaims(
  annotations: readonly ClaimAnnotation[],
  passages: readonly Passage[],
): ClaimEntry[] {
  const order = new Map(passages.map((passage, i) => [passage.id, i]));
  const entries = new Map<string, ClaimEntry>();
  const placed = annotations
    .map((annotation) => ({ annotation, at: order.get(annotation.passage) }))
    .filter((row): row is { annotation: ClaimAnnotation; at: number } => row.at !== undefined)
    .sort((a, b) => a.at - b.at || b.annotation.match.score - a.annotation.match.score);
  for (const { annotation, at } of placed) {
    const { claim, pack, match, version = null } = annotation;
    const key = `${pack}/${claim.id}`;
    const entry = entries.get(key) ?? { claim, pack, version, places: [] };
    entry.places.push({ passage: passages[at]!, match });
    entries.set(key, entry);
  }
  return [...entries.values()];
}
