import type { TextRange } from '../model/index.ts';
import { remember } from '../text/index.ts';
import type { PassageTerms } from './passage.ts';
import words from './words.json' with { type: 'json' };

/** Phrases that correct a statement, put it into a mouth, turn to the other side, keep it from being general. */
export type CueKind = 'refutes' | 'reports' | 'contrast' | 'hedges';

/** Rows of a kind: the words that it may begin with, and a pattern for what follows them. */
type Rows = [heads: string, rest: string][];

/**
 * Where a cue must not go on: at letters and digits. Spelt out, and patterns run on lower case without the flags `i` and
 * `u`, because with those engines take tens of milliseconds to prepare them.
 */
const END = String.raw`(?![a-z\d\u00aa-\u1fff\u2c00-\ud7ff])`;

/** Ranges of cues in a text. */
export type FoundCues = Record<CueKind, TextRange[]>;

/** The cues of a language by the words that may begin them; one without lists has none. */
const cuesOf = remember((code: string) => {
  const begun = new Map<string, [CueKind, RegExp][]>();
  const lists: Partial<Record<CueKind, Rows>> =
    (words.cues as unknown as Record<string, Record<CueKind, Rows>>)[code] ?? {};
  for (const [kind, rows] of Object.entries(lists)) {
    for (const [row, rest] of rows) {
      const heads = row.split(' ');
      const pattern = new RegExp(`(?:${heads.join('|')})${rest}${END}`, 'y');
      for (const head of heads) begun.set(head, [...(begun.get(head) ?? []), [kind as CueKind, pattern]]);
    }
  }
  return begun;
});

/** The cues in a passage, those of a kind apart from each other. */
export function findCues({ text, heads, starts, count }: PassageTerms, code: string): FoundCues {
  const found: FoundCues = { refutes: [], reports: [], contrast: [], hedges: [] };
  const begun = cuesOf(code);
  // Some letters are longer in lower case: then places would not fit.
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : text;
  for (let p = 0; p < count; p++) {
    for (const [kind, pattern] of begun.get(heads[p]!) ?? []) {
      const ranges = found[kind];
      const at = starts[p]!;
      pattern.lastIndex = at;
      if (at >= (ranges.at(-1)?.[1] ?? 0) && pattern.test(plain)) ranges.push([at, pattern.lastIndex]);
    }
  }
  return found;
}
