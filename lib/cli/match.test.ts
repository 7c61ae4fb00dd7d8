import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { run } from './match.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosstalk-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...rows: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));
  return path;
}

async function output(
  ...args: string[]
): Promise<{ id: string; matches: { claim: string; score: number }[] }[]> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await run(args);
    const text = write.mock.calls.map(([chunk]) => String(chunk)).join('');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } finally {
    write.mockRestore();
  }
}

const CLAIM = { id: 'wall', text: 'The Great Wall is visible from the Moon', pages: ['Great Wall of China'] };
const TEXT = 'The Great Wall is visible from the Moon.';

it('prints a row a passage, in order, with no more than was asked for', async () => {
  const claims = file('c.jsonl', CLAIM, { id: 'moon', text: 'The Moon is made of cheese' });
  const passages = file('p.jsonl', { id: 'b', text: TEXT }, { id: 'a', text: 'Nothing here.' });
  const rows = await output('--claims', claims, '--passages', passages, '--top', '1');
  expect(rows.map((row) => row.id)).toEqual(['b', 'a']);
  expect(rows[0]!.matches.map((m) => m.claim)).toEqual(['wall']);
});

it('matches a passage that names its article as one of that article', async () => {
  const claims = file('own.jsonl', CLAIM);
  const row = (title: string) => ({ id: title, text: 'It can be visible from the Moon.', title });
  const passages = file('titles.jsonl', row('Great Wall of China'), row('Economy'));
  const [own, other] = await output('--claims', claims, '--passages', passages);
  expect(own!.matches[0]!.score).toBeGreaterThan(other!.matches[0]!.score);
});

it.each([
  [
    'a file that is missing',
    ['--claims', join(folder, 'none.jsonl'), '--passages', 'p'],
    /none\.jsonl: no such file/,
  ],
  ['no file', [], /a file is missing/],
  [
    'a row without text',
    ['--claims', file('bad.jsonl', { id: 'x' }), '--passages', 'p'],
    /bad\.jsonl:1: "text"/,
  ],
  ['what is not JSON', ['--claims', file('no.jsonl', '{'), '--passages', 'p'], /no\.jsonl:1: not JSON/],
  ['an odd number', ['--claims', 'c', '--passages', 'p', '--top', '0'], /--top 0/],
])('says what is wrong: %s', async (_, args, message) => {
  await expect(run(args)).rejects.toThrow(message);
});
