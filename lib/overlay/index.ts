import type { ArticleText } from '../article/index.ts';
import { Badge, kindOf, type Mark, type MarkKind } from './badge.ts';
import { Card, type DrawCard } from './card.ts';
import { clearHighlights, highlight } from './highlights.ts';
import { placeBadges } from './place.ts';

export type { Mark } from './badge.ts';
export type { DrawCard } from './card.ts';
export { type ThreadMark, ThreadMarks } from './thread-marks.ts';

/** Takes out what an overlay left that never came to its `destroy()`. */
export function sweep(document: Document): void {
  for (const element of document.querySelectorAll('crosstalk-badge, crosstalk-card, crosstalk-thread'))
    element.remove();
  clearHighlights();
}

/** What the overlay needs to know of its surroundings. */
export interface OverlayOptions {
  article: ArticleText;
  /** Content element of the page: badges stand in its margin. */
  root: HTMLElement;
  cardCss: string;
  /** Draws the card of a passage. */
  card: (passage: string) => DrawCard;
  /** A card was opened by the reader. */
  onOpen: (passage: string) => void;
}

const FLASH = 2500;

/**
 * Highlights, badges and card on one page. Text nodes stay whole, nothing moves, and `destroy()` leaves the page as it
 * was. Source of the painting: CSS Custom Highlight API.
 */
export class Overlay {
  private readonly badges = new Map<string, Badge>();
  private readonly ended = new AbortController();
  private card: { view: Card; badge: Badge } | null = null;
  private frame = 0;
  private flash: ReturnType<typeof setTimeout> | undefined;
  private readonly options: OverlayOptions;

  constructor(options: OverlayOptions) {
    this.options = options;
    const { signal } = this.ended;
    const { root } = options;
    const window = root.ownerDocument.defaultView!;
    const resized = new ResizeObserver(() => this.schedule());
    resized.observe(root);
    signal.addEventListener('abort', () => resized.disconnect());
    // Saving in the visual editor puts a new tree in the place of the one that was read.
    const replaced = new MutationObserver(() => this.schedule());
    replaced.observe(root, { childList: true });
    signal.addEventListener('abort', () => replaced.disconnect());
    window.addEventListener('resize', () => this.schedule(), { signal });
    root.addEventListener('toggle', () => this.schedule(), { capture: true, signal });
    root.addEventListener('load', () => this.schedule(), { capture: true, signal });
    root.addEventListener('click', (event) => this.onClick(event), { signal });
  }

  /** Shows these marks and no others. Badges that stay keep their element, so that focus is not lost. */
  paint(marks: Mark[]): void {
    const wanted = new Map(marks.map((mark) => [mark.passage.id, mark]));
    for (const [id, badge] of this.badges) {
      if (wanted.has(id)) continue;
      if (this.card?.badge === badge) this.close(false);
      badge.host.remove();
      this.badges.delete(id);
    }
    for (const [id, mark] of wanted) {
      const known = this.badges.get(id);
      if (known) {
        known.update(mark);
        continue;
      }
      const block = this.options.article.blockOf(mark.passage);
      if (!block) continue;
      const badge = new Badge(block.ownerDocument, mark, (b) => this.toggle(b), this.ended.signal);
      block.append(badge.host);
      this.badges.set(id, badge);
    }
    this.highlight();
    this.place();
  }

  /** Paints every passage, for debugging (`?crosstalk-debug=1`). */
  paintDebug(): void {
    const ranges = this.options.article.passages.map((p) => this.options.article.rangeOf(p));
    const pick = (odd: number) => ranges.filter((r, i): r is Range => r !== null && i % 2 === odd);
    highlight('debug-even', pick(0));
    highlight('debug-odd', pick(1));
  }

  /** Scrolls to a passage and flashes it; focus goes to its badge, so that reading goes on from there. */
  reveal(passageId: string): boolean {
    const passage = this.options.article.passages.find((p) => p.id === passageId);
    const range = passage && this.options.article.rangeOf(passage);
    if (!range) return false;
    for (let node = range.startContainer.parentElement; node; node = node.parentElement) unfold(node);
    const window = this.options.root.ownerDocument.defaultView!;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = range.getBoundingClientRect().top + window.scrollY - window.innerHeight / 3;
    window.scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
    highlight('flash', [range]);
    clearTimeout(this.flash);
    this.flash = setTimeout(() => highlight('flash', []), FLASH);
    this.badges.get(passageId)?.button.focus({ preventScroll: true });
    return true;
  }

