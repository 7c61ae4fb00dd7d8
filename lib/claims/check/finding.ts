import type { Claim, Pack } from '../../model/index.ts';

/** One thing that a careful editor would object to. An error keeps a pack out; a warning asks for a second look. */
export interface Finding {
  severity: 'error' | 'warning';
  /** Name of the rule, e.g. `near-duplicate`. */
  rule: string;
  /** Id of the claim. */
  claim: string;
  /** Path inside the claim, e.g. `variants.2`. */
  field: string;
  message: string;
}

/** A rule over a whole pack; `today` is an ISO date. */
export type Rule = (pack: Pack, today: string) => Iterable<Finding>;

/** Reports for one claim: `report('error', 'sources', 'sources', 'has no source')`. */
export const reporter =
  (claim: Claim) =>
  (severity: Finding['severity'], rule: string, field: string, message: string): Finding => ({
    severity,
    rule,
    claim: claim.id,
    field,
    message,
  });

/** The claim as people make it and its other wordings, with their fields. */
export const wordings = (claim: Claim): { field: string; text: string }[] => [
  { field: 'claimReviewed', text: claim.claimReviewed },
  ...claim.variants.map((text, i) => ({ field: `variants.${i}`, text })),
];

/** What the pack says in its own voice: no neutral pack may shout here. */
export const ownWords = (claim: Claim): { field: string; text: string }[] => [
  { field: 'context', text: claim.context },
  ...(claim.positions ?? []).map((position, i) => ({ field: `positions.${i}.text`, text: position.text })),
  ...(claim.raised ?? []).map((text, i) => ({ field: `raised.${i}`, text })),
];

/** Every sentence of a claim that a reader may see. */
export const allTexts = (claim: Claim): { field: string; text: string }[] => [
  ...wordings(claim),
  ...(claim.negatedForms ?? []).map((text, i) => ({ field: `negatedForms.${i}`, text })),
  ...ownWords(claim),
];
