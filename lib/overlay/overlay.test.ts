// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleText } from '../article/index.ts';
import type { Passage } from '../model/index.ts';
import { type DrawCard, type Mark, Overlay, type OverlayOptions, sweep } from './index.ts';

/** jsdom lays nothing out: each passage's first line is where this says; null for one that is not rendered. */
const lines = new Map<string, DOMRect | null>();
const rect = (left: number, top: number, width = 300, height = 20) => new DOMRect(left, top, width, height);
const highlights = new Map<string, { ranges: unknown[]; priority: number }>();
const observers = new Set<object>();

const passage = (id: string, block: number) => ({ id, block, text: id }) as Passage;
const mark = (id: string, block: number, over: Partial<Mark> = {}): Mark => ({
  passage: passage(id, block),
  claim: true,
  dispute: false,
  label: `about ${id}`,
  ...over,
});
const badges = () => [...document.querySelectorAll<HTMLElement>('crosstalk-badge')];
const button = (badge: HTMLElement) => badge.shadowRoot!.querySelector('button')!;
const card = () => document.querySelector('crosstalk-card');
const spot = (badge: HTMLElement) => [badge.style.left, badge.style.top, badge.style.display];
const press = (key: string, init: KeyboardEventInit = {}) => {
  let target: Element = document.activeElement ?? document.body;
  while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
};

let blocks: Element[];
let before: string;
let overlay: Overlay;
let drawn: string[];
let opened: string[];
const draw =
  (id: string): DrawCard =>
  (container) => {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.tabIndex = -1;
    for (const name of ['first', 'last']) {
      const stop = document.createElement('button');
      stop.textContent = name;
      dialog.append(stop);
    }
    container.append(dialog);
    drawn.push(id);
    return () => drawn.splice(drawn.indexOf(id), 1);
  };

beforeEach(() => {
  overlay?.destroy();
  document.body.innerHTML =
    '<main id="root"><p>One. Two.</p><table><tbody><tr><td>Three.</td></tr></tbody></table><p><a href="#x">Four</a>.</p></main>';
  document.documentElement.removeAttribute('class');
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {
        observers.add(this);
      }
      disconnect() {
        observers.delete(this);
      }
    },
  );
  vi.stubGlobal(
    'Highlight',
    class {
      priority = 0;
      ranges: unknown[];
      constructor(...ranges: unknown[]) {
        this.ranges = ranges;
      }
    },
  );
  vi.stubGlobal('CSS', { highlights });
  Element.prototype.checkVisibility = () => true;
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 1000, configurable: true });
  const root = document.getElementById('root')!;
  root.getBoundingClientRect = () => rect(100, 0, 800, 900);
  lines.clear();
  for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) lines.set(id, rect(100, 40 * i));
  blocks = [...root.querySelectorAll('p, td')];
  const article = {
    passages: [],
    blockOf: ({ block }: Passage) => blocks[block] ?? null,
    rangeOf: ({ id }: Passage) => {
      const line = lines.get(id);
      return line === undefined ? null : { id, getClientRects: () => (line ? [line] : []) };
    },
  } as unknown as ArticleText;
  before = document.documentElement.outerHTML;
  drawn = [];
  opened = [];
  const options: OverlayOptions = { article, root, cardCss: '', card: draw, onOpen: (id) => opened.push(id) };
  overlay = new Overlay(options);
});

test('destroy leaves the document as it was: no element, highlight, observer, listener', () => {
  const text = document.body.textContent;
  overlay.paint([
    mark('a', 0),
    mark('c', 1, { dispute: true }),
    mark('d', 2, { claim: false, dispute: true }),
  ]);
  overlay.open('a');
  expect([...highlights.keys()].sort()).toEqual(['crosstalk-both', 'crosstalk-claim', 'crosstalk-dispute']);
  expect(badges()).toHaveLength(3);
  expect(document.body.textContent).toBe(text);
  overlay.destroy();
  expect(document.documentElement.outerHTML).toBe(before);
  expect([highlights.size, observers.size, drawn.length]).toEqual([0, 0, 0]);
  expect(press('Escape').cancelBubble).toBe(false);
});

