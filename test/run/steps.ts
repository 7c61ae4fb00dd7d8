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
  /** What failed and why, one entry a failed test; without it the end of `text` is shown. */
  reason?: string[];
  /** Test files with a failure, and how many tests passed in the others. */
  brokenFiles?: string[];
  passedElsewhere?: number;
  /** Failed tests that passed when run again: said, not hidden. */
  again?: string[];
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
    testResults: {
      name: string;
      message?: string;
      assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
    }[];
  }
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { ok: false, text: `${text}\nvitest left no report` };
  }
  const all = report.testResults.flatMap((suite) => suite.assertionResults);
  const passedIn = (suites: Report['testResults']) =>
    suites.flatMap((suite) => suite.assertionResults).filter((test) => test.status === 'passed').length;
  const passed = passedIn(report.testResults);
  const broken = report.testResults.filter(
    (suite) => suite.message || suite.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = all.filter((test) => test.status === 'failed').length;
  const skipped = all.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return {
    ok: ok && passed > 0,
    text,
    reason: report.testResults.flatMap((suite) => {
      const wrong = suite.assertionResults.filter((test) => test.status === 'failed');
      const reasons = wrong.map((test) => `${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`);
      return suite.message ? [`${suite.name}\n${suite.message}`, ...reasons] : reasons;
    }),
    passed,
    failed: Math.max(failed, ok ? 0 : 1),
    skipped: skipped.map((test) => test.fullName),
    brokenFiles: broken.map((suite) => suite.name),
    passedElsewhere: passedIn(report.testResults.filter((suite) => !broken.includes(suite))),
  };
}

/**
 * End to end, in real browsers: files with a failure are run once more, since a browser on a busy machine now and then
 * starts late or dies. What fails twice has failed; what passes the second time is named in the output.
 */
async function endToEnd(): Promise<Outcome> {
  const config = ['--config', 'test/e2e/vitest.config.ts'];
  const first = await vitest('e2e', ...config);
  const { brokenFiles = [], passedElsewhere = 0, reason = [] } = first;
  if (first.ok || brokenFiles.length === 0) return first;
  const second = await vitest('e2e-again', ...config, ...brokenFiles);
  if (!second.ok) return { ...second, passed: passedElsewhere + (second.passed ?? 0) };
  return { ...first, ok: true, passed: passedElsewhere + (second.passed ?? 0), failed: 0, again: reason };
}

async function step(name: string, check: () => Promise<Outcome>): Promise<void> {
  const started = performance.now();
  const {
    ok,
    text,
    passed,
    failed,
    skipped = [],
    reason = [],
    again = [],
  } = await check().catch((error): Outcome => ({ ok: false, text: String(error?.message ?? error) }));
  counts.passed += passed ?? (ok ? 1 : 0);
  counts.failed += failed ?? (ok ? 0 : 1);
  counts.skipped += skipped.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const tests =
    passed === undefined ? '' : ` (${passed} passed, ${failed} failed, ${skipped.length} skipped)`;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${tests} ${seconds} s`);
  for (const test of skipped) console.log(`     skipped: ${test}`);
  for (const test of again) console.log(`     passed at the second attempt: ${test.slice(0, 400)}`);
  writeFileSync(join(output, `${name.replaceAll(/\W+/g, '-')}.log`), text);
  if (ok) return;
  console.log(reason.map((part) => part.slice(0, 800)).join('\n\n'));
  if (reason.length === 0) console.log(text.trimEnd().split('\n').slice(-60).join('\n'));
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
await step('end to end', endToEnd);

console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
