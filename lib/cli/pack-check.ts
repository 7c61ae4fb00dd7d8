import { checkPack, countPack, PackError, parsePack, tell } from '../claims/index.ts';
import type { Pack } from '../model/index.ts';
import { readJson } from './files.ts';

/** Prints what is wrong with a pack, a line each, and its figures. Errors set the exit code to 1. */
export async function checkFile(file: string): Promise<void> {
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
  const { claims, wordings, topics, sources, read, discussions } = countPack(pack);
  const share = sources ? Math.round((100 * read) / sources) : 0;
  process.stdout.write(
    `${file}: ${claims} claims, ${wordings} wordings, ${topics} topics, ${discussions} discussions, ` +
      `${sources} sources (${read} read, ${share} %); ${errors} errors, ${findings.length - errors} warnings\n`,
  );
  if (errors) process.exitCode = 1;
}
