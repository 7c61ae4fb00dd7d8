import * as store from '../store/index.ts';

export type OpenStore = () => Promise<store.Database | null>;

/**
 * Opens the database once, and again whenever it went away. Damaged files make Firefox fail every open of that name:
 * then the second name is used. Null where IndexedDB cannot be had at all (private windows of Firefox): the extension
 * works from its bundled files and keeps nothing.
 */
export function storeOpener(name: string): OpenStore {
  let opening: Promise<store.Database | null> | null = null;
  const gone = () => {
    opening = null;
  };
  const open = async () => {
    for (const candidate of [name, `${name}-2`]) {
      try {
        return await store.open(candidate, gone);
      } catch (error) {
        console.warn(`Crosstalk: the database ${candidate} cannot be opened: ${error}`);
      }
    }
    return null;
  };
  return () => {
    opening ??= open();
    return opening;
  };
}
