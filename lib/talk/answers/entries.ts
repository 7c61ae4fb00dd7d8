import type { Line, NamedLink } from './flatten.ts';
import type { Inline } from './inline-text.ts';
import { type AnswerWords, plainLabel } from './words.ts';

/** A question with its answer, or a statement. */
export interface Entry {
  section: string | null;
  question: string | null;
  text: string;
  links: NamedLink[];
}

const QUESTION_MARK = /[?？؟]\P{L}{0,4}$/u;
/** `01.`, `(3)`, `1、`; boldface is gone by now. */
const NUMBERED = /^[[(（]?\p{Nd}{1,3}\s?[.:)\]）：、．]\s{0,3}(?=\S)/u;
const BULLETS = /^[*#]$/;

/** Questions with their answers. `page`: a page of nothing else, where every heading may be a question. */
export function faqEntries(
  lines: readonly Line[],
  section: string | null,
  words: AnswerWords,
  page: boolean,
): Entry[] {
  const entries: Entry[] = [];
  const outdated = new Outdated(words);
  let current: Entry | null = null;
  let under = section;
  /** Boxes open within the one that the current question names. */
  let boxes = 0;
  const begin = (text: string, links: NamedLink[], at: string | null) => {
    const [question, answer] = splitAt(text.replace(words.questionLabel, ''), words.answerLabel);
    current = { section: at, question, text: answer, links: [...links] };
    entries.push(current);
  };
  const isQuestion = (text: string) => words.questionLabel.test(text) || QUESTION_MARK.test(text);
  for (const line of lines) {
    if (outdated.skips(line)) continue;
    if (line.kind === 'pair') {
      const { question, answer } = line;
      entries.push({
        section: under,
        question: question.text.replace(words.questionLabel, ''),
        text: answer.text.replace(words.answerLabel, ''),
        links: [...question.links, ...answer.links],
      });
      current = null;
    } else if (line.kind === 'open') {
      if (isQuestion(line.title)) {
        begin(line.title, [], under);
        boxes = 1;
      } else if (boxes > 0) boxes++;
    } else if (line.kind === 'close') {
      if (boxes > 0 && --boxes === 0) current = null;
    } else if (line.kind === 'heading') {
      current = null;
      boxes = 0;
      if (words.apparatus.has(plainLabel(line.text)) || line.text === '') continue;
      under = line.text;
      if (page || isQuestion(line.text)) begin(line.text, line.links, under);
    } else if (line.kind === 'line' && !line.signed) {
      const titled = line.marks === ';' || (line.bold && QUESTION_MARK.test(line.text));
      if (words.questionLabel.test(line.text) || titled) begin(line.text, line.links, under);
      else if (current) append(current, line, words.answerLabel);
    }
  }
  return entries;
}

/** What a list of consensus holds: its items, or the one statement of a box that is made for it (`single`). */
export function consensusEntries(
  lines: readonly Line[],
  section: string | null,
  words: AnswerWords,
  single: boolean,
): Entry[] {
  let entries: Entry[] = [];
  let kept: Entry[] = [];
  const outdated = new Outdated(words);
  const plain: Inline[] = [];
  let under = section;
  let current: Entry | null = null;
  for (const line of lines) {
    if (outdated.skips(line)) continue;
    if (line.kind === 'heading') {
      kept = [...kept, ...entries];
      entries = [];
      current = null;
      under = line.text || under;
    } else if (line.kind === 'line') {
      if (line.signed) {
        // Somebody's comment, and the rest of it: a discussion, no list.
        entries = [];
        kept = kept.filter((entry) => entry.section !== under);
        return kept;
      }
      const isItem = BULLETS.test(line.marks) || (line.marks === '' && NUMBERED.test(line.text));
      if (isItem) {
        const text = line.text.replace(NUMBERED, '');
        const stands = text.length > 0 && !words.outdated.test(text);
        current = stands ? { section: under, question: null, text, links: [...line.links] } : null;
        if (current) entries.push(current);
      } else if (line.marks !== '' && current) append(current, line, null);
      else if (line.marks === '') {
        current = null;
        plain.push(line);
      }
    }
  }
  const all = [...kept, ...entries];
  if (all.length > 0 || !single || plain.length === 0) return all;
  const text = plain.map((line) => line.text).join(' ');
  return [{ section, question: null, text, links: plain.flatMap(({ links }) => links) }];
}

/** Parts of a list that its writers call outdated: a box, or a heading with what stands below. */
class Outdated {
  private readonly words: AnswerWords;
  private boxes = 0;
  private level = 0;

  constructor(words: AnswerWords) {
    this.words = words;
  }

  skips(line: Line): boolean {
    if (this.boxes > 0) {
      if (line.kind === 'open') this.boxes++;
      else if (line.kind === 'close') this.boxes--;
      else if (line.kind === 'heading') this.boxes = 0;
      if (this.boxes > 0 || line.kind === 'close') return true;
    }
    if (line.kind === 'open' && this.words.outdated.test(line.title)) {
      this.boxes = 1;
      return true;
    }
    if (line.kind === 'heading') {
      if (this.level > 0 && line.level > this.level) return true;
      this.level = this.words.outdated.test(line.text) ? line.level : 0;
      return this.level > 0;
    }
    return this.level > 0;
  }
}

function append(entry: Entry, { text, links }: Inline, label: RegExp | null): void {
  const more = label && entry.text === '' ? text.replace(label, '') : text;
  entry.text = `${entry.text} ${more}`.trim();
  entry.links.push(...links);
}

/** `Why? A: Because.` on one line. */
function splitAt(text: string, answerLabel: RegExp): [question: string, answer: string] {
  const mark = /[?？؟]\s{0,3}/gu;
  for (const match of text.slice(0, 1000).matchAll(mark)) {
    const at = match.index + match[0].length;
    if (answerLabel.test(text.slice(at)))
      return [text.slice(0, at).trim(), text.slice(at).replace(answerLabel, '')];
  }
  return [text.trim(), ''];
}
