import type { Pack } from '../../model/index.ts';
import { alike, gist, likeness } from './compare.ts';
import { type Finding, reporter, wordings } from './finding.ts';

export const NEAR = 0.8;
/** From here on, a wording that is turned round says the opposite rather than something else. */
const SAME_MATTER = 0.6;

/** Enough wordings to be found by: a claim with one wording meets hardly any sentence. */
export function* fewWordings({ claims }: Pack): Generator<Finding> {
  for (const claim of claims) {
    if (claim.variants.length < 2) {
      yield reporter(claim)('error', 'wordings', 'variants', 'fewer than 2 other wordings');
    }
  }
}

/** The same wording, or nearly the same, in two claims or twice in one. */
export function* duplicates({ claims, language }: Pack): Generator<Finding> {
  const all = claims.flatMap((claim) =>
    wordings(claim).map(({ field, text }) => ({ claim, field, text, ...gist(text, language) })),
  );
  for (const [a, b, value] of alike(
    all.map((wording) => wording.words),
    NEAR,
  )) {
    const [one, two] = [all[a]!, all[b]!];
    const within = one.claim === two.claim;
    if (one.negated !== two.negated) {
      if (within) continue; // `opposites` tells of these
      const message = `says the opposite of claim "${one.claim.id}" (${one.field}): keep one claim for the matter`;
      yield reporter(two.claim)('error', 'opposite-claim', two.field, message);
    } else if (value === 1) {
      const message = within
        ? `repeats ${one.field}`
        : `is also a wording of claim "${one.claim.id}" (${one.field})`;
      yield reporter(two.claim)(within ? 'warning' : 'error', 'duplicate', two.field, message);
    } else if (!within) {
      const message = `is nearly a wording of claim "${one.claim.id}" (${one.field}: “${one.text}”)`;
      yield reporter(two.claim)('error', 'near-duplicate', two.field, message);
    }
  }
}

/** Wordings that say the opposite of their claim, and negated forms that do not. */
export function* opposites({ claims, language }: Pack): Generator<Finding> {
  for (const claim of claims) {
    const report = reporter(claim);
    const own = wordings(claim).map(({ field, text }) => ({ field, ...gist(text, language) }));
    const [main, ...variants] = own;
    for (const variant of variants) {
      if (variant.negated !== main!.negated && likeness(variant.words, main!.words) >= SAME_MATTER) {
        yield report(
          'error',
          'opposite',
          variant.field,
          'says the opposite of the claim: it belongs into negatedForms',
        );
      }
    }
    for (const [i, text] of (claim.negatedForms ?? []).entries()) {
      const negated = gist(text, language);
      const twin = own.find((w) => w.negated === negated.negated && likeness(w.words, negated.words) >= NEAR);
      if (twin)
        yield report(
          'error',
          'opposite',
          `negatedForms.${i}`,
          `does not contradict ${twin.field}, it repeats it`,
        );
    }
  }
}
