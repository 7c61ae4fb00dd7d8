import { describe, expect, it } from 'vitest';
import type { Passage, StandingAnswer, ThreadItem } from '../model/index.ts';
import { classify } from '../talk/classify/index.ts';
import { thread } from '../talk/classify/make.fixture.ts';
import { DisputeCollector, type TalkPageThreads } from './index.ts';

const NOW = Date.parse('2021-06-01T00:00:00Z');
const TEXT = 'The harbour was dredged by Dutch engineers between 1909 and 1911.';
const passages: Passage[] = [
  'Vellmar is a harbour town on the coast.',
  TEXT,
  'Herring fishing declined after the cold winters of the thirties.',
].map((text, i) => ({
  id: `p${i}`,
  text,
  section: null,
  tags: [],
  block: 0,
  selector: { exact: text, prefix: '', suffix: '' },
  position: { start: 0, end: text.length },
}));

const wrong: [string, string] = ['Ada', `The article says "${TEXT}", which is wrong.`];
const reply: [string, string] = ['Bo', 'I disagree, the source says so.'];
const page = (title: string, items: ThreadItem[]): TalkPageThreads => ({
  title,
  archived: title.includes('/'),
  threads: classify(items, 'en'),
});
const answer = (more: Partial<StandingAnswer>): StandingAnswer => ({
  id: 'Talk:Vellmar/FAQ#1',
  kind: 'faq',
  page: 'Talk:Vellmar/FAQ',
  section: null,
  question: 'Who dug the basin?',
  text: 'Two companies, as the port’s own history says.',
  date: null,
  threads: [],
  ...more,
});

function run(talkPages: TalkPageThreads[], answers: StandingAnswer[], livingPerson = false) {
  const collector = new DisputeCollector({ passages, lang: 'en', now: NOW, livingPerson });
  for (const talkPage of talkPages) collector.add(talkPage);
  return collector.found([{ answers, rules: ['protected', 'heated'] }]);
}

describe('standing answers', () => {
  const here = page('Talk:Vellmar', [thread('Dutch engineers', [wrong, reply])]);
  const named = (title: string, heading: string | null) => [answer({ threads: [{ title, heading }] })];

  it('take the mark from the thread that they name, and stand beside it', () => {
    expect(run([here], []).disputes).toMatchObject([{ marks: true }]);
    const { disputes: found, standing } = run([here], named('talk:vellmar', 'Dutch_engineers'));
    expect(found).toMatchObject([
      { marks: false, answeredBy: [{ id: 'Talk:Vellmar/FAQ#1', question: 'Who dug the basin?' }] },
    ]);
    expect(standing.rules).toEqual(['heated', 'protected']);
    expect(standing.answers[0]!.threads).toEqual([
      { title: 'Talk:Vellmar', anchor: 'Dutch engineers', heading: 'Dutch engineers' },
    ]);
  });

  it('find a thread that moved to an archive, and one by its sub-heading', () => {
    const archive = page('Talk:Vellmar/Archive 2', [
      thread('Dutch engineers', [wrong, reply]),
      { ...thread('A second look', [['Cy', 'Still wrong.']]), level: 3 },
    ]);
    const { disputes: found, standing } = run([archive], named('Talk:Vellmar', 'Dutch engineers'));
    expect(found).toMatchObject([{ marks: false }]);
    expect(standing.answers[0]!.threads[0]!.title).toBe('Talk:Vellmar/Archive 2');
    expect(run([archive], named('Talk:Vellmar', 'A second look')).disputes).toMatchObject([{ marks: false }]);
  });

  it('answer no thread of another page, none that only shares a page, none of two with one heading', () => {
    const marks = (answers: StandingAnswer[], pages = [here]) =>
      run(pages, answers).disputes.map((d) => d.marks);
    expect(marks(named('Talk:Kettle', 'Dutch engineers'))).toEqual([true]);
    expect(marks(named('Talk:Vellmar', null))).toEqual([true]);
    expect(marks(named('Talk:Vellmar', 'Dutch'))).toEqual([true]);
    const twice = ['Talk:Vellmar/Archive 1', 'Talk:Vellmar/Archive 2'].map((t) => ({ ...here, title: t }));
    expect(marks(named('Talk:Vellmar/Archive 9', 'Dutch engineers'), twice)).toEqual([true, true]);
  });

  it('answer a thread that asks what they answer, and none that only shares the subject', () => {
    const asks = (heading: string) =>
      run(
        [page('Talk:Vellmar', [thread(heading, [wrong, reply])])],
        [answer({ question: 'Why does the article say that Dutch engineers dredged the harbour?' })],
      ).disputes.map((d) => d.marks);
    expect(asks('Dutch engineers dredged it?')).toEqual([false]);
    expect(asks('Was the harbour dredged by Dutch engineers?')).toEqual([false]);
    for (const other of [
      'The harbour',
      'Years are wrong',
      'Dutch spelling',
      'Article is wrong',
      'Vellmar harbour tax',
    ])
      expect(asks(other), other).toEqual([true]);
  });

  it('are not quoted where they accuse or insult, nor about the living', () => {
    const rude = answer({ text: 'Because the idiots who ask cannot read.' });
    expect(run([here], [rude]).standing.answers).toMatchObject([{ question: null, text: null }]);
    const { disputes: found, standing } = run([here], named('Talk:Vellmar', 'Dutch engineers'), true);
    expect(standing.answers).toMatchObject([
      { question: null, text: null, threads: [{ anchor: 'Dutch engineers', heading: null }] },
    ]);
    expect(found[0]!.answeredBy).toMatchObject([{ question: null }]);
  });
});
