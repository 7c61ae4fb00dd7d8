import { describe, expect, it } from 'vitest';
import type { Dispute } from '../model/index.ts';
import { returning } from './group.ts';

const dispute = (id: string, more: Partial<Dispute> = {}): Dispute => ({
  id,
  heading: id,
  anchor: id,
  kinds: ['accuracy'],
  status: 'open',
  outcome: null,
  votes: null,
  talkTitle: 'Talk:Vellmar',
  archived: false,
  participants: 2,
  comments: 2,
  first: '2020-01-01T00:00:00.000Z',
  last: '2020-01-02T00:00:00.000Z',
  gist: null,
  quotes: [],
  passages: [],
  matter: null,
  tagged: false,
  marks: false,
  ...more,
});
const at = (passage: string, score = 0.9) => ({ passages: [{ passage, score }] });

describe('returning', () => {
  it('groups what has the same heading, or the same kind at the same passage', () => {
    const groups = returning([
      dispute('a', { anchor: 'Who dug it?' }),
      dispute('b', { anchor: 'who_dug it', ...at('p1') }),
      dispute('c', at('p1')),
      dispute('d', at('p2')),
      dispute('e', at('p2', 0.5)),
      dispute('f', { ...at('p1'), kinds: ['wording'] }),
    ]);
    expect(groups).toEqual([['a', 'b', 'c']]);
  });

  it('does not group by headings that name no matter', () => {
    expect(returning([dispute('a', { anchor: 'Bias' }), dispute('b', { anchor: 'Bias' })])).toEqual([]);
    expect(returning([dispute('a', { anchor: null }), dispute('b', { anchor: null })])).toEqual([]);
  });
});
