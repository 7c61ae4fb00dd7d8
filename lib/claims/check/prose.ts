import type { Pack } from '../../model/index.ts';
import { primary, sentences } from '../../text/index.ts';
import { gist, words } from './compare.ts';
import { allTexts, type Finding, ownWords, reporter } from './finding.ts';
import { FUNCTION_WORDS, LOADED, VERDICTS } from './words.ts';

const SHORT_CONTEXT = 12;
/** Content words that are not the claim's, from which on a sentence tells something of its own. */
const NEWS = 5;

const sentencesOf = (text: string, lang: string): string[] =>
  sentences(text, lang).map(([start, end]) => text.slice(start, end));

const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]{0,300}”|"[^"]{0,300}"|«[^»]{0,300}»|「[^」]{0,300}」/g, ' ');

/** English text in lower case with one space round each word, so that phrases of the lists can be looked up in it. */
const spoken = (text: string): string => ` ${words(text).join(' ')} `;

/** The first of the phrases that a {@link spoken} text holds. */
const firstIn = (text: string, phrases: string[]): string | undefined =>
  phrases.find((phrase) => text.includes(` ${phrase} `));

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
      const said = gist(sentence, language);
      const verdict = firstIn(spoken(sentence), VERDICTS) !== undefined;
      const fresh = [...said.words].filter((word) => !claimed.words.has(word));
      return fresh.length >= NEWS || (!verdict && said.negated === claimed.negated);
    });
    const substance = told.flatMap((sentence) => [...gist(sentence, language).words]);
    if (substance.length < SHORT_CONTEXT / 2) {
      yield report('error', 'denial', 'context', 'merely denies the claim: say what sources found instead');
    } else if (words(claim.context).length < SHORT_CONTEXT) {
      yield report('warning', 'denial', 'context', 'says very little');
    }
  }
}

/** Loaded words in the pack's own voice, with the reason why each is one. */
export function* loadedWords({ claims, language }: Pack): Generator<Finding> {
  if (!language.startsWith('en')) return;
  for (const claim of claims) {
    for (const { field, text } of ownWords(claim)) {
      const plain = spoken(withoutQuotations(text));
      for (const [list, reason] of LOADED) {
        const word = firstIn(plain, list);
        if (word) yield reporter(claim)('error', 'loaded-word', field, `“${word}” ${reason}`);
      }
    }
  }
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
  const all = words(text);
  if (!own || all.length < 6) return null;
  const share = (list: Set<string>) => all.filter((word) => list.has(word)).length;
  const expected = share(own);
  for (const [other, list] of Object.entries(FUNCTION_WORDS)) {
    if (other !== lang && share(list) >= 3 && share(list) > 2 * expected) return `“${other}”`;
  }
  return null;
}
