import type { TextQuoteSelector } from '../model/index.ts';
import { LiveText } from './live-text.ts';

const known = new WeakMap<Element, LiveText>();

/** Where a quotation stands in a tree now; null where neither it nor a similar wording is found. */
export function anchor(root: Element, selector: TextQuoteSelector): Range | null {
  let text = known.get(root);
  if (!text) {
    text = new LiveText(() => root);
    known.set(root, text);
  }
  return text.locateSimilar(selector);
}
