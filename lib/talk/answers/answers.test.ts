import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LanguageData } from '../../model/index.ts';
import { answersPage, readStanding } from './index.ts';

const load = (code: string): LanguageData =>
  JSON.parse(readFileSync(new URL(`../../../public/languages/${code}.json`, import.meta.url), 'utf8'));
const languages = new Map(['en', 'de', 'fr', 'es', 'zh', 'ar'].map((code) => [code, load(code)]));

const read = (wikitext: string, code = 'en', title = 'Talk:Kettle', talk = 'Talk:Kettle') =>
  readStanding(wikitext, languages.get(code)!, title, talk);
const faq = (wikitext: string, code = 'en') => read(wikitext, code, 'Talk:Kettle/FAQ').answers;
const brief = (answers: ReturnType<typeof faq>) => answers.map(({ question, text }) => [question, text]);

describe('FAQ pages', () => {
  it('reads the ways in which they are written', () => {
    const answers = [['Why is the kettle called copper?', 'Because three museums say so.']];
    expect(
      brief(
        faq(
          "{{FAQ row\n|q=Why is the kettle called copper?\n|a=Because three ''museums'' say so.<ref>x</ref>\n}}",
        ),
      ),
    ).toEqual(answers);
    expect(brief(faq('; Q1: Why is the kettle called copper?\n: A1: Because three museums say so.'))).toEqual(
      answers,
    );
    expect(brief(faq('== Why is the kettle called copper? ==\nBecause three museums say so.'))).toEqual(
      answers,
    );
    expect(
      brief(faq("'''Q1: Why is the kettle called copper?'''<br>'''A1:''' Because three museums say so.")),
    ).toEqual(answers);
    expect(
      brief(
        faq(
          '{{Cot|Q1: Why is the kettle called copper?}}\nBecause three museums say so.\n{{Cob}}\nA footer.',
        ),
      ),
    ).toEqual(answers);
    expect(
      brief(
        faq(
          '{{FAQ|quickedit=no|\n{{Q&A|q=Why is the kettle called copper?|a=Because three museums say so.}}\n}}',
        ),
      ),
    ).toEqual(answers);
    expect(brief(faq('Q: Why is the kettle called copper? A: Because three museums say so.'))).toEqual(
      answers,
    );
  });

  it('keeps several apart, with their sections, and leaves what is no question', () => {
    const answers = faq(
      '{{FAQ page}}\nSome words about this page.\n== Q1: Is it old? ==\nA1: It is, by all accounts.\n\nSee [[Talk:Kettle/Archive 2#How old?|this]].\n== Q2: Is it new? ==\nNo, it is not new.\n== References ==\n{{reflist}}\nNone at all so far.',
    );
    expect(answers).toMatchObject([
      { id: 'Talk:Kettle/FAQ#1', section: 'Q1: Is it old?', question: 'Is it old?' },
      {
        id: 'Talk:Kettle/FAQ#2',
        section: 'Q2: Is it new?',
        question: 'Is it new?',
        text: 'No, it is not new.',
      },
    ]);
    expect(answers[0]!.text).toBe('It is, by all accounts. See this.');
    expect(answers[0]!.threads).toEqual([{ title: 'Talk:Kettle/Archive 2', heading: 'How old?' }]);
    expect(answers[1]!.threads).toEqual([]);
  });

  it.each([
    [
      'de',
      '; Frage 1: Warum Kupfer?\n: Antwort: Drei Museen sagen es ([[Diskussion:Kessel/Archiv/1#Kupfer|3. Apr. 2021]]).',
      'Warum Kupfer?',
      '2021-04-03',
    ],
    [
      'fr',
      "'''Q1 : Pourquoi le cuivre ?'''\n:R1 : Trois musées le disent (12 mars 2020).",
      'Pourquoi le cuivre ?',
      '2020-03-12',
    ],
    [
      'es',
      '; P1: ¿Por qué cobre?\n: R1: Tres museos lo dicen (3 de abril de 2022).',
      '¿Por qué cobre?',
      '2022-04-03',
    ],
    [
      'zh',
      '; 问：为什么说是铜的？\n: 答：三家博物馆都这么说（2021年3月5日）。',
      '为什么说是铜的？',
      '2021-03-05',
    ],
    ['ar', '; س1: لماذا النحاس؟\n: ج1: تقول ذلك ثلاثة متاحف (3 أبريل 2023).', 'لماذا النحاس؟', '2023-04-03'],
  ])('reads them in %s', (code, wikitext, question, date) => {
    const answers = faq(wikitext, code);
    expect(answers).toMatchObject([{ question, date }]);
    expect(answers[0]!.text).not.toMatch(/^(?:Antwort|R1|答|ج)/u);
  });

  it('are told from other subpages by their names', () => {
    expect(answersPage('Talk:Kettle/FAQ', 'Talk:Kettle', 'en')).toBe('faq');
    expect(answersPage('Talk:Kettle/Current consensus', 'Talk:Kettle', 'en')).toBe('consensus');
    expect(answersPage('Diskussion:Kessel/Häufige Fragen', 'Diskussion:Kessel', 'de')).toBe('faq');
    expect(answersPage('Talk:铜壶/常见问题', 'Talk:铜壶', 'zh-Hans')).toBe('faq');
    for (const other of ['Archive 1', 'FAQ/Archive 1', 'Consensus required', 'Draft'])
      expect(answersPage(`Talk:Kettle/${other}`, 'Talk:Kettle', 'en')).toBeNull();
  });
});

