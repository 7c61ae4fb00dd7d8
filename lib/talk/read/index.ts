import type { LanguageData } from '../../model/index.ts';
import { TimestampReader } from './timestamps.ts';
import { Titles } from './users.ts';

export { Finder, type FoundItem } from './find.ts';
export { buildThreads } from './threads.ts';

/** What reading in a language needs, prepared once. */
export interface Reader {
  timestamps: TimestampReader;
  titles: Titles;
}

const readers = new WeakMap<LanguageData, Reader>();

/** The reader for a language; building it costs a millisecond, so it is kept along with the data. */
export function readerFor(language: LanguageData): Reader {
  let reader = readers.get(language);
  if (!reader) {
    reader = { timestamps: new TimestampReader(language), titles: new Titles(language) };
    readers.set(language, reader);
  }
  return reader;
}

/** Runs a sequence of steps to its end, without a break. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
