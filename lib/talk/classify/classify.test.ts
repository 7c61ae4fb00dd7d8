import { describe, expect, it } from 'vitest';
import type { Thread } from '../../model/index.ts';
import { classify } from './index.ts';
import { comment, mark, thread } from './make.fixture.ts';

function one(...args: Parameters<typeof thread>): Thread {
  return classify([thread(...args)], 'en')[0]!;
}

describe('what a thread is about', () => {
  it.each([
    [
      'accuracy',
      'Height of the tower',
      'The tower is 92 metres high, not 102. The figure in the article is simply wrong.',
    ],
    ['accuracy', 'Founding year', 'This is incorrect: the mill was not founded in 1790 but a decade later.'],
    [
      'neutrality',
      'Reads like a brochure',
      'The whole section is promotional and one-sided; the critics are nowhere.',
    ],
    ['neutrality', 'POV', 'This violates WP:NPOV, the tone is that of a supporter.'],
    [
      'sourcing',
      'Unsourced paragraph',
      'There is no citation for the third paragraph, and the blog cited above it is not a reliable source.',
    ],
    [
      'sourcing',
      'Whale count',
      'Where does the number come from? Without a source this is original research, see WP:NOR.',
    ],
    [
      'sourcing',
      'Fan site',
      'I saw it cited several times in the article; the fan site isn’t a reliable source. It posts rumours.',
    ],
    [
      'currency',
      'Population figures',
      'The population is out of date, it needs updating with the census of last year.',
    ],
    [
      'contradiction',
      'Lead against body',
      'The article contradicts itself: the lead says 1920, but the second section says 1931.',
    ],
    [
      'conflation',
      'Two rivers',
      'This confuses the Upper Elm with the Elm Brook. They are completely different rivers that share a name.',
    ],
    [
      'wording',
      'Translation of the motto',
      'The motto is mistranslated. A better translation would be "hold fast".',
    ],
    ['inclusion', 'Trivia', 'The list of film appearances is trivia and should be removed.'],
    [
      'inclusion',
      'No mention of the flood',
      'Why is the flood of 1953 not mentioned at all? A glaring omission.',
    ],
  ])('%s: %s', (kind, heading, text) => {
    const result = one(heading, [['Ada', text]]);
    expect(result.isDispute).toBe(true);
    expect(result.kinds[0]).toBe(kind);
  });

  it.each([
    [
      'External links modified',
      'I have just modified one external link on this page. Please take a moment to review my edit.',
    ],
    ['New photo', 'I uploaded a photo of the bridge at night, feel free to use it.'],
    ['Useful source', 'Here is a book review that may be of interest: https://example.org/review'],
    ['Thank you', 'Great article, thanks to everybody who worked on it.'],
    ['Vandalism', 'Could this page be semi-protected? There is a lot of vandalism from new accounts.'],
  ])('is no dispute: %s', (heading, text) => {
    const result = one(heading, [['Ada', text]]);
    expect(result).toMatchObject({ isDispute: false, kinds: [], status: null, outcome: null });
  });

  it('is no dispute that a bot reports', () => {
    expect(one('Wrong and misleading file name', []).comments).toEqual([]);
    expect(
      one('Orphaned references', [['AnomieBOT', 'I check pages for orphaned references.']]).isDispute,
    ).toBe(false);
  });

  it('counts keep and remove as two sides, and which is for it by what is proposed', () => {
    const said: [string, string][] = [
      ['Ada', 'What do we do with the map?'],
      ['Bo', 'Keep, it helps.'],
      ['Cy', 'Remove. It is wrong.'],
      ['Di', 'Remove, as Cy says.'],
    ];
    const bold = said.map(([author, text], i) =>
      comment(author, text, i + 1, i === 0 ? {} : { marks: [mark(text, text.split(/[,.]/)[0]!, 'bold')] }),
    );
    const count = (heading: string) => classify([thread(heading, bold)], 'en')[0]!.votes;
    expect(count('The map')).toEqual({ support: 1, oppose: 2, neutral: 0 });
    expect(count('Should the map be kept?')).toEqual({ support: 1, oppose: 2, neutral: 0 });
    expect(count('Proposal to remove the map')).toEqual({ support: 2, oppose: 1, neutral: 0 });
  });

  it('takes an edit request for a dispute only where it is contested', () => {
    const text = 'Please change "1790" to "1800", this is wrong.';
    const request = comment('203.0.113.7', text, 1, {
      marks: [
        { kind: 'template', range: [0, 0], target: 'edit semi-protected', params: { answered: 'yes' } },
      ],
    });
    const heading = 'Semi-protected edit request on 4 May 2022';
    expect(one(heading, [request, comment('Bo', 'Done, thanks.', 2)]).isDispute).toBe(false);
    const contested = 'I disagree, that is not what the source says. The year is correct.';
    expect(one(heading, [request, comment('Bo', contested, 2)]).isDispute).toBe(true);
  });

  it('takes sub-headings in', () => {
    const items = [
      thread('Area of the lake', [['Ada', 'The area is wrong, it was measured before the dam.']]),
      thread('Break', [['Bo', 'Fixed, with the new survey.']], { level: 3 }),
      thread('Other matter', [['Cy', 'The name is misspelled.']]),
    ];
    const [parent, child, other] = classify(items, 'en');
    expect(parent).toMatchObject({ isDispute: true, status: 'resolved' });
    expect(parent!.comments).toHaveLength(1);
    expect(child!.heading).toBe('Break');
    expect(other!.status).toBe('open');
  });
});

