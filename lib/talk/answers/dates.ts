import type { LanguageData } from '../../model/index.ts';

const FIRST_YEAR = 2001;
const LAST_YEAR = 2999;
const patterns = new WeakMap<LanguageData, { day: RegExp; month: Map<string, number> }>();

/** The latest date in a text, as ISO date or year-month; null where it names none. Bounded: the text's start is read. */
export function latestDate(text: string, language: LanguageData): string | null {
  const plain = asciiDigits(text.slice(0, 2000), language);
  const { day, month } = patternOf(language);
  const found: string[] = [];
  for (const [, d1, name, d2, year] of plain.matchAll(day)) {
    found.push(iso(Number(year), (month.get(name!.toLowerCase()) ?? -1) + 1, Number(d1 ?? d2 ?? 0)));
  }
  for (const [, year, m, d] of plain.matchAll(
    /(?<!\d)(\d{4})(?:-|年 ?)(\d{1,2})(?:月|-)?(?: ?(\d{1,2})日?)?(?!\d)/gu,
  ))
    found.push(iso(Number(year), Number(m), Number(d ?? 0)));
  return found.filter(Boolean).sort().at(-1) ?? null;
}

function patternOf(language: LanguageData) {
  let made = patterns.get(language);
  if (!made) {
    const month = new Map<string, number>();
    for (const [i, names] of language.months.entries())
      for (const name of names) if (/^\p{L}/u.test(name)) month.set(name.toLowerCase(), i);
    const names = [...month.keys()].sort((a, b) => b.length - a.length).map(source);
    const alternatives = names.length > 0 ? names.join('|') : '(?!)';
    made = {
      month,
      day: new RegExp(
        `(?<![\\p{L}\\p{M}\\d])(?:(\\d{1,2})[.ºª]?(?: de)? )?(${alternatives})\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?,)?(?: de)? (\\d{4})(?!\\d)`,
        'giu',
      ),
    };
    patterns.set(language, made);
  }
  return made;
}

function iso(year: number, month: number, day: number): string {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day > 31) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  return day > 0 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

function asciiDigits(text: string, { digits }: LanguageData): string {
  if (!digits) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const value = digits.indexOf(digit);
    return value < 0 ? digit : String(value);
  });
}

const source = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
