import { describe, expect, it } from 'vitest';
import { findChange, type RevisionRef } from './revisions.ts';

const QUOTE = 'the mill was built by monks';

/** A hundred revisions, a day each, of which some hold the quotation. */
function history(holds: (i: number) => boolean) {
  const revisions: RevisionRef[] = Array.from({ length: 100 }, (_, i) => ({
    id: 1000 + i,
    timestamp: new Date(Date.UTC(2020, 0, 1 + i)).toISOString(),
  }));
  const fetched: number[] = [];
  const textOf = async ({ id }: RevisionRef) => {
    fetched.push(id);
    return holds(id - 1000)
      ? `They say ${QUOTE}, long ago.`
      : 'They say the mill was built by nuns, long ago.';
  };
  return { revisions, textOf, fetched };
}

describe('findChange', () => {
  it.each([1, 30, 31, 64, 98, 99])('finds that it went in revision %i, in few requests', async (at) => {
    const { revisions, textOf, fetched } = history((i) => i < at);
    const found = await findChange(QUOTE, revisions, revisions[0]!.timestamp, textOf);
    expect(found).toMatchObject({ changed: { id: 1000 + at }, before: { id: 999 + at } });
    expect(found!.requests).toBe(fetched.length);
    expect(fetched.length).toBeLessThanOrEqual(9);
  });

  it('begins where the thread was written', async () => {
    const { revisions, textOf, fetched } = history((i) => i >= 40 && i < 45);
    const found = await findChange(QUOTE, revisions, revisions[42]!.timestamp, textOf);
    expect(found).toMatchObject({ changed: { id: 1045 } });
    expect(fetched.length).toBeLessThanOrEqual(8);
  });

  it('looks further back where it had gone by then', async () => {
    const { revisions, textOf } = history((i) => i < 20);
    const found = await findChange(QUOTE, revisions, revisions[60]!.timestamp, textOf);
    expect(found).toMatchObject({ changed: { id: 1020 } });
  });

  it('says nothing where it still stands, never stood, or there is no history', async () => {
    for (const holds of [() => true, () => false]) {
      const { revisions, textOf } = history(holds);
      expect(await findChange(QUOTE, revisions, revisions[50]!.timestamp, textOf)).toBeNull();
    }
    expect(await findChange(QUOTE, [], '2020', async () => '')).toBeNull();
  });

  it('lets the faults of fetching through', async () => {
    const { revisions } = history(() => true);
    const offline = async () => Promise.reject(new Error('offline'));
    await expect(findChange(QUOTE, revisions, '2020', offline)).rejects.toThrow('offline');
  });
});
