import type { LanguageData } from '../../lib/model/index.ts';

/**
 * Writes a time as a wiki's signatures do, in its own format, digits, time zone and abbreviation.
 * @param time ms since 1970, UTC, whole minutes
 */
export function signatureTime(time: number, language: LanguageData): string {
  const offset = zoneOffset(time, language.timezone);
  const local = new Date(time + offset);
  const digits = (text: string) => text.replace(/\d/g, (d) => language.digits?.[Number(d)] ?? d);
  const two = (n: number) => String(n).padStart(2, '0');
  const [full = '', second] = language.months[local.getUTCMonth()]!;
  const short = language.months[local.getUTCMonth()]!.at(-1)!;
  const weekday = language.weekdays[local.getUTCDay()]!;
  const values: Record<string, string> = {
    Y: digits(String(local.getUTCFullYear())),
    xkY: digits(String(local.getUTCFullYear() + 543)),
    n: digits(String(local.getUTCMonth() + 1)),
    m: digits(two(local.getUTCMonth() + 1)),
    j: digits(String(local.getUTCDate())),
    d: digits(two(local.getUTCDate())),
    G: digits(String(local.getUTCHours())),
    H: digits(two(local.getUTCHours())),
    i: digits(two(local.getUTCMinutes())),
    F: full,
    xg: second ?? full,
    M: short,
    l: weekday[0]!,
    D: weekday.at(-1)!,
    xn: '',
    xx: 'x',
  };
  const format = language.dateFormats[language.defaultDateFormat]!;
  const text = format.replace(
    /"([^"]*)"|\\(.)|(xkY|x[gnx]|[dDjlFMmnYGHi])/gsu,
    (whole, quoted, escaped, code) => quoted ?? escaped ?? values[code] ?? whole,
  );
  // The one language here that has its own word for UTC.
  const zone = language.code === 'ar' ? 'ت ع م' : abbreviation(offset, language.timezone);
  return `${text} (${zone})`;
}

/** Offset of a zone from UTC at an instant, in ms. */
function zoneOffset(time: number, timeZone: string): number {
  const text = new Date(time).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${text.replace(' ', 'T')}Z`) - time;
}

function abbreviation(offset: number, zone: string): string {
  const hours = offset / 3_600_000;
  if (zone === 'UTC') return 'UTC';
  if (zone === 'Europe/Helsinki') return hours === 3 ? 'EEST' : 'EET';
  if (zone.startsWith('Europe/')) return hours === 2 ? 'CEST' : 'CET';
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(Math.trunc(hours))).padStart(2, '0')}`;
}
