/**
 * All checks, one line a step with its time; what a step printed is shown only where it fails (and kept in
 * `test/output`). The last line counts: a step is one check, but unit and end-to-end tests count one by one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, browsers, isInstalled } from '../browsers/index.ts';
import { canInstall, need } from '../wiki/packages.ts';
import { setUpWiki } from '../wiki/setup.ts';

const root = join(import.meta.dirname, '../..');
const output = join(root, 'test/output');
const counts = { passed: 0, failed: 0, skipped: 0 };

interface Outcome {
  ok: boolean;
  text: string;
  /** Names of tests that were skipped, each with its reason in the name. */
  skipped?: string[];
  passed?: number;
  failed?: number;
}

function run(command: string[], timeout = 600_000): Promise<Outcome> {
  return new Promise((resolve) => {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' }, timeout });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
    }
    child.on('error', (error) => resolve({ ok: false, text: `${text}\n${error.message}` }));
    child.on('close', (code, signal) => {
      if (signal) text += `\nended by ${signal}: it took more than ${timeout / 1000} s`;
      resolve({ ok: code === 0, text });
    });
  });
}

/** Runs vitest and counts its tests. A run without any test fails. */
async function vitest(name: string, ...args: string[]): Promise<Outcome> {
  const file = join(output, `${name}.json`);
  rmSync(file, { force: true });
  const { ok, text } = await run(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    900_000,
  );
  interface Report {
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  }
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { ok: false, text: `${text}\nvitest left no report` };
  }
  const all = report.testResults.flatMap((suite) => suite.assertionResults);
  const passed = all.filter((test) => test.status === 'passed').length;
  const failed = all.filter((test) => test.status === 'failed').length;
  const skipped = all.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return {
    ok: ok && passed > 0,
    text,
    passed,
    failed: Math.max(failed, ok ? 0 : 1),
    skipped: skipped.map((test) => test.fullName),
  };
}

async function step(name: string, check: () => Promise<Outcome>): Promise<void> {
  const started = performance.now();
  const {
    ok,
    text,
    passed,
    failed,
    skipped = [],
  } = await check().catch((error): Outcome => ({ ok: false, text: String(error?.message ?? error) }));
  counts.passed += passed ?? (ok ? 1 : 0);
  counts.failed += failed ?? (ok ? 0 : 1);
  counts.skipped += skipped.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const tests =
    passed === undefined ? '' : ` (${passed} passed, ${failed} failed, ${skipped.length} skipped)`;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${tests} ${seconds} s`);
  for (const test of skipped) console.log(`     skipped: ${test}`);
  writeFileSync(join(output, `${name.replaceAll(/\W+/g, '-')}.log`), text);
  if (!ok) console.log(text.trimEnd().split('\n').slice(-120).join('\n'));
}

const done = (text: string): Outcome => ({ ok: true, text });
const tool = (name: string, ...command: string[]) => step(name, () => run(command));

mkdirSync(output, { recursive: true });
await tool('format and lint', 'biome', 'check', '.', '--error-on-warnings');
await tool('prepare', 'wxt', 'prepare');
await tool('types', 'tsc', '-p', 'tsconfig.json');
await tool('types without a browser', 'tsc', '-p', 'tsconfig.pure.json');
await tool(
  'directions between rooms',
  'depcruise',
  '--config',
  '.dependency-cruiser.cjs',
  'entrypoints',
  'components',
  'lib',
);
await tool('dead code', 'knip');
await step('unit tests', () => vitest('unit'));
await tool('build for Chrome', 'wxt', 'build', '-b', 'chrome');
await tool('build for Firefox', 'wxt', 'build', '-b', 'firefox');
await tool('size budgets', 'size-limit');
await tool('web-ext lint', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery');
const packs = readdirSync(join(root, 'public/packs')).filter((file) => file !== 'schema.json');
for (const pack of packs) {
  const file = `public/packs/${pack}`;
  await tool(
    `pack check ${pack}`,
    'node',
    '--disable-warning=ExperimentalWarning',
    'lib/cli/main.ts',
    'pack',
    'check',
    file,
  );
}
for (const name of Object.keys(browsers) as BrowserName[]) {
  await step(`${name} is there`, async () => {
    await need(() => isInstalled(name), browsers[name].packages);
    return done(canInstall() ? 'installed where it was missing' : 'there');
  });
}
await step('MediaWiki is there', async () => done((await setUpWiki()).root));
await step('end to end', () => vitest('e2e', '--config', 'test/e2e/vitest.config.ts'));

console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
