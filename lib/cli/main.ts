/** `npm run -s crosstalk -- COMMAND …`: errors are one line on stderr and exit code 2. */
import { CliError } from './errors.ts';

const COMMANDS: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  threads: () => import('./threads.ts'),
  match: () => import('./match.ts'),
  link: () => import('./link.ts'),
  annotate: () => import('./annotate.ts'),
  pack: () => import('./pack.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[name];
  if (!command) {
    throw new CliError(`unknown command "${name}"; there are: ${Object.keys(COMMANDS).join(', ')}`);
  }
  await (await command()).run(args);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`crosstalk ${name}: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
  if (!(error instanceof CliError) && process.env.CROSSTALK_DEBUG) console.error(error);
  process.exitCode = 2;
}
