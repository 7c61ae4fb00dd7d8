import type { TextQuoteSelector, TextRange } from '../model/index.ts';
import { findExact, findSimilar } from './find-selector.ts';
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
   * The live range of a quotation, word for word.
   * @param hint offset at which it stood in the first reading
   */
  locate(selector: TextQuoteSelector, hint: number): Range | null {
    const end = hint + selector.exact.length;
    return this.live((text) =>
      text.slice(hint, end) === selector.exact ? [hint, end] : findExact(text, selector, hint),
    );
  }

  /** The live range of a quotation, or else of the wording most similar to it. */
  locateSimilar(selector: TextQuoteSelector): Range | null {
    return this.live((text) => findSimilar(text, selector));
  }

  /** Finds in the text that is known, and, where that has changed, in the text as it is now. */
  private live(find: (text: string) => TextRange | null): Range | null {
    const found = find(this.map.text);
    const range = found && this.map.range(...found);
    if (range || !this.readAgain(found !== null)) return range;
    const again = find(this.map.text);
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
