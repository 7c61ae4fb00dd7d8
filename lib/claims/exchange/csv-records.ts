import { FeedError } from './feed-error.ts';

const LONGEST_FIELD = 100_000;
const MOST_COLUMNS = 200;

/**
 * Rows of a CSV text (RFC 4180) that comes in pieces, by the names in its first row. Comma, semicolon or tab parts the
 * fields, whichever stands most often in the first row; quoted fields may hold line breaks.
 */
export async function* csvRecords(pieces: AsyncIterable<string>): AsyncGenerator<Map<string, string>> {
  let names: string[] | null = null;
  for await (const row of rows(pieces)) {
    if (row.length === 1 && row[0] === '') continue;
    if (!names) {
      names = row.map((name) =>
        name
          .trim()
          .toLowerCase()
          .replace(/[\s_-]+/g, ''),
      );
      continue;
    }
    yield new Map(names.map((name, i) => [name, row[i]?.trim() ?? '']));
  }
  if (!names) throw new FeedError('holds no row');
}

async function* rows(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let delimiter = '';
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let closed = false; // behind a closing quote
  let count = 0;
  let head = '';

  const step = function* (text: string): Generator<string[]> {
    for (const c of text) {
      if (quoted) {
        if (c === '"') {
          quoted = false;
          closed = true;
        } else field += c;
      } else if (c === '"' && (field === '' || closed)) {
        if (closed) field += '"'; // a doubled quote
        quoted = true;
        closed = false;
      } else if (c === delimiter || c === '\n') {
        row.push(field);
        if (row.length > MOST_COLUMNS)
          throw new FeedError(`row ${count + 1} has more than ${MOST_COLUMNS} columns`);
        field = '';
        closed = false;
        if (c === '\n') {
          count++;
          yield row;
          row = [];
        }
      } else if (c !== '\r') field += c;
      if (field.length > LONGEST_FIELD)
        throw new FeedError(`row ${count + 1} holds a field of more than ${LONGEST_FIELD} characters`);
    }
  };

  for await (const piece of pieces) {
    if (delimiter) {
      yield* step(piece);
      continue;
    }
    head += piece;
    if (!head.includes('\n') && head.length < LONGEST_FIELD) continue;
    delimiter = delimiterOf(head);
    yield* step(head.replace(/^\uFEFF/, ''));
  }
  if (!delimiter) {
    delimiter = delimiterOf(head);
    yield* step(head.replace(/^\uFEFF/, ''));
  }
  if (quoted) throw new FeedError(`row ${count + 1} opens a quotation mark that nothing closes`);
  if (field || row.length) yield [...row, field];
}

function delimiterOf(head: string): string {
  const line = head.split('\n', 1)[0]!.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((c) => [line.split(c).length, c] as const);
  return counts.reduce((a, b) => (b[0] > a[0] ? b : a))[1];
}
