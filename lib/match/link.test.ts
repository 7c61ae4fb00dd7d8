import { describe, expect, it } from 'vitest';
import { linkThreads } from './link.ts';

const passages = [
  { id: 'p0', text: 'The harbour of Vellmar was dredged in 1911 by Dutch engineers.' },
  { id: 'p1', text: 'Herring fishing declined after the cold winters of the thirties.' },
  { id: 'p2', text: 'The lighthouse is painted in red and white bands.' },
  { id: 'p3', text: 'The town has a school, a church and a town hall.' },
];
const threads = [
  {
    id: 'dredging',
    heading: 'Dutch engineers?',
    text: 'I find no Dutch firm in the records of the dredging; it was done from Bremen.',
  },
  {
    id: 'herring',
    heading: 'Decline',
    text: 'Overfishing ended the herring, not the cold winters. 10:05, 12 July 2018 (UTC)',
  },
  { id: 'chat', heading: 'Hello', text: 'I like this article and I think it is good.' },
];

describe('linkThreads', () => {
  const rows = linkThreads(threads, passages, 'en', 2);

  it('links a passage to the thread that shares its rare words, in a row a passage', () => {
    expect(rows).toHaveLength(4);
    expect(rows[0]![0]).toMatchObject({ thread: 'dredging', shown: true });
    expect(rows[1]![0]).toMatchObject({ thread: 'herring', shown: true });
  });

  it('is silent where nothing telling is shared', () => {
    expect(rows[2]).toEqual([]);
    expect(rows[3]!.some(({ shown }) => shown)).toBe(false);
    expect(linkThreads([], passages, 'en', 2)).toEqual([[], [], [], []]);
    expect(linkThreads(threads, [], 'en', 2)).toEqual([]);
  });

  it('scores between 0 and 1, best first, at most `top`', () => {
    for (const row of linkThreads(threads, passages, 'en', 1)) {
      expect(row.length).toBeLessThanOrEqual(1);
      for (const { score } of row) expect(score > 0 && score < 1).toBe(true);
    }
    const scores = rows[0]!.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('takes a heading whose every word stands in the passage for its name', () => {
    const named = [{ id: 'lamp', heading: 'Painted lighthouse bands', text: 'Any idea?' }];
    expect(linkThreads(named, passages, 'en', 1)[2]![0]).toMatchObject({ thread: 'lamp', shown: true });
  });

  it('links in Chinese', () => {
    const [row] = linkThreads(
      [{ id: 't', heading: '燈塔的顏色', text: '燈塔並不是紅白相間，而是黑色。' }],
      [{ id: 'p', text: '燈塔漆成紅白相間的條紋。' }],
      'zh',
      1,
    );
    expect(row![0]).toMatchObject({ thread: 't' });
  });
});
