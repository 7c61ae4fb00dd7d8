import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Dispute, InlineTag, LanguageData, Passage, ThreadItem } from '../model/index.ts';
import { classify } from '../talk/classify/index.ts';
import { comment, mark, thread } from '../talk/classify/make.fixture.ts';
import { readTalkDom, talkRoot } from '../talk/dom/index.ts';
import { readWikitext } from '../talk/index.ts';
import { DisputeCollector } from './index.ts';

// DESIGN.md, "Who may mark" and "Decency", a test a rule. Every case is made up.

const FIRST = Date.parse('2021-03-01T10:00:00Z');
const HOUR = 3_600_000;
const LATER = FIRST + 100 * 24 * HOUR;
const TEXT = 'The mill was built by monks in 1480.';

const passage = (tags: InlineTag[] = []): Passage => ({
  id: 'p0',
  text: TEXT,
  section: null,
  tags,
  block: 0,
  selector: { exact: TEXT, prefix: '', suffix: '' },
  position: { start: 0, end: TEXT.length },
});
const tag: InlineTag = { label: 'disputed – discuss', talkHeading: 'Builders' };
const wrong = `The article says "${TEXT}", which is wrong.`;
const reply: [string, string] = ['Bo', 'I disagree, the source says so.'];

interface Case {
  tags?: InlineTag[];
  now?: number;
  livingPerson?: boolean;
  lang?: string;
  answered?: boolean;
}
function found(items: ThreadItem[], { tags = [], now = LATER, lang = 'en', ...more }: Case = {}): Dispute[] {
  const collector = new DisputeCollector({
    passages: [passage(tags)],
    lang,
    now,
    livingPerson: more.livingPerson ?? false,
  });
  collector.add({ title: 'Talk:Mill', archived: false, threads: classify(items, lang) });
  const answer = {
    id: 'Talk:Mill/FAQ#1',
    kind: 'faq' as const,
    page: 'Talk:Mill/FAQ',
    section: null,
    question: 'Who built it?',
    text: 'Monks.',
    date: null,
    threads: [{ title: 'Talk:Mill', heading: 'Builders' }],
  };
  return collector.found(more.answered ? [{ answers: [answer], rules: [] }] : []).disputes;
}
const builders = (...comments: (ReturnType<typeof comment> | [string, string])[]) => [
  thread('Builders', [['Ada', wrong], ...comments]),
];

describe('a thread marks a passage', () => {
  const marks = (items: ThreadItem[], given?: Case) => {
    const [dispute] = found(items, given);
    // Whatever marks or not, the panel leads to the passage.
    expect(dispute!.passages.map(({ passage }) => passage)).toEqual(['p0']);
    return dispute!.marks;
  };

  it('where two editors took part', () => {
    expect(marks(builders(reply))).toBe(true);
    expect(marks(builders())).toBe(false);
    expect(marks(builders(['Ada', 'It is still wrong.']))).toBe(false);
  });

  it('a bot being no editor, an unregistered editor being one', () => {
    expect(marks(builders(['SineBot', 'Signed for you.']))).toBe(false);
    expect(marks(builders(['192.0.2.7', 'I disagree, the source says so.']))).toBe(true);
  });

  it('not before its first post is 48 hours old, to the minute', () => {
    expect(marks(builders(reply), { now: FIRST + 48 * HOUR - 60_000 })).toBe(false);
    expect(marks(builders(reply), { now: FIRST + 48 * HOUR })).toBe(true);
  });

  it('at once and from one editor where an inline tag points to it', () => {
    expect(marks(builders(), { tags: [tag], now: FIRST + HOUR })).toBe(true);
    expect(marks(builders(), { tags: [{ ...tag, talkHeading: 'Millers' }] })).toBe(false);
  });

  it('no more once a FAQ or consensus box answers it, tag or not', () => {
    expect(marks(builders(reply), { answered: true })).toBe(false);
    expect(marks(builders(reply), { answered: true, tags: [tag] })).toBe(false);
  });

  it('of a living person’s article only by a tag', () => {
    expect(marks(builders(reply), { livingPerson: true })).toBe(false);
    expect(marks(builders(reply), { livingPerson: true, tags: [tag] })).toBe(true);
  });
});

/** All words of a thread that a dispute carries for the reader, but its link. */
const shown = ({ heading, outcome, gist, quotes }: Dispute) =>
  JSON.stringify([heading, outcome, gist, quotes]);

