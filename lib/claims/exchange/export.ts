import type {
  Claim,
  ClaimKind,
  PackInfo,
  PageRef,
  TextPositionSelector,
  TextQuoteSelector,
} from '../../model/index.ts';
import { pageAddress } from './pages.ts';

/** JSON-LD as this module writes it. */
export interface JsonLd {
  [name: string]: string | number | JsonLd | (string | JsonLd)[];
}

/** What a kind of claim is called in `reviewRating`. */
export const KIND_NAMES: Record<ClaimKind, string> = {
  misconception: 'Misconception',
  disputed: 'Disputed by published sources',
  outdated: 'Out of date',
  conflation: 'Two subjects taken for one',
  translation: 'Question of translation',
};

/**
 * A claim as schema.org ClaimReview. Positions and what editors raised have no place there: `reviewBody` holds the
 * context, and positions follow it, a paragraph each.
 */
export function toClaimReview(claim: Claim, pack: PackInfo): JsonLd {
  const organisation = (name: string): JsonLd => ({ '@type': 'Organization', name });
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    identifier: claim.id,
    claimReviewed: claim.claimReviewed,
    datePublished: claim.dateReviewed,
    inLanguage: pack.language,
    license: pack.licence,
    author: organisation(pack.publisher),
    keywords: claim.topic,
    reviewBody: [claim.context, ...(claim.positions ?? []).map((position) => position.text)].join('\n\n'),
    reviewRating: { '@type': 'Rating', alternateName: KIND_NAMES[claim.kind] },
    itemReviewed: {
      '@type': 'Claim',
      text: claim.claimReviewed,
      alternateName: claim.variants,
      appearance: claim.pages.map(webPage),
    },
    citation: claim.sources.map((source) => ({
      '@type': 'CreativeWork',
      identifier: source.id,
      name: source.title,
      publisher: organisation(source.publisher),
      ...(source.date ? { datePublished: source.date } : {}),
      ...(source.url ? { url: source.url } : {}),
    })),
  };
}

function webPage(page: PageRef): JsonLd {
  const url = pageAddress(page);
  return {
    '@type': 'WebPage',
    name: page.title,
    ...(url ? { url } : {}),
    isPartOf: { '@type': 'WebSite', identifier: page.wiki },
  };
}

/** Where an annotation points: an address, and the place in its text where one is meant. */
export interface AnnotationTarget {
  source: string;
  quote?: TextQuoteSelector;
  position?: TextPositionSelector;
}

/**
 * A claim as W3C Web Annotation on the given targets; without targets, on the pages and talk pages that the claim
 * names.
 */
export function toWebAnnotation(
  claim: Claim,
  pack: PackInfo,
  targets: AnnotationTarget[] = targetsOf(claim),
): JsonLd {
  const body = (value: string, purpose: string): JsonLd => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language: pack.language,
    purpose,
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:crosstalk:${pack.id}:${claim.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    modified: claim.dateReviewed,
    rights: pack.licence,
    creator: { type: 'Organization', name: pack.publisher },
    body: [
      body(claim.claimReviewed, 'identifying'),
      body(claim.context, 'commenting'),
      body(claim.topic, 'tagging'),
    ],
    target: targets.map(({ source, quote, position }): string | JsonLd => {
      const selectors: JsonLd[] = [
        ...(quote ? [{ type: 'TextQuoteSelector', ...quote }] : []),
        ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
      ];
      return selectors.length ? { source, selector: selectors } : source;
    }),
  };
}

function targetsOf(claim: Claim): AnnotationTarget[] {
  const talk = claim.discussions.map((discussion) => {
    const address = pageAddress(discussion);
    return (
      address && `${address}#${encodeURIComponent(discussion.heading.toWellFormed().replaceAll(' ', '_'))}`
    );
  });
  return [...claim.pages.map(pageAddress), ...talk].flatMap((source) => (source ? [{ source }] : []));
}
