import type { Pack } from '../../model/index.ts';
import { primary, sentences } from '../../text/index.ts';
import { gist, words } from './compare.ts';
import { allTexts, type Finding, ownWords, reporter } from './finding.ts';
import { ACCUSATIONS, FUNCTION_WORDS, LOADED, NOT_PERSONS, VERDICTS } from './words.ts';

const SHORT_CONTEXT = 12;

const sentencesOf = (text: string, lang: string): string[] =>
  sentences(text, lang).map(([start, end]) => text.slice(start, end));

const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]{0,300}”|"[^"]{0,300}"|«[^»]{0,300}»|「[^」]{0,300}」/g, ' ');

/** English text holds an English phrase. */
const holds = (text: string, phrase: string): boolean =>
  ` ${words(text, 'en').join(' ')} `.includes(` ${words(phrase, 'en').join(' ')} `);

/** A context of 2–4 sentences that tells what sources say: one that only denies leaves the reader with nothing. */
export function* contexts({ claims, language }: Pack): Generator<Finding> {
  for (const claim of claims) {
    const report = reporter(claim);
    const sentences = sentencesOf(claim.context, language);
    if (sentences.length < 2 || sentences.length > 4) {
      yield report('error', 'context-length', 'context', `has ${sentences.length} sentences, not 2 to 4`);
    }
    const claimed = gist(claim.claimReviewed, language);
    const told = sentences.filter((sentence) => {
      if (VERDICTS.some((verdict) => holds(sentence, verdict))) return false;
      const said = gist(sentence, language);
      const fresh = [...said.words].filter((word) => !claimed.words.has(word));
      return said.negated === claimed.negated || fresh.length > 3;
    });
    const substance = told.flatMap((sentence) => [...gist(sentence, language).words]);
    if (substance.length < SHORT_CONTEXT / 2) {
      yield report('error', 'denial', 'context', 'merely denies the claim: say what sources found instead');
    } else if (words(claim.context, language).length < SHORT_CONTEXT) {
      yield report('warning', 'denial', 'context', 'says very little');
    }
  }
}

/** Loaded words in the pack's own voice, with the reason why each is one. */
export function* loadedWords({ claims, language }: Pack): Generator<Finding> {
  if (!language.startsWith('en')) return;
  for (const claim of claims) {
    for (const { field, text } of ownWords(claim)) {
      const plain = withoutQuotations(text);
      for (const [list, reason] of LOADED) {
        const word = list.find((entry) => holds(plain, entry));
        if (word) yield reporter(claim)('error', 'loaded-word', field, `“${word}” ${reason}`);
      }
    }
  }
}

/** Accusations against a named person, and editors named by their user names. */
export function* persons({ claims, language }: Pack): Generator<Finding> {
  for (const claim of claims) {
    for (const { field, text } of allTexts(claim)) {
      if (/\bUser(?:[ _]talk)?:\S|(?:^|\s)@\p{L}/u.test(text)) {
        yield reporter(claim)('error', 'editor-named', field, 'names an editor');
      }
      if (!language.startsWith('en')) continue;
      for (const sentence of sentencesOf(text, language)) {
        const word = ACCUSATIONS.find((entry) => holds(sentence, entry));
        const name = word && personIn(sentence);
        if (name)
          yield reporter(claim)('error', 'accusation', field, `“${word}” beside a named person (${name})`);
      }
    }
  }
}

function personIn(sentence: string): string | null {
  const capitalised = /\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+)+/gu;
  for (const [run] of sentence.matchAll(capitalised)) {
    const parts = run.split(/\s+/);
    if (parts.every((part) => !NOT_PERSONS.has(part.replace(/['’]s$/, '')))) return run;
  }
  return null;
}

/** Sentences in another language or script than the pack's. */
export function* languages({ claims, language }: Pack): Generator<Finding> {
  const lang = primary(language);
  for (const claim of claims) {
    for (const { field, text } of allTexts(claim)) {
      const other = foreignScript(text, lang) ?? foreignWords(text, lang);
      if (other)
        yield reporter(claim)(
          'error',
          'mixed-language',
          field,
          `reads as ${other}, but the pack is in “${language}”`,
        );
    }
  }
}

const SCRIPTS = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Greek: /\p{Script=Greek}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
};
type Script = keyof typeof SCRIPTS;
const SCRIPT_OF: Record<string, Script> = {
  ...Object.fromEntries(Object.keys(FUNCTION_WORDS).map((lang) => [lang, 'Latin' as const])),
  ru: 'Cyrillic',
  uk: 'Cyrillic',
  bg: 'Cyrillic',
  ar: 'Arabic',
  fa: 'Arabic',
  zh: 'Han',
  ja: 'Han',
  el: 'Greek',
  he: 'Hebrew',
  ko: 'Hangul',
  hi: 'Devanagari',
};

/** A term in another script is fine; half a sentence in it is not. */
function foreignScript(text: string, lang: string): string | null {
  const expected = SCRIPT_OF[lang];
  if (!expected) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, pattern] of Object.entries(SCRIPTS)) {
    const count = text.match(pattern)?.length ?? 0;
    if (script !== expected && count >= 4 && count > letters * 0.4) return `${script} script`;
  }
  return null;
}

function foreignWords(text: string, lang: string): string | null {
  const own = FUNCTION_WORDS[lang];
  const all = words(text, lang);
  if (!own || all.length < 6) return null;
  const share = (list: Set<string>) => all.filter((word) => list.has(word)).length;
  const expected = share(own);
  for (const [other, list] of Object.entries(FUNCTION_WORDS)) {
    if (other !== lang && share(list) >= 3 && share(list) > 2 * expected) return `“${other}”`;
  }
  return null;
}
