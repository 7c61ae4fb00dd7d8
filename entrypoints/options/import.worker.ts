/** Reads a chosen file away from the page. One worker reads one file; to cancel it, end it. */
import { type ImportPreview, readImport } from '../../lib/background/packs-read.ts';
import { ImportError } from '../../lib/background/packs-text.ts';
import type { Claim } from '../../lib/model/index.ts';

export type FromWorker =
  | { kind: 'progress'; share: number }
  | { kind: 'claims'; shard: number; claims: Claim[] }
  | { kind: 'index'; piece: { number: number; base64: string } }
  | { kind: 'read'; preview: ImportPreview }
  | { kind: 'failed'; problems: string[] };

const say = (message: FromWorker) => postMessage(message);

/** Pieces on their way at once: one is stored while the next is read, and no more, so that memory stays bounded. */
const MOST_UNDER_WAY = 2;
let underWay = 0;
let taken = () => {};

/** Waits until at most `most` pieces are on their way. */
async function settled(most: number): Promise<void> {
  while (underWay > most)
    await new Promise<void>((resolve) => {
      taken = resolve;
    });
}

async function hand(message: FromWorker): Promise<void> {
  await settled(MOST_UNDER_WAY - 1);
  underWay++;
  say(message);
}

let told = -1;

addEventListener('message', async ({ data }: MessageEvent<{ file: File } | 'taken'>) => {
  if (data === 'taken') {
    underWay--;
    return taken();
  }
  try {
    const preview = await readImport(
      data.file,
      {
        progress(share) {
          if (share < 1 && share - told < 0.005) return;
          told = share;
          say({ kind: 'progress', share });
        },
        claims: (shard, claims) => hand({ kind: 'claims', shard, claims }),
        index: (number, bytes) => hand({ kind: 'index', piece: { number, base64: base64(bytes) } }),
      },
      new Date().toISOString().slice(0, 10),
    );
    await settled(0);
    say({ kind: 'read', preview });
  } catch (error) {
    say({ kind: 'failed', problems: error instanceof ImportError ? error.problems : [String(error)] });
  }
});

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
