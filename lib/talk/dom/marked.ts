import type { Finder, Found, FoundItem } from '../read/find.ts';
import type { TimestampReader } from '../read/timestamps.ts';
import { HEADING, type Token } from '../read/tokens.ts';

const ID = /^c-(.*?)-(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\d{14})(?:-|$)/s;

/** Reads the comments that DiscussionTools marked in the page: extent, author and time are its own. */
export function* markedItems(
  tokens: Token[],
  finder: Finder,
  timestamps: TimestampReader,
): Generator<FoundItem> {
  const ends = new Map<string, number>();
  for (const [i, { id }] of tokens.entries()) if (id?.startsWith('end:')) ends.set(id.slice(4), i);
  let done = -1;
  let heading = -1;
  for (let i = 0; i < tokens.length; i++) {
    const { type, flags, id } = tokens[i]!;
    if (type === 'open' && flags & HEADING) heading = i;
    if (id?.startsWith('start:h-')) {
      // The mark stands inside its heading; headings without one (of the table of contents) are none.
      if (heading < 0 || tokens[heading]!.pair < i) continue;
      yield { index: heading };
      done = i = tokens[heading]!.pair;
    } else if (id?.startsWith('start:c-')) {
      const end = ends.get(id.slice(6));
      const found = end !== undefined && end > i ? marked(id.slice(6), i, end, done) : null;
      if (!found) continue;
      yield found;
      done = i = found.end;
    }
  }

  function marked(id: string, from: number, end: number, before: number): Found | null {
    const [, name, stamp] = ID.exec(id) ?? [];
    if (name === undefined || stamp === undefined) return null;
    const time = Date.parse(
      stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z'),
    );
    if (Number.isNaN(time)) return null;
    const start = Math.min(finder.nextContent(from), end);
    const signatures: Found['signatures'] = [];
    let user: string | null = null;
    for (let k = start; k <= end; k++) {
      const timestamp = tokens[k]!.type === 'text' ? timestamps.find(tokens[k]!.text) : null;
      const signature = timestamp && finder.signature(k, signatures.at(-1)?.to ?? before);
      if (!signature) continue;
      user ??= signature.user;
      signatures.push({ from: signature.from, to: k, offset: timestamp.end });
    }
    const signed = tokens[signatures[0]?.to ?? end]!;
    const author = name.replaceAll('_', ' ');
    return {
      after: before + 1,
      start,
      end,
      signatures,
      // Ids cut long names short.
      author: user?.startsWith(author) ? user : author,
      time,
      level: Math.min(tokens[start]!.level, signed.level) + 1,
      warnings:
        tokens[start]!.level === signed.level ? [] : ['Comment starts and ends with different indentation'],
      id,
    };
  }
}
