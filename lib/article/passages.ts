import type { Passage } from '../model/index.ts';
import { sentences } from '../text/index.ts';
import type { Block, TextMap } from './text-map.ts';

/** UTF-16 units of a selector's prefix and suffix. */
const AROUND = 32;

/**
 * Cuts a text map's blocks into passages, a block a step.
 * @param lang language of the text (BCP 47)
 */
export function* readPassages(map: TextMap, lang: string): Generator<Passage[], void, void> {
  let passages = 0;
  let tags = 0;
  let ties = 0;
  for (const [number, block] of map.blocks.entries()) {
    const found = blockPassages(map.text, block, number, lang, passages);
    for (; tags < map.tags.length && map.tags[tags]!.at <= block.end; tags++) {
      const { at, ...tag } = map.tags[tags]!;
      placeOf(at, found)?.tags.push(tag);
    }
    for (; ties < map.ties.length && map.ties[ties]!.at <= block.end; ties++) {
      const { at, tie } = map.ties[ties]!;
      const passage = placeOf(at, found);
      if (passage && !passage.ties?.includes(tie)) passage.ties = [...(passage.ties ?? []), tie];
    }
    passages += found.length;
    yield found;
  }
}

function blockPassages(text: string, block: Block, number: number, lang: string, count: number): Passage[] {
  const found: Passage[] = [];
  for (const range of sentences(text.slice(block.start, block.end), lang)) {
    const start = block.start + range[0];
    const end = block.start + range[1];
    const exact = text.slice(start, end);
    // A year, a sum or a dash alone states nothing.
    if (!/\p{L}/u.test(exact)) continue;
    found.push({
      id: `p${count + found.length}`,
      text: exact,
      section: block.section,
      selector: { exact, prefix: before(text, start), suffix: after(text, end) },
      position: { start, end },
      block: number,
      tags: [],
    });
  }
  return found;
}

/** A mark is about the sentence that it follows; at the head of a block, about the first one. */
const placeOf = (at: number, passages: Passage[]): Passage | undefined =>
  passages.findLast(({ position }) => position.start < at) ?? passages[0];

function before(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  return text.slice(isLowSurrogate(text, from) ? from + 1 : from, at);
}

function after(text: string, at: number): string {
  const to = at + AROUND;
  return text.slice(at, isLowSurrogate(text, to) ? to - 1 : to);
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