describe('nothing is quoted', () => {
  const closing = (more: object) => comment('Cy', 'Closed as no consensus: the abbey stays in.', 9, more);
  const burned = 'The article says "the abbey burned down twice in one year".';
  const all = builders(reply, ['Ada', burned], closing({}));

  it('but what stands in the article, where that is about a living person', () => {
    expect(shown(found(all)[0]!)).toMatch(/Builders.*abbey stays.*abbey burned/);
    const living = found(all, { livingPerson: true })[0]!;
    expect(living).toMatchObject({ heading: null, gist: null, outcome: null, status: 'closed' });
    expect(shown(living).replaceAll(TEXT.slice(0, -1), '')).not.toMatch(/abbey|mill|Builders/i);
  });

  it('of what was collapsed or hatted: no gist, no quotation, no outcome; the status stands', () => {
    const hidden = { collapsed: true };
    const [dispute] = found([
      thread('Builders', [
        comment('Ada', `${wrong} ${burned}`, 1, hidden),
        comment('Bo', 'I disagree on the monks.', 2, hidden),
        closing(hidden),
      ]),
    ]);
    expect(dispute).toMatchObject({ gist: null, quotes: [], outcome: null, status: 'closed' });
  });

  it('of what was struck', () => {
    const text = `${burned} The year of the mill is wrong.`;
    const end = 'Closed as merged. The prior was a clerk.';
    const struck = { marks: [mark(end, 'The prior was a clerk.', 'struck')] };
    const opening = comment('Ada', text, 1, { marks: [mark(text, burned, 'struck')] });
    // Closed at the end, or on top.
    for (const comments of [
      [opening, comment(...reply, 2), comment('Cy', end, 9, struck)],
      [comment('Cy', end, 9, struck), opening, comment(...reply, 2)],
    ]) {
      const [dispute] = found([thread('Builders', comments)]);
      expect(dispute!.gist?.text).toBe('The year of the mill is wrong.');
      expect(dispute!.quotes).toEqual([]);
      expect(dispute!.outcome?.text).toBe('Closed as merged.');
      expect(shown(dispute!)).not.toMatch(/abbey|prior/);
      expect(dispute!.status).toBe('closed');
    }
  });

  it('that insults, swears or accuses, be it heading, gist, quotation or outcome', () => {
    const rude = 'The mill date is wrong, you idiot.';
    const [dispute] = found([
      thread('What a load of bullshit', [
        ['Ada', rude],
        ['Bo', 'I disagree. The article says "Maria Holt stole the mill and lied about it".'],
        comment('Cy', 'Closed as no consensus, since Ada is a liar.', 9),
      ]),
    ]);
    expect(dispute).toMatchObject({ heading: null, outcome: null, anchor: 'What a load of bullshit' });
    expect(shown(dispute!)).not.toMatch(/bullshit|idiot|Holt|liar/);
    expect(dispute!.kinds.length).toBeGreaterThan(0);
  });
});

const data = (code: string): LanguageData =>
  JSON.parse(readFileSync(new URL(`../../public/languages/${code}.json`, import.meta.url), 'utf8'));

describe('both readers', () => {
  const BY = {
    temporary: '~2026-12345-67',
    address: '192.0.2.7',
    address6: '2001:DB8:0:0:0:0:0:1',
    registered: 'Ann',
  };
  const signed = (name: string, day: number) => {
    const page = name === 'Ann' ? `User:${name}` : `Special:Contributions/${name}`;
    return [`[[${page}|${name}]]`, `10:00, ${day} March 2021 (UTC)`, page, name] as const;
  };
  const wikitext = Object.values(BY)
    .map((name, i) => {
      const [link, time] = signed(name, i + 1);
      return `${':'.repeat(i)}Claim ${i} on the mill is wrong. ${link} ${time}`;
    })
    .join('\n');
  const html = Object.values(BY)
    .map((name, i) => {
      const [, time, page] = signed(name, i + 1);
      return `<p>Claim ${i} on the mill is wrong. <a href="/wiki/${page}" title="${page}">${name}</a> ${time}</p>`;
    })
    .join('');
  const dom = (body: string) => {
    const { document } = new JSDOM(
      `<div id="mw-content-text"><div class="mw-parser-output"><h2>Mill</h2>${body}</div></div>`,
    ).window;
    return readTalkDom(talkRoot(document)!, data('en'), 'Talk:Mill');
  };
  const wiki = (text: string) => readWikitext(`== Mill ==\n${text}`, data('en'), 'Talk:Mill');

  it.each([
    ['wikitext', () => wiki(wikitext)],
    ['the page', () => dom(html)],
  ])('tell unregistered and temporary accounts, in %s', (_, read) => {
    const comments = read().flatMap((item) => item.comments);
    expect(comments.map(({ author, unregistered }) => [author, unregistered])).toEqual([
      [BY.temporary, true],
      [BY.address, true],
      [BY.address6, true],
      [BY.registered, false],
    ]);
  });

  const time = '10:00, 1 March 2021 (UTC)';
  it.each([
    [
      'wikitext',
      () =>
        wiki(
          `{{Collapse top|Off topic}}\nThe abbey is wrong. [[User:Ann|Ann]] ${time}\n{{Collapse bottom}}\n` +
            `{{hat|Off topic}}\nThe prior is wrong. [[User:Ann|Ann]] ${time}\n{{hab}}\n` +
            `<s>The barn is wrong.</s> The mill is wrong. [[User:Ann|Ann]] ${time}`,
        ),
    ],
    [
      'the page',
      () =>
        dom(
          ['abbey', 'prior']
            .map(
              (word) =>
                `<div class="mw-collapsible mw-collapsed"><div class="mw-collapsible-content"><p>The ${word} is wrong. ` +
                `<a href="/wiki/User:Ann" title="User:Ann">Ann</a> ${time}</p></div></div>`,
            )
            .join('') +
            `<p><s>The barn is wrong.</s> The mill is wrong. <a href="/wiki/User:Ann" title="User:Ann">Ann</a> ${time}</p>`,
        ),
    ],
  ])('tell what is collapsed, hatted or struck, in %s', (_, read) => {
    const items = read();
    const comments = items.flatMap((item) => item.comments);
    expect(comments.map(({ collapsed }) => collapsed)).toEqual([true, true, false]);
    const [dispute] = found(items);
    expect(dispute!.gist?.text).toBe('The mill is wrong.');
    expect(shown(dispute!)).not.toMatch(/abbey|prior|barn/);
  });

  it('so that no excerpt names one', () => {
    for (const items of [wiki(wikitext), dom(html)]) {
      const [dispute] = found(items);
      expect(dispute!.gist).toMatchObject({ author: null, text: 'Claim 0 on the mill is wrong.' });
    }
    const [named] = found([
      thread('Edits by 192.0.2.7', [
        ['Ada', 'The mill year by 192.0.2.7 is wrong. The date is wrong too.'],
        reply,
      ]),
    ]);
    expect(named).toMatchObject({ heading: null, gist: { text: 'The date is wrong too.' } });
  });
});

