import type { Pack } from '../../model/index.ts';
import { type Finding, reporter } from './finding.ts';

/** Sources, and positions that rest on them. */
export function* sources({ claims }: Pack): Generator<Finding> {
  for (const claim of claims) {
    const report = reporter(claim);
    if (claim.sources.length === 0) yield report('error', 'no-source', 'sources', 'has no source');
    for (const [i, source] of claim.sources.entries()) {
      if (!source.url && !source.date) {
        yield report(
          'warning',
          'source-vague',
          `sources.${i}`,
          'has neither address nor date: hard to find again',
        );
      }
    }
    for (const [i, position] of (claim.positions ?? []).entries()) {
      if (position.sources.length === 0) {
        const message = 'has no source: what editors argue without one goes under raised';
        yield report('error', 'position-without-source', `positions.${i}.sources`, message);
      }
    }
    const positions = claim.positions?.length ?? 0;
    if (claim.kind === 'disputed' && positions === 0) {
      yield report(
        'error',
        'kind',
        'positions',
        'is disputed, but no position of a published source is given',
      );
    }
    if (claim.kind === 'misconception' && positions > 1) {
      const message =
        'is a misconception only where no cited source contests it: with several positions it is disputed';
      yield report('error', 'kind', 'kind', message);
    }
  }
}

/** Titles that no page can have: MediaWiki refuses them. */
export function* titles({ claims }: Pack): Generator<Finding> {
  for (const claim of claims) {
    const refs = [
      ...claim.pages.map((page, i) => ({ field: `pages.${i}.title`, title: page.title })),
      ...claim.discussions.map((talk, i) => ({ field: `discussions.${i}.title`, title: talk.title })),
    ];
    for (const { field, title } of refs) {
      const fault = titleFault(title);
      if (fault) yield reporter(claim)('error', 'title', field, `“${title}” ${fault}`);
    }
    for (const [i, talk] of claim.discussions.entries()) {
      if (!talk.title.includes(':')) {
        yield reporter(claim)(
          'error',
          'title',
          `discussions.${i}.title`,
          `“${talk.title}” is no talk page: it has no namespace`,
        );
      }
    }
  }
}

/** Why MediaWiki would refuse a page title; null where it would not. */
function titleFault(title: string): string | null {
  if (/[#<>[\]{}|\n\t]/.test(title)) return 'holds one of # < > [ ] { } |';
  if (title.includes('_') || /^\s|\s$|\s\s/.test(title)) return 'has stray spaces or underscores';
  if (/^:|^\.{1,2}$|^\.{1,2}\/|\/\.{1,2}(\/|$)|~~~/.test(title)) return 'is a path or a signature';
  if (/%[0-9a-f]{2}|&#?\w+;/i.test(title)) return 'is encoded: write it as readers see it';
  if (/^https?:/i.test(title)) return 'is an address';
  // Titles are at most 255 bytes in UTF-8; encodeURIComponent writes each byte that is not ASCII as three characters.
  if (encodeURIComponent(title.toWellFormed()).replace(/%[0-9A-F]{2}/g, 'x').length > 255)
    return 'is longer than 255 bytes';
  return null;
}

/** Days that have not come yet. ISO dates compare as text, also where day or month are missing. */
export function* futureDates({ claims }: Pack, today: string): Generator<Finding> {
  for (const claim of claims) {
    const dates = [
      { field: 'dateReviewed', date: claim.dateReviewed },
      ...claim.sources.map((source, i) => ({ field: `sources.${i}.date`, date: source.date ?? '' })),
      ...claim.discussions.flatMap((talk, i) =>
        talk.comments.map((time, j) => ({
          field: `discussions.${i}.comments.${j}`,
          date: time.slice(0, 10),
        })),
      ),
    ];
    for (const { field, date } of dates) {
      if (date > today.slice(0, date.length))
        yield reporter(claim)('error', 'future-date', field, `${date} has not come yet`);
    }
  }
}
