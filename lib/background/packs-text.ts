/** The text of a file that a reader chose, in pieces; nothing is held longer than a piece. */

/** What is read of a file; a `File` is one. */
export interface ChosenFile {
  name: string;
  /** Bytes. */
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Bytes: of the file as it lies, and of its text once it is unpacked. */
export const FILE_LIMITS = {
  pack: { file: 8_000_000, text: 32_000_000 },
  feed: { file: 200_000_000, text: 200_000_000 },
} as const;
export type FileKind = keyof typeof FILE_LIMITS;

/** A file that cannot be imported: what is wrong with it and where, a line each. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems[0]);
    this.problems = problems;
  }
}

const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`;

/** Refuses a file that is larger than its kind may be. @throws ImportError */
export function checkSize({ size }: ChosenFile, kind: FileKind): void {
  const { file } = FILE_LIMITS[kind];
  if (size > file)
    throw new ImportError([`The file is larger than ${megabytes(file)}, the most a ${kind} may have.`]);
}

/**
 * UTF-8 text of a file, unpacked where it is gzip. `onRead` is told how many bytes of the file were read; `limit` is asked
 * with every piece, since what the text is shows in its beginning.
 *
 * @throws ImportError where it is too long, no UTF-8, or packed and damaged
 */
export async function* textOf(
  file: ChosenFile,
  limit: () => number,
  onRead: (bytes: number) => void,
): AsyncGenerator<string> {
  let read = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        read += chunk.length;
        onRead(read);
        controller.enqueue(chunk);
      },
    }),
  );
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = bytes.getReader();
  let unpacked = 0;
  try {
    for (;;) {
      const { done, value } = await next(reader, packed);
      unpacked += value?.length ?? 0;
      if (unpacked > limit())
        throw new ImportError([`Its text is longer than ${megabytes(limit())}, the most that is read.`]);
      const text = decode(decoder, value, unpacked);
      if (text) yield text;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => {}); // it may have failed already
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>, packed: boolean) {
  try {
    return await reader.read();
  } catch (error) {
    throw new ImportError([packed ? 'The packed file is damaged.' : `The file cannot be read: ${error}`]);
  }
}

function decode(decoder: TextDecoder, value: Uint8Array | undefined, at: number): string {
  try {
    return value ? decoder.decode(value, { stream: true }) : decoder.decode();
  } catch {
    throw new ImportError([`The file is no UTF-8 text (before byte ${at}). Save it as UTF-8 and try again.`]);
  }
}

const FEED_KEYS = [
  '@type',
  '@context',
  '@graph',
  'dataFeedElement',
  'itemListElement',
  'claimReviewed',
  'claimReviews',
];
const PACK_KEYS = ['id', 'title', 'claims', 'version', '$schema'];

/** What a text is by its beginning: a pack is a JSON object with a pack's fields and none of a feed's. */
export function kindOf(head: string): 'pack' | 'json' | 'csv' {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('[')) return 'json';
  if (!text.startsWith('{')) return 'csv';
  const keys = rootKeys(text);
  const isPack = PACK_KEYS.some((key) => keys.has(key)) && !FEED_KEYS.some((key) => keys.has(key));
  return isPack ? 'pack' : 'json';
}

/** Names on the first level of the object that a text begins with, as far as the text goes. */
function rootKeys(text: string): Set<string> {
  const keys = new Set<string>();
  let depth = 0;
  let last = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/gs)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') {
      if (--depth === 0) break;
    } else if (token === ':') {
      if (depth === 1) keys.add(last);
    } else last = token.slice(1, -1);
  }
  return keys;
}
