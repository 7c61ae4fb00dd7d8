import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAcross, checkPack, parsePack } from '../claims/index.ts';
import { coverage, readReasons } from './pack-coverage.ts';
import { readPack } from './pack-files.ts';
import { packJsonSchema } from './pack-schema.ts';

const root = join(import.meta.dirname, '../..');
const packs = readdirSync(join(root, 'public/packs')).filter((file) => file !== 'schema.json');
const seed = join(root, '../shared/seed/threads.json');
const reasons = join(root, 'test/packs/social-credit-uncovered.json');
const socialCredit = join(root, 'public/packs/social-credit.json');

/** Runs the command line as a user would. */
const crosstalk = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'lib/cli/main.ts'), 'pack', ...args],
      { maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
const temporary = (name: string, text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'crosstalk-')), name);
  writeFileSync(file, text);
  return file;
};

describe('bundled packs', () => {
  it.each(packs)('%s passes the check, and is named after its id', async (file) => {
    const pack = await readPack(join(root, 'public/packs', file));
    expect(file).toBe(`${pack.id}.json`);
    const today = new Date().toISOString().slice(0, 10);
    expect(checkPack(pack, today).filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('have no claim in common', async () => {
    const all = await Promise.all(packs.map((file) => readPack(join(root, 'public/packs', file))));
    expect([...checkAcross(all)]).toEqual([]);
  });

  it('the example in CONTRIBUTING.md passes the check without a warning', () => {
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(text)![1]!;
    expect(checkPack(parsePack(JSON.parse(example), 'CONTRIBUTING.md'), '2026-11-22')).toEqual([]);
  });

  it('the JSON Schema is the one that the code makes', () => {
    expect(readFileSync(join(root, 'public/packs/schema.json'), 'utf8')).toBe(packJsonSchema());
  });
});

describe('the social credit pack and the archive', () => {
  it('covers every thread; the page about it is up to date', async () => {
    const page = coverage(await readPack(socialCredit), await readReasons(reasons));
    expect(readFileSync(join(root, 'test/results/social-credit-coverage.md'), 'utf8')).toBe(page);
  });

  it.skipIf(!existsSync(seed))('names threads and comments that are there', async () => {
    const { title, threads } = JSON.parse(readFileSync(seed, 'utf8')) as {
      title: string;
      threads: { heading: string; comments: { timestamp: string }[] }[];
    };
    const minute = (time: string) =>
      new Date(time.replace(/^(\S+), (.*) \(UTC\)$/, '$2 $1 UTC')).toISOString();
    const known = new Map(threads.map((t) => [t.heading, t.comments.map((c) => minute(c.timestamp))]));
    const { claims } = await readPack(socialCredit);
    for (const talk of claims.flatMap((claim) => claim.discussions)) {
      expect(talk.title).toBe(title);
      expect([...known.keys()]).toContain(talk.heading);
      for (const time of talk.comments) expect(known.get(talk.heading)).toContain(time);
    }
    const { uncovered } = await readReasons(reasons);
    const named = new Set([
      ...claims.flatMap((c) => c.discussions.map((d) => d.heading)),
      ...uncovered.map((u) => u.heading),
    ]);
    expect([...named].sort()).toEqual([...known.keys()].sort());
  });

  it.skipIf(!existsSync(seed))('cites nothing that was neither read nor stands in the archive', async () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}/:.]+/gu, ' ');
    const archive = plain(
      readFileSync(join(root, '../shared/seed/talk-social-credit-system-archive-1.txt'), 'utf8'),
    );
    const { claims } = await readPack(socialCredit);
    const unread = claims.flatMap((claim) => claim.sources).filter((source) => source.checked === 'mention');
    const unnamed = unread.filter(({ title, url }) => {
      const original = title.replace(/\s*\([^)]*\)$/, ''); // without what we add to it
      return !(archive.includes(plain(original).trim()) || (url && archive.includes(plain(url).trim())));
    });
    expect(unnamed.map((source) => source.id)).toEqual([]);
  });

  it.skipIf(!existsSync(seed))('names no editor', async () => {
    const { threads } = JSON.parse(readFileSync(seed, 'utf8')) as {
      threads: { comments: { author: string }[] }[];
    };
    const authors = new Set(threads.flatMap((thread) => thread.comments.map((comment) => comment.author)));
    const { claims } = await readPack(socialCredit);
    const said = claims.flatMap((c) => [
      c.claimReviewed,
      c.context,
      ...c.variants,
      ...(c.negatedForms ?? []),
      ...(c.raised ?? []),
      ...(c.positions ?? []).map((p) => p.text),
    ]);
    const plain = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
    for (const author of authors)
      expect(said.filter((text) => plain(text).includes(plain(author)))).toEqual([]);
  });

  it('a thread without claim or reason is told', async () => {
    const some = await readReasons(reasons);
    const pack = await readPack(socialCredit);
    expect(() => coverage(pack, { ...some, uncovered: [] })).toThrow(
      'has 38 threads, but claims and reasons name 36',
    );
    const twice = [...some.uncovered, { heading: 'Is this real?', reason: 'chatter' as const }];
    expect(() => coverage(pack, { ...some, uncovered: twice })).toThrow('has a claim and a reason');
  });
});