test('what an overlay left that was never destroyed is swept', () => {
  overlay.paint([mark('a', 0)]);
  overlay.open('a');
  sweep(document);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(highlights.size).toBe(0);
});

test('badges stand in the margin, one under the other on one line, and in the corner of a cell', () => {
  lines.set('b', rect(200, 0));
  (document.querySelector('td') as HTMLElement).getBoundingClientRect = () => rect(300, 80, 200, 40);
  overlay.paint([mark('a', 0), mark('b', 0), mark('c', 1)]);
  expect(badges().map(spot)).toEqual([
    ['75px', '-2px', ''],
    ['75px', '22px', ''],
    ['476px', '78px', ''],
  ]);
});

test('in a right-to-left page the margin is on the right', () => {
  document.getElementById('root')!.style.direction = 'rtl';
  overlay.paint([mark('a', 0)]);
  expect(badges().map(spot)).toEqual([['901px', '-2px', '']]);
});

test('a badge never leaves the window where there is no margin', () => {
  document.getElementById('root')!.getBoundingClientRect = () => rect(4, 0, 990, 900);
  overlay.paint([mark('a', 0)]);
  expect(badges()[0]!.style.left).toBe('0px');
  expect(badges()[0]!.hasAttribute('data-small')).toBe(true);
});

test('a passage that is not rendered has no badge on screen, and its card closes', () => {
  overlay.paint([mark('a', 0), mark('b', 0)]);
  overlay.open('a');
  expect(card()).not.toBeNull();
  lines.set('a', null);
  overlay.paint([mark('a', 0), mark('b', 0)]);
  expect(badges().map((badge) => badge.style.display)).toEqual(['none', '']);
  expect(card()).toBeNull();
  lines.set('a', rect(100, 0));
  overlay.paint([mark('a', 0), mark('b', 0)]);
  expect(badges()[0]!.style.display).toBe('');
});

test('badges come back where the content was replaced and still holds their passages', async () => {
  overlay.paint([mark('a', 0), mark('c', 1)]);
  const [a] = badges();
  const root = document.getElementById('root')!;
  root.innerHTML = '<p>One. Two.</p>';
  blocks = [...root.querySelectorAll('p')];
  lines.delete('c');
  await vi.waitFor(() => expect(badges()).toEqual([a]));
  expect(highlights.get('crosstalk-claim')!.ranges).toEqual([expect.objectContaining({ id: 'a' })]);
});

test('a repaint keeps the elements that stay, with their focus, and takes the others out', () => {
  overlay.paint([mark('a', 0), mark('b', 0)]);
  const [a] = badges();
  button(a!).focus();
  overlay.paint([mark('a', 0, { dispute: true, label: 'more about a' })]);
  expect(badges()).toEqual([a]);
  expect(document.activeElement).toBe(a);
  expect(button(a!).getAttribute('aria-label')).toBe('more about a');
  expect(a!.dataset.kind).toBe('both');
});

test('a badge opens its card, which takes the focus; Esc and the last Tab give it back', () => {
  overlay.paint([mark('a', 0)]);
  const badge = button(badges()[0]!);
  badge.click();
  expect(opened).toEqual(['a']);
  expect(badge.getAttribute('aria-expanded')).toBe('true');
  expect(card()!.shadowRoot!.activeElement?.getAttribute('role')).toBe('dialog');
  expect(press('Tab').defaultPrevented).toBe(false);
  press('Escape');
  expect([card(), document.activeElement, drawn]).toEqual([null, badges()[0], []]);
  expect(badge.getAttribute('aria-expanded')).toBe('false');
  badge.click();
  [...card()!.shadowRoot!.querySelectorAll('button')].at(-1)!.focus();
  expect(press('Tab').defaultPrevented).toBe(true);
  expect([card(), document.activeElement]).toEqual([null, badges()[0]]);
  badge.click();
  expect(press('Tab', { shiftKey: true }).defaultPrevented).toBe(true);
  expect(card()).toBeNull();
});

