/** W3C Web Annotation TextQuoteSelector: a quotation with what stands around it (up to 32 UTF-16 units each). */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation TextPositionSelector: half-open range of UTF-16 offsets in the article's text. */
export interface TextPositionSelector {
  start: number;
  end: number;
}

/** Half-open range of UTF-16 offsets in the text that it was measured in. */
export type TextRange = [start: number, end: number];
