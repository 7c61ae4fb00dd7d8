import type { TextRange } from '../model/index.ts';
import words from './words.json' with { type: 'json' };

/** Phrases that correct a statement, put it into a mouth, turn to the other side, keep it from being general. */
export const CUE_KINDS = ['refutes', 'reports', 'contrast', 'hedges'] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** Rows of a kind: the words that it may begin with, and a pattern for what follows them. */
type Rows = [heads: string, rest: string][];

/**
 * Where a cue must not go on: at letters and digits. Spelt out, and patterns run on lower case without the flags `i` and
 * `u`, because with those engines take tens of milliseconds to prepare them.
 */
const END = String.raw`(?![a-z\d\u00aa-\u1fff\u2c00-\ud7ff])`;

/** The cues of a language. */
export class Cues {
  private readonly patterns = new Map<CueKind, RegExp>();
  /** Bit `1 << k` for every kind of cue that a word may begin. */
  private readonly heads = new Map<string, number>();

  /** `code`: primary subtag; a language without lists has no cues. */
  constructor(code: string) {
    const lists = (words.cues as unknown as Record<string, Record<CueKind, Rows>>)[code];
    if (!lists) return;
    for (const [k, kind] of CUE_KINDS.entries()) {
      const source = lists[kind].map(([heads, rest]) => `(?:${heads.replaceAll(' ', '|')})${rest}`).join('|');
      this.patterns.set(kind, new RegExp(`(?:${source})${END}`, 'y'));
      for (const head of lists[kind].flatMap(([heads]) => heads.split(' '))) {
        this.heads.set(head, (this.heads.get(head) ?? 0) | (1 << k));
      }
    }
  }

  /** Which kinds may begin at a word, as bits. */
  begunBy(word: string): number {
    if (this.heads.size === 0) return 0;
    const end = word.search(/['’]/);
    return this.heads.get((end < 0 ? word : word.slice(0, end)).toLowerCase()) ?? 0;
  }

  /**
   * Half-open ranges of a kind of cue in a text in lower case. `spots`: start and `begunBy` of the words where one may begin.
   */
  find(kind: CueKind, text: string, spots: readonly number[]): TextRange[] {
    const found: TextRange[] = [];
    const bit = 1 << CUE_KINDS.indexOf(kind);
    const pattern = this.patterns.get(kind);
    if (!pattern) return found;
    let end = 0;
    for (let i = 0; i < spots.length; i += 2) {
      const at = spots[i]!;
      if (!(spots[i + 1]! & bit) || at < end) continue;
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      end = pattern.lastIndex;
      found.push([at, end]);
    }
    return found;
  }
}
