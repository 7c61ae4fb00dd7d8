import type { Claim, ClaimAnnotation, ClaimMatch, Passage } from '../model/index.ts';

/**
 * What card and panel show of the claims of a page, in reading order, best claim of a passage first. `matches`: a row a
 * passage, as `Matcher.match` gives them; `claims` by id. A match whose claim is not (or no longer) there is left out.
 */
export function claimAnnotations(
  matches: readonly ClaimMatch[][],
  passages: readonly Passage[],
  claims: ReadonlyMap<string, { claim: Claim; pack: string }>,
): ClaimAnnotation[] {
  return passages.flatMap(({ id }, i) =>
    (matches[i] ?? []).flatMap((match) => {
      const entry = claims.get(match.claim);
      return entry ? [{ passage: id, match, ...entry }] : [];
    }),
  );
}
