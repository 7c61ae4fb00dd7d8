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

/** One row of the lists. */
interface Cue {
  /** Place of its kind in `CUE_KINDS`. */
  kind: number;
  source: string;
  /** Made when the first text asks: most pages need few of them. */
  pattern?: RegExp;
}

/** Ranges of cues in a text, by place of their kind in `CUE_KINDS`. */
export type FoundCues = TextRange[][];

/** The cues of a language. */
export class Cues {
  /** Words that begin a cue, numbered from 1 on. */
  private readonly heads = new Map<string, number>();
  /** By that number: the cues that they may begin. */
  private readonly begun: Cue[][] = [[]];

  /** `code`: primary subtag; a language without lists has no cues. */
  constructor(code: string) {
    const lists = (words.cues as unknown as Record<string, Record<CueKind, Rows>>)[code];
    if (!lists) return;
    for (const [kind, name] of CUE_KINDS.entries()) {
      for (const [row, rest] of lists[name]) {
        const heads = row.split(' ');
        const cue = { kind, source: `(?:${heads.join('|')})${rest}${END}` };
        for (const head of heads) {
          const number = this.heads.get(head);
          if (number) this.begun[number]!.push(cue);
          else this.heads.set(head, this.begun.push([cue]) - 1);
        }
      }
    }
  }

  /** The number of a word that may begin a cue, else 0. */
  begunBy(word: string): number {
    if (this.heads.size === 0) return 0;
    const lower = word.toLowerCase();
    const known = this.heads.get(lower);
    if (known !== undefined) return known;
    const end = Math.max(lower.indexOf("'"), lower.indexOf('’'));
    return end < 0 ? 0 : (this.heads.get(lower.slice(0, end)) ?? 0);
  }

  /**
   * The cues in a text in lower case, those of a kind apart from each other. `spots`: start and `begunBy` of the words where
   * one may begin.
   */
  find(text: string, spots: readonly number[]): FoundCues {
    const found: FoundCues = CUE_KINDS.map(() => []);
    for (let i = 0; i < spots.length; i += 2) {
      const at = spots[i]!;
      for (const cue of this.begun[spots[i + 1]!]!) {
        const ranges = found[cue.kind]!;
        if (at < (ranges.at(-1)?.[1] ?? 0)) continue;
        cue.pattern ??= new RegExp(cue.source, 'y');
        cue.pattern.lastIndex = at;
        if (cue.pattern.test(text)) ranges.push([at, cue.pattern.lastIndex]);
      }
    }
    return found;
  }
}
