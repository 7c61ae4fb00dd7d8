import type { TextRange } from '../model/index.ts';
import { primary } from './language.ts';

/** Abbreviations that a name, number or further word follows, in lower case and without the last full stop. */
const ABBREVIATIONS: Record<string, string> = {
  en: 'mr mrs ms dr prof rev hon fr st sr jr gen col lt sgt capt cmdr adm maj gov sen rep pres supt insp messrs mt ft jan feb mar apr jun jul aug sep sept oct nov dec no nos vol vols pp pg p ch chap sec fig figs eq eqs ed eds trans art arts op cit ibid cf vs v viz al approx ca c circa est b d r e.g i.e incl esp dept univ assn bros co corp inc ltd ave blvd rd bldg mon tue wed thu fri sat sun ph.d m.d b.a m.a',
  de: 'dr prof hr fr st nr jh jhd z.b d.h u.a u.ä bzw ca vgl s bd abs art abb etc geb gest jan feb mär apr jun jul aug sep sept okt nov dez mio mrd str max min inkl evtl ggf sog usw hl',
  fr: 'm mm mme mlle dr pr st ste av apr j.-c p pp vol n no fig cf env chap art éd etc janv févr avr juil sept oct nov déc',
  es: 'sr sra srta dr dra prof d dña st sta pág págs vol núm no fig cf art cap ed etc a.c d.c ee uu aprox ene feb mar abr jun jul ago sept oct nov dic',
  it: 'sig sigg dott prof st s pag pagg vol n fig cfr art cap ed ecc a.c d.c circa gen feb mar apr mag giu lug ago set ott nov dic',
  pt: 'sr sra dr dra prof st sta pág vol n fig cf art cap ed etc a.c d.c aprox jan fev mar abr mai jun jul ago set out nov dez',
  nl: 'dhr mevr dr prof st nr blz vol fig vgl art ed enz bijv ca o.a d.w.z jan feb mrt apr jun jul aug sep okt nov dec',
  ru: 'г гг в вв н э т е д п др пр см рис стр гл ст им ул млн млрд тыс акад проф св',
  uk: 'р рр ст н е т д п ін див рис стор гл ім вул млн млрд тис акад проф св',
  pl: 'dr prof św ul nr r w ok tzw np m.in tj t tys mln mld s str ur zm im',
  tr: 'dr prof sn st no s ö yy vb vs bkz cad sok m.ö m.s',
};
const LATIN = new Set([
  'dr',
  'prof',
  'st',
  'vol',
  'p',
  'pp',
  'fig',
  'no',
  'cf',
  'vs',
  'al',
  'etc',
  'ca',
  'mr',
  'mrs',
]);

/** UTF-16 units on each side of a cut that decide whether it stands. */
const END = 200;

const sets = new Map<string, Set<string>>();
const segmenters = new Map<string, Intl.Segmenter>();

