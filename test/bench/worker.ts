/** The browsers' side of `npm run bench:match`: a worker that reads an index out of IndexedDB and matches sentences to it. */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { Matcher, type MatchPassage } from '../../lib/match/index.ts';
import { repeated, sliced } from './timing.ts';

export interface Job {
  passages: MatchPassage[];
  top: number;
  /** What scores below is left out. */
  least: number;
  /** Claims for the rivals, and how many sentences they search; none: they do not take part. */
  claims: { id: string; text: string }[];
  some: number;
  /** Whether only `cold` is asked for. */
  coldOnly?: boolean;
}

export interface Answer {
  /** From the worker's first line to the first page matched, with reading the index; its own clock. */
  cold: number;
  warm: number;
  slice: number;
  first: (string | undefined)[];
  /** Milliseconds for `some` sentences, and the first answer to each. */
  mini: number;
  flex: number;
  miniFirst: (string | undefined)[];
  flexFirst: (string | undefined)[];
}

const started = performance.now();

function read(): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const get = opening.result.transaction('index').objectStore('index').get('index');
      get.onsuccess = () => resolve(get.result as ArrayBuffer);
      get.onerror = () => reject(get.error);
    };
  });
}

addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  const { passages, top, least, claims, some, coldOnly } = data;
  const buffer = await read();
  const matcher = Matcher.load([buffer]);
  const first = matcher.match(passages, null, top, least).map((row) => row[0]?.claim);
  const cold = performance.now() - started;
  const none = { mini: 0, flex: 0, miniFirst: [], flexFirst: [] };
  if (coldOnly) {
    postMessage({ cold, warm: 0, slice: 0, first, ...none } satisfies Answer);
    return;
  }
  const { ms: warm } = repeated(() => matcher.match(passages, null, top, least));
  const slice = await sliced(matcher, passages, top);
  const rivals = claims.length > 0 ? rivalTimes(claims, passages.slice(0, some), top) : none;
  postMessage({ cold, warm, slice, first, ...rivals } satisfies Answer);
});

function rivalTimes(claims: Job['claims'], passages: MatchPassage[], top: number) {
  const mini = new MiniSearch({ fields: ['text'] });
  mini.addAll(claims);
  const flex = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [i, claim] of claims.entries()) flex.add(i, claim.text);
  let start = performance.now();
  const miniFirst = passages.map(({ text }) => mini.search(text).slice(0, top)[0]?.id as string | undefined);
  const miniTime = performance.now() - start;
  start = performance.now();
  const numbers = passages.map(
    ({ text }) => flex.search(text, { limit: top, suggest: true })[0] as number | undefined,
  );
  const flexTime = performance.now() - start;
  const flexFirst = numbers.map((i) => (i === undefined ? undefined : claims[i]!.id));
  return { mini: miniTime, flex: flexTime, miniFirst, flexFirst };
}
