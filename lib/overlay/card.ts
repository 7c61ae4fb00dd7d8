import { moveTo, shadowHost } from './shadow.ts';

/** Draws a card's content into an element; what it returns takes it away again. */
export type DrawCard = (container: HTMLElement, close: () => void) => () => void;

/** CSS pixels: between card and passage, to the window's edges, and the height that a card has in any window. */
const GAP = 6;
const MARGIN = 8;
const LEAST = 160;

/** The one open card: at the end of the body, beside its passage, non-modal, Esc closes. */
export class Card {
  readonly host: HTMLElement;
  private readonly undraw: () => void;
  private readonly ended = new AbortController();
  private readonly anchor: () => DOMRect | null;

  constructor(
    document: Document,
    css: string,
    draw: DrawCard,
    anchor: () => DOMRect | null,
    onClose: (returnFocus: boolean) => void,
  ) {
    const { host, shadow } = shadowHost(document, 'crosstalk-card', css);
    this.host = host;
    this.anchor = anchor;
    Object.assign(host.style, { position: 'absolute', left: '0', top: '0', zIndex: '1000' });
    host.lang = 'en';
    host.dir = 'ltr';
    const container = document.createElement('div');
    shadow.append(container);
    document.body.append(host);
    this.undraw = draw(container, () => onClose(true));
    const { signal } = this.ended;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose(true);
        } else if (event.key === 'Tab' && event.composedPath().includes(host)) {
          // The card stands at the end of the body, but belongs after its badge.
          const stops = [
            ...shadow.querySelectorAll<HTMLElement>('a[href], button:not([disabled]), summary'),
          ].filter((stop) => stop.checkVisibility()); // not those in what is folded up
          const last = event.shiftKey ? stops[0] : stops.at(-1);
          if (
            shadow.activeElement === last ||
            (event.shiftKey && shadow.activeElement === container.firstElementChild)
          ) {
            event.preventDefault();
            onClose(true);
          }
        }
      },
      { capture: true, signal },
    );
    document.addEventListener(
      'pointerdown',
      (event) => {
        const path = event.composedPath();
        const onBadge = path.some((node) => (node as Element).localName === 'crosstalk-badge');
        if (!path.includes(host) && !onBadge) onClose(false);
      },
      { signal },
    );
    const observer = new ResizeObserver(() => this.place());
    observer.observe(host);
    signal.addEventListener('abort', () => observer.disconnect());
    this.place();
    (shadow.querySelector<HTMLElement>('[role=dialog]') ?? container).focus({ preventScroll: true });
  }

  /**
   * Beside the passage: under it where there is room in the window, else above it, else where there is more, as high as
   * the room (`--room`, which its style heeds). False where the passage is not shown.
   */
  place(): boolean {
    const target = this.anchor();
    if (!target) return false;
    const { host } = this;
    const root = host.ownerDocument.documentElement;
    host.style.removeProperty('--room');
    let { width, height } = host.getBoundingClientRect();
    const x = Math.max(MARGIN, Math.min(target.left, root.clientWidth - width - MARGIN));
    const below = root.clientHeight - target.bottom - GAP - MARGIN;
    const above = target.top - GAP - MARGIN;
    const under = height <= below || (height > above && below >= above);
    const room = Math.max(LEAST, under ? below : above);
    if (height > room) {
      host.style.setProperty('--room', `${Math.floor(room)}px`);
      height = host.getBoundingClientRect().height;
    }
    moveTo(host, x, under ? target.bottom + GAP : target.top - height - GAP);
    return true;
  }

  destroy(): void {
    this.ended.abort();
    this.undraw();
    this.host.remove();
  }
}
