import type { LanguageData } from '../../model/index.ts';
import { Zone } from './zone.ts';

/** A timestamp in a text. */
export interface Timestamp {
  /** Half-open range of UTF-16 offsets. */
  start: number;
  end: number;
  /** Minutes are the finest unit; ms since 1970, UTC. */
  time: number;
}

interface Pattern {
  regExp: RegExp;
  /** What each group holds: a code of MediaWiki's date formats. */
  codes: string[];
}

/** Direction marks sneak into copied timestamps. */
const MARKS = '[\\u200E\\u200F]?';
/** Abbreviations (`UTC`, `CEST`), numeric ones (`+07`), and what languages write instead. */
const ABBREVIATION = '[A-Z]{2,6}|[+-]\\d{2}(?::?\\d{2})?|(?:[^\\p{ASCII}][^()\\d]{0,24})';
const THAI_YEARS = 543;
/** Nobody signed before there were wikis; zones of older times have odd seconds, too. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2999;

/** Finds the timestamps that signatures carry in a language: MediaWiki's date formats with any form of the months. */
export class TimestampReader {
  private readonly patterns: Pattern[];
  private readonly zone: Zone;
  private readonly months = new Map<string, number>();
  private readonly digits = new Map<string, string>();

  constructor(language: LanguageData) {
    this.zone = new Zone(language.timezone);
    for (const [i, names] of language.months.entries()) for (const name of names) this.months.set(name, i);
    for (const [i, digit] of (language.digits ?? []).entries()) this.digits.set(digit, String(i));
    const { [language.defaultDateFormat]: first, ...others } = language.dateFormats;
    const formats = new Set([first, ...Object.values(others)].filter((format) => format !== undefined));
    this.patterns = [...formats].map((format) => this.pattern(format, language));
  }

  /** The first timestamp in a text. */
  find(text: string): Timestamp | null {
    if (text.length < 10 || !text.includes('(')) return null;
    for (const { regExp, codes } of this.patterns) {
      const match = regExp.exec(text);
      if (!match) continue;
      const time = this.time(match, codes);
      if (time !== null) return { start: match.index, end: match.index + match[0].length, time };
    }
    return null;
  }

  /** A text that is nothing but a timestamp, made whole where it lacks its time zone; null for any other. */
  whole(text: string): string | null {
    const trimmed = text.replace(/[\u200E\u200F]/g, '').trim();
    if (trimmed.length > 80 || !/\d\d/.test(trimmed.replace(/\p{Nd}/gu, '0'))) return null;
    const whole =
      trimmed.includes('(') && trimmed.endsWith(')') && this.find(trimmed) ? trimmed : `${trimmed} (LT)`;
    const found = this.find(whole);
    return found?.start === 0 && found.end === whole.length ? whole : null;
  }

  private pattern(format: string, language: LanguageData): Pattern {
    const digit = `[0-9${(language.digits ?? []).map(regExpSource).join('')}]`;
    const months = alternatives(language.months);
    const days = alternatives(language.weekdays);
    const codes: string[] = [];
    let source = '';
    const group = (code: string, inner: string) => {
      codes.push(code);
      source += `(${inner})`;
    };
    for (const [, quoted, escaped, code, literal] of format
      .replace(/[\u200E\u200F]/g, '')
      .trim()
      .matchAll(/"([^"]*)"|\\(.)|(xkY|x[gnx]|[dDjlFMmnYGHi])|(.)/gsu)) {
      if (code === undefined) source += spaces(quoted ?? escaped ?? literal ?? '');
      else if (code === 'xx') source += 'x';
      else if (code === 'xn') continue;
      else if ('DljdGHnm'.includes(code)) group(code, 'Dl'.includes(code) ? days : `${digit}{1,2}`);
      else if (code === 'i') group(code, `${digit}{2}`);
      else if (code.endsWith('Y')) group(code, `${digit}{4}`);
      else group('F', months);
      source += MARKS;
    }
    return { regExp: new RegExp(`${source}[ \\u00A0]${MARKS}\\((${ABBREVIATION})\\)`, 'u'), codes };
  }

  private time(match: RegExpExecArray, codes: string[]): number | null {
    let year = 0;
    let month = -1;
    let day = 0;
    let hour = 0;
    let minute = 0;
    for (const [i, code] of codes.entries()) {
      const text = match[i + 1]!;
      if (code === 'F') month = this.months.get(text) ?? -1;
      else if (code === 'D' || code === 'l') continue;
      else {
        const value = this.number(text);
        if (code === 'Y') year = value;
        else if (code === 'xkY') year = value - THAI_YEARS;
        else if (code === 'n' || code === 'm') month = value - 1;
        else if (code === 'd' || code === 'j') day = value;
        else if (code === 'G' || code === 'H') hour = value;
        else minute = value;
      }
    }
    if (month < 0 || month > 11 || year < FIRST_YEAR || year > LAST_YEAR) return null;
    const local = Date.UTC(year, month, day, hour, minute);
    return Number.isNaN(local) ? null : this.zone.toUtc(local, match.at(-1)!);
  }

  private number(text: string): number {
    return Number(
      this.digits.size ? text.replace(/[^0-9]/gu, (digit) => this.digits.get(digit) ?? '') : text,
    );
  }
}

/** Longest first, so that “jan” does not hide “january”. */
function alternatives(rows: string[][]): string {
  const names = [...new Set(rows.flat())].sort((a, b) => b.length - a.length);
  return names.map((name) => spaces(name)).join('|');
}

function spaces(text: string): string {
  return regExpSource(text).replace(/[ \u00A0]/g, '[ \\u00A0]');
}

function regExpSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