describe('quarrels about conduct are no disputes about content', () => {
  const CONDUCT: [lang: string, heading: string, opening: string, answer: string][] = [
    [
      'en',
      'Edit warring by Reed',
      'Reed reverts everyone. Please stop or you will be blocked.',
      'I disagree.',
    ],
    ['en', 'Your behaviour', 'Your behaviour here is disruptive and goes to ANI.', 'You are wrong about me.'],
    ['en', 'Stop reverting me', 'You have reverted me three times today. That is 3RR.', 'No, it is not.'],
    ['en', 'Personal attacks', 'This is wrong and has to stop now.', 'I disagree.'],
    ['en', 'Ownership', 'You do not own this article. Stop bullying other editors.', 'I disagree.'],
    ['en', 'Canvassing', 'Bob was canvassed to this page, which is not allowed.', 'No, I was not.'],
    ['de', 'Editwar', 'Reed führt einen Editwar. Ich melde dich auf VM.', 'Ich widerspreche.'],
    ['de', 'Sockenpuppen', 'Hier schreiben Sockenpuppen, eine CU-Anfrage läuft.', 'Nein, das stimmt nicht.'],
    ['fr', "Guerre d'édition", "C'est une guerre d'édition, je fais une demande de blocage.", "C'est faux."],
    [
      'es',
      'Guerra de ediciones',
      'Reed mantiene una guerra de ediciones y pediré su bloqueo.',
      'No es cierto.',
    ],
    ['zh', '编辑战', 'Reed一直在打编辑战，请停止回退，否则提报封禁。', '我不同意，是你在回退。'],
    ['ar', 'هجوم شخصي', 'الرجاء عدم الهجوم الشخصي على المحررين.', 'هذا غير صحيح.'],
  ];
  const CONTENT: [lang: string, heading: string, opening: string, answer: string][] = [
    [
      'en',
      'Bullying figures',
      'The figures on bullying are wrong, the source says 12 percent.',
      'I disagree.',
    ],
    [
      'en',
      'Conduct of the war',
      'The section on the conduct of the war is unsourced and biased.',
      'I disagree.',
    ],
    ['en', 'Mating', 'What it says of their behaviour is wrong, the source says otherwise.', 'I disagree.'],
    [
      'de',
      'Verhalten',
      'Das Verhalten der Art ist falsch beschrieben, die Quelle sagt etwas anderes.',
      'Ich widerspreche.',
    ],
    [
      'fr',
      'Blocage du port',
      'La date du blocage est fausse, aucune source ne la donne.',
      "Je ne suis pas d'accord.",
    ],
    ['es', 'Títeres', 'La fecha de los títeres es incorrecta y no tiene fuente.', 'No estoy de acuerdo.'],
    ['zh', '傀儡政权', '傀儡政权一节的年份错误，没有来源。', '我不同意。'],
    ['ar', 'سلوك الطائر', 'وصف سلوك الطائر غير صحيح ولا مصدر له.', 'لا أوافق.'],
  ];
  const isDispute = (lang: string, heading: string, opening: string, answer: string) =>
    classify(
      [
        thread(heading, [
          ['Ann', opening],
          ['Reed', answer],
        ]),
      ],
      lang,
    )[0]!.isDispute;

  it.each(CONDUCT)('%s: %s', (...row) => expect(isDispute(...row)).toBe(false));
  it.each(CONTENT)('while this is one, %s: %s', (...row) => expect(isDispute(...row)).toBe(true));
});
