/** Names in the page's shared highlight registry; entrypoints/wikipedia.content/highlights.css styles them. */
export type HighlightName = 'claim' | 'dispute' | 'both' | 'flash' | 'debug-even' | 'debug-odd';

const NAMES: HighlightName[] = ['debug-even', 'debug-odd', 'claim', 'dispute', 'both', 'flash'];

/** Sets the ranges of one kind; none takes the name out of the registry. */
export function highlight(name: HighlightName, ranges: Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(`crosstalk-${name}`);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = NAMES.indexOf(name);
  CSS.highlights.set(`crosstalk-${name}`, highlight);
}

export function clearHighlights(): void {
  for (const name of NAMES) CSS.highlights.delete(`crosstalk-${name}`);
}
