import { moveTo, shadowHost } from './shadow.ts';

/** Draws a card's content into an element; what it returns takes it away again. */
export type DrawCard = (container: HTMLElement, close: () => void) => () => void;

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

  /** Beside the passage: under it where there is room in the window, else above it. False where it is not shown. */
  place(): boolean {
    const target = this.anchor();
    if (!target) return false;
    const root = this.host.ownerDocument.documentElement;
    const { width, height } = this.host.getBoundingClientRect();
    const x = Math.max(8, Math.min(target.left, root.clientWidth - width - 8));
    const below = target.bottom + 6;
    const fits = below + height <= root.clientHeight || target.top - height - 6 < 0;
    moveTo(this.host, x, fits ? below : target.top - height - 6);
    return true;
  }

  destroy(): void {
    this.ended.abort();
    this.undraw();
    this.host.remove();
  }
}
