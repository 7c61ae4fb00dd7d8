import type { TextRange } from '../model/index.ts';
import { primary } from './language.ts';
import { asciiDigits, copied, foldAccents, normaliseWord } from './normalise.ts';
import { stemmerOf } from './stem.ts';
import { findTokens, Spans } from './tokens.ts';

/** A token as matching sees it. */
export interface Term {
  /** Normalised, stemmed form; numbers as plain ASCII digits. */
  term: string;
  range: TextRange;
  /** Written with a capital where the sentence did not ask for one. */
  name: boolean;
  number: boolean;
}

type Stemmed = Omit<Form, 'capitals'>;

/** English words that are a number, which articles write as often as digits, and negations without n't. */
const ENGLISH = new Map<string, Stemmed>([
  ["can't", { terms: ['can', 'not'], number: false }],
  ["won't", { terms: ['will', 'not'], number: false }],
  ["shan't", { terms: ['shall', 'not'], number: false }],
  ['cannot', { terms: ['can', 'not'], number: false }],
]);
for (const words of [
  'zero one two three four five six seven eight nine ten eleven twelve',
  'zeroth first second third fourth fifth',
]) {
  for (const [i, word] of words.split(' ').entries()) ENGLISH.set(word, { terms: [String(i)], number: true });
}

/** A capital behind one of these says nothing. */
const OPENERS = '.!?…:;"“”\'‘([—';
const CAPITAL = /^\p{Lu}/u;
const MORE_CAPITALS = /\p{Lu}.*\p{Lu}/u;
/** Most words by far, which need little of what others do. */
const PLAIN = /^[A-Za-z][a-z]*$/;
const NUMBER = /^\p{Nd}[\p{Nd}.,٫٬]*(?:st|nd|rd|th|['’]?s)?$/u;

/** What one spelling becomes; a contraction becomes two terms. */
export interface Form {
  terms: string[];
  number: boolean;
  /** 0: no capital; 1: the first letter; 2: more. */
  capitals: 0 | 1 | 2;
}

/** Spelling to form, a language each: words repeat, and stemming costs most. Bounded, since pages are endless. */
const caches = new Map<string, Map<string, Form>>();
const CACHE_LIMIT = 50_000;
const spans = new Spans();
/** No word is longer; what is was made to cost time. */
const LONGEST = 64;

/**
 * Normalised and stemmed terms of a text in order, with the half-open UTF-16 ranges of the words they come from.
 * Numbers and dates are kept as they are; `lang` is a BCP 47 tag.
 */
export function terms(text: string, lang: string): Term[] {
  const code = primary(lang);
  const cache = cacheOf(code);
  const found: Term[] = [];
  findTokens(text, lang, spans);
  for (let i = 0; i < spans.count; i++) {
    const at = spans.starts[i]!;
    const end = spans.ends[i]!;
    const word = text.slice(at, end);
    let form = cache.get(word);
    if (!form) {
      const own = copied(word.slice(0, LONGEST));
      form = formOf(own, code);
      if (own.length === word.length) cache.set(own, form);
    }
    const range: TextRange = [at, end];
    const name = isName(form.capitals, text, at);
    for (const term of form.terms) found.push({ term, range, name, number: form.number });
  }
  return found;
}

function cacheOf(code: string): Map<string, Form> {
  let cache = caches.get(code);
  if (!cache || cache.size > CACHE_LIMIT) {
    cache = new Map();
    caches.set(code, cache);
  }
  return cache;
}

/** Whether a word that starts here is written with a capital where the sentence did not ask for one. */
export function isName(capitals: number, text: string, at: number): boolean {
  if (capitals !== 1) return capitals === 2;
  // Three units back say it.
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const char = text[i]!;
    if (char !== ' ' && char.trim() !== '') return !OPENERS.includes(char);
  }
  return false;
}

/** The form of a word that `findTokens` found; `code`: primary subtag of its language. */
export function formOf(word: string, code: string): Form {
  const own = word.slice(0, LONGEST);
  const isPlain = PLAIN.test(own);
  const { terms, number } = isPlain ? plainStemmed(own.toLowerCase(), code) : stemmed(own, code);
  if (number) return { terms, number, capitals: 0 };
  if (isPlain) return { terms, number, capitals: own < 'a' ? 1 : 0 };
  return { terms, number, capitals: !CAPITAL.test(own) ? 0 : MORE_CAPITALS.test(own) ? 2 : 1 };
}

/** Terms of a word in lower case that is plain. */
function plainStemmed(word: string, code: string): Stemmed {
  const special = isEnglish(code) ? ENGLISH.get(word) : undefined;
  return special ?? { terms: [foldAccents(stemmerOf(code)(word)) || word], number: false };
}

const isEnglish = (code: string) => code === 'en' || code === 'simple';

function stemmed(word: string, code: string): Stemmed {
  if (NUMBER.test(word)) return { terms: [plainNumber(word)], number: true };
  let plain = normaliseWord(word).replaceAll('.', '');
  if (isEnglish(code)) {
    const special = ENGLISH.get(plain);
    if (special) return special;
    if (plain.endsWith("n't")) return { terms: [stemmerOf(code)(plain.slice(0, -3)), 'not'], number: false };
    // Accents are foreign to English words, and its stemmer does not know them.
    plain = foldAccents(plain.replace(/'(?:s|re|ve|ll|d|m)?$/u, ''));
  }
  plain = plain.replaceAll("'", '');
  const stem = stemmerOf(code)(plain);
  return { terms: [foldAccents(stem) || plain], number: /^\p{Nd}+$/u.test(plain) };
}

/** `1,000.50` as 1000.5, `3rd` as 3, `1990's` as 1990s; German `1.000` and `1.000,5` likewise. */
function plainNumber(word: string): string {
  let digits = asciiDigits(word.normalize('NFKC'))
    .toLowerCase()
    .replace(/(?:st|nd|rd|th)$/u, '')
    .replace(/['’]s$/u, 's')
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');
  // Groups of three are grouping, whatever the separator; what is left is the decimal sign.
  digits = digits.replace(/(?<=\d)[.,](?=\d{3}(?:\D|$))/gu, '').replaceAll(',', '.');
  return digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits.replace(/^0+(?=\d)/u, '');
}
