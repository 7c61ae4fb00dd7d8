import { Card, type DrawCard } from './card.ts';
import { shadowHost } from './shadow.ts';
import { threadMarkCss } from './thread-marks.css.ts';

/** What is to be written beside a thread's heading. */
export interface ThreadMark {
  /** Of the dispute. */
  id: string;
  heading: Element;
  /** Kind and status in words, in short. */
  text: string;
  /** The same in full: its accessible name. */
  label: string;
  /** For the looks alone: the text says it. */
  settled: boolean;
}

export interface ThreadMarksOptions {
  /** Content element of the page. */
  root: HTMLElement;
  cardCss: string;
  /** Draws the card of a dispute. */
  card: (dispute: string) => DrawCard;
  /** False once the extension was reloaded: a card could no longer be filled. */
  isAlive: () => boolean;
}

/** Pixels between a mark and what stands beside it. */
const GAP = 10;

/**
 * Marks beside the headings of a talk page. They stand at the end of the heading's element, out of the flow, where the
 * line has room, else above it: nothing moves, and `destroy()` leaves the page as it was.
 */
export class ThreadMarks {
  private readonly marks = new Map<
    string,
    { host: HTMLElement; button: HTMLButtonElement; mark: ThreadMark }
  >();
  private readonly ended = new AbortController();
  private readonly options: ThreadMarksOptions;
  private card: { view: Card; id: string } | null = null;
  private frame = 0;

  constructor(options: ThreadMarksOptions) {
    this.options = options;
    const { signal } = this.ended;
    const resized = new ResizeObserver(() => this.schedule());
    resized.observe(options.root);
    signal.addEventListener('abort', () => resized.disconnect());
    options.root.addEventListener('toggle', () => this.schedule(), { capture: true, signal });
  }

  /** Shows these marks and no others; one that stays keeps its element, so that focus is not lost. */
  paint(wanted: ThreadMark[]): void {
    const ids = new Set(wanted.map(({ id }) => id));
    for (const [id, { host }] of this.marks) {
      if (ids.has(id)) continue;
      if (this.card?.id === id) this.close(false);
      host.remove();
      this.marks.delete(id);
    }
    // All are made before any is put in: making one looks at the page's style, which each put in would change.
    const made: (() => void)[] = [];
    for (const mark of wanted) {
      const known = this.marks.get(mark.id);
      if (known) this.write(known, mark);
      else made.push(this.make(mark));
    }
    for (const putIn of made) putIn();
    this.place();
  }

  /** Closes the card; `returnFocus`: to the mark that it belongs to. */
  close(returnFocus: boolean): void {
    if (!this.card) return;
    const { view, id } = this.card;
    this.card = null;
    view.destroy();
    const button = this.marks.get(id)?.button;
    button?.setAttribute('aria-expanded', 'false');
    if (returnFocus) button?.focus({ preventScroll: true });
  }

  /** Takes everything out of the page: elements, listeners, timers. */
  destroy(): void {
    this.close(false);
    this.ended.abort();
    cancelAnimationFrame(this.frame);
    for (const { host } of this.marks.values()) host.remove();
    this.marks.clear();
  }

  /** Makes a mark; what it returns puts it into the page. */
  private make(mark: ThreadMark): () => void {
    const document = mark.heading.ownerDocument;
    const { host, shadow } = shadowHost(document, 'crosstalk-thread', threadMarkCss);
    host.dir = document.documentElement.dir || 'ltr';
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.toggle(mark.id), { signal: this.ended.signal });
    shadow.append(button);
    const entry = { host, button, mark };
    this.write(entry, mark);
    this.marks.set(mark.id, entry);
    // New markup wraps a heading with its links; there the mark is no part of the heading's own text.
    const wrapper = mark.heading.parentElement;
    const place = wrapper?.classList.contains('mw-heading') ? wrapper : mark.heading;
    return () => place.append(host);
  }

  private write(
    entry: { host: HTMLElement; button: HTMLButtonElement; mark: ThreadMark },
    mark: ThreadMark,
  ): void {
    entry.mark = mark;
    entry.host.toggleAttribute('data-settled', mark.settled);
    entry.button.textContent = mark.text;
    entry.button.setAttribute('aria-label', mark.label);
    entry.button.title = mark.label;
  }

  private toggle(id: string): void {
    const entry = this.marks.get(id);
    const again = this.card?.id === id;
    this.close(again);
    const { cardCss, card, isAlive } = this.options;
    if (again || !entry || !isAlive()) return;
    const anchor = () => entry.button.getBoundingClientRect();
    const view = new Card(entry.host.ownerDocument, cardCss, card(id), anchor, (back) => this.close(back));
    entry.button.setAttribute('aria-expanded', 'true');
    this.card = { view, id };
  }

  private schedule(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.place());
  }

  /** All is read before anything is written, so the page is laid out once. */
  private place(): void {
    if (this.marks.size === 0) return;
    const { root } = this.options;
    const bounds = root.getBoundingClientRect();
    const rtl = getComputedStyle(root).direction === 'rtl';
    const rows = [...this.marks.values()].map(({ host, button, mark }) => ({
      host,
      spot: spotOf(mark.heading, host, button.getBoundingClientRect(), bounds, rtl),
      box: host.getBoundingClientRect(),
      left: Number.parseFloat(host.style.left) || 0,
      top: Number.parseFloat(host.style.top) || 0,
    }));
    for (const { host, spot, box, left, top } of rows) {
      host.toggleAttribute('data-hidden', spot === null);
      if (!spot) continue;
      host.style.left = `${Math.round(left + spot.x - box.left)}px`;
      host.style.top = `${Math.round(top + spot.y - box.top)}px`;
    }
    this.card?.view.place();
  }
}

/**
 * Where a mark of this size may stand (left top corner in the viewport): behind the heading's last line and what
 * follows it there, else in the space above the heading. Null where the heading is not shown.
 */
function spotOf(
  heading: Element,
  host: HTMLElement,
  { width, height }: DOMRect,
  bounds: DOMRect,
  rtl: boolean,
): { x: number; y: number } | null {
  const words = heading.ownerDocument.createRange();
  words.selectNodeContents(heading);
  if (heading.lastChild === host) words.setEndBefore(host);
  const lines = [...words.getClientRects()].filter((rect) => rect.width > 0);
  const last = lines.at(-1);
  if (!last) return null;
  // In a page that reads from the right, all is mirrored.
  const start = (rect: DOMRect) => (rtl ? -rect.right : rect.left);
  const end = (rect: DOMRect) => (rtl ? -rect.left : rect.right);
  const middle = last.top + last.height / 2;
  const beside = [...lines, ...besides(heading, host)]
    .filter((rect) => rect.top < middle && rect.bottom > middle)
    .sort((a, b) => start(a) - start(b));
  let from = end(last) + GAP;
  for (const rect of beside) if (start(rect) < from + width + GAP) from = Math.max(from, end(rect) + GAP);
  if (from + width <= end(bounds)) return { x: rtl ? -from - width : from, y: middle - height / 2 };
  const edge = end(bounds) - width;
  return { x: rtl ? -edge - width : edge, y: Math.min(...lines.map(({ top }) => top)) - height };
}

/** What else stands in the heading's line: links to edit, to subscribe. */
function besides(heading: Element, host: HTMLElement): DOMRect[] {
  const wrapper = heading.parentElement?.classList.contains('mw-heading') ? heading.parentElement : heading;
  return [...wrapper.children]
    .filter((child) => child !== host && child !== heading)
    .map((child) => child.getBoundingClientRect())
    .filter(({ width }) => width > 0);
}