test('stops that are folded up do not count as the last', () => {
  overlay.paint([mark('a', 0)]);
  button(badges()[0]!).click();
  const [first, last] = card()!.shadowRoot!.querySelectorAll('button');
  last!.checkVisibility = () => false;
  first!.focus();
  press('Tab');
  expect(card()).toBeNull();
});

describe('a card stands', () => {
  const WINDOW = 600;
  afterEach(() => vi.restoreAllMocks());

  /** Where it stands and how high it may be, beside a line at `top`, if it would be so high. */
  function placed(top: number, wanted: number): [top: string, room: string] {
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(WINDOW);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const { style } = this as HTMLElement;
      const at = (side: string) => Number.parseFloat(style.getPropertyValue(side)) || 0;
      return rect(at('left'), at('top'), 400, at('--room') || wanted);
    });
    lines.set('a', rect(100, top));
    overlay.paint([mark('a', 0)]);
    overlay.open('a');
    const { style } = card() as HTMLElement;
    return [style.top, style.getPropertyValue('--room')];
  }

  test.each([
    ['under its passage where it fits', 100, 300, '126px', ''],
    ['above it where only there is room', 500, 300, '194px', ''],
    ['where there is more room, as high as that', 400, 500, '8px', '386px'],
    ['under it, as high as that', 200, 500, '226px', '366px'],
  ])('%s', (_, top, wanted, at, room) => {
    expect(placed(top, wanted)).toEqual([at, room]);
  });
});

test('one card at a time; a press elsewhere closes it, a press in it does not', () => {
  overlay.paint([mark('a', 0), mark('b', 0)]);
  const [a, b] = badges().map(button);
  a!.click();
  b!.click();
  expect(document.querySelectorAll('crosstalk-card')).toHaveLength(1);
  expect(drawn).toEqual(['b']);
  const down = (on: Element) =>
    on.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, composed: true }));
  down(card()!.shadowRoot!.querySelector('button')!);
  expect(card()).not.toBeNull();
  down(document.querySelector('a')!);
  expect(card()).toBeNull();
});

test('a click on highlighted words opens the card, but not on a link, elsewhere, or over a selection', () => {
  overlay.paint([mark('a', 0), mark('d', 2)]);
  const click = (on: Element, x: number, y: number) => {
    on.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y, button: 0 }));
    const open = card() !== null;
    overlay.close(false);
    return open;
  };
  const [p] = document.querySelectorAll('p');
  expect(click(p!, 110, 10)).toBe(true);
  expect(click(p!, 10, 10)).toBe(false);
  expect(click(document.querySelector('a')!, 110, 130)).toBe(false);
  document.getSelection()!.selectAllChildren(p!);
  expect(click(p!, 110, 10)).toBe(false);
  document.getSelection()!.removeAllRanges();
});

test('a passage in a folded section is unfolded by the page’s own script', () => {
  const root = document.getElementById('root')!;
  root.innerHTML = '<h2 aria-controls="s1">H</h2><section id="s1" hidden="until-found"><p>One.</p></section>';
  const [heading, section] = root.children as unknown as [HTMLElement, HTMLElement];
  heading.addEventListener('click', () => section.toggleAttribute('hidden'));
  const text = root.querySelector('p')!.firstChild!;
  const range = { startContainer: text, getBoundingClientRect: () => rect(0, 0), getClientRects: () => [] };
  const article = { passages: [passage('a', 0)], blockOf: () => null, rangeOf: () => range };
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('scrollTo', () => {});
  const options = { article: article as unknown as ArticleText, root, cardCss: '', card: draw, onOpen() {} };
  const mobile = new Overlay(options);
  expect(mobile.reveal('a')).toBe(true);
  expect(section.hidden).toBe(false);
  expect(mobile.reveal('a')).toBe(true);
  expect(section.hidden).toBe(false);
  mobile.destroy();
});
