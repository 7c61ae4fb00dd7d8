import type { TextRange } from '../model/index.ts';
import english from './english.json' with { type: 'json' };
import { hash } from './hash.ts';
import { primary } from './language.ts';
import { copied, foldAccents, lettersOf, lowered } from './normalise.ts';
import { mapOf, remember } from './remember.ts';
import { stemmerOf } from './stem.ts';
import { eachToken, NUMBER } from './tokens.ts';

/** A token as matching sees it. */
export interface Term {
  /** Normalised, stemmed form; numbers as plain ASCII digits. */
  term: string;
  range: TextRange;
  /** Written with a capital where the sentence did not ask for one. */
  name: boolean;
  number: boolean;
}

/** A term that a spelling becomes. */
export interface Form {
  term: string;
  /** Of the term; who reads passages needs no more. */
  hash: number;
  /** The word in lower case, up to an apostrophe. */
  head: string;
  number: boolean;
  /** 0: no capital; 1: the first letter; 2: more. */
  capitals: number;
  /** The second term of a contraction. */
  next: Form | undefined;
}

/**
 * English words that are a number, which articles write as often as digits, negations without n't, and countries in short;
 * and stems of British spellings, which stand for the American ones.
 */
const WORDS = mapOf(english.words);
const STEMS = mapOf(english.stems);

/** A capital says something behind this: behind nothing or a sign that opens it says nothing. */
const BEFORE_NAME = /[^\s.!?…:;"“”'‘([—]\s*$/;
const CAPITALS = /^\p{Lu}(.*\p{Lu})?/u;
/** Most words by far, which need little of what others do. */
const PLAIN = /^[A-Za-z][a-z]*$/;

/** Spelling to form: words repeat, and stemming costs most. Bounded, since pages are endless. */
const cacheOf = remember((_code: string) => new Map<string, Form>());
const CACHE_LIMIT = 50_000;
/** No word is longer; what is was made to cost time. */
const LONGEST = 64;

/**
 * Normalised and stemmed terms of a text in order, with the half-open UTF-16 ranges of the words they come from.
 * Numbers and dates are kept as they are; `lang` is a BCP 47 tag.
 */
export function terms(text: string, lang: string): Term[] {
  const found: Term[] = [];
  eachForm(text, primary(lang), ({ term, number, capitals }, at, end) => {
    found.push({ term, range: [at, end], name: isName(capitals, text, at), number });
  });
  return found;
}

/** Visits the terms of a text, with the ranges of their words; `code`: primary subtag of its language. */
export function eachForm(
  text: string,
  code: string,
  visit: (form: Form, at: number, end: number) => void,
): void {
  const cache = cacheOf(code);
  if (cache.size > CACHE_LIMIT) cache.clear();
  eachToken(text, (at, end) => {
    const word = text.slice(at, Math.min(end, at + LONGEST));
    let form = cache.get(word);
    if (!form) {
      const own = copied(word);
      form = formOf(own, code);
      cache.set(own, form);
    }
    for (; form; form = form.next) visit(form, at, end);
  });
}

/** Whether a word that starts here is written with a capital where the sentence did not ask for one. */
export function isName(capitals: number, text: string, at: number): boolean {
  // Three units back say it.
  return capitals === 1 ? BEFORE_NAME.test(text.slice(Math.max(0, at - 3), at)) : capitals > 1;
}

function formOf(word: string, code: string): Form {
  const isEnglish = code === 'en';
  const isPlain = PLAIN.test(word);
  const stem = stemmerOf(code);
  let number = false;
  let capitals = word < 'a' ? 1 : 0;
  let plain = word.toLowerCase();
  const head = plain.replace(/['’].*/, '');
  if (!isPlain) {
    const [first, more] = CAPITALS.exec(word) ?? [];
    capitals = more ? 2 : first ? 1 : 0;
    plain = lowered(word);
    number = NUMBER.test(word);
    plain = number ? plainNumber(plain) : lettersOf(plain);
  }
  let terms = [plain];
  const special = isEnglish && (WORDS.get(plain) ?? WORDS.get(word.replaceAll('.', '')));
  if (special) {
    number = special < 'a';
    terms = special.split(' ');
  } else if (isEnglish && plain.endsWith("n't")) terms = [stem(plain.slice(0, -3)), 'not'];
  else if (!number) {
    // Accents are foreign to English words, and its stemmer does not know them.
    if (isEnglish && !isPlain) plain = foldAccents(plain.replace(/'(?:s|re|ve|ll|d|m)?$/u, ''));
    plain = plain.replaceAll("'", '');
    const stemmed = foldAccents(stem(plain)) || plain;
    terms = [(isEnglish && STEMS.get(stemmed)) || stemmed];
    number = /^\d+$/.test(plain);
  }
  if (number) capitals = 0;
  return terms.reduceRight<Form | undefined>(
    (next, term) => ({ term, hash: hash(term), head, number, capitals, next }),
    undefined,
  )!;
}

/** `1,000.50` as 1000.5, `3rd` as 3, `1990's` as 1990s; German `1.000` and `1.000,5` likewise. */
function plainNumber(word: string): string {
  const digits = word
    .replace(/(?:st|nd|rd|th)$|['’](?=s$)/u, '')
    // Groups of three are grouping, whatever the separator; what is left is the decimal sign.
    .replace(/(?<=\d)[.,٬٫](?=\d{3}(?:\D|$))/gu, '')
    .replace(/[,٬٫]/gu, '.');
  return digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits.replace(/^0+(?=\d)/u, '');
}
