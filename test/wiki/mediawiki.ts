/** The real MediaWikis, running: PHP's own server behind the TLS front. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Front, freePort, type Handler, startFront } from './front.ts';
import type { Language } from './pages.ts';
import { setUpWiki } from './setup.ts';

export interface MediaWiki extends Front {
  /** Replaces a page's text in a new revision, past the front and its log. */
  edit(language: Language, title: string, text: string): Promise<void>;
  /** Takes in pages with their histories, see `historyXml`. */
  importPages(language: Language, xml: string): Promise<void>;
}

/** Starts the wikis, building them first where they are missing. */
export async function startMediaWiki(): Promise<MediaWiki> {
  const { site, root } = await setUpWiki();
  const port = await freePort();
  const settings = [
    ['memory_limit', '512M'],
    ['opcache.enable_cli', '1'],
    ['opcache.max_accelerated_files', '20000'],
    ['error_log', join(root, 'php.log')],
    ['log_errors', '1'],
    ['display_errors', '0'],
  ].flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const php = spawn(
    'php',
    [...settings, '-S', `127.0.0.1:${port}`, '-t', join(root, 'docroot'), join(root, 'router.php')],
    // A group of its own: its workers must end with it.
    { stdio: 'ignore', detached: true, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } },
  );
  const end = () => stop(php);
  process.once('exit', end);
  await listening(port);
  const front = await startFront(forwardTo(port));
  return {
    ...front,
    async edit(language, title, text) {
      const args = [join(site, 'maintenance/run.php'), 'edit', '--conf', join(root, 'LocalSettings.php')];
      const child = promisify(execFile)('php', [...args, '--no-rc', title], {
        env: { ...process.env, WIKI_LANG: language },
      });
      child.child.stdin?.end(text);
      await child;
    },
    async importPages(language, xml) {
      const args = [
        join(site, 'maintenance/run.php'),
        'importDump',
        '--conf',
        join(root, 'LocalSettings.php'),
      ];
      const child = promisify(execFile)('php', [...args, '--no-updates'], {
        env: { ...process.env, WIKI_LANG: language },
      });
      child.child.stdin?.end(xml);
      await child;
    },
    async close() {
      process.off('exit', end);
      end();
      await front.close();
    },
  };
}

function stop(php: ChildProcess): void {
  try {
    process.kill(-php.pid!, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await sleep(50);
  }
  throw new Error('PHP did not start to listen within 5 s');
}

function forwardTo(port: number): Handler {
  const agent = new Agent({ keepAlive: false });
  return (request, response) => {
    const headers = { ...request.headers };
    delete headers['accept-encoding'];
    const onward = httpRequest(
      { host: '127.0.0.1', port, agent, method: request.method, path: request.url, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('data', (chunk) => response.write(chunk));
        answer.on('end', () => response.end());
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
}
