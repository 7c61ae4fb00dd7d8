import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { type BrowserName, launch } from '../browsers/index.ts';
import type { Answer, Job } from './worker.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** The worker as one file. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${ROOT}test/bench/worker.ts`, formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the worker was not built');
  return output.output[0].code;
}

/** A browser in which matching is measured, in a worker on an empty page, as the background is one. */
export async function measureIn(name: BrowserName) {
  const files = new Map<string, string | Uint8Array>([
    ['/', '<!doctype html><title>bench</title>'],
    ['/worker.js', await bundle()],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type':
        url === '/' ? 'text/html' : url.endsWith('.js') ? 'text/javascript' : 'application/json',
      // Timers of full precision.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const driver = await launch(name, { port, extension: null });
  const tab = await driver.open(`http://127.0.0.1:${port}/`);
  return {
    async run(job: Job, index: ArrayBuffer): Promise<Answer> {
      files.set('/job.json', JSON.stringify(job));
      files.set('/index', new Uint8Array(index));
      await tab.evaluate(() => {
        const page = globalThis as { answer?: unknown };
        delete page.answer;
        const run = async () => {
          const [job, index] = await Promise.all([
            fetch('/job.json').then((r) => r.json()),
            fetch('/index').then((r) => r.arrayBuffer()),
          ]);
          const db = await new Promise<IDBDatabase>((resolve, reject) => {
            const opening = indexedDB.open('bench', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('index');
            opening.onsuccess = () => resolve(opening.result);
            opening.onerror = () => reject(opening.error);
          });
          await new Promise((resolve, reject) => {
            const writing = db.transaction('index', 'readwrite');
            writing.objectStore('index').put(index, 'index');
            writing.oncomplete = resolve;
            writing.onerror = reject;
          });
          db.close();
          const worker = new Worker('/worker.js');
          worker.onerror = (event) => {
            page.answer = { error: event.message };
          };
          worker.onmessage = ({ data }) => {
            worker.terminate();
            page.answer = data;
          };
          worker.postMessage(job);
        };
        run().catch((error) => {
          page.answer = { error: String(error) };
        });
      });
      for (;;) {
        const answer = await tab.evaluate(() => (globalThis as { answer?: unknown }).answer ?? null);
        if (answer === null) {
          await new Promise((resolve) => setTimeout(resolve, 200));
          continue;
        }
        if ('error' in (answer as object)) throw new Error(`${name}: ${(answer as { error: string }).error}`);
        return answer as Answer;
      }
    },
    async close(): Promise<void> {
      await driver.close();
      server.close();
    },
  };
}