const LIST = `{{Talk header}}
== Current consensus ==
It is recommended to link to this list.

'''01.''' Call the kettle [[copper]]. ([[Talk:Kettle/Archive 3#Is it copper?|Dec 2016]], [[Special:PermanentLink/123#Copper again|Jan 2017]])

'''02.''' <s>Show the picture of the lid in 1930.</s> (superseded)

'''03.''' Superseded by 5: Say nothing of the lid.

'''04.''' The lead has no more than three paragraphs. ([[#Length of the lead|RfC, 5 March 2019]])
{{cot|Superseded items}}
'''05.''' Say that it is iron.
{{cob}}

== A thread ==
# An item of somebody. [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 1 March 2024 (UTC)
`;

describe('lists of current consensus', () => {
  it('reads what stands, with dates and threads', () => {
    const { answers } = read(LIST);
    expect(answers).toEqual([
      {
        id: 'Talk:Kettle#1',
        kind: 'consensus',
        page: 'Talk:Kettle',
        section: 'Current consensus',
        question: null,
        text: 'Call the kettle copper. (Dec 2016, Jan 2017)',
        date: '2017-01',
        threads: [
          { title: 'Talk:Kettle/Archive 3', heading: 'Is it copper?' },
          { title: 'Talk:Kettle', heading: 'Copper again' },
        ],
      },
      expect.objectContaining({
        date: '2019-03-05',
        threads: [{ title: 'Talk:Kettle', heading: 'Length of the lead' }],
      }),
    ]);
  });

  it.each([
    '{{Collapse top|title=Current consensus}}\n# Call it copper in the lead.\n#: As all museums do.\n# Leave out the lid.\n{{Collapse bottom}}\n== T ==\n# no item of it',
    '{{Current consensus|\n# Call it copper in the lead.\n#: As all museums do.\n# Leave out the lid.\n}}\n== T ==\n# no item of it',
    '{| class="wikitable collapsible"\n! style="x" | Current consensus\n|-\n|\n# Call it copper in the lead.\n#: As all museums do.\n# Leave out the lid.\n|}\n# no item of it',
    "<div class=\"box\">\n'''Current consensus'''\n* Call it copper in the lead.\n*: As all museums do.\n* Leave out the lid.\n</div>\n* no item of it",
  ])('reads boxes: %s', (wikitext) => {
    const { answers } = read(wikitext);
    expect(answers.map(({ text }) => text)).toEqual([
      'Call it copper in the lead. As all museums do.',
      'Leave out the lid.',
    ]);
  });

  it('takes the one statement of a template that is made for it', () => {
    expect(read('{{Consensus|The lead calls it copper, after long talks.}}').answers).toMatchObject([
      { kind: 'consensus', text: 'The lead calls it copper, after long talks.' },
    ]);
  });

  it.each([
    [
      'de',
      '== Aktueller Konsens ==\n# Im Einleitungssatz steht Kupfer. ([[Diskussion:Kessel/Archiv/1#Kupfer|Mai 2021]])',
      '2021-05',
    ],
    [
      'fr',
      '== Consensus en vigueur ==\n# Le résumé parle de cuivre. ([[Discussion:B/Archive 1#Cuivre|mai 2021]])',
      '2021-05',
    ],
    [
      'es',
      '== Consensos vigentes ==\n* La entradilla habla de cobre. ([[Discusión:B/Archivo 1#Cobre|mayo de 2021]])',
      '2021-05',
    ],
    ['zh', '== 当前共识 ==\n# 导言称其为铜壶。（[[Talk:铜壶/存档1#铜|2021年5月]]）', '2021-05'],
    [
      'ar',
      '== التوافق الحالي ==\n# تقول المقدمة إنه من نحاس. ([[نقاش:إبريق/أرشيف 1#نحاس|مايو 2021]])',
      '2021-05',
    ],
  ])('reads them in %s', (code, wikitext, date) => {
    const { answers } = read(wikitext, code);
    expect(answers).toMatchObject([{ kind: 'consensus', date, threads: [{}] }]);
  });

  it('takes no discussion for one: a section in which people sign', () => {
    const post =
      '# I say it is copper, settled. [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 1 March 2024 (UTC)\n';
    expect(read(`== Current consensus ==\n# Call it copper in the lead.\n${post}`).answers).toEqual([]);
    expect(read(`== Consensus? ==\nIs there any? It is all quite unclear.\n`).answers).toEqual([]);
    expect(read(`== FAQ ==\n${post}`).answers).toEqual([]);
  });
});

