import { toClaimReview, toWebAnnotation } from '../claims/index.ts';
import { CliError } from './errors.ts';
import { readPack } from './pack-files.ts';

/** Writes a pack's claims to stdout as JSON-LD: a DataFeed of ClaimReviews, or Web Annotations on the pages they name. */
export async function exportPack(file: string, format: string): Promise<void> {
  const { claims, ...info } = await readPack(file);
  if (format === 'claimreview') {
    const items = claims.map((claim) => ({ '@type': 'DataFeedItem', item: toClaimReview(claim, info) }));
    print({
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      name: info.title,
      license: info.licence,
      dataFeedElement: items,
    });
  } else if (format === 'annotation') {
    print({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      '@graph': claims.map((claim) => toWebAnnotation(claim, info)),
    });
  } else throw new CliError(`unknown format "${format}": claimreview or annotation`);
}

const print = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
