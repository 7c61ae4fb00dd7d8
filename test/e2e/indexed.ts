/** What lies in the extension's IndexedDB, seen from one of its pages. */
import type { View } from '../browsers/index.ts';

/** Entries a store, and the keys of those that packs and imports use. */
export const stored = (page: View): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await wait(indexedDB.open('crosstalk'));
    const counts: Record<string, number> = {};
    for (const name of ['packs', 'indexes', 'shards', 'imports', 'staged']) {
      counts[name] = await wait(db.transaction(name).objectStore(name).count());
    }
    db.close();
    return counts;
  });

/** Waits until the import has come to one of these. */
export const importIs = (page: View, states: string[], timeout?: number): Promise<string> =>
  page.until(
    (states: string[]) => {
      const state = document.querySelector('[data-import]')?.getAttribute('data-import') ?? '';
      return states.includes(state) ? state : '';
    },
    [states],
    timeout,
  );