describe('pack, as a user runs it', () => {
  it('check: figures and exit code 0, or errors with claim and field and exit code 1', async () => {
    const good = await crosstalk('check', socialCredit);
    expect(good.code).toBe(0);
    expect(good.stdout).toMatch(/\d+ claims, .* sources \(\d+ read, \d+ %\); 0 errors/);
    const bad = temporary(
      'bad.json',
      readFileSync(socialCredit, 'utf8').replace('"kind": "misconception"', '"kind": "lie"'),
    );
    const { code, stdout } = await crosstalk('check', bad);
    expect(code).toBe(1);
    expect(stdout).toMatch(/bad\.json: error: claim "[a-z-]+": kind: .*\[schema\]/);
  });

  it('check of packs together tells what they share', async () => {
    const copy = JSON.parse(readFileSync(socialCredit, 'utf8')) as { id: string; claims: { id: string }[] };
    copy.id = 'copy';
    copy.claims = copy.claims.slice(0, 1).map((claim) => ({ ...claim, id: 'same' }));
    const file = temporary('copy.json', JSON.stringify(copy));
    expect((await crosstalk('check', file)).code).toBe(0);
    const { code, stdout } = await crosstalk('check', socialCredit, file);
    expect(code).toBe(1);
    expect(stdout).toMatch(/copy\.json: error: claim "same": .*of pack "social-credit".*\[duplicate\]/);
  });

  it('bad input is one line on stderr and exit code 2', async () => {
    for (const args of [
      ['check', '/no/such/file.json'],
      ['check', temporary('x.json', '{')],
      ['check'],
      ['sing'],
      ['import', temporary('x.json', '[{]')],
      ['import', '/no/such/file'],
      ['import', 'x', '--colour', 'red'],
    ]) {
      const { code, stderr } = await crosstalk(...args);
      expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    }
  });

  it('export, then import: the same claims, and a pack by its form', async () => {
    const feed = temporary('feed.json', (await crosstalk('export', socialCredit)).stdout);
    const { stdout, stderr } = await crosstalk('import', feed, '--id', 'back');
    const back = await readPack(temporary('back.json', stdout));
    const { claims } = await readPack(socialCredit);
    expect(back.id).toBe('back');
    expect(back.claims.map((claim) => claim.claimReviewed)).toEqual(
      claims.map((claim) => claim.claimReviewed),
    );
    expect(stderr).toContain(`${claims.length} claims, 0 records left out`);
  });

  it('export as Web Annotation targets the pages', async () => {
    const { stdout } = await crosstalk('export', socialCredit, '--format', 'annotation');
    expect(stdout).toContain('"https://en.wikipedia.org/wiki/Social_credit_system"');
  });
});
