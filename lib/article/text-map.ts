import type { InlineTag } from '../model/index.ts';

/** A paragraph, list item, cell, caption: a stretch of the text without a border of blocks within. */
export interface Block {
  /** Offsets in the whole text. */
  start: number;
  end: number;
  element: Element;
  section: string | null;
}

/** An inline tag, and how much of the text stood before it. */
export interface PlacedTag extends InlineTag {
  at: number;
}

/** Something that passage and thread may share, and how much of the text stood before it. */
export interface PlacedTie {
  tie: string;
  at: number;
}

/**
 * The article's text, white space collapsed, blocks parted by a line feed, and where each character of it stands in the
 * document. Pieces are stretches in which text and node run in step.
 */
export class TextMap {
  readonly blocks: Block[] = [];
  readonly tags: PlacedTag[] = [];
  readonly ties: PlacedTie[] = [];
  private readonly starts: number[] = [];
  private readonly nodes: Text[] = [];
  private readonly offsets: number[] = [];
  private chunks: string[] = [];
  private joined = '';
  private length = 0;
  private blockStart = 0;
  /** White space met since the last character; written when another one follows in the block. */
  private space: { node: Text; offset: number } | null = null;

  get text(): string {
    if (this.chunks.length > 0) {
      this.joined += this.chunks.join('');
      this.chunks = [];
    }
    return this.joined;
  }

  /** Adds a text node's characters to the block that is being written. */
  add(node: Text): void {
    const { data } = node;
    let end = 0;
    for (const words of data.matchAll(/\S+(?: \S+)*/g)) {
      if (words.index > end) this.addSpace(node, end);
      this.writeSpace();
      this.write(words[0], node, words.index);
      end = words.index + words[0].length;
    }
    if (data.length > end) this.addSpace(node, end);
  }

  /** White space between what was added and what comes; `node` holds it at `offset`. */
  private addSpace(node: Text, offset: number): void {
    if (this.length > this.blockStart) this.space ??= { node, offset };
  }

  /** A line break of the markup counts as white space, though no character stands for it. */
  addBreak(): void {
    const node = this.nodes.at(-1);
    if (node && this.length > this.blockStart) {
      const last = this.nodes.length - 1;
      this.space ??= { node, offset: this.offsets[last]! + this.length - this.starts[last]! };
    }
  }

  addTag(tag: InlineTag): void {
    this.tags.push({ ...tag, at: this.length });
  }

  addTie(tie: string): void {
    this.ties.push({ tie, at: this.length });
  }

  /** Ends the block that was being written; without text there is none, nor a tag on it. */
  endBlock(element: Element, section: string | null): void {
    this.space = null;
    if (this.length === this.blockStart) {
      for (const placed of [this.tags, this.ties])
        while (placed.length > 0 && placed.at(-1)!.at === this.length) placed.pop();
      return;
    }
    this.blocks.push({ start: this.blockStart, end: this.length, element, section });
    this.chunks.push('\n');
    this.length++;
    this.blockStart = this.length;
  }

  private writeSpace(): void {
    if (!this.space) return;
    this.write(' ', this.space.node, this.space.offset);
    this.space = null;
  }

  private write(text: string, node: Text, offset: number): void {
    const last = this.nodes.length - 1;
    const inStep =
      this.nodes[last] === node && this.offsets[last]! - this.starts[last]! === offset - this.length;
    if (!inStep) {
      this.starts.push(this.length);
      this.nodes.push(node);
      this.offsets.push(offset);
    }
    this.chunks.push(text);
    this.length += text.length;
  }

  /**
   * The live range of `text.slice(start, end)`; null where the document no longer holds that text there.
   * Both ends must be characters of blocks, not the line feeds between.
   */
  range(start: number, end: number): Range | null {
    const first = this.pieceAt(start);
    const last = this.pieceAt(end - 1);
    for (let piece = first; piece <= last; piece++) {
      if (!this.isLive(piece, Math.max(start, this.starts[piece]!), end)) return null;
    }
    const range = this.nodes[first]!.ownerDocument.createRange();
    range.setStart(this.nodes[first]!, this.nodeOffset(first, start));
    range.setEnd(this.nodes[last]!, Math.min(this.nodeOffset(last, end), this.nodes[last]!.length));
    return range;
  }

  private isLive(piece: number, from: number, end: number): boolean {
    const node = this.nodes[piece]!;
    if (!node.isConnected) return false;
    const to = Math.min(end, this.starts[piece + 1] ?? this.length);
    const ours = this.text.slice(from, to);
    const theirs = node.data.slice(this.nodeOffset(piece, from), this.nodeOffset(piece, to));
    return trimmed(theirs) === trimmed(ours);
  }

  private nodeOffset(piece: number, at: number): number {
    return this.offsets[piece]! + at - this.starts[piece]!;
  }

  /** Number of the piece that holds a character, by bisection. */
  private pieceAt(at: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A piece may end in white space that the node writes otherwise, or in the line feed between blocks. */
function trimmed(text: string): string {
  return text.trim().replaceAll(/\s/g, ' ');
}
