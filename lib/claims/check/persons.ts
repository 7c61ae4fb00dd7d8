import type { Pack } from '../../model/index.ts';
import { sentences, tokens } from '../../text/index.ts';
import { allTexts, type Finding, reporter } from './finding.ts';
import { ACCUSATIONS, NOT_PERSONS, SUFFERED } from './words.ts';

/** Words behind a name (before it: one) in which an accusation is taken to be about that name, unless denied. */
const REACH = 6;

/** Accusations against a named person, and editors named by their user names. */
export function* persons({ claims, language }: Pack): Generator<Finding> {
  for (const claim of claims) {
    const report = reporter(claim);
    for (const { field, text } of allTexts(claim)) {
      if (/\bUser(?:[ _]talk)?:\S|(?:^|\s)@\p{L}/u.test(text))
        yield report('error', 'editor-named', field, 'names an editor');
      if (!language.startsWith('en')) continue;
      for (const [start, end] of sentences(text, language)) {
        const found = accused(text.slice(start, end));
        if (found)
          yield report('error', 'accusation', field, `“${found.word}” beside a named person (${found.name})`);
      }
    }
  }
}

function accused(sentence: string): { word: string; name: string } | null {
  const all = tokens(sentence);
  const lower = all.map((token) => token.text.toLowerCase());
  for (const { name, first, last } of names(sentence)) {
    const from = all.findIndex((token) => token.range[0] >= first);
    const to = all.findIndex((token) => token.range[1] >= last);
    const near = [from - 1, ...Array.from({ length: REACH }, (_, i) => to + 1 + i)];
    for (const i of near) {
      const word = lower[i] ?? '';
      if (/^(?:not|never)$|n['’]t$/.test(word)) break;
      if (!ACCUSATIONS.has(word)) continue;
      const suffered =
        SUFFERED.has(word) && /^(?:was|were|is|are|be|been|being|got)$/.test(lower[i - 1] ?? '');
      if (!suffered) return { word, name };
    }
  }
  return null;
}

/** Runs of two or more capitalised words that read like a person's name. */
function* names(sentence: string): Generator<{ name: string; first: number; last: number }> {
  for (const match of sentence.matchAll(/\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)+/gu)) {
    const name = match[0];
    if (name.split(/\s+/).every((part) => !NOT_PERSONS.has(part.replace(/['’]s$/, '')))) {
      yield { name, first: match.index, last: match.index + name.length };
    }
  }
}
