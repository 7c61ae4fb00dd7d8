import type { Badge } from './badge.ts';

const STEP = 24;

/** Where a badge belongs: the passage's first line, and the box whose margin it may use. */
export interface Place {
  badge: Badge;
  /** First client rectangle of the passage; null while it is not rendered (collapsed, hidden). */
  line: DOMRect | null;
}

/**
 * Places badges in the margin beside the first line of their passages: in the margin they cover no word. Badges of the
 * same line stand one under the other. All is read before anything is written, so the page is laid out once.
 */
export function placeBadges(places: Place[], root: Element): void {
  const rootBox = root.getBoundingClientRect();
  const view = root.ownerDocument.documentElement.clientWidth;
  const rtl = getComputedStyle(root).direction === 'rtl';
  const gutter = rtl ? view - rootBox.right : rootBox.left;
  const small = gutter < STEP + 2;
  const width = small ? 18 : STEP;
  const rows = places.map(({ badge, line }) => {
    const cell = badge.host.parentElement?.closest('td, th, figcaption, .thumbcaption, .gallerytext');
    const box = cell?.getBoundingClientRect();
    return {
      badge,
      line,
      box: badge.host.getBoundingClientRect(),
      cell: box,
      left: number(badge, 'left'),
      top: number(badge, 'top'),
    };
  });
  const taken: { x: number; y: number }[] = [];
  for (const { badge, line, box, cell, left, top } of rows.sort(
    (a, b) => (a.line?.top ?? 0) - (b.line?.top ?? 0),
  )) {
    badge.host.style.display = line ? '' : 'none';
    if (!line) continue;
    badge.host.toggleAttribute('data-small', small);
    // In a cell or caption the page's margin is elsewhere: the far corner of the cell is the freest place.
    let x = cell
      ? rtl
        ? cell.left
        : cell.right - width
      : rtl
        ? rootBox.right + 1
        : rootBox.left - width - 1;
    x = Math.min(Math.max(x, 0), view - width);
    let y = line.top + line.height / 2 - STEP / 2;
    while (taken.some((t) => Math.abs(t.x - x) < width && Math.abs(t.y - y) < STEP - 1)) y += STEP / 4;
    taken.push({ x, y });
    badge.host.style.left = `${Math.round((left + x - box.left) * 10) / 10}px`;
    badge.host.style.top = `${Math.round((top + y - box.top) * 10) / 10}px`;
  }
}

const number = (badge: Badge, side: 'left' | 'top') => Number.parseFloat(badge.host.style[side]) || 0;
