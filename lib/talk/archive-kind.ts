// Not by the room's door: the client behind it needs a browser's names, and this half has none.
import { splitArchive } from '../wiki/archive.ts';

/** `archive`: holds old threads; `other`: any other subpage (FAQ, drafts, lists of threads). */
export type SubpageKind = 'archive' | 'other';

const OTHER =
  /(?:^|[^\p{L}])(?:faq|index|indices|indexes|list|header|notice|sandbox|draft|to ?do|comments|gan?\d*|ga\d|peer review|review|temp|fa\d?|archivebox|archive box|archives? ?list|archive ?index|editnotice|config|register|inhalt|inhaltsverzeichnis|übersicht|sommaire|indice|índice|spis|оглавление|список|目录|目錄|索引|faq)(?:$|[^\p{L}])/u;
/** A year, a month or quarter of a year, or a running number, and nothing else. */
const DATED =
  /^(?:(?:19|20)\d\d(?:[-–/. ](?:\d{1,2}|q[1-4]|(?:19|20)\d\d))?|\d{1,2}[-–/.](?:19|20)\d\d|\d{1,3})$/;

/**
 * Tells archives from the other subpages of a talk page, by their titles.
 * @param title full title of the subpage
 * @param talkTitle full title of the talk page
 * @param lang language of the wiki: its names of the months count
 */
export function archiveKind(title: string, talkTitle: string, lang: string): SubpageKind {
  const page = normal(title);
  const talk = normal(talkTitle);
  // A moved page leaves its archives under the older title: those count by their name alone.
  const name = page.startsWith(`${talk}/`) ? page.slice(talk.length + 1) : '';
  if (name === '' && !splitArchive(page)) return 'other';
  if (OTHER.test(name.toLowerCase())) return 'other';
  if (splitArchive(page)) return 'archive';
  const digits = name.toLowerCase().normalize('NFKC').trim();
  return DATED.test(digits) || isMonth(digits, lang) ? 'archive' : 'other';
}

/** “March 2019”, “2019 mars”, “Julho/2020”: a month's name with a year. */
function isMonth(name: string, lang: string): boolean {
  const words = name.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word));
  if (years.length === 0 || words.length > 5) return false;
  const names = monthNames(lang);
  return (
    words.some((word) => names.has(word)) &&
    words.every((word) => names.has(word) || /^\d+$/.test(word) || word.length <= 2)
  );
}

const months = new Map<string, Set<string>>();

function monthNames(lang: string): Set<string> {
  let names = months.get(lang);
  if (!names) {
    names = new Set();
    for (const locale of ['en', lang]) {
      for (const month of ['long', 'short'] as const) {
        for (const day of [undefined, 'numeric'] as const) collectMonths(names, locale, month, day);
      }
    }
    months.set(lang, names);
  }
  return names;
}

function collectMonths(
  names: Set<string>,
  locale: string,
  month: 'long' | 'short',
  day: 'numeric' | undefined,
): void {
  let format: Intl.DateTimeFormat;
  try {
    // With a day, many languages use another form of the name.
    format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC', ...(day && { day }) });
  } catch {
    return;
  }
  for (let i = 0; i < 12; i++) {
    for (const { type, value } of format.formatToParts(Date.UTC(2020, i, 15))) {
      if (type === 'month') names.add(value.toLowerCase().replace(/\.$/, ''));
    }
  }
}

function normal(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\s_]+/gu, ' ')
    .trim();
}
