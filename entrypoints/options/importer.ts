import type { ImportState } from '../../components/index.ts';
import type { ImportPreview } from '../../lib/background/packs-read.ts';
import { askBackground, type PackRow, type Result, TroubleError } from '../../lib/messages/index.ts';
import type { FromWorker } from './import.worker.ts';
import workerUrl from './import.worker.ts?worker&url';

export const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new TroubleError(result.trouble);
  return result.value;
};

/** Milliseconds between signs of life while a preview waits for its reader. */
const ALIVE = 30_000;

interface Job {
  id: string;
  name: string;
  worker: Worker;
  alive: ReturnType<typeof setInterval>;
  preview: ImportPreview | null;
}

/**
 * Leads one import at a time: a worker reads the file, what it has read goes to the background piece by piece, and the reader
 * says whether it becomes a pack. `show` is told each state; `say` turns what was thrown into words.
 */
export class Importer {
  private job: Job | null = null;
  private readonly show: (state: ImportState) => void;
  private readonly say: (error: unknown) => string;

  constructor(show: (state: ImportState) => void, say: (error: unknown) => string) {
    this.show = show;
    this.say = say;
  }

  /** Reads a file. `packs`: those that are there, for what the new one would replace. */
  async read(file: File, packs: readonly PackRow[]): Promise<void> {
    const ended = this.end();
    const id = `~${crypto.randomUUID()}`;
    const job: Job = {
      id,
      name: file.name,
      worker: newWorker(),
      alive: setInterval(() => void this.ask(job, 'import-index', { import: id, piece: null }), ALIVE),
      preview: null,
    };
    this.job = job;
    this.show({ kind: 'reading', name: file.name, share: 0 });
    await ended;
    if (this.job !== job || !(await this.ask(job, 'import-begin', { import: id }))) return;
    job.worker.onerror = (event) => void this.fail(job, [event.message || 'the reader stopped']);
    job.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => void this.take(job, data, packs);
    job.worker.postMessage({ file });
  }

  /** Gives the import up; nothing of it stays. */
  async cancel(): Promise<void> {
    const name = this.job?.name;
    if (name === undefined) return;
    await this.end();
    this.show({ kind: 'cancelled', name });
  }

  /** Makes what was read a pack; the packs as they are then, or null where it failed. */
  async confirm(): Promise<PackRow[] | null> {
    const job = this.job;
    if (!job?.preview) return null;
    const { info, claims, bytes, pieces } = job.preview;
    this.show({ kind: 'saving', name: job.name });
    const pack = { ...info, claims, bytes, pieces };
    const answer = await this.ask(job, 'import-end', { import: job.id, pack });
    if (!answer) return null;
    this.stop(job);
    this.show({ kind: 'done', title: info.title, claims });
    return answer.value;
  }

  private async take(job: Job, message: FromWorker, packs: readonly PackRow[]): Promise<void> {
    if (this.job !== job) return;
    switch (message.kind) {
      case 'progress':
        return this.show({ kind: 'reading', name: job.name, share: message.share });
      case 'claims':
      case 'index': {
        const { kind, ...piece } = message;
        const answer =
          kind === 'claims'
            ? await this.ask(job, 'import-claims', {
                import: job.id,
                ...(piece as Extract<FromWorker, { kind: 'claims' }>),
              })
            : await this.ask(job, 'import-index', {
                import: job.id,
                ...(piece as Extract<FromWorker, { kind: 'index' }>),
              });
        if (answer) job.worker.postMessage('taken');
        return;
      }
      case 'failed':
        return this.fail(job, message.problems);
      case 'read': {
        const { preview } = message;
        const same = packs.find((pack) => pack.id === preview.info.id);
        if (same?.bundled)
          return this.fail(job, [`id: “${same.id}” is the id of a pack that comes with Crosstalk`]);
        job.preview = preview;
        job.worker.terminate();
        return this.show({ kind: 'preview', name: job.name, preview, replaces: same?.version ?? null });
      }
    }
  }

  /** Null where it failed; then the import has ended and the reader was told. */
  private async ask<K extends Parameters<typeof askBackground>[0]>(
    job: Job,
    type: K,
    input: Parameters<typeof askBackground<K>>[1],
  ) {
    try {
      return { value: unwrap(await askBackground(type, input)) };
    } catch (error) {
      await this.fail(job, [this.say(error)]);
      return null;
    }
  }

  private async fail(job: Job, problems: string[]): Promise<void> {
    if (this.job !== job) return;
    await this.end();
    this.show({ kind: 'failed', name: job.name, problems });
  }

  private async end(): Promise<void> {
    const job = this.job;
    if (!job) return;
    this.stop(job);
    await askBackground('import-end', { import: job.id, pack: null }).catch(() => {}); // purged at the next start
  }

  private stop(job: Job): void {
    this.job = null;
    clearInterval(job.alive);
    job.worker.terminate();
  }
}

/** Trusted Types let a worker start from an address that a policy has passed only. */
function newWorker(): Worker {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
    };
  };
  policy ??= trustedTypes?.createPolicy('crosstalk-import', { createScriptURL: () => workerUrl }) ?? null;
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
}
let policy: { createScriptURL(url: string): string } | null = null;
