import type { TextQuoteSelector } from '../model/index.ts';
import { findSelector } from './find-selector.ts';
import { TextMap } from './text-map.ts';
import { Walk } from './walk.ts';

/** A document's text as it is now: read anew when the document has changed under the last reading, and only then. */
export class LiveText {
  private readonly root: () => Element | null;
  private map: TextMap;
  /** What the tree held at the last reading; a page that scripts extend elsewhere is not read again for it. */
  private seen: string | null;

  /**
   * @param root finds the tree; called again when it may have been replaced
   * @param map a reading made already
   */
  constructor(root: () => Element | null, map?: TextMap) {
    this.root = root;
    this.map = map ?? new TextMap();
    this.seen = map ? (root()?.textContent ?? null) : null;
  }

  /**
   * The live range of a quotation.
   * @param hint offset at which it stood in the first reading
   */
  locate(selector: TextQuoteSelector, hint: number | null): Range | null {
    const { text } = this.map;
    const end = hint === null ? 0 : hint + selector.exact.length;
    const stays = hint !== null && text.slice(hint, end) === selector.exact;
    const found = stays ? ([hint, end] as const) : findSelector(text, selector, hint);
    const range = found && this.map.range(...found);
    if (range) return range;
    if (!this.readAgain(found !== null)) return null;
    const again = findSelector(this.map.text, selector, hint);
    return again && this.map.range(...again);
  }

  /** Reads the tree if it changed. `stale`: what was found there is known to be gone. */
  private readAgain(stale: boolean): boolean {
    const root = this.root();
    if (!root) return false;
    const { textContent } = root;
    if (!stale && textContent === this.seen) return false;
    this.seen = textContent;
    const walk = new Walk(root, null);
    while (!walk.step(Number.POSITIVE_INFINITY));
    this.map = walk.map;
    return true;
  }
}
