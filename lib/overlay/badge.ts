import type { Passage } from '../model/index.ts';
import { badgeCss } from './badge.css.ts';
import { shadowHost } from './shadow.ts';

/** What is to be painted on one passage. */
export interface Mark {
  passage: Passage;
  claim: boolean;
  dispute: boolean;
  /** Accessible name of the badge, e.g. “1 claim, 2 disputes on this sentence”. */
  label: string;
}

export type MarkKind = 'claim' | 'dispute' | 'both';
export const kindOf = (mark: Mark): MarkKind => (mark.claim ? (mark.dispute ? 'both' : 'claim') : 'dispute');

// A card for a claim, two speech bubbles for a dispute, both for both; drawn on a 18 × 18 grid.
const CLAIM: [string, string][] = [
  ['fill', 'M3.5 2h11v14h-11z'],
  ['line', 'M6 6h6M6 9h6M6 12h3.5'],
];
const DISPUTE: [string, string][] = [
  ['fill', 'M7 6.5h9.5v7H15l0 2.5-3-2.5H7z'],
  ['fill', 'M1.5 2.5h9v6.5H6l-3 2.5 0-2.5H1.5z'],
];
const SHAPES: Record<MarkKind, [string, string][]> = {
  claim: CLAIM,
  dispute: DISPUTE,
  both: [...DISPUTE, ['dot', 'M13.2 0.6a3 3 0 1 1 0 6a3 3 0 1 1 0-6z']],
};

/** One badge: a real button in a shadow root, out of the flow. */
export class Badge {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  mark: Mark;
  private drawn: MarkKind | null = null;

  constructor(document: Document, mark: Mark, onClick: (badge: Badge) => void, signal: AbortSignal) {
    const { host, shadow } = shadowHost(document, 'crosstalk-badge', badgeCss);
    this.host = host;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        onClick(this);
      },
      { signal },
    );
    shadow.append(this.button);
    this.mark = mark;
    this.update(mark);
  }

  update(mark: Mark): void {
    this.mark = mark;
    this.button.setAttribute('aria-label', mark.label);
    this.button.title = mark.label;
    const kind = kindOf(mark);
    this.host.dataset.kind = kind;
    if (kind === this.drawn) return;
    this.drawn = kind;
    const svg = this.host.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 18 18');
    svg.setAttribute('aria-hidden', 'true');
    for (const [className, d] of SHAPES[kind]) {
      const path = this.host.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('class', className);
      path.setAttribute('d', d);
      svg.append(path);
    }
    this.button.replaceChildren(svg);
  }

  setOpen(open: boolean): void {
    this.host.toggleAttribute('data-open', open);
    this.button.setAttribute('aria-expanded', String(open));
  }
}
