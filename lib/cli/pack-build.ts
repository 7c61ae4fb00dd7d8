import { writeFile } from 'node:fs/promises';
import { compile } from '../match/index.ts';
import { readPack } from './pack-files.ts';

/** Compiles a pack's index, as the extension keeps it, and writes it to a file; prints its size and the time it took. */
export async function buildIndex(file: string, output: string): Promise<void> {
  const { claims, language } = await readPack(file);
  const start = performance.now();
  const index = compile(claims, language);
  const took = Math.round(performance.now() - start);
  await writeFile(output, new Uint8Array(index));
  process.stdout.write(`${output}: ${claims.length} claims, ${index.byteLength} bytes, ${took} ms\n`);
}
