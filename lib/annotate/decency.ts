import { Cues } from '../talk/classify/index.ts';
import { primary } from '../text/index.ts';
import { type DecencyWords, decencyWords } from './decency-words.ts';

/** Longer texts are no excerpts; reading so much of one decides. */
const MAX_TEXT = 2000;
/** UTF-16 units between the one who is meant and the deed, and between the deed and `by` whom. */
const BEFORE = 60;
const AFTER = 25;
/** A sentence that names more deeds is decided by these. */
const MAX_DEEDS = 8;

/** `sh*t`, `f**king`: a word that hides its own letters. */
const CENSORED = /(?<![\p{L}\p{N}*])\p{L}{1,4}\*{1,4}\p{L}{0,8}(?!\*)/u;
/** Names of unregistered and of temporary accounts, which are shown as "unregistered editor". */
const UNREGISTERED =
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)|(?<![\p{L}\d:])(?:[\da-f]{1,4}:){3,7}:?[\da-f]{0,4}(?![\p{L}\d:])|~\d{4}-\d/iu;
/** `John Smith`, `J. Smith`: two words with a capital. */
const NAME = "(?:\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){1,3})";
/** Editors, as talk pages address them. */
const ADDRESSED =
  '(?:@|(?:[Uu]ser|[Bb]enutzer|[Uu]tilisateur|[Uu]suario|用户|用戶|مستخدم):)[\\p{L}\\p{N}_]{2,30}';
/** Ends of sentences; the points of initials are none. */
const ENDS = /(?<=[\p{L}\p{N}"”)\]]{2})[.!?]+\s+|[\n。！？؟]+/u;

interface Words {
  rude: Cues;
  deeds: Cues;
  pointed: Cues;
  /** A person, anywhere. */
  who: RegExp;
  /** A person as the one who did it, right behind the deed. */
  by: RegExp;
}

const made = new Map<string, Words>();

/**
 * Whether an excerpt (a heading, a sentence, an outcome) may be shown: it does not swear, insult, accuse a named or
 * addressed person, or name an unregistered editor. Rather one too many kept back: kind and link are shown all the same.
 * @param lang BCP 47 tag; English insults are known in every language
 */
export function mayQuote(text: string, lang: string): boolean {
  const short = text.slice(0, MAX_TEXT).normalize('NFC');
  if (CENSORED.test(short) || UNREGISTERED.test(short)) return false;
  const own = primary(lang);
  const lists = [wordsOf('en', decencyWords.en!)];
  const more = decencyWords[own];
  if (more && own !== 'en') lists.push(wordsOf(own, more));
  return lists.every((words) => !words.rude.has(short) && !accuses(short, words));
}

/** Whether a sentence lays a deed at a person's door: before it, or behind `by`. */
function accuses(text: string, words: Words): boolean {
  if (!words.deeds.has(text)) return false;
  for (const sentence of text.split(ENDS)) {
    let from = 0;
    for (let n = 0; n < MAX_DEEDS; n++) {
      const found = words.deeds.find(sentence.slice(from));
      if (found < 0) break;
      const at = from + found;
      const before = sentence.slice(Math.max(0, at - BEFORE), at);
      if (words.who.test(before) || words.pointed.has(before)) return true;
      const rest = sentence.slice(at);
      const by = words.by.exec(rest);
      if (by) {
        const behind = rest.slice(by.index + by[0].length, by.index + by[0].length + 40);
        if (words.who.exec(behind)?.index === 0 || words.pointed.find(behind) === 0) return true;
      }
      from = at + wordAt(rest);
    }
  }
  return false;
}

/** Length of the word that a text begins with, at least 1. */
const wordAt = (text: string) => /^[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0].length || 1;

function wordsOf(code: string, { rude, deeds, pointed, by, names }: DecencyWords): Words {
  let known = made.get(code);
  if (!known) {
    const who = names ? `${names}|${NAME}` : NAME;
    known = {
      rude: new Cues({ plain: rude }),
      deeds: new Cues({ plain: deeds }),
      pointed: new Cues({ plain: pointed }),
      who: new RegExp(`${ADDRESSED}|${who}`, 'u'),
      by: new RegExp(`^[^.!?\\n]{0,${AFTER}}?(?:(?<=\\s)(?:${by}) |${names ? by : '(?!)'})`, 'u'),
    };
    made.set(code, known);
  }
  return known;
}
