/** Memory of a browser: of all processes that descend from this one, each shared page counted in parts (PSS). */
import { readdirSync, readFileSync } from 'node:fs';

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

/** Ids of all processes below `pid`. */
export function below(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  for (const next = [pid]; next.length; ) {
    const children = parents.get(next.pop()!) ?? [];
    found.push(...children);
    next.push(...children);
  }
  return found;
}

/** Megabytes of all processes below this one together. */
const megabytes = (): number =>
  below(process.pid).reduce(
    (sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
    0,
  ) / 1000;

/** Watches memory while a job runs. */
export async function watched<T>(job: () => Promise<T>): Promise<{ value: T; before: number; peak: number }> {
  const before = megabytes();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, megabytes());
  }, 250);
  try {
    return { value: await job(), before, peak };
  } finally {
    clearInterval(timer);
  }
}
