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

/** What the page has not taken yet; the next one waits, so that memory stays bounded. */
let taken = () => {};
const hand = (message: FromWorker) =>
  new Promise<void>((resolve) => {
    taken = resolve;
    say(message);
  });

let told = -1;

addEventListener('message', async ({ data }: MessageEvent<{ file: File } | 'taken'>) => {
  if (data === 'taken') return taken();
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
