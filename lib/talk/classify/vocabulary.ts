import type { DisputeKind } from '../../model/index.ts';
import { primary } from '../../text/index.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { zh } from './words/zh.ts';

/**
 * Phrases by weight, parted by ` / `. In a phrase `*` stands for the rest of a word, ` .. ` for up to four words,
 * `(a|b)` for either, `?` for what may be left out. Case does not matter.
 */
export type Phrases = Partial<Record<'strong' | 'plain' | 'weak', string>>;

/** What the editors of one Wikipedia say when they argue: the rules rest on this alone. */
export interface WordList {
  /** What a thread of this kind says. */
  kinds: Record<DisputeKind, Phrases>;
  /** Policy shortcuts and pages, without their namespace, parted by spaces; `_` for a space within. */
  policies: Partial<Record<DisputeKind, string>>;
  /** Names of templates that tell a kind, lower case, parted by ` / `. */
  templates: Partial<Record<DisputeKind, string>>;
  /** Namespaces that policies stand in, with their abbreviations. */
  projectSpaces: string;
  /** Says that content is wrong, missing or should be otherwise, whatever the kind. */
  challenge: Phrases;
  /** Objects to what another editor said. */
  objection: Phrases;
  /** Only tells, adds, asks for help, chats; or quarrels about conduct. */
  noDispute: Phrases;
  /** Headings of threads about no content: bots, protection, projects. */
  noDisputeHeading: Phrases;
  /** Headings and openings of formal proposals. */
  proposal: Phrases;
  /** An editor says that it was done as asked. */
  done: Phrases;
  /** An editor says it is settled, or agrees. */
  agreed: Phrases;
  /** A formal end. Matched at the beginning of a sentence. */
  closed: Phrases;
  closedTemplates: string;
  resolvedTemplates: string;
  declinedTemplates: string;
  /** Templates of requests to edit. */
  requestTemplates: string;
  votes: { support: string; oppose: string; neutral: string; comment: string };
  /** Names the article as the place of a quotation. */
  fromArticle: Phrases;
}

/** What everyday words add up to at most. */
const SOFT_LIMIT = 2.5;
const WEIGHTS = { strong: 2, plain: 1, weak: 0.4 };
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const UNSPACED = /[\u2E80-\uD7FF\uF900-\uFAFF]/u;

/** Phrases made ready to be found. */
export class Cues {
  private readonly rules: { weight: number; pattern: RegExp }[] = [];

  constructor(phrases: Phrases) {
    for (const key of ['strong', 'plain', 'weak'] as const) {
      const list = phrases[key]
        ?.split(' / ')
        .map((p) => p.trim())
        .filter(Boolean);
      if (!list?.length) continue;
      this.rules.push({ weight: WEIGHTS[key], pattern: new RegExp(sourceOf(list), 'giu') });
    }
  }

  /**
   * Sum of the weights of the different phrases found; a phrase said twice counts once. What is not strong adds up to
   * {@link SOFT_LIMIT} at most: long texts hold some of every kind's everyday words.
   */
  score(text: string): number {
    let strong = 0;
    let soft = 0;
    for (const { weight, pattern } of this.rules) {
      const seen = new Set<string>();
      for (const match of text.matchAll(pattern)) seen.add(match[0].toLowerCase());
      if (weight === WEIGHTS.strong) strong += weight * seen.size;
      else soft += weight * seen.size;
    }
    return strong + (SOFT_LIMIT * soft) / (SOFT_LIMIT + soft);
  }

