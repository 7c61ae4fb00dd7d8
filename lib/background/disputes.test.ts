import { expect, test, vi } from 'vitest';
import type { PageInfo } from '../model/index.ts';
import { classify } from '../talk/classify/index.ts';
import { thread } from '../talk/classify/make.fixture.ts';
import { ApiError } from '../wiki/index.ts';
import type { Dataset } from './dataset.ts';
import type { TalkJob, TalkReader, TalkResult } from './talk-reader.ts';

// Outside a browser it refuses to load.
vi.mock('webextension-polyfill', () => ({ default: {} }));
const { TroubleError } = await import('../messages/index.ts');
const { readDisputes } = await import('./disputes.ts');

const checkedAt = Date.parse('2024-05-06T07:08:09Z');
const dataset = { annotate: () => Promise.reject(new Error('no dataset')) } as unknown as Dataset;

const pageOf = (title: string) => ({
  title,
  archived: true,
  threads: classify([thread('Wrong', [['Ada', 'This is inaccurate, no source says it.']])], 'en'),
  standing: null,
});
const parts: number[] = [];
/** What is told when the reader comes back with this, after it has told so many pages with a dispute each. */
const told = (result: Partial<TalkResult> | Error, depth: TalkJob['depth'] = 'all', pages = 0) => {
  const read = async ({ onProgress, onPage }: TalkJob): Promise<TalkResult> => {
    onProgress({ read: 1, pages: 4 });
    for (let n = 0; n < pages; n++) await onPage(pageOf(`Talk:Reed/Archive ${n}`));
    if (result instanceof Error) throw result;
    return { read: 1, wanted: 1, archives: 0, checkedAt, fault: null, ...result };
  };
  const job = { page: { lang: 'en', subjectTitle: 'Reed' } as PageInfo, depth, visit: 'v' };
  const signal = new AbortController().signal;
  parts.length = 0;
  return readDisputes(
    dataset,
    { read } as unknown as TalkReader,
    { ...job, signal, onProgress() {} },
    [],
    (part) => parts.push(part.disputes.length),
  );
};
const fault = (kind: ApiError['kind'], retryAfter: number | null = null) =>
  new ApiError(kind, `it was ${kind}`, { retryAfter });

test('all read, the talk page read; without the dataset too', async () => {
  expect(await told({})).toMatchObject({ talk: { kind: 'all-read', pages: 1, asOf: null }, trouble: null });
  expect((await told({ archives: null }, 'talk')).talk).toEqual({ kind: 'talk-read', archives: null });
});

test('offline, all that is kept is told with its time; a rate limit with its seconds', async () => {
  expect(await told({ fault: fault('offline') })).toMatchObject({
    talk: { kind: 'all-read', asOf: '2024-05-06T07:08:09.000Z' },
    trouble: { kind: 'offline' },
  });
  expect((await told({ fault: fault('rate-limited', 30) })).trouble).toEqual({
    kind: 'rate-limited',
    retryAfter: 30,
  });
});

test('what was not read is never told as read', async () => {
  expect((await told({ fault: fault('http'), wanted: 4 })).talk).toEqual({
    kind: 'cancelled',
    progress: { read: 1, pages: 4 },
  });
  expect((await told({ fault: fault('offline'), archives: null, wanted: 0 })).talk.kind).toBe('talk-read');
});

test('a cancel is no trouble', async () => {
  expect(await told({ fault: fault('aborted') })).toMatchObject({
    talk: { kind: 'cancelled', progress: { read: 1, pages: 4 } },
    trouble: null,
  });
});

test('where nothing is known, the fault is the answer', async () => {
  const error = await told(fault('offline')).catch((e) => e);
  expect(error).toBeInstanceOf(TroubleError);
  expect(error.trouble).toEqual({ kind: 'offline' });
});

test('what is known so far is told each time that the pages have doubled', async () => {
  const { disputes } = await told({}, 'all', 9);
  expect(parts).toEqual([2, 4, 8]);
  expect(disputes).toHaveLength(9);
});
