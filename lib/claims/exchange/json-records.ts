import { FeedError } from './feed-error.ts';

/** UTF-16 units of one record; a review is a few kB. */
const LONGEST_RECORD = 1_000_000;
const DEEPEST = 64;
/** Members of a root object that hold the records. */
const LISTS = new Set(['dataFeedElement', '@graph', 'itemListElement', 'claims', 'claimReviews']);

const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const [COMMA, COLON] = [44, 58];

/**
 * Finds the records of a JSON text that comes in pieces, without ever holding more than one record: the elements of a
 * root array, of the list in a root object (DataFeed, @graph), a root object itself, or several roots in a row (JSONL).
 */
export async function* jsonRecords(pieces: AsyncIterable<string>): AsyncGenerator<unknown> {
  const scanner = new Scanner();
  for await (const piece of pieces) yield* scanner.push(piece);
  scanner.end();
}

class Scanner {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private rootIsArray = false;
  /** Depth at which records stand: 1 in a root array, 2 in a list of a root object; 0: the root is the record. */
  private recordDepth = 0;
  /** The root object turned out to be a wrapper: what it holds beside its list is skipped. */
  private wrapper = false;
  private expectKey = false;
  private key = '';
  private keyStart = -1;
  /** Text of the record so far, from pieces before this one; null outside of records. */
  private held: string | null = null;
  private start = 0;
  private count = 0;

  *push(piece: string): Generator<unknown> {
    this.start = 0;
    for (let i = 0; i < piece.length; i++) {
      const c = piece.charCodeAt(i);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (c === BACKSLASH) this.escaped = true;
        else if (c === QUOTE) this.endString(piece, i);
      } else if (c === QUOTE) {
        if (this.depth === 0) throw this.fault('holds text outside of any object');
        this.inString = true;
        if (this.depth === 1 && this.expectKey) {
          this.key = '';
          this.keyStart = i + 1;
        }
      } else if (c === OPEN_OBJECT || c === OPEN_ARRAY) this.open(c, i);
      else if (c === CLOSE_OBJECT || c === CLOSE_ARRAY) yield* this.close(piece, i);
      else if (c === COMMA) this.expectKey = this.depth === 1 && !this.rootIsArray;
      else if (c === COLON) this.expectKey = false;
    }
    if (this.inString && this.keyStart >= 0) {
      this.key += piece.slice(this.keyStart);
      this.keyStart = 0;
      if (this.key.length > 1000) this.keyStart = -1;
    }
    if (this.held !== null) this.hold(piece.slice(this.start));
  }

  end(): void {
    if (this.depth > 0 || this.inString) throw this.fault('ends in the middle');
    if (this.count === 0) throw this.fault('holds no record');
  }

  private open(c: number, i: number): void {
    if (this.depth === 0) {
      this.rootIsArray = c === OPEN_ARRAY;
      this.recordDepth = this.rootIsArray ? 1 : 0;
      this.wrapper = false;
      this.expectKey = !this.rootIsArray;
    } else if (this.depth === 1 && !this.rootIsArray && c === OPEN_ARRAY && LISTS.has(this.key)) {
      this.recordDepth = 2;
      this.wrapper = true;
      this.held = null; // the root is no record after all
    }
    if (
      c === OPEN_OBJECT &&
      this.held === null &&
      this.depth === this.recordDepth &&
      (this.depth > 0 || !this.wrapper)
    ) {
      this.held = '';
      this.start = i;
    }
    if (++this.depth > DEEPEST) throw this.fault(`is nested deeper than ${DEEPEST} levels`);
  }

  private *close(piece: string, i: number): Generator<unknown> {
    if (--this.depth < 0) throw this.fault('closes more brackets than it opens');
    if (this.held !== null && this.depth === this.recordDepth) {
      this.hold(piece.slice(this.start, i + 1));
      const text = this.held;
      this.held = null;
      yield this.parse(text);
    }
    // Behind its list, a wrapper's other members are no records.
    if (this.wrapper && this.depth === 1) this.recordDepth = Number.POSITIVE_INFINITY;
  }

  private endString(piece: string, i: number): void {
    this.inString = false;
    if (this.keyStart < 0) return;
    this.key += piece.slice(this.keyStart, i);
    this.keyStart = -1;
  }

  private hold(text: string): void {
    this.held += text;
    if (this.held!.length > LONGEST_RECORD) throw this.fault(`is longer than ${LONGEST_RECORD} characters`);
  }

  private parse(text: string): unknown {
    try {
      const value: unknown = JSON.parse(text);
      this.count++;
      return value;
    } catch (error) {
      throw this.fault(`is not JSON (${(error as Error).message})`);
    }
  }

  private fault(message: string): FeedError {
    return new FeedError(`record ${this.count + 1} ${message}`);
  }
}
