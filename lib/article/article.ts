import type { PageInfo, Passage } from '../model/index.ts';
import { LiveText } from './live-text.ts';
import { readPassages } from './passages.ts';
import { Slices } from './slices.ts';
import { TextMap } from './text-map.ts';
import { findRoot, Walk } from './walk.ts';

/** Nodes to visit between two looks at the clock. */
const NODES = 500;
/** How often to begin anew because scripts tore down what was being read; then it is read in one go. */
const ATTEMPTS = 3;

/** An article as it was read: its text, its passages, and the way back to the document. */
export class ArticleText {
  /** The whole text: blocks parted by line feeds; passages' positions count in it. */
  readonly text: string;
  readonly passages: Passage[];
  private readonly map: TextMap;
  private readonly live: LiveText;

  constructor(document: Document, map: TextMap, passages: Passage[]) {
    this.map = map;
    this.text = map.text;
    this.passages = passages;
    this.live = new LiveText(() => findRoot(document), map);
  }

  /** Where a passage stands now; found again when the document has changed. Null where it no longer holds it. */
  rangeOf(passage: Passage): Range | null {
    return this.live.locate(passage.selector, passage.position.start);
  }

  /** The paragraph, list item, cell or caption that a passage stands in now; null where the document lost it. */
  blockOf(passage: Passage): Element | null {
    const block = this.map.blocks[passage.block]?.element;
    if (block?.isConnected) return block;
    const parent = this.rangeOf(passage)?.startContainer.parentElement;
    return parent?.closest('p, li, dd, dt, blockquote, td, th, caption, figcaption, div') ?? null;
  }
}

/**
 * Reads the article that a document shows, in slices, without changing the document. One without text has no passages.
 * @throws the signal's reason when it aborts
 */
export async function readArticle(
  document: Document,
  page: PageInfo,
  signal?: AbortSignal,
): Promise<ArticleText> {
  signal?.throwIfAborted();
  const slices = new Slices(signal);
  const map = await readText(document, page, slices);
  const passages: Passage[] = [];
  for (const some of readPassages(map, page.lang)) {
    passages.push(...some);
    if (slices.isDue) await slices.pause();
  }
  return new ArticleText(document, map, passages);
}

async function readText(document: Document, page: PageInfo, slices: Slices): Promise<TextMap> {
  for (let attempt = 1; ; attempt++) {
    const root = findRoot(document);
    if (!root) return new TextMap();
    const walk = new Walk(root, page);
    const nodes = attempt > ATTEMPTS ? Number.POSITIVE_INFINITY : NODES;
    while (!walk.isLost) {
      if (walk.step(nodes)) return walk.map;
      if (slices.isDue) await slices.pause();
    }
  }
}
