import * as v from 'valibot';
import type { Claim } from '../../model/index.ts';
import { ClaimSchema } from '../schema.ts';
import { csvRecords } from './csv-records.ts';
import { fromClaimReview, reviewsIn } from './from-claim-review.ts';
import { fromRow } from './from-row.ts';
import { jsonRecords } from './json-records.ts';

export interface FeedOptions {
  format: 'json' | 'csv';
  /** ISO date for claims that carry none. */
  today: string;
  /** Reviews that say they are in another language are skipped. */
  language: string;
  /** Told of each record that was left out: its number from 1, and why. */
  onSkip?: (record: number, reason: string) => void;
}

/**
 * Claims of a feed, one by one as the text comes in, so that a feed of any length needs the memory of one record (and
 * of the ids seen). ClaimReview as a single object, array, DataFeed, graph or a line each, or CSV. Leave the loop to
 * cancel. Every claim that comes out fits the pack format.
 *
 * @throws FeedError where the text itself is broken: then nothing of the feed may be kept
 */
export async function* readFeed(pieces: AsyncIterable<string>, options: FeedOptions): AsyncGenerator<Claim> {
  const seen = new Set<string>();
  let number = 0;
  for await (const made of options.format === 'csv' ? fromCsv(pieces, options) : fromJson(pieces, options)) {
    number++;
    const reason =
      'skipped' in made ? made.skipped : seen.has(made.claim.id) ? 'repeats an earlier one' : null;
    if (reason !== null || 'skipped' in made) {
      options.onSkip?.(number, reason ?? '');
      continue;
    }
    const checked = v.safeParse(ClaimSchema, made.claim);
    if (!checked.success) {
      const issue = checked.issues[0];
      options.onSkip?.(number, `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
      continue;
    }
    seen.add(checked.output.id);
    yield checked.output;
  }
}

type Made = { claim: Claim } | { skipped: string };

async function* fromCsv(pieces: AsyncIterable<string>, { today }: FeedOptions): AsyncGenerator<Made> {
  for await (const row of csvRecords(pieces)) yield fromRow(row, today);
}

async function* fromJson(
  pieces: AsyncIterable<string>,
  { today, language }: FeedOptions,
): AsyncGenerator<Made> {
  const wanted = language.split('-')[0]!.toLowerCase();
  for await (const record of jsonRecords(pieces)) {
    let found = false;
    for (const review of reviewsIn(record)) {
      found = true;
      const said =
        typeof review.inLanguage === 'string' ? review.inLanguage.split('-')[0]!.toLowerCase() : wanted;
      yield said === wanted ? fromClaimReview(review, today) : { skipped: `is in “${said}”` };
    }
    if (!found) yield { skipped: 'holds no ClaimReview' };
  }
}