describe('how a thread ended', () => {
  const wrong: [string, string] = ['Ada', 'The date is wrong: the bridge opened in 1903.'];

  it.each([
    ['open: nobody answered', [wrong], 'open'],
    ['open: disagreement at the end', [wrong, ['Bo', 'I disagree, the source says 1902.']], 'open'],
    ['resolved: done', [wrong, ['Bo', 'I have corrected it, with a source.']], 'resolved'],
    [
      'resolved: withdrawn',
      [wrong, ['Bo', 'The source says 1902.'], ['Ada', 'You are right, I misread the plaque. My mistake.']],
      'resolved',
    ],
    [
      'open: done, then contested',
      [
        wrong,
        ['Bo', 'Fixed.'],
        ['Cy', 'No, this is wrong, I disagree and reverted it. There is no consensus.'],
      ],
      'open',
    ],
    ['open: a question whether it was done', [wrong, ['Bo', 'Has this been fixed?']], 'open'],
    [
      'open: a bot archives',
      [wrong, ['Lowercase sigmabot III', 'Archived. This thread was closed.']],
      'open',
    ],
    [
      'closed: as kept',
      [wrong, ['Bo', 'Closed as keep separate, unless anyone has new objections.']],
      'closed',
    ],
  ] as [string, [string, string][], string][])('%s', (_, comments, status) => {
    expect(one('Opening of the bridge', comments).status).toBe(status);
  });

  it('tells the outcome in the words of who said it', () => {
    const { outcome } = one('Opening of the bridge', [
      wrong,
      ['Bo', 'Good catch. I have corrected the year.'],
    ]);
    expect(outcome).toEqual({
      text: 'I have corrected the year.',
      author: 'Bo',
      timestamp: '2021-03-02T10:00:00.000Z',
    });
  });

  it('reads the statement on top of a closed box as its end, not its beginning', () => {
    const closing = comment(
      'Zoe',
      'The following discussion is closed. Please do not modify it. Not moved.',
      20,
    );
    const notice = { name: 'archive top', params: {}, text: '' };
    const result = one(
      'Requested move 1 March 2021',
      [closing, comment('Ada', 'The name is wrong, nobody uses it.', 1)],
      {
        notices: [notice],
      },
    );
    expect(result.status).toBe('closed');
    expect(result.outcome).toEqual({
      text: 'Not moved.',
      author: 'Zoe',
      timestamp: '2021-03-20T10:00:00.000Z',
    });
  });

  it('reads resolving templates', () => {
    const done = comment('Bo', 'See above', 2, {
      marks: [{ kind: 'template', range: [0, 0], target: 'Fixed' }],
    });
    expect(one('Opening of the bridge', [comment(...wrong), done]).status).toBe('resolved');
  });
});

describe('votes', () => {
  it('counts bold votes and votes that lead a comment, one an editor, without struck ones', () => {
    const struck = 'Oppose. Support after all.';
    const result = one('Proposed merger', [
      ['Ada', 'I propose to merge the two articles on the canal.'],
      comment('Bo', 'Strong support per nom.', 2, {
        marks: [mark('Strong support per nom.', 'Strong support', 'bold')],
      }),
      comment('Cy', 'Oppose They are different canals.', 3),
      comment('Di', struck, 4, {
        marks: [mark(struck, 'Oppose', 'struck'), mark(struck, 'Support', 'bold')],
      }),
      comment('Di', 'Support for this is thin in the sources.', 5),
      comment('Ed', 'Comment: I am fine either way.', 6),
    ]);
    expect(result.votes).toEqual({ support: 2, oppose: 1, neutral: 1 });
  });

  it('sees no poll in plain talk', () => {
    const talk: [string, string][] = [
      ['Ada', 'The date is wrong.'],
      ['Bo', 'No, it is right.'],
      ['Cy', 'Yes, I checked.'],
    ];
    expect(one('Date', talk).votes).toBeNull();
  });
});

