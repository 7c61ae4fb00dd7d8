import type { Claim, ClaimKind } from '../../model/index.ts';
import { LIMITS } from '../schema.ts';
import { KIND_NAMES } from './export.ts';
import { dateOf, hash, shorten, textOf, urlOf } from './from-claim-review.ts';

/** Columns by their name in lower case without spaces, `_` and `-`; the first that is filled counts. */
const CLAIM = ['claimreviewed', 'claim', 'statement', 'text'];
const URL = ['sourceurl', 'url', 'link'];

/** A row of CSV as a claim, or why it cannot be one; several wordings in a field are parted by `|`. */
export function fromRow(row: Map<string, string>, today: string): { claim: Claim } | { skipped: string } {
  const get = (...names: string[]): string => names.map((name) => textOf(row.get(name))).find(Boolean) ?? '';
  const list = (name: string): string[] =>
    get(name)
      .split('|')
      .map((text) => text.trim())
      .filter((text) => text && text.length <= LIMITS.wording)
      .slice(0, LIMITS.wordings);
  const claimReviewed = get(...CLAIM);
  if (!claimReviewed) return { skipped: `has nothing in the column ${CLAIM.join(' or ')}` };
  if (claimReviewed.length > LIMITS.wording)
    return { skipped: `the claim is longer than ${LIMITS.wording} characters` };
  const url = urlOf(get(...URL));
  const date = dateOf(get('sourcedate', 'date'));
  const publisher = shorten(get('publisher', 'sourcepublisher'), 200) || 'unknown publisher';
  const title = shorten(get('sourcetitle', 'title'), 500) || (url ?? '');
  const id = get('id');
  const page = get('page');
  const negatedForms = list('negatedforms');
  const kind = get('kind').toLowerCase();
  return {
    claim: {
      id: /^[a-z0-9][a-z0-9._-]{0,99}$/.test(id) ? id : `row-${hash(`${url ?? ''}\n${claimReviewed}`)}`,
      claimReviewed,
      variants: list('variants'),
      ...(negatedForms.length ? { negatedForms } : {}),
      kind: Object.hasOwn(KIND_NAMES, kind) ? (kind as ClaimKind) : 'disputed',
      context: shorten(
        get('context', 'explanation') || 'The list that this claim comes from gives no text; see its source.',
        LIMITS.paragraph,
      ),
      sources: title
        ? [
            {
              id: 'source',
              title,
              publisher,
              ...(date ? { date } : {}),
              ...(url ? { url } : {}),
              checked: 'mention',
            },
          ]
        : [],
      pages: page && page.length <= 300 ? [{ wiki: get('wiki') || 'enwiki', title: page }] : [],
      discussions: [],
      topic: shorten(get('topic'), 100) || 'imported',
      dateReviewed: dateOf(get('datereviewed')) ?? today,
    },
  };
}
