import { describe, expect, it } from 'vitest';
import type { Comment, Dispute, InlineTag, Passage, ThreadItem } from '../model/index.ts';
import { classify } from '../talk/classify/index.ts';
import { comment, thread } from '../talk/classify/make.fixture.ts';
import { DisputeCollector, type DisputeContext, disputes } from './index.ts';

const NOW = Date.parse('2021-06-01T00:00:00Z');

function passage(id: string, text: string, section: string | null = null, tags: InlineTag[] = []): Passage {
  return {
    id,
    text,
    section,
    tags,
    block: 0,
    selector: { exact: text, prefix: '', suffix: '' },
    position: { start: 0, end: text.length },
  };
}

const article = [
  passage('p0', 'Vellmar is a harbour town on the coast.'),
  passage('p1', 'The harbour was dredged by Dutch engineers between 1909 and 1911.', 'History'),
  passage('p2', 'Herring fishing declined after the cold winters of the thirties.', 'History'),
  passage('p3', 'The lighthouse is painted in red and white bands.', 'Sights › Lighthouse and pier'),
];

function run(items: ThreadItem[], more: Partial<DisputeContext> = {}): Dispute[] {
  const threads = classify(items, 'en');
  const talkPages = [{ title: 'Talk:Vellmar', archived: false, threads }];
  return disputes({ talkPages, passages: article, lang: 'en', now: NOW, ...more });
}

const wrong: [string, string] = [
  'Ada',
  'The article says "The harbour was dredged by Dutch engineers between 1909 and 1911", which is wrong.',
];
const reply: [string, string] = ['Bo', 'I disagree, the source says so.'];

describe('what a dispute is about', () => {
  it('is about the passage whose source or rare link it shares', () => {
    const tied = article.map((p, i) => ({
      ...p,
      ties: [
        'url example.org/everywhere',
        ...(i === 2 ? ['url example.org/herring', 'page Overfishing'] : []),
      ],
    }));
    const about = (text: string, kind: 'external' | 'link', target: string) => {
      const marks = [{ kind, target, range: [0, 4] as [number, number] }];
      const found = run(
        [thread('What now?', [comment('Ada', `${text} This is wrong.`, 1, { marks }), reply])],
        {
          passages: tied,
        },
      );
      return found[0]!.passages;
    };
    expect(about('See it.', 'external', 'http://www.example.org/herring/#page')).toEqual([
      { passage: 'p2', score: 0.75 },
    ]);
    // A source of every passage singles none out, and a site is no source.
    expect(about('See it.', 'external', 'https://example.org/everywhere')).toEqual([]);
    expect(about('See it.', 'external', 'https://example.org/')).toEqual([]);
    // A link tells only beside words.
    expect(about('See it.', 'link', 'Overfishing#Herring')).toEqual([]);
    const words = 'Herring fishing declined for it.';
    const [without] = about(words, 'link', 'Fishing');
    const [with_] = about(words, 'link', 'Overfishing');
    expect(with_!.score).toBeCloseTo(without!.score + 0.12, 3);
  });

  it('follows its quotations to their passages: present, changed, gone', () => {
    const text =
      'All wrong. The article says "Herring fishing declined after the cold winters of the thirties" and ' +
      'the section says "The lighthouse is painted in green and black bands" and ' +
      'the article says "Whales were once boiled on the western beach every autumn".';
    const [dispute] = run([thread('Three errors', [['Ada', text]])]);
    expect(dispute!.quotes).toEqual([
      expect.objectContaining({ state: 'present', passage: 'p2' }),
      {
        exact: 'The lighthouse is painted in green and black bands',
        state: 'changed',
        passage: 'p3',
        now: 'The lighthouse is painted in red and white bands',
      },
      { exact: 'Whales were once boiled on the western beach every autumn', state: 'gone', passage: null },
    ]);
    expect(dispute!.passages.map((p) => p.passage)).toEqual(['p2', 'p3']);
  });

  it('does not call gone what was quoted from somewhere else', () => {
    const text = 'This is wrong. My neighbour wrote "whales were once boiled on the western beach".';
    expect(run([thread('Whales', [['Ada', text]])])[0]!.quotes).toEqual([]);
  });

  it('follows an inline tag, and the name of a section', () => {
    const tags = [{ label: 'disputed – discuss', talkHeading: 'Who_dug it?' }];
    const tagged = [...article, passage('p9', 'It was quick work.', null, tags)];
    const [dug] = run([thread('Who dug it?', [['Ada', 'This is wrong.']])], { passages: tagged });
    expect(dug).toMatchObject({ tagged: true, marks: true, passages: [{ passage: 'p9', score: 1 }] });
    const [pier] = run([thread('Lighthouse and pier', [['Ada', 'This is one-sided and unsourced.']])]);
    expect(pier!.passages[0]).toMatchObject({ passage: 'p3' });
  });

  it('is linked to nothing where nothing fits', () => {
    const [dispute] = run([thread('Tone', [['Ada', 'The whole article is biased.']])]);
    expect(dispute).toMatchObject({ passages: [], marks: false });
  });
});

