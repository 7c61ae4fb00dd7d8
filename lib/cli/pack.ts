import { parseArgs } from 'node:util';
import { CliError } from './errors.ts';
import { checkFiles } from './pack-check.ts';
import { writeCoverage } from './pack-coverage.ts';
import { exportPack } from './pack-export.ts';
import { importFeed, PACK_OPTIONS, type PackOptions } from './pack-import.ts';
import { writeSchema } from './pack-schema.ts';

const USAGE: Record<string, string> = {
  check: 'pack check FILE …',
  build: 'pack build FILE OUTPUT',
  import: 'pack import FILE [--id I --title T --language L --licence C --publisher P --format json|csv]',
  export: 'pack export FILE [--format claimreview|annotation]',
  schema: 'pack schema [OUTPUT]',
  coverage: 'pack coverage PACK REASONS [OUTPUT]',
};

/**
 * Everything about packs: `check` reports (exit code 1 with errors), `build` compiles the
 * index, `import` makes a pack of ClaimReviews or CSV,
 * `export` writes JSON-LD, `schema` the format as JSON Schema, `coverage` which claims cover which threads. Without an
 * output file the result goes to stdout.
 */
export async function run(args: string[]): Promise<void> {
  const [action, ...rest] = args;
  const { values, positionals } = parse(rest);
  const [first, second, third] = positionals;
  if (action === 'check' && first) await checkFiles(positionals);
  else if (action === 'build' && first && second)
    await (await import('./pack-build.ts')).buildIndex(first, second); // loads the matcher
  else if (action === 'import' && first && !second) await importFeed(first, values);
  else if (action === 'export' && first && !second) await exportPack(first, values.format ?? 'claimreview');
  else if (action === 'schema' && !second) await writeSchema(first ?? null);
  else if (action === 'coverage' && first && second) await writeCoverage(first, second, third ?? null);
  else
    throw new CliError(
      USAGE[action ?? ''] ?? `unknown action "${action ?? ''}"; there are: ${Object.keys(USAGE).join(', ')}`,
    );
}

function parse(args: string[]): { values: PackOptions; positionals: string[] } {
  try {
    return parseArgs({ args, options: PACK_OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}
