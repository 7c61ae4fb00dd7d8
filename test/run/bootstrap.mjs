/**
 * What `npm start` and `npm test` do first, on whatever Node (20 or newer) the machine has: install what is missing,
 * and go on under the Node that the project brings along. No import here may need node_modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const nodeFolder = join(root, 'node_modules/node/bin');

/** Environment in which `node` and the project's tools are the project's own. */
export const environment = {
  ...process.env,
  PATH: [nodeFolder, join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};

/** npm writes its own copy of the lock file last; where it is older than ours, something is to be installed. */
function isInstalled() {
  const done = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(done) || !existsSync(join(nodeFolder, 'node'))) return false;
  if (statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return true;
  const packagesOf = (file) => {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    return Object.entries(packages).flatMap(([path, { version, optional }]) =>
      path && !optional ? [`${path}@${version}`] : [],
    );
  };
  const have = new Set(packagesOf(done));
  return packagesOf(join(root, 'package-lock.json')).every((row) => have.has(row));
}

/** Installs if need be; then runs `script` under the project's Node and ends with its exit code. */
export function continueUnderOwnNode(script) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.version}`);
    process.exit(1);
  }
  if (!isInstalled()) {
    console.log('installing packages (npm ci)');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
    if (npm.status !== 0) process.exit(npm.status ?? 1);
  }
  const run = spawnSync(join(nodeFolder, 'node'), [join(root, script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  process.exit(run.status ?? 1);
}
