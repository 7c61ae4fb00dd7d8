/** Debian packages that the tests need: installed where we are root on Debian, else named in one line. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether packages can be installed without asking: root on a Debian-like system. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Makes sure that a command works; else installs its packages. Throws with one line that says what to install. */
export async function need(works: () => boolean, packages: string[]): Promise<void> {
  if (works()) return;
  if (!canInstall()) throw new Error(`missing: run "apt-get install ${packages.join(' ')}" as root (Debian)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    maxBuffer: 1 << 26,
  });
  if (!works()) throw new Error(`still missing after apt-get install ${packages.join(' ')}`);
}

export const hasCommand = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
