// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { createI18n } from '../lib/i18n/index.ts';
import type { PageView, PanelState } from '../lib/model/index.ts';
import { states } from '../test/gallery/states.ts';
import { Panel, type PanelEvents } from './index.ts';

const pageUrl = (host: string, title: string, fragment?: string | null) =>
  `https://${host}/wiki/${encodeURIComponent(title)}${fragment ? `#${encodeURIComponent(fragment)}` : ''}`;
const show = (state: string | PanelState) => {
  const on = { reveal: vi.fn() } as unknown as PanelEvents;
  const props = { i18n: createI18n('en-GB'), pageUrl, on, archivesWanted: true };
  render(<Panel state={typeof state === 'string' ? states[state]! : state} {...props} />, document.body);
  return [...document.querySelectorAll<HTMLElement>('[data-answer]')];
};
const hrefs = (entry: Element) => [...entry.querySelectorAll('a')].map((a) => decodeURIComponent(a.href));
afterEach(() => render(null, document.body));

it('shows what is settled above the disputes, with date, place and the threads that it answers', () => {
  const [first, second, third] = show('standing');
  const list = document.querySelector('[data-dispute]')!;
  expect(first!.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  // The one that answers a thread of the list comes first, and leads to it.
  expect(first!.dataset.answer).toBe('Talk:Lantern tax of Oberwald/FAQ#1');
  expect(first!.textContent).toContain('Is the tax still collected?');
  const { disputes } = (states.standing as { view: { disputes: { talkTitle: string; anchor: string }[] } })
    .view;
  expect(hrefs(first!)).toContain(
    `https://en.wikipedia.org/wiki/${disputes[0]!.talkTitle}#${disputes[0]!.anchor}`,
  );
  expect(second!.querySelector('time')!.textContent).toBe('May 2024');
  expect(hrefs(second!)).toContain(
    'https://en.wikipedia.org/wiki/Talk:Lantern tax of Oberwald/Archive 1#RfC: tax or fine?',
  );
  expect(third!.textContent).toContain('Not quoted here.');
  expect(third!.textContent).not.toContain('A heading');
});

it('shows rules as one line apart, and on the dispute’s card what speaks of it', () => {
  show('standing');
  expect(document.querySelector('.rules')!.textContent).toBe(
    'Rules of this talk page: contentious topic and often argued over, keep calm.',
  );
  const card = document.querySelector('[data-dispute] .answered')!;
  expect(card.textContent).toContain('Is the tax still collected?');
  expect(hrefs(card)[0]).toContain('Talk:Lantern tax of Oberwald/FAQ#Q1: Is the tax still collected?');
});

it('says nothing where nothing stands', () => {
  expect(show('found')).toEqual([]);
  expect(document.querySelector('.standing')).toBeNull();
});

it('shows rules without answers as a line, not as a list of its own', () => {
  const { view } = states.standing as { view: PageView };
  show({ kind: 'page', view: { ...view, standing: { answers: [], rules: ['protected'] } } });
  expect(document.querySelector('.standing')).toBeNull();
  expect(document.querySelector('.rules')!.textContent).toBe('Rules of this talk page: protected page.');
});
