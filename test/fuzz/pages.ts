/** Makes talk pages with a known content, for property tests, fuzzing and comparisons. All words are ours. */
import type { LanguageData } from '../../lib/model/index.ts';
import { signatureTime } from './dates.ts';
import type { Random } from './random.ts';

export interface MadeComment {
  author: string;
  timestamp: string;
  level: number;
  text: string;
}

export interface MadeThread {
  heading: string | null;
  level: number;
  comments: MadeComment[];
}

export interface MadePage {
  wikitext: string;
  threads: MadeThread[];
}

export interface MakeOptions {
  /** Templates that the wiki must have: unsigned, od, tq, ping, cot and cob. */
  templates?: boolean;
  threads?: number;
}

const NAMES = [
  'Ada',
  'Bruno Weiß',
  'Çelik',
  'Доктор Жук',
  '王小明',
  'ليلى',
  'O’Neill-42',
  'Émile du Pré',
  'X',
];
const ADDRESSES = ['192.0.2.7', '203.0.113.250', '2001:DB8:0:0:0:0:0:1'];
const WORDS: Record<string, string[]> = {
  ar: ['هذا', 'النص', 'يحتاج', 'إلى', 'مصدر', 'موثوق', 'قبل', 'النشر', 'شكرا'],
  de: ['Der', 'Satz', 'braucht', 'einen', 'Beleg', 'über', 'größere', 'Städte', 'heute'],
  zh: ['这句话', '需要', '可靠', '来源', '我认为', '应当', '修改', '标题'],
  en: ['The', 'sentence', 'needs', 'a', 'source', 'about', 'larger', 'towns', 'today', 'we', 'say'],
};
const START = Date.UTC(2007, 0, 1);
const MINUTES = 60 * 24 * 365 * 15;

/** A page of `threads` threads, or a few. */
export function makePage(random: Random, language: LanguageData, options: MakeOptions = {}): MadePage {
  return new Maker(random, language, options.templates ?? false).page(options.threads ?? 1 + random.below(5));
}

class Maker {
  private readonly random: Random;
  private readonly language: LanguageData;
  private readonly templates: boolean;
  private count = 0;

  constructor(random: Random, language: LanguageData, templates: boolean) {
    this.random = random;
    this.language = language;
    this.templates = templates;
  }

  page(count: number): MadePage {
    const { random } = this;
    const threads: MadeThread[] = [];
    let wikitext = '';
    if (random.chance(0.2)) wikitext += this.thread(threads, null, 0);
    for (let i = 0; i < count; i++) {
      wikitext += this.thread(threads, `${this.words(3)} ${++this.count}`, 2);
      if (random.chance(0.3)) wikitext += this.thread(threads, `${this.words(2)} ${++this.count}`, 3);
    }
    return { wikitext, threads };
  }

  private thread(threads: MadeThread[], heading: string | null, level: number): string {
    const { random } = this;
    const thread: MadeThread = { heading, level, comments: [] };
    threads.push(thread);
    const marks = '='.repeat(level);
    let text =
      heading === null ? '' : `${marks} ${random.chance(0.2) ? `'''${heading}'''` : heading} ${marks}\n`;
    const collapsed = this.templates && heading !== null && random.chance(0.15);
    if (collapsed) text += '{{cot|Aside}}\n';
    let prefix = '';
    for (let i = 1 + random.below(6); i > 0; i--) {
      text += this.comment(thread, prefix);
      prefix = this.nextPrefix(prefix);
    }
    return `${text}${collapsed ? '{{cob}}\n' : ''}\n`;
  }

  private nextPrefix(prefix: string): string {
    const { random } = this;
    if (prefix.length < 6 && random.chance(0.6)) return prefix + random.pick([':', ':', ':', '*', '#']);
    return prefix.slice(0, random.below(prefix.length + 1));
  }

  private comment(thread: MadeThread, prefix: string): string {
    const { random } = this;
    const time = (START + random.below(MINUTES) * 60_000) as number;
    const { written, text } = this.body();
    const { author, signature } = this.signature(time);
    const more = random.chance(0.15) ? this.words(5) : null;
    const timestamp = new Date(time).toISOString();
    const add = (own: string) =>
      thread.comments.push({ author, timestamp, level: prefix.length + 1, text: own });
    const space = prefix === '' ? '' : ' ';
    if (more === null) {
      add(text);
      return `${prefix}${space}${written} ${signature}\n${prefix === '' ? '\n' : ''}`;
    }
    add(`${more}\n${text}`);
    // A comment of two paragraphs.
    const gap = prefix === '' ? '\n\n' : '\n';
    return `${prefix}${space}${more}${gap}${prefix}${space}${written} ${signature}\n${prefix === '' ? '\n' : ''}`;
  }

  private body(): { written: string; text: string } {
    const { random } = this;
    const a = this.words(2 + random.below(12));
    const b = this.words(2);
    const kinds: [written: string, text: string][] = [
      [a, a],
      [`${a} '''${b}'''`, `${a} ${b}`],
      [`${a} [[${b}]]`, `${a} ${b}`],
      [`${a} [[${b}|${a}]]`, `${a} ${a}`],
      [`<s>${b}</s> ${a}`, `${b} ${a}`],
      [`${a} <nowiki>{{${b}}}</nowiki>`, `${a} {{${b}}}`],
      [`${a} &amp; ${b}<!-- ${b} -->`, `${a} & ${b}`],
      [`${a} 12:34, 56`, `${a} 12:34, 56`],
      [`${a} “${b}” ''${b}''.`, `${a} “${b}” ${b}.`],
      [`{{tq|${b}}} ${a}`, `${b} ${a}`],
    ];
    const [written, text] = kinds[random.below(this.templates ? kinds.length : kinds.length - 1)]!;
    return { written, text };
  }

  private signature(time: number): { author: string; signature: string } {
    const { random, language } = this;
    const at = signatureTime(time, language);
    const namespace = (id: number) => random.pick(language.namespaces[id] ?? ['User']);
    const user = namespace(2);
    const talk = namespace(3);
    if (random.chance(0.12)) {
      const author = random.pick(ADDRESSES);
      const page = `${language.namespaces[-1]?.[0] ?? 'Special'}:${language.contributions[0]}/${author}`;
      return { author, signature: `[[${page}|${author}]] ([[${talk}:${author}|✉]]) ${at}` };
    }
    const author = random.pick(NAMES);
    const underscored = author.replaceAll(' ', '_');
    const unsigned = this.templates && random.chance(0.2);
    if (unsigned) return { author, signature: `{{unsigned|${author}|${at}}}` };
    const forms = [
      `[[${user}:${author}|${author}]] ([[${talk}:${author}|✉]]) ${at}`,
      `– [[${user}:${underscored}|<span style="color:#0645ad">'''${author}'''</span>]] ${at}`,
      `--[[${talk}:${author}|<small>✎ ${author}</small>]] ${at}`,
      `<small>[[${user}:${author}]] ${at}</small>`,
      `<span style="font-family:serif">[[${user}:${author}#top|☺]]<sup>[[${talk}:${author}|✉]]</sup></span> ${at}`,
    ];
    return { author, signature: random.pick(forms) };
  }

  private words(count: number): string {
    const words = WORDS[this.language.code] ?? WORDS.en!;
    return Array.from({ length: count }, () => this.random.pick(words)).join(' ');
  }
}
