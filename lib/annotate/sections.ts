import type { Passage, Thread } from '../model/index.ts';

/** Names of every article's sections; they single none out. */
const ORDINARY =
  /^(?:history|references|see also|external links|notes|background|overview|reception|legacy|geschichte|histoire|historia|历史|歷史|تاريخ)$/iu;

/** Compares names of sections whatever their case, white space, underscores and quotation marks. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .replace(/["“”„«»'‘’]/gu, '')
    .trim();
}

/**
 * First passages of the sections that a thread names: in its heading, or beside the word `section` or within quotation
 * marks in its first comment.
 */
export function namedSections(
  thread: Thread,
  passages: readonly Passage[],
): { passage: string; section: string }[] {
  const heading = plainName(thread.heading ?? '');
  const first = thread.comments[0]?.text.slice(0, 3000) ?? '';
  const found: { passage: string; section: string }[] = [];
  const seen = new Set<string>();
  for (const { id, section } of passages) {
    if (!section || seen.has(section)) continue;
    seen.add(section);
    const name = section.split(' › ').at(-1) ?? '';
    const plain = plainName(name);
    if (plain.length < 4) continue;
    const inHeading =
      !ORDINARY.test(name) && (heading === plain || (plain.includes(' ') && heading.includes(plain)));
    if (inHeading || namesSection(first, name)) found.push({ passage: id, section });
  }
  return found;
}

/** `"Name" section`, `section Name`, `the Name section`. */
function namesSection(text: string, name: string): boolean {
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (
    let at = lower.indexOf(wanted), tries = 0;
    at >= 0 && tries < 20;
    at = lower.indexOf(wanted, at + 1), tries++
  ) {
    const before = lower.slice(Math.max(0, at - 25), at);
    const after = lower.slice(at + wanted.length, at + wanted.length + 14);
    if (SECTION_BEFORE.test(before) || SECTION_AFTER.test(after)) return true;
  }
  return false;
}

const SECTION = 'section|paragraph|abschnitt|absatz|sección|apartado|章节|章節|段落|قسم|فقرة';
const SECTION_BEFORE = new RegExp(
  `(?:${SECTION})s?[^\\p{L}\\n]{0,3}(?:titled|entitled|called|on|about|named|of|«|“|")?[^\\p{L}\\n]{0,3}$`,
  'iu',
);
const SECTION_AFTER = new RegExp(`^[^\\p{L}\\n]{0,3}(?:${SECTION})`, 'iu');
