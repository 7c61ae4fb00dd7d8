import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { Matcher } from '../match/index.ts';
import { buildIndex } from './pack-build.ts';
import { readPack } from './pack-files.ts';

const pack = join(import.meta.dirname, '../../public/packs/social-credit.json');

it('pack build writes an index by which the matcher finds the pack’s own wordings', async () => {
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const file = join(mkdtempSync(join(tmpdir(), 'crosstalk-')), 'pack.index');
  await buildIndex(pack, file);
  expect(print.mock.calls.join()).toMatch(/\d+ claims, \d+ bytes, \d+ ms/);
  print.mockRestore();
  const { claims } = await readPack(pack);
  const matcher = Matcher.load([new Uint8Array(readFileSync(file)).buffer]);
  const page = { wiki: 'enwiki', title: 'Social credit system' };
  const passages = claims.map(({ variants }, i) => ({ id: `p${i}`, text: variants[0]!, section: null }));
  const found = matcher.match(passages, page, 1).map((row) => row[0]?.claim);
  const right = claims.filter(({ id }, i) => found[i] === id).length;
  expect(right).toBe(claims.length);
});
