import type { Claim, ClaimKind, PageRef, Source } from '../../model/index.ts';
import { LIMITS } from '../schema.ts';
import { KIND_NAMES } from './export.ts';
import { pageAt } from './pages.ts';

type Json = Record<string, unknown>;

/** ClaimReviews inside a record of a feed: itself, a DataFeedItem's `item`, a page's `mainEntity`, a graph. */
export function* reviewsIn(record: unknown, depth = 0): Generator<Json> {
  if (depth > 4) return;
  for (const value of listOf(record)) {
    if (!isObject(value)) continue;
    if (listOf(value['@type']).includes('ClaimReview') || typeof value.claimReviewed === 'string')
      yield value;
    else
      for (const name of ['item', 'mainEntity', '@graph', 'review']) yield* reviewsIn(value[name], depth + 1);
  }
}

/**
 * A schema.org ClaimReview as a claim, or why it cannot be one. What the reviewer concluded is told as the reviewer's
 * word. The review is the claim's source, with `checked: 'mention'`, since nobody has read it for the pack.
 *
 * @param today ISO date for reviews without one
 */
export function fromClaimReview(review: Json, today: string): { claim: Claim } | { skipped: string } {
  const claimReviewed = textOf(review.claimReviewed);
  if (!claimReviewed) return { skipped: 'has no claimReviewed' };
  if (claimReviewed.length > LIMITS.wording)
    return { skipped: `claimReviewed is longer than ${LIMITS.wording} characters` };
  const item = isObject(review.itemReviewed) ? review.itemReviewed : {};
  const publisher =
    nameOf(review.author) ?? nameOf(review.publisher) ?? nameOf(review.sdPublisher) ?? 'unknown publisher';
  const date = dateOf(review.datePublished);
  const url = urlOf(review.url);
  const rating = isObject(review.reviewRating) ? shorten(textOf(review.reviewRating.alternateName), 200) : '';
  const kind = (Object.keys(KIND_NAMES) as ClaimKind[]).find((name) => KIND_NAMES[name] === rating);
  const cited = citedIn(review.citation);
  const body = textOf(review.reviewBody, true) || textOf(review.description, true);
  const verdict = rating
    ? `The rating of ${publisher} is “${rating}”.`
    : `${publisher} has reviewed this claim.`;
  const identifier = textOf(review.identifier);
  return {
    claim: {
      id: /^[a-z0-9][a-z0-9._-]{0,99}$/.test(identifier)
        ? identifier
        : `review-${hash(`${url ?? ''}\n${claimReviewed}`)}`,
      claimReviewed,
      variants: listOf(item.alternateName)
        .map((name) => textOf(name))
        .filter((name) => name && name.length <= LIMITS.wording && name !== claimReviewed)
        .slice(0, LIMITS.wordings),
      kind: kind ?? 'disputed',
      context: shorten(body || `${verdict} The review gives the reasons.`, LIMITS.paragraph),
      sources: cited.length
        ? cited
        : [
            {
              id: 'review',
              title: shorten(textOf(review.name) || textOf(review.headline) || claimReviewed, 500),
              publisher,
              ...(date ? { date } : {}),
              ...(url ? { url } : {}),
              checked: 'mention',
            },
          ],
      pages: listOf(item.appearance).flatMap(pageIn).slice(0, LIMITS.list),
      discussions: [],
      topic: shorten(textOf(listOf(review.keywords)[0]), 100) || 'imported',
      dateReviewed: date ?? today,
    },
  };
}

function citedIn(citation: unknown): Source[] {
  return listOf(citation)
    .slice(0, LIMITS.list)
    .flatMap((work, i): Source[] => {
      if (!isObject(work)) return [];
      const title = shorten(textOf(work.name), 500);
      if (!title) return [];
      const date = dateOf(work.datePublished);
      const url = urlOf(work.url);
      return [
        {
          id: `s${i + 1}`,
          title,
          publisher: nameOf(work.publisher) ?? 'unknown publisher',
          ...(date ? { date } : {}),
          ...(url ? { url } : {}),
          checked: 'mention',
        },
      ];
    });
}

function pageIn(appearance: unknown): PageRef[] {
  const url = typeof appearance === 'string' ? appearance : isObject(appearance) ? appearance.url : null;
  const page = typeof url === 'string' ? pageAt(url) : null;
  return page && page.title.length <= 300 ? [page] : [];
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** White space collapsed (paragraphs kept where asked for), control and direction marks gone. */
export function textOf(value: unknown, paragraphs = false): string {
  if (typeof value !== 'string') return '';
  const plain = value.replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '');
  return (
    paragraphs ? plain.replace(/[^\S\n]+/g, ' ').replace(/\n\s*\n\s*/g, '\n\n') : plain.replace(/\s+/g, ' ')
  ).trim();
}

function nameOf(value: unknown): string | null {
  const first = listOf(value)[0];
  const name = shorten(textOf(isObject(first) ? first.name : first), 200);
  return name || null;
}

/** The day of an ISO date or time; null for anything else. */
export function dateOf(value: unknown): string | null {
  const day =
    typeof value === 'string'
      ? /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/.exec(value.trim())?.[0]
      : null;
  return day ?? null;
}

/** A web address that the pack format takes; null for anything else. */
export function urlOf(value: unknown): string | null {
  const url = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(url) && url.length <= 2000 ? url : null;
}

export const shorten = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest - 1)
        .trimEnd()
        .toWellFormed()}…`;

/** 53-bit hash (cyrb53) in base 36: gives claims without an id the same one at every import. */
export function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
