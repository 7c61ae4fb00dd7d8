/** Texts and formats of the interface. One language so far; formats follow the locale that is asked for. */
import { en, type Words } from './en.ts';

export type { DisputeOrder, StatusSign, Words } from './en.ts';

export interface I18n {
  /** BCP 47, of the texts. */
  locale: string;
  words: Words;
  /** A day, from an ISO date or timestamp (also a year or year-month, shown no finer); the input where it is none. */
  date(iso: string): string;
  /** From the first to the last day; one day where they coincide. */
  dates(first: string, last: string): string;
  list(items: readonly string[]): string;
  /** A span of seconds from now, in words: `in 2 minutes`. */
  wait(seconds: number): string;
}

const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/;

/** @param locale BCP 47 of the interface, e.g. from `browser.i18n.getUILanguage()`; English texts stand in for all so far. */
export function createI18n(locale = 'en'): I18n {
  // English texts with the reader's own kind of English (day or month first).
  const own = /^en\b/i.test(locale) ? locale : 'en-GB';
  const day = new Intl.DateTimeFormat(own, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(own, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(own, { numeric: 'always' });
  const list = new Intl.ListFormat(own, { type: 'conjunction' });
  const parse = (iso: string) => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? null : new Date(time);
  };
  return {
    locale: own,
    words: en,
    date(iso) {
      const partial = PARTIAL.exec(iso);
      if (partial && !partial[2]) return iso;
      const date = parse(iso);
      if (!date) return iso;
      return (partial ? month : day).format(date);
    },
    dates(first, last) {
      const from = parse(first);
      const to = parse(last);
      if (!from || !to || to < from) return from ? day.format(from) : first;
      return day.formatRange(from, to);
    },
    list: (items) => list.format(items),
    wait(seconds) {
      if (seconds < 90) return relative.format(Math.max(1, Math.ceil(seconds)), 'second');
      if (seconds < 5400) return relative.format(Math.ceil(seconds / 60), 'minute');
      return relative.format(Math.ceil(seconds / 3600), 'hour');
    },
  };
}