/** What stands at the end of a piece: closing marks and citations such as [12] or [a]. */
const CLOSERS = /(?:["”’'»)\]」』）】\s]|\[[^\][]{0,24}\])+$/u;
const LAST_WORD = /(?:^|[\s(["“‘«—–/-])([\p{L}\p{M}\p{Nd}.'’-]{1,24})\.$/u;
const ONLY_CITATIONS = /^\s*(?:\[[^\][]{1,24}\]\s*)+/u;
const NO_WORD = /^[^\p{L}\p{Nd}]*$/u;
const STARTS_LOWER = /^[\s"“‘'«([]*\p{Ll}/u;
const STARTS_DIGIT = /^\s*\p{Nd}/u;
/** Full stops, in any script, after which no full stop rule of ours applies. */
const HARD_END = /[!?…。！？｡؟۔।॥။።]$/u;

/**
 * Half-open UTF-16 ranges of the sentences of a text, without the white space around them, in order. A line feed always
 * ends a sentence. `lang` is a BCP 47 tag.
 */
export function sentences(text: string, lang: string): TextRange[] {
  const found: TextRange[] = [];
  let at = 0;
  // By paragraph: over one long string the segmenter runs out of memory.
  for (const paragraph of text.split('\n')) {
    for (const [start, end] of merged(paragraph, lang)) push(text, at + start, at + end, found);
    at += paragraph.length + 1;
  }
  return found;
}

function push(text: string, start: number, end: number, found: TextRange[]): void {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (end > start) found.push([start, end]);
}

/** The segmenter's pieces, those that it cut wrongly joined again. */
function merged(paragraph: string, lang: string): TextRange[] {
  const out: TextRange[] = [];
  for (const piece of pieces(paragraph, lang)) {
    const last = out.at(-1);
    if (!last) {
      out.push([...piece]);
      continue;
    }
    // The ends say enough, and a hostile paragraph would cost its square.
    const before = paragraph.slice(Math.max(last[0], last[1] - END), last[1]);
    const after = paragraph.slice(piece[0], Math.min(piece[1], piece[0] + END));
    // Citations behind a full stop belong to the sentence they follow.
    const citations = ONLY_CITATIONS.exec(after)?.[0].length ?? 0;
    if (citations) {
      last[1] = piece[0] + citations;
      if (last[1] < piece[1]) out.push([last[1], piece[1]]);
    } else if (joins(before, after, lang)) last[1] = piece[1];
    else out.push([...piece]);
  }
  return out;
}

function pieces(paragraph: string, lang: string): TextRange[] {
  const found: TextRange[] = [];
  for (const { index, segment } of segmenter(lang).segment(paragraph)) {
    // The segmenter misses ends that a citation follows without a space ("end.[1] Next", "end.[1][2]Next").
    let start = index;
    for (const match of segment.matchAll(
      /[.!?。]["”’]?(?:\[[^\][]{1,24}\])+\s*(?=["“‘(]?[\p{Lu}\p{Lo}\p{Nd}])/gu,
    )) {
      const end = index + match.index + match[0].length;
      found.push([start, end]);
      start = end;
    }
    if (start < index + segment.length) found.push([start, index + segment.length]);
  }
  return found;
}

/** Whether the segmenter was wrong to cut between the two. */
function joins(before: string, after: string, lang: string): boolean {
  if (NO_WORD.test(after) || NO_WORD.test(before)) return true;
  const core = before.replace(CLOSERS, '');
  if (HARD_END.test(core)) return STARTS_LOWER.test(after) && /["”’'»)]\s*$/u.test(before);
  if (!core.endsWith('.')) return false;
  if (STARTS_LOWER.test(after)) return true;
  const word = LAST_WORD.exec(core)?.[1];
  if (word === undefined) return false;
  // Closing marks after the full stop end the sentence, whatever the word was ("… the so-called Dr.").
  if (core.length < before.trimEnd().length) return false;
  return isAbbreviation(word, after, lang);
}

function isAbbreviation(word: string, after: string, lang: string): boolean {
  const lower = word.toLowerCase();
  // An initial: J. R. R. Tolkien. A lone capital I, or a letter after "Vitamin", may end a sentence: the name decides.
  if (/^\p{Lu}$/u.test(word))
    return !/^(?:The|A|An|It|This|In|He|She|They|However|But|His|Her|Its)\b/u.test(after.trimStart());
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    // U.S. edition, U.N. Security Council: a new sentence starts with a word that names never start with.
    return !/^(?:The|A|An|It|This|These|In|On|At|He|She|They|We|However|But|His|Her|Its|Their|There|When|While|Although|After|As|By|For|Some|Many|Most)\b/u.test(
      after.trimStart(),
    );
  }
  if (!abbreviations(lang).has(lower)) return false;
  // "no." and months may also be words: then a number must follow.
  if (
    /^(?:nos?|mar|may|jan|sun|sat|art|fig|figs|p|pp|v|c|r|b|d|s|n|m|t|ed|est|co|inc|ltd|corp|etc|al)$/u.test(
      lower,
    )
  ) {
    if (/^(?:co|inc|ltd|corp|etc|al|ed|est)$/u.test(lower))
      return STARTS_DIGIT.test(after) || /^\s*[(&]/u.test(after);
    return STARTS_DIGIT.test(after) || /^\s*[IVXLC]+\b/u.test(after) || lower.length === 1;
  }
  return true;
}

function abbreviations(lang: string): Set<string> {
  const code = primary(lang);
  let set = sets.get(code);
  if (!set) {
    const own = ABBREVIATIONS[code];
    set = own === undefined ? LATIN : new Set(own.split(' '));
    sets.set(code, set);
  }
  return set;
}

function segmenter(lang: string): Intl.Segmenter {
  let made = segmenters.get(lang);
  if (!made) {
    let locale: string[] = [];
    try {
      locale = Intl.Segmenter.supportedLocalesOf(lang);
    } catch {
      // Not a language tag: the default rules serve.
    }
    made = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(lang, made);
  }
  return made;
}