describe('rules of the page', () => {
  it('are read from notices, nested in banners too, and are no answers', () => {
    const { rules, answers } = read(
      '{{Talk header}}\n{{Banner shell|1=\n{{contentious topics/talk notice|ap|long=yes}}\n{{Calm}}\n}}\n{{pp-semi-indef}}\n{{BLP others}}\n== T ==\n{{Controversial}}',
    );
    expect(rules).toEqual(['contentious', 'heated', 'living', 'protected']);
    expect(answers).toEqual([]);
    expect(read('== T ==\n{{Ds/talk notice|ab}}').rules).toEqual([]);
  });
});

describe('hostile and broken markup', () => {
  it('shows text, whatever stands in it, and no more than a part', () => {
    const [answer] = faq(
      `; Q: Is <script>alert(1)</script> [[javascript:x|this]] safe?\n: ${'Word '.repeat(9000)}`,
    );
    expect(answer!.question).toBe('Is alert(1) this safe?');
    expect(answer!.text.length).toBeLessThanOrEqual(600);
    expect(answer!.text).toMatch(/Word…$/);
    expect(faq('; Q: Is it so?\n: It is quite so.\n'.repeat(1000))).toHaveLength(80);
  });

  it.each([
    ['unclosed', '{{FAQ row|q=Is it?|a=It is.\n'.repeat(3000)],
    ['nested', `${'{{cot|FAQ\n'.repeat(3000)}${'}}'.repeat(3000)}`],
    ['strikes', `== FAQ ==\n;${'<s>'.repeat(9000)}?`],
    ['brackets', `== Current consensus ==\n# ${'(['.repeat(20_000)}`],
    ['bold', `== FAQ ==\n${"'''a''".repeat(9000)}`],
    ['cells', `{|\n|${'a='.repeat(9000)}\n`.repeat(50)],
    ['dates', `== Current consensus ==\n# A long statement (${'1 January '.repeat(9000)})`],
    ['links', `== Current consensus ==\n# A long statement ${'[[Talk:Kettle#a|2020-01]] '.repeat(5000)}`],
    ['equals', `=${' ='.repeat(20_000)}x\n`.repeat(5)],
    ['labels', `== FAQ ==\n${'? '.repeat(20_000)}`],
  ])('%s: is read in time', (_, wikitext) => {
    const start = performance.now();
    for (const title of ['Talk:Kettle', 'Talk:Kettle/FAQ']) {
      const { answers } = read(wikitext, 'en', title);
      expect(answers.length).toBeLessThanOrEqual(80);
      for (const { threads } of answers) expect(threads.length).toBeLessThanOrEqual(12);
    }
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
