import { checkAcross, checkPack, countPack, PackError, parsePack, tell } from '../claims/index.ts';
import type { Pack } from '../model/index.ts';
import { readJson } from './files.ts';

/**
 * Prints what is wrong with each pack, a line each, and its figures; then what packs given together have in common. Errors
 * set the exit code to 1.
 */
export async function checkFiles(files: string[]): Promise<void> {
  const taken: { file: string; pack: Pack }[] = [];
  for (const file of files) {
    const pack = await checkFile(file);
    if (pack) taken.push({ file, pack });
  }
  for (const { pack, severity, rule, claim, field, message } of checkAcross(taken.map(({ pack }) => pack))) {
    process.stdout.write(
      `${taken[pack]!.file}: ${severity}: claim "${claim}": ${field}: ${message} [${rule}]\n`,
    );
    process.exitCode = 1;
  }
}

/** The pack, or null where it does not fit the format. */
async function checkFile(file: string): Promise<Pack | null> {
  const value = await readJson(file);
  try {
    const pack = parsePack(value, file);
    report(file, pack);
    return pack;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const issue of error.issues) process.stdout.write(`${file}: error: ${tell(issue)} [schema]\n`);
    process.exitCode = 1;
    return null;
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