  /** Redraws nothing itself: the card's view follows its own state. Opens the card of a passage, as a click does. */
  open(passageId: string): void {
    const badge = this.badges.get(passageId);
    if (!badge || this.card?.badge === badge) return;
    this.close(false);
    const { article, cardCss, card, onOpen } = this.options;
    const anchor = () => {
      const rects = article.rangeOf(badge.mark.passage)?.getClientRects();
      return rects?.[rects.length - 1] ?? null;
    };
    const view = new Card(badge.host.ownerDocument, cardCss, card(passageId), anchor, (back) =>
      this.close(back),
    );
    badge.setOpen(true);
    this.card = { view, badge };
    onOpen(passageId);
  }

  /** Closes the card; `returnFocus`: to the badge that it belongs to. */
  close(returnFocus: boolean): void {
    if (!this.card) return;
    const { view, badge } = this.card;
    this.card = null;
    view.destroy();
    badge.setOpen(false);
    if (returnFocus) badge.button.focus({ preventScroll: true });
  }

  /** Takes everything out of the page: elements, highlights, listeners, timers. */
  destroy(): void {
    this.close(false);
    this.ended.abort();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.flash);
    for (const badge of this.badges.values()) badge.host.remove();
    this.badges.clear();
    clearHighlights();
  }

  private toggle(badge: Badge): void {
    if (this.card?.badge === badge) this.close(true);
    else this.open(badge.mark.passage.id);
  }

  /** A click on highlighted words opens their card, but never at the cost of a link or a selection. */
  private onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const document = target.ownerDocument;
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      target.closest('a, button, input, select, textarea, label, summary, [role=button], [contenteditable]')
    )
      return;
    if (!document.getSelection()?.isCollapsed) return;
    for (const [id, badge] of this.badges) {
      const rects = this.options.article.rangeOf(badge.mark.passage)?.getClientRects() ?? [];
      const { clientX: x, clientY: y } = event;
      if ([...rects].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)) {
        this.open(id);
        return;
      }
    }
  }

  private schedule(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.place());
  }

  private highlight(): void {
    const ranges: Record<MarkKind, Range[]> = { claim: [], dispute: [], both: [] };
    for (const { mark } of this.badges.values()) {
      const range = this.options.article.rangeOf(mark.passage);
      if (range) ranges[kindOf(mark)].push(range);
    }
    for (const kind of Object.keys(ranges) as MarkKind[]) highlight(kind, ranges[kind]);
  }

  /** Puts badges back whose block was replaced under them, where their passage still stands. */
  private reattach(): void {
    const lost = [...this.badges.values()].filter(({ host }) => !host.isConnected);
    if (lost.length === 0) return;
    for (const { host, mark } of lost) this.options.article.blockOf(mark.passage)?.append(host);
    this.highlight();
  }

  private place(): void {
    this.reattach();
    const places = [...this.badges.values()].map((badge) => ({
      badge,
      line: this.options.article.rangeOf(badge.mark.passage)?.getClientRects()[0] ?? null,
    }));
    placeBadges(places, this.options.root);
    // A card whose passage was collapsed or taken away would point to nothing.
    if (this.card && !this.card.view.place()) this.close(false);
  }
}

/** Opens what is folded up as the page's own script would: the mobile skin's sections, collapsed boxes, `details`. */
function unfold(element: HTMLElement): void {
  if (element.localName === 'details') (element as HTMLDetailsElement).open = true;
  // Find-in-page announces itself so, and the skin then opens the section and its heading together.
  if (element.hidden) element.dispatchEvent(new Event('beforematch', { bubbles: true }));
  if (element.hidden && element.id) {
    const controls = element.ownerDocument.querySelectorAll<HTMLElement>('[aria-controls]');
    [...controls].find((control) => control.getAttribute('aria-controls') === element.id)?.click();
  }
  if (element.classList.contains('mw-collapsed')) {
    element.querySelector<HTMLElement>('.mw-collapsible-toggle')?.click();
  }
}