  /** Offset of the first phrase found, or -1. */
  find(text: string): number {
    let first = -1;
    for (const { pattern } of this.rules) {
      const at = text.search(pattern);
      if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    return first;
  }

  has(text: string): boolean {
    return this.find(text) >= 0;
  }
}

/** One source for many phrases. The look-behind stands once, so that most offsets fail at once. */
function sourceOf(phrases: string[]): string {
  const spaced = phrases.filter((p) => !UNSPACED.test(p)).map(bodyOf);
  const unspaced = phrases.filter((p) => UNSPACED.test(p)).map(bodyOf);
  const words = spaced.length ? [`(?<!${LETTER})(?:${spaced.join('|')})(?!${LETTER})`] : [];
  return [...words, ...unspaced].join('|');
}

// Quantifiers are bounded, so that no text takes long.
function bodyOf(phrase: string): string {
  return phrase
    .replaceAll(' .. ', '\u0001')
    .replaceAll('.', '\\.')
    .replaceAll("'", "['’]?")
    .replaceAll('*', `${LETTER}{0,14}`)
    .replaceAll(' ', String.raw`[\s\u00a0]{1,3}`)
    .replaceAll('\u0001', String.raw`(?:[\s,]{1,3}[^\s.!?;]{1,24}){0,4}[\s,]{1,3}`);
}

/** A word list made ready. */
export interface Vocabulary {
  kinds: [DisputeKind, Cues][];
  /** Shortcut (upper case) to kind. */
  policies: Map<string, DisputeKind>;
  policyLink: RegExp;
  templates: Map<string, DisputeKind>;
  challenge: Cues;
  objection: Cues;
  noDispute: Cues;
  noDisputeHeading: Cues;
  proposal: Cues;
  done: Cues;
  agreed: Cues;
  closed: Cues;
  closedTemplates: Set<string>;
  resolvedTemplates: Set<string>;
  declinedTemplates: Set<string>;
  requestTemplates: Set<string>;
  votes: [keyof WordList['votes'], RegExp][];
  fromArticle: Cues;
}

const LISTS: Record<string, WordList> = { en, de, fr, es, zh, ar };
const made = new Map<string, Vocabulary>();

/** The vocabulary of a language. Other languages get the English one: its templates and shortcuts are used all over. */
export function vocabulary(lang: string): Vocabulary {
  const code = primary(lang);
  const key = code in LISTS ? code : 'en';
  let ready = made.get(key);
  if (!ready) {
    ready = prepare(LISTS[key] ?? en);
    made.set(key, ready);
  }
  return ready;
}

function prepare(list: WordList): Vocabulary {
  const policies = new Map<string, DisputeKind>();
  const templates = new Map<string, DisputeKind>();
  // English shortcuts and templates work, and are used, on many wikis.
  for (const { policies: p, templates: t } of list === en ? [en] : [en, list]) {
    for (const [kind, names] of Object.entries(p) as [DisputeKind, string][]) {
      for (const name of names.split(' ')) policies.set(name.replaceAll('_', ' ').toUpperCase(), kind);
    }
    for (const [kind, names] of Object.entries(t) as [DisputeKind, string][]) {
      for (const name of names.split(' / ')) templates.set(name, kind);
    }
  }
  const set = (names: keyof WordList) =>
    new Set([...(en[names] as string).split(' / '), ...(list[names] as string).split(' / ')].filter(Boolean));
  return {
    kinds: (Object.entries(list.kinds) as [DisputeKind, Phrases][]).map(([kind, p]) => [kind, new Cues(p)]),
    policies,
    policyLink: new RegExp(
      `(?<!${LETTER})(?:WP|Wikipedia|MOS|${list.projectSpaces}) ?: ?([\\p{L}\\p{N}][\\p{L}\\p{N}_/'’-]{0,40})`,
      'giu',
    ),
    templates,
    challenge: new Cues(list.challenge),
    objection: new Cues(list.objection),
    noDispute: new Cues(list.noDispute),
    noDisputeHeading: new Cues(list.noDisputeHeading),
    proposal: new Cues(list.proposal),
    done: new Cues(list.done),
    agreed: new Cues(list.agreed),
    closed: new Cues(list.closed),
    closedTemplates: set('closedTemplates'),
    resolvedTemplates: set('resolvedTemplates'),
    declinedTemplates: set('declinedTemplates'),
    requestTemplates: set('requestTemplates'),
    votes: (['oppose', 'support', 'neutral', 'comment'] as const).map((key) => [
      key,
      votePattern(list.votes[key]),
    ]),
    fromArticle: new Cues(list.fromArticle),
  };
}

/** A vote leads its line: `Strong oppose per nom`, `Weak support.`, but not `Support for this is thin`. */
function votePattern(words: string): RegExp {
  return new RegExp(`^[\\s*:#'(]{0,4}(?:${sourceOf(words.split(' / '))})`, 'iu');
}
