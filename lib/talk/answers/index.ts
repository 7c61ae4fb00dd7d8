/** What a talk page says for good: its FAQ, its list of current consensus, and the rules that its notices announce. */
import type { LanguageData, Standing, StandingAnswer, ThreadName } from '../../model/index.ts';
import { readerFor } from '../read/index.ts';
import { readStructure } from '../wikitext/structure.ts';
import { latestDate } from './dates.ts';
import { consensusEntries, type Entry, faqEntries } from './entries.ts';
import { Flattener, type Line, type NamedLink } from './flatten.ts';
import { InlineText } from './inline-text.ts';
import { readRules } from './rules.ts';
import { answersPage, answerWords, kindOfName } from './words.ts';

export { answersPage } from './words.ts';

const MAX_ANSWERS = 80;
const MAX_QUESTION = 300;
const MAX_ANSWER = 600;
const MIN_TEXT = 8;
const MAX_THREADS = 12;
/** Wikitext beyond is no list that anybody reads (UTF-16 units). */
const MAX_SOURCE = 1_500_000;

/**
 * Reads the standing answers of a talk page or of one of its subpages that holds nothing else.
 * @param title full title of the page
 * @param talkTitle full title of the talk page that it belongs to
 */
export function readStanding(
  wikitext: string,
  language: LanguageData,
  title: string,
  talkTitle: string,
): Standing {
  const structure = readStructure(wikitext.slice(0, MAX_SOURCE));
  const lang = language.code;
  const words = answerWords(lang);
  const inline = new InlineText(structure, readerFor(language), talkTitle);
  const flattener = new Flattener(structure, words, lang, inline);
  flattener.read(0, structure.text.length);
  const { lines } = flattener;
  const page = answersPage(title, talkTitle, lang);
  const entries: [StandingAnswer['kind'], Entry][] =
    page === null
      ? regionsOf(lines, lang).flatMap(({ kind, section, lines, made }) =>
          (kind === 'faq'
            ? faqEntries(lines, section, words, false)
            : consensusEntries(lines, section, words, made)
          ).map((entry): [StandingAnswer['kind'], Entry] => [kind, entry]),
        )
      : (page === 'faq'
          ? faqEntries(lines, null, words, true)
          : consensusEntries(lines, null, words, false)
        ).map((entry): [StandingAnswer['kind'], Entry] => [page, entry]);
  const answers = entries
    .filter(([, { text, question }]) => text.length >= MIN_TEXT && question !== '')
    .slice(0, MAX_ANSWERS)
    .map(([kind, entry], i) => answerOf(kind, entry, title, i + 1, language));
  return { answers, rules: page === null ? readRules(structure) : [] };
}

interface Region {
  kind: StandingAnswer['kind'];
  section: string | null;
  lines: Line[];
  /** Made by a template for such lists. */
  made: boolean;
}

/** Where on a talk page such lists stand: below a heading or a line that says so, in a box named so. */
function regionsOf(lines: readonly Line[], lang: string): Region[] {
  const regions: Region[] = [];
  let region: (Region & { level: number; depth: number }) | null = null;
  let depth = 0;
  let section: string | null = null;
  const begin = (name: string, level: number, made = false) => {
    const kind = kindOfName(name, lang);
    if (!kind) return false;
    region = { kind, section, lines: [], made, level, depth };
    regions.push(region);
    return true;
  };
  // Questions in templates of their own need no heading above the first thread.
  const loose: Region = { kind: 'faq', section: null, lines: [], made: true };
  for (const line of lines) {
    if (line.kind === 'heading') {
      // What a section leaves open ends with it.
      depth = 0;
      section = line.text;
      const current = region as (Region & { level: number }) | null;
      if (current && (current.level === 0 || line.level <= current.level)) region = null;
      if (!region && begin(line.text, line.level)) continue;
    } else if (line.kind === 'open') {
      depth++;
      if (!region && begin(line.title, 0, line.made)) continue;
    } else if (line.kind === 'close') {
      const current = region as (Region & { depth: number; level: number }) | null;
      if (current && current.level === 0 && depth <= current.depth) region = null;
      depth = Math.max(0, depth - 1);
    } else if (line.kind === 'line' && !region && line.text.length < 100 && !line.signed) {
      if ((line.bold || line.marks === ';' || depth > 0) && begin(line.text, 0)) continue;
    }
    if (region) (region as Region).lines.push(line);
    else if (line.kind === 'pair' && section === null) loose.lines.push(line);
  }
  return loose.lines.length > 0 ? [loose, ...regions] : regions;
}

function answerOf(
  kind: StandingAnswer['kind'],
  { section, question, text, links }: Entry,
  page: string,
  number: number,
  language: LanguageData,
): StandingAnswer {
  return {
    id: `${page}#${number}`,
    kind,
    page,
    section: section === null ? null : section.slice(0, MAX_QUESTION),
    question: question === null ? null : cut(question, MAX_QUESTION),
    text: cut(text, MAX_ANSWER),
    date: dateOf(text, links, language),
    threads: threadsOf(links),
  };
}

/** When it was settled stands beside the links to its threads, or in brackets at the end; other dates are facts. */
function dateOf(text: string, links: readonly NamedLink[], language: LanguageData): string | null {
  const brackets = /[(（[]([^()（）[\]]{1,400})[)）\]]\P{L}{0,3}$/u.exec(text.slice(-500))?.[1] ?? '';
  return latestDate([...links.map(({ label }) => label), brackets].join('\n'), language);
}

function threadsOf(links: readonly NamedLink[]): ThreadName[] {
  const found = new Map<string, ThreadName>();
  for (const { title, heading } of links) found.set(`${title}#${heading ?? ''}`, { title, heading });
  return [...found.values()].slice(0, MAX_THREADS);
}

/** Cut at a word's end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).toWellFormed();
  const space = start.lastIndexOf(' ');
  return `${start.slice(0, space > most * 0.8 ? space : start.length).trimEnd()}…`;
}