describe('quotations', () => {
  const quotesOf = (text: string) => one('Wrong claim', [['Ada', text]]).quotes.map(({ exact }) => exact);

  it('finds wordings within any quotation marks, the outermost of nested ones', () => {
    expect(quotesOf('The article says "the mill was built by monks" which is wrong.')).toEqual([
      'the mill was built by monks',
    ]);
    expect(quotesOf('It reads “ the "old mill" of the monks ” today.')).toEqual([
      'the "old mill" of the monks',
    ]);
    expect(quotesOf('Da steht „die Mühle der Mönche“ im Text.')).toEqual(['die Mühle der Mönche']);
    expect(quotesOf('On lit « le moulin des moines » ici.')).toEqual(['le moulin des moines']);
    expect(quotesOf('條目稱「磨坊由僧侶建造」是錯誤的。')).toEqual(['磨坊由僧侶建造']);
  });

  it('finds a paragraph that is one quotation, and one copied with its reference marks', () => {
    expect(quotesOf('This is wrong:\n"The mill was built by "monks" in the year 1190."')).toEqual([
      'The mill was built by "monks" in the year 1190.',
    ]);
    const copied =
      'The mill was built by the monks of the valley in 1190.[1][2] It burnt down in the spring of 1534.[3]';
    expect(quotesOf(`${copied}\n\nNone of this is right.`)).toEqual([
      'The mill was built by the monks of the valley in 1190.',
      'It burnt down in the spring of 1534.',
    ]);
  });

  it('lets an unclosed mark swallow nothing', () => {
    expect(quotesOf('The 5" pipe is wrong, "the pipe is long enough" too.')).toEqual([
      'the pipe is long enough',
    ]);
    expect(quotesOf('He said "hello and left. Then "the pipe is long" is wrong.')).toContain(
      'the pipe is long',
    );
  });

  it('quotes nothing that was collapsed', () => {
    const hidden = comment('Ada', 'It says "the mill was built by monks".', 1, { collapsed: true });
    expect(one('Wrong', [hidden]).quotes).toEqual([]);
  });
});

describe('other languages', () => {
  it.each([
    ['de', 'Höhe', 'Die Angabe ist falsch und ohne Beleg. Das stimmt nicht.', 'accuracy'],
    ['de', 'Einseitig', 'Der Abschnitt ist nicht neutral und liest sich wie Werbung.', 'neutrality'],
    ['fr', 'Sources', 'Ce passage est non sourcé, il faudrait une référence.', 'sourcing'],
    ['fr', 'Neutralité', 'Cette section est partiale, la neutralité est contestée.', 'neutrality'],
    ['es', 'Datos', 'Los datos están desactualizados, hay que actualizarlos.', 'currency'],
    ['es', 'Error', 'La fecha es incorrecta y falsa.', 'accuracy'],
    ['zh', '中立性', '本條目不中立，有偏見。', 'neutrality'],
    ['zh', '译名', '标题的翻译不当，译名应该修改。', 'wording'],
    ['ar', 'حياد المقالة', 'المقالة غير محايدة ومنحازة.', 'neutrality'],
    ['ar', 'مصادر', 'هذا القسم بدون مصدر ولا توجد مصادر.', 'sourcing'],
  ])('%s: %s', (lang, heading, text, kind) => {
    const [result] = classify([thread(heading, [['Ada', text]])], lang);
    expect(result).toMatchObject({ isDispute: true, status: 'open' });
    expect(result!.kinds[0]).toBe(kind);
  });

  it.each([
    ['de', 'Die Angabe ist falsch.', 'Ich habe es korrigiert.'],
    ['fr', 'La date est fausse.', "J'ai corrigé la date."],
    ['es', 'La fecha es incorrecta.', 'He corregido la fecha.'],
    ['zh', '日期错误。', '已修正。'],
    ['ar', 'التاريخ خطأ وغير صحيح.', 'تم التصحيح.'],
  ])('%s: settled', (lang, text, answer) => {
    expect(
      classify(
        [
          thread('1903', [
            ['Ada', text],
            ['Bo', answer],
          ]),
        ],
        lang,
      )[0],
    ).toMatchObject({ status: 'resolved' });
  });
});

it('reads hostile text in no time', () => {
  const texts = [
    'a'.repeat(20_000),
    '"'.repeat(20_000),
    'is (not '.repeat(5_000),
    '\n'.repeat(20_000),
    '[1'.repeat(10_000),
    'the following '.repeat(3000),
  ];
  const start = performance.now();
  for (const text of texts)
    classify(
      [
        thread(text.slice(0, 2000), [
          ['Ada', text],
          ['Bo', text],
        ]),
      ],
      'en',
    );
  expect(performance.now() - start).toBeLessThan(4000);
});
