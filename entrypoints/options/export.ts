import { toClaimReview } from '../../lib/claims/exchange/export.ts';
import { askBackground, type PackRow } from '../../lib/messages/index.ts';
import type { Claim, PackInfo } from '../../lib/model/index.ts';
import { unwrap } from './importer.ts';

export type ExportFormat = 'pack' | 'claimreview';

/** Hands a pack to the reader as a file: our format, or a feed of ClaimReviews. Claims are asked for shard by shard. */
export async function exportPack(row: PackRow, format: ExportFormat): Promise<void> {
  const { id, title, language, licence, publisher, version, description } = row;
  const info: PackInfo = {
    id,
    title,
    language,
    licence,
    publisher,
    version,
    ...(description === undefined ? {} : { description }),
  };
  const head =
    format === 'pack'
      ? { ...info }
      : { '@context': 'https://schema.org', '@type': 'DataFeed', name: title, license: licence };
  const list = format === 'pack' ? 'claims' : 'dataFeedElement';
  const write = (claim: Claim) =>
    JSON.stringify(format === 'pack' ? claim : { '@type': 'DataFeedItem', item: toClaimReview(claim, info) });
  const parts: Blob[] = [new Blob([`${JSON.stringify(head).slice(0, -1)},"${list}":[\n`])];
  for (let shard = 0; ; shard++) {
    const claims = unwrap(await askBackground('pack-claims', { id, shard }));
    if (!claims) break;
    parts.push(new Blob([shard ? ',\n' : '', claims.map(write).join(',\n')]));
  }
  parts.push(new Blob(['\n]}\n']));
  const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = format === 'pack' ? `${id}.json` : `${id}.claimreview.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
