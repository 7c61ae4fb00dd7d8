import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Brings the entry of a passage into view and flags it: the passage leads back. Waits for the entry where it is not
 * drawn yet, and does it once for each time it is asked for.
 * @param drawn changes whenever entries may have come
 */
export function useFlag(flagged: { passage: string } | null, drawn: unknown): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  const done = useRef<{ passage: string } | null>(null);
  // `drawn` is the sign to look again.
  useEffect(() => {
    if (!flagged || done.current === flagged || !root.current) return;
    const entries = [...root.current.querySelectorAll<HTMLElement>('[data-passages]')];
    const holds = (entry: HTMLElement) => entry.dataset.passages?.split(' ').includes(flagged.passage);
    const entry = entries.find(holds);
    if (!entry) return;
    done.current = flagged;
    for (const other of entries) other.toggleAttribute('data-flagged', holds(other) === true);
    const places = [...entry.querySelectorAll<HTMLElement>('[data-place]')];
    const folded = places.find((place) => place.dataset.place === flagged.passage)?.closest('details');
    if (folded) folded.open = true;
    entry.scrollIntoView?.({ block: 'start' });
  }, [flagged, drawn]);
  return root;
}
