import type { TimestampReader } from './timestamps.ts';
import {
  BLOCK,
  HEADING,
  INVISIBLE,
  NO_COMMENTS,
  OPAQUE,
  SEPARATOR,
  type Token,
  type TokenStream,
} from './tokens.ts';
import type { Titles } from './users.ts';

/** How far before a timestamp the signature's link may stand, in characters (as in DiscussionTools). */
const SIGNATURE_REACH = 100;
/** UTF-16 units that a note on a missing signature takes before the name. */
const NOTE = 120;

/** A signature: token indexes, and the end of its timestamp in the last token's text. */
export interface Signature {
  from: number;
  to: number;
  offset: number;
}

/** Where a comment stands in the list of tokens. */
export interface Found {
  /** First token after the comment before. */
  after: number;
  /** First token with content. */
  start: number;
  /** Last token, inclusive. */
  end: number;
  signatures: Signature[];
  author: string;
  time: number;
  level: number;
  warnings: string[];
  /** As DiscussionTools marked it, where it did. */
  id: string | null;
}

export interface FoundHeading {
  /** Index of its `open` token. */
  index: number;
}

export type FoundItem = Found | FoundHeading;

export function isHeading(item: FoundItem): item is FoundHeading {
  return 'index' in item;
}

/** Finds signatures and what they sign. The rules are DiscussionTools' own, told over a flat list of events. */
export class Finder {
  private readonly tokens: Token[];
  private readonly timestamps: TimestampReader;
  private readonly titles: Titles;

  constructor(stream: TokenStream, timestamps: TimestampReader, titles: Titles) {
    this.tokens = stream.tokens;
    this.timestamps = timestamps;
    this.titles = titles;
  }

  /** Headings and comments in reading order. A step each, so that a caller may take breaks. */
  *items(): Generator<FoundItem> {
    let done = -1;
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      if (token.type === 'open') {
        if (token.flags & NO_COMMENTS) i = token.pair;
        else if (token.flags & HEADING) {
          yield { index: i };
          done = i = token.pair;
        }
      } else if (token.type === 'text') {
        const found = this.comment(i, done);
        if (!found) continue;
        yield found;
        done = found.end;
        i = Math.max(i, found.signatures.at(-1)!.to);
      }
    }
  }

  /** The comment that ends with a timestamp in token `i`, if it is signed. */
  private comment(i: number, done: number): Found | null {
    const token = this.tokens[i]!;
    const timestamp = this.timestamps.find(token.text);
    if (!timestamp) return null;
    const signature = this.signature(i, done);
    if (!signature) return null;
    const signatures = [{ from: signature.from, to: i, offset: timestamp.end }];
    const end = this.paragraphEnd(i, signatures);
    const start = Math.min(this.nextContent(done), i);
    const from = this.tokens[start]!.level;
    const warnings = from === token.level ? [] : ['Comment starts and ends with different indentation'];
    return {
      after: done + 1,
      start,
      end,
      signatures,
      author: signature.user,
      time: timestamp.time,
      level: Math.min(from, token.level) + 1,
      warnings,
      id: null,
    };
  }

  /** The links before a timestamp that name one user. `until`: index that it must not reach. */
  signature(i: number, until: number): { user: string; from: number } | null {
    let user: string | null = null;
    let first = i;
    let length = 0;
    for (let k = i - 1; k > until && length < SIGNATURE_REACH; k--) {
      const token = this.tokens[k]!;
      if (token.flags & BLOCK) break;
      if (token.type === 'text') length += [...token.text.trim()].length;
      else if (token.type === 'open' && token.target !== null) {
        const linked = this.titles.userOf(token.target);
        if (linked === null || (user !== null && linked !== user)) continue;
        user = linked;
        first = k;
      }
    }
    return user === null ? null : { user, from: this.widen(first, i, until) };
  }

  /** Takes in the formatting around the links that ends before the timestamp. */
  private widen(first: number, timestamp: number, until: number): number {
    let from = first;
    for (let up = this.tokens[first]!.parent; up > until; up = this.tokens[up]!.parent) {
      const { flags, pair } = this.tokens[up]!;
      if (flags & BLOCK) break;
      if (pair > timestamp) return this.isNote(up, from, until) ? up : from;
      from = up;
    }
    return from;
  }

  /**
   * Whether an element around a whole signature leads up to it with a dash and a few words (“— unsigned comment by”),
   * after other words: those are no part of what was said.
   */
  private isNote(element: number, from: number, until: number): boolean {
    let lead = '';
    for (let k = element + 1; k < from; k++) lead += this.tokens[k]!.text;
    if (!/^[-–—―]/.test(lead.trimStart()) || lead.length > NOTE) return false;
    for (let k = element - 1; k > until; k--) {
      if (this.tokens[k]!.flags & BLOCK) return false;
      if (this.tokens[k]!.text.trim() !== '') return true;
    }
    return false;
  }

  /** Last token of the paragraph; further signatures in it belong to the same comment. */
  private paragraphEnd(i: number, signatures: Signature[]): number {
    let end = i;
    for (let k = i + 1; k < this.tokens.length; k++) {
      const token = this.tokens[k]!;
      if (token.flags & (BLOCK | SEPARATOR)) break;
      if (token.type === 'open') continue;
      end = k;
      if (token.type !== 'text') continue;
      const timestamp = this.timestamps.find(token.text);
      const signature = timestamp && this.signature(k, i);
      if (signature) signatures.push({ from: signature.from, to: k, offset: timestamp.end });
      else if (timestamp) signatures.push({ from: k, to: k, offset: timestamp.end });
    }
    return end;
  }

  /** First token of content after an index. */
  nextContent(after: number): number {
    for (let k = after + 1; k < this.tokens.length; k++) {
      const token = this.tokens[k]!;
      if (token.flags & (SEPARATOR | INVISIBLE)) {
        if (token.type === 'open') k = token.pair;
      } else if (token.type === 'text') {
        if (/[^\t\n\f\r ]/.test(token.text)) return k;
      } else if (token.type === 'leaf' || (token.type === 'open' && token.flags & OPAQUE)) return k;
    }
    return this.tokens.length - 1;
  }
}
