// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createI18n } from '../lib/i18n/index.ts';
import type { Dispute, PageView, PanelState } from '../lib/model/index.ts';
import {
  claimAnnotations,
  disputes,
  found,
  imports,
  packs,
  page,
  passages,
  states,
} from '../test/gallery/states.ts';
import { everything, filterDisputes } from './filter.ts';
import { groupClaims } from './group-claims.ts';
import { Card, Options, Panel, type PanelEvents } from './index.ts';
import { wikiLinks } from './links.ts';
import { emphasise, webAddress } from './parts.tsx';
import { placesOf, yearsOf } from './places.ts';
import { reportUrl } from './tracker.ts';
import { wordDiff } from './word-diff.ts';

const i18n = createI18n('en-GB');
const pageUrl = (host: string, title: string, fragment?: string | null) =>
  `https://${host}/wiki/${encodeURIComponent(title)}${fragment ? `#${encodeURIComponent(fragment)}` : ''}`;

function panel(name: string, flagged: { passage: string } | null = null) {
  const on = Object.fromEntries(
    ['toggle', 'reveal', 'readArchives', 'cancel', 'requestAccess', 'reload'].map((event) => [
      event,
      vi.fn(),
    ]),
  ) as unknown as PanelEvents;
  const props = { i18n, pageUrl, on, flagged, archivesWanted: true };
  render(<Panel state={states[name]!} {...props} />, document.body);
  const click = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
  return { on, click, text: document.body.textContent ?? '' };
}
const root = () => document.querySelector<HTMLElement>('.panel')?.dataset.state;
afterEach(() => render(null, document.body));

/** The page that is found, with these disputes. */
function panelWith(over: Partial<PageView>, on: Partial<PanelEvents> = {}) {
  const state = states.found as Extract<PanelState, { kind: 'page' }>;
  const shown = { ...state, view: { ...state.view, ...over } };
  const props = { i18n, pageUrl, on: on as PanelEvents, flagged: null, archivesWanted: true };
  render(<Panel state={shown} {...props} />, document.body);
}

describe('disputes in the panel', () => {
  it('puts what was raised several times under its first, with how often and when', () => {
    const [a, b, c] = disputes as [Dispute, Dispute, Dispute];
    const years = ['2018', '2021'].map((year) => `${year}-03-01T10:00:00.000Z`) as [string, string];
    const one = { ...a, matter: 'm', first: years[0], last: years[0] };
    const two = { ...c, matter: 'm', first: years[1], last: years[1] };
    panelWith({ disputes: [one, b, two] });
    const returns = document.querySelectorAll('details.returns');
    expect(returns).toHaveLength(1);
    expect(returns[0]!.querySelector('summary')!.textContent).toBe(
      'Raised 2 times, 2018–2021: show the others',
    );
    expect(returns[0]!.querySelector('[data-dispute]')).toBeNull();
    const fold = returns[0] as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    expect(returns[0]!.previousElementSibling!.getAttribute('data-dispute')).toBe(a.id);
    return vi.waitFor(() =>
      expect(fold.querySelector('[data-dispute]')!.getAttribute('data-dispute')).toBe(c.id),
    );
  });

  it('puts what is on the screen first, says so, and moves nothing while the pointer is there', async () => {
    const ids = () =>
      [...document.querySelectorAll<HTMLElement>('[data-dispute]')].map((entry) => entry.dataset.dispute);
    const last = disputes.findLast((d) => d.passages.length > 0)!;
    const others = disputes.filter((d) => !d.passages.some((p) => p.passage === last.passages[0]!.passage));
    const shown = [...others, last];
    panelWith({ disputes: shown });
    expect(ids().at(-1)).toBe(last.id);
    const list = document.querySelector('[aria-labelledby=disputes-heading]')!;
    await act(() => void list.dispatchEvent(new Event('pointerenter')));
    await act(() => panelWith({ disputes: shown, inView: [last.passages[0]!.passage] }));
    expect(ids().at(-1)).toBe(last.id);
    await act(() => void list.dispatchEvent(new Event('pointerleave')));
    expect(ids()[0]).toBe(last.id);
    expect(document.querySelector('[data-dispute] .signs')!.textContent).toContain('on screen now');
  });

  it('says where it leaves disputes out', () => {
    panelWith({ disputes, leftOut: 1200 });
    expect(document.querySelector('.list .quiet-text')!.textContent).toContain('1,200 more disputes');
    panelWith({ disputes, leftOut: 0 });
    expect(document.querySelector('.list .quiet-text')).toBeNull();
  });

  it('finds out, when asked, in which revision a wording changed', async () => {
    const quotes = [{ exact: 'one score for everybody', state: 'gone' as const, passage: null }];
    const change = {
      before: { id: 41, timestamp: '2024-05-01T00:00:00Z' },
      changed: { id: 42, timestamp: '2024-05-03T00:00:00Z' },
    };
    const findChange = vi.fn(async () => change);
    panelWith({ disputes: [{ ...disputes[0]!, quotes }] }, { findChange });
    document.querySelector<HTMLElement>('[data-action="when-changed"]')!.click();
    await vi.waitFor(() => expect(document.querySelector('.when-changed a')).not.toBeNull());
    const row = document.querySelector('.when-changed')!;
    expect(row.textContent).toContain('It changed on 3 May 2024.');
    const { pathname, search } = new URL(row.querySelector('a')!.href);
    expect(pathname + search).toBe('/w/index.php?diff=42&oldid=41');
    expect(findChange).toHaveBeenCalledWith(quotes[0]!.exact, disputes[0]!.first, expect.any(AbortSignal));
  });
});

