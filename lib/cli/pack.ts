import { checkPack, countPack, PackError, parsePack, tell } from '../claims/index.ts';
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
    for (const issue of error.issues) process.stdout.write(`${file}: error: ${tell(issue)} [schema]\n`);
    process.exitCode = 1;
  }
}

function report(file: string, pack: Pack): void {
  const findings = checkPack(pack, new Date().toISOString().slice(0, 10));
  for (const { severity, rule, claim, field, message } of findings) {
    process.stdout.write(`${file}: ${severity}: claim "${claim}": ${field}: ${message} [${rule}]\n`);
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const { claims, wordings, sources, read, discussions } = countPack(pack);
  const share = sources ? Math.round((100 * read) / sources) : 0;
  process.stdout.write(
    `${file}: ${claims} claims, ${wordings} wordings, ${discussions} discussions, ` +
      `${sources} sources (${read} read, ${share} %); ${errors} errors, ${findings.length - errors} warnings\n`,
  );
  if (errors) process.exitCode = 1;
}
