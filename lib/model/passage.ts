import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';

/** An inline tag on a passage that points to a talk section, e.g. [disputed – discuss]. */
export interface InlineTag {
  /** What the tag says, e.g. `disputed – discuss`. */
  label: string;
  /** Heading of the talk section that it names, decoded; null where it names none. */
  talkHeading: string | null;
}

/** One sentence of an article. */
export interface Passage {
  /** `p0`, `p1`, … in reading order. */
  id: string;
  /** The sentence, white space collapsed, without references and other apparatus. */
  text: string;
  /** Headings above it, outermost first, joined by ` › `; null in the lead. */
  section: string | null;
  selector: TextQuoteSelector;
  /** Where it stands in the article's text. */
  position: TextPositionSelector;
  /** Number of the block (paragraph, list item, cell) it stands in. */
  block: number;
  tags: InlineTag[];
  /** Pages that it cites and links to, as `lib/text/ties.ts` writes them; absent where there are none. */
  ties?: string[];
}
