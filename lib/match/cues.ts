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
const END = '(?![a-z0-9\u00aa-\u1fff\u2c00-\ud7ff])';

/** Ranges of cues in a text. */
export type FoundCues = Partial<Record<CueKind, TextRange[]>>;

/** The cues of a language by the words that may begin them; one without lists has none. */
const cuesOf = remember((code: string) => {
  const lists: Partial<Record<CueKind, Rows>> =
    (words.cues as unknown as Record<string, Record<CueKind, Rows>>)[code] ?? {};
  const cues = Object.entries(lists).flatMap(([kind, rows]) =>
    rows.flatMap(([heads, rest]) => {
      const pattern = new RegExp(rest + END, 'y');
      return heads.split(' ').map((head) => ({ kind: kind as CueKind, head, pattern }));
    }),
  );
  return Map.groupBy(cues, ({ head }) => head);
});

/** The cues in a passage, those of a kind apart from each other. */
export function findCues({ text, heads, starts, count }: PassageTerms, code: string): FoundCues {
  const found: FoundCues = {};
  const begun = cuesOf(code);
  // Some letters are longer in lower case: then places would not fit.
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : text;
  for (let p = 0; p < count; p++) {
    for (const { kind, head, pattern } of begun.get(heads[p]!) ?? []) {
      found[kind] ??= [];
      const ranges = found[kind];
      const at = starts[p]!;
      pattern.lastIndex = at + head.length;
      if (at >= (ranges.at(-1)?.[1] ?? 0) && pattern.test(plain)) ranges.push([at, pattern.lastIndex]);
    }
  }
  return found;
}
