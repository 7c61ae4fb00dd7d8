import { PackError, parsePack, tell } from '../claims/index.ts';
import type { Pack } from '../model/index.ts';
import { CliError } from './errors.ts';
import { readJson } from './files.ts';

/** `pack check FILE …`: reports on packs; exit code 1 where one has errors. */
export async function run(args: string[]): Promise<void> {
  const [action, ...files] = args;
  if (action !== 'check') throw new CliError(`unknown action "${action ?? ''}"; there is: check`);
  if (files.length === 0) throw new CliError('names no file: pack check FILE …');
  for (const file of files) await check(file);
}

async function check(file: string): Promise<void> {
  const value = await readJson(file);
  try {
    report(file, parsePack(value, file));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const issue of error.issues) process.stdout.write(`${file}: ${tell(issue)}\n`);
    process.exitCode = 1;
  }
}

function report(file: string, pack: Pack): void {
  const sources = pack.claims.flatMap((claim) => claim.sources);
  const read = sources.filter((source) => source.checked === 'read').length;
  process.stdout.write(`${file}: ${pack.claims.length} claims, ${sources.length} sources (${read} read)\n`);
}