describe('who may mark', () => {
  it('two editors after 48 hours', () => {
    expect(run([thread('Dredging', [wrong, reply])])[0]!.marks).toBe(true);
    expect(run([thread('Dredging', [wrong])])[0]!.marks).toBe(false);
    expect(run([thread('Dredging', [wrong, ['Ada', 'I object, still wrong.']])])[0]!.marks).toBe(false);
    const soon = Date.parse('2021-03-03T09:59:00Z');
    expect(run([thread('Dredging', [wrong, reply])], { now: soon })[0]!.marks).toBe(false);
    expect(run([thread('Dredging', [wrong, ['SineBot', 'Signed.']])])[0]).toMatchObject({
      participants: 1,
      marks: false,
    });
  });

  it('only inline tags about a living person, and no excerpts', () => {
    const [dispute] = run([thread('Dredging', [wrong, reply])], { livingPerson: true });
    expect(dispute).toMatchObject({
      marks: false,
      heading: null,
      anchor: 'Dredging',
      gist: null,
      outcome: null,
    });
    expect(dispute!.quotes.every(({ state }) => state === 'present')).toBe(true);
  });
});

describe('decency', () => {
  const gistOf = (heading: string, comments: (Comment | [string, string])[]) =>
    run([thread(heading, comments)])[0]!;

  it('quotes no heading and no sentence that insults or accuses', () => {
    const rude = gistOf('This is bullshit', [['Ada', 'The date of the dredging is wrong, you idiot.']]);
    expect(rude).toMatchObject({ heading: null, gist: null });
    const accused = gistOf('Dredging', [
      ['Ada', 'John Smith lied about the dredging. The date is wrong, it was 1913.'],
    ]);
    expect(accused.gist!.text).toBe('The date is wrong, it was 1913.');
  });

  it('quotes nothing that editors collapsed or struck', () => {
    const hidden = comment('Ada', 'The date of the dredging is wrong.', 1, { collapsed: true });
    expect(gistOf('Wrong date', [hidden]).gist).toBeNull();
    const text = 'The date of the dredging is wrong.';
    const struck = comment('Ada', text, 1, { marks: [{ kind: 'struck', range: [0, text.length] }] });
    expect(gistOf('Wrong date', [struck]).gist).toBeNull();
  });

  it('names no unregistered editor', () => {
    const { gist, outcome } = gistOf('Wrong date', [
      ['192.0.2.1', 'The date of the dredging is wrong, it was 1913.'],
      ['192.0.2.2', 'I have corrected the year.'],
    ]);
    expect(gist!.author).toBeNull();
    expect(outcome).toMatchObject({ author: null, text: 'I have corrected the year.' });
  });
});

describe('order and units', () => {
  it('talk page before archives, open before settled, recent before old', () => {
    const items = (n: string): ThreadItem[] => [
      thread(`${n} settled`, [wrong, ['Bo', 'I have corrected it.']]),
      thread(`${n} old`, [comment(...wrong, 1), comment(...reply, 2)]),
      thread(`${n} new`, [comment(...wrong, 3), comment(...reply, 4)]),
    ];
    const page = (title: string, archived: boolean) => ({
      title,
      archived,
      threads: classify(items(title), 'en'),
    });
    const found = disputes({
      talkPages: [page('A', true), page('B', false)],
      passages: article,
      lang: 'en',
      now: NOW,
    });
    expect(found.map(({ heading }) => heading)).toEqual([
      'B new',
      'B old',
      'B settled',
      'A new',
      'A old',
      'A settled',
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(6);
  });

  it('counts a sub-heading with the dispute above it', () => {
    const found = run([thread('Dredging', [wrong]), thread('Break', [reply], { level: 3 })]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ participants: 2, comments: 2, marks: true });
  });
});

it('of thousands of disputes keeps the nearest, and counts the others', () => {
  const collector = new DisputeCollector({ passages: article, lang: 'en', now: NOW });
  const items = Array.from({ length: 3200 }, (_, n) => {
    const about: [string, string] = n % 16 ? ['Ada', `No source says it, it is inaccurate (${n}).`] : wrong;
    return thread(`Matter ${n}`, [about, reply]);
  });
  collector.add({ title: 'Talk:Vellmar/Archive 1', archived: true, threads: classify(items, 'en') });
  const { disputes: found, leftOut } = collector.found([]);
  expect([found.length, leftOut]).toEqual([3000, 200]);
  expect(found.filter(({ passages }) => passages.length > 0)).toHaveLength(200);
});