describe('the panel', () => {
  it.each(Object.keys(states).filter((name) => name !== 'many'))('is accessible: %s', async (name) => {
    panel(name);
    // Contrast needs a layout, and the landmarks belong to the page around it.
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says which state it shows', () => {
    for (const name of ['loading', 'no-access', 'off', 'reading', 'nothing-found', 'found']) {
      panel(name);
      expect(root()).toBe(name);
    }
  });

  it('lists claims in reading order, and disputes', () => {
    panel('found');
    const ids = (key: 'claim' | 'dispute') =>
      [...document.querySelectorAll<HTMLElement>(`[data-${key}]`)].map((entry) => entry.dataset[key]);
    expect(ids('claim')).toEqual(['lantern-equal', 'lantern-fined', 'lantern-windows']);
    expect(ids('dispute')).toEqual(disputes.map(({ id }) => id));
  });

  it('uses the agreed words', () => {
    const { text } = panel('found');
    for (const words of [
      'out of date',
      'what belongs',
      'contradicts it',
      'raised, no reply',
      'no agreement recorded',
      'an editor called it settled',
      'archived',
      'Consensus is not a count.',
      'Raised by editors, without a published source',
      'an unregistered editor',
      'CC BY-SA',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/\bfalse\b/i);
  });

  it('passes on what the reader asks for', () => {
    const { on, click } = panel('archives');
    click('[data-claim] button[data-passage]');
    click('[role=switch]');
    click('[data-action=cancel]');
    expect(on.reveal).toHaveBeenCalledWith('p1');
    expect(on.toggle).toHaveBeenCalledWith(false);
    expect(on.cancel).toHaveBeenCalledOnce();
  });

  it('tells of a fault above what is known', () => {
    const { text } = panel('rate-limited');
    const trouble = document.querySelector('[data-trouble=rate-limited]')!;
    const claim = document.querySelector('[data-claim]')!;
    expect(trouble.compareDocumentPosition(claim) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(text).toContain('in 2 minutes');
  });

  it('flags the entry of a passage', async () => {
    panel('found', { passage: 'p3' });
    await vi.waitFor(() => {
      const flagged = [...document.querySelectorAll<HTMLElement>('[data-flagged]')];
      expect(flagged.map((entry) => entry.dataset.claim)).toEqual(['lantern-fined']);
    });
  });

  it('draws few of many disputes', () => {
    panel('many');
    expect(document.querySelectorAll('[data-dispute]')).toHaveLength(50);
  });
});

it('the card shows its passage only, and no way to a panel that cannot open', () => {
  const on = { close: vi.fn(), openPanel: null };
  const passage = passages[1]!;
  const props = { page, passage, claims: claimAnnotations, disputes, i18n, pageUrl, on };
  render(<Card {...props} />, document.body);
  expect(document.querySelectorAll('[data-claim]')).toHaveLength(1);
  expect(document.querySelectorAll('[data-dispute]')).toHaveLength(1);
  expect(document.body.textContent).not.toContain(i18n.words.card.openPanel);
  document.querySelector<HTMLElement>('.close')!.click();
  expect(on.close).toHaveBeenCalledOnce();
});

describe('what the views rest on', () => {
  it('filters, searches and sorts disputes', () => {
    const at = (id: string) => passages.findIndex((p) => p.id === id);
    const ids = (part: object, inView: string[] = []) =>
      filterDisputes(disputes, { ...everything, ...part }, at, new Set(inView)).map((d) =>
        disputes.indexOf(d),
      );
    expect(ids({})).toEqual([0, 1, 2, 3, 4]);
    expect(ids({ kind: 'neutrality' })).toEqual([3, 4]);
    expect(ids({ status: 'raised' })).toEqual([2]);
    expect(ids({ search: 'PLAQUE 1974' })).toEqual([0]);
    expect(ids({ order: 'article' })).toEqual([1, 4, 3, 0, 2]);
    expect(ids({ order: 'longest' })[0]).toBe(1);
    // What touches a passage on the screen comes first, in the same order otherwise.
    const touched = disputes[3]!.passages[0]!.passage;
    const first = [0, 1, 2, 3, 4].filter((i) => disputes[i]!.passages.some((p) => p.passage === touched));
    expect(ids({}, [touched])).toEqual([...first, ...[0, 1, 2, 3, 4].filter((i) => !first.includes(i))]);
    expect(ids({ order: 'longest' }, [touched])).toEqual(ids({ order: 'longest' }));
  });

  it('counts by section and by year', () => {
    const { sections, unplaced } = placesOf(groupClaims(found.claims, passages), disputes, passages);
    expect(sections[0]).toEqual({ section: null, claims: 1, disputes: 1, passage: 'p1' });
    expect(unplaced).toBe(0);
    expect(yearsOf(disputes).map((row) => row.year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
  });

  it('compares wordings word by word', () => {
    const text = (kind: string) =>
      wordDiff('all of the citizens', 'some of the citizens', 'en')
        ?.filter((part) => part.kind === kind)
        .map((part) => part.text)
        .join('|');
    expect([text('was'), text('now'), text('same')]).toEqual(['all', 'some', ' of the citizens']);
  });

  it('keeps emphasis inside the text', () => {
    expect(
      emphasise('abcdef', [
        [4, 99],
        [1, 3],
        [2, 3],
      ]),
    ).toEqual([
      { text: 'a', strong: false },
      { text: 'bc', strong: true },
      { text: 'd', strong: false },
      { text: 'ef', strong: true },
    ]);
  });

  it('links to the web only', () => {
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
    const links = wikiLinks('en.wikipedia.org', pageUrl);
    expect(links.discussion({ wiki: 'evil.org/', title: 'T', heading: 'H', comments: [] })).toBeNull();
    const said = { comment: 'c-Ann B-20230301101500-On & off', author: 'Ann B', text: '', timestamp: '' };
    expect(links.comment(disputes[0]!, said)).toContain(
      encodeURIComponent('c-Ann B-20230301101500-On & off'),
    );
    expect(links.comment(disputes[0]!, { ...said, author: null })).toBeNull();
    expect(links.thread(disputes[0]!)).toMatch(/^https:\/\/en\.wikipedia\.org\/wiki\/Talk%3A/);
  });

  it('leads from each claim to the tracker, with claim, pack and version filled in and nothing else', () => {
    panel('found');
    const found = [...document.querySelectorAll<HTMLAnchorElement>('[data-claim] > p > a')];
    expect(found.length).toBe(claimAnnotations.length);
    for (const link of found) {
      const { claim } = link.closest<HTMLElement>('[data-claim]')!.dataset;
      expect(new URL(link.href).searchParams.get('body')).toContain(`Claim: ${claim}`);
      expect(link.target).toBe('_blank');
      expect(link.rel).toContain('noopener');
    }
    const url = new URL(reportUrl('a&b#c', 'pack', '1.2.0'));
    expect(url.protocol).toBe('https:');
    expect([...url.searchParams.keys()]).toEqual(['title', 'body']);
    expect(url.searchParams.get('title')).toBe('Claim a&b#c (pack)');
    expect(url.searchParams.get('body')).toContain('Version: 1.2.0\nClaim: a&b#c');
  });
});

describe('the options page', () => {
  const options = (name: string) => {
    const on = { file: vi.fn(), confirm: vi.fn(), cancel: vi.fn() };
    const removePack = vi.fn();
    const other = { amount: vi.fn(), switchPack: vi.fn(), exportPack: vi.fn(), forget: vi.fn() };
    render(
      <Options
        i18n={i18n}
        settings={{ amount: 'normal', packs }}
        import={imports[name] ?? { kind: 'none' }}
        dragged={false}
        forgotten={false}
        failed={null}
        on={{ ...other, removePack, import: on }}
      />,
      document.body,
    );
    const click = async (selector: string) => {
      document.querySelector<HTMLElement>(selector)!.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    return { on, removePack, click, text: document.body.textContent ?? '' };
  };

  it.each(['options', ...Object.keys(imports)])('is accessible: %s', async (name) => {
    options(name);
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('tells what a pack is, and asks once before an imported one goes', async () => {
    const { click, removePack, text } = options('options');
    expect(text).toMatch(
      /120 claims · A reading circle · version 1\.2\.0 · licence: CC BY-SA 4\.0 · 184 kB · checked/,
    );
    expect(document.querySelector('[data-pack=town] [data-do=remove]')).toBeNull();
    await click('[data-pack=tax] [data-do=remove]');
    expect(removePack).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Keep it');
    await click('[data-pack=tax] [data-do=remove-really]');
    expect(removePack).toHaveBeenCalledWith('tax');
  });

  it('reads progress out in quarters, and gives the focus to what asks for an answer', async () => {
    expect(options('options-reading').text).toContain('Reading feed.json: 25 %');
    expect(document.querySelector('[role=status]')?.textContent).toBe('Reading feed.json: 25 %');
    for (const [name, focused] of [
      ['options-preview', 'Ducks and'],
      ['options-failed', 'was not added'],
    ] as const) {
      const { click, on } = options(name);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(document.activeElement?.textContent).toContain(focused);
      if (name === 'options-preview') {
        await click('.preview button.primary');
        expect(on.confirm).toHaveBeenCalled();
      }
    }
  });
});
