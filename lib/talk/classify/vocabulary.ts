import type { DisputeKind } from '../../model/index.ts';
import { primary } from '../../text/index.ts';
import { Cues, leading, type Phrases } from './cues.ts';
import { LETTER } from './starts.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { zh } from './words/zh.ts';

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
  /** What an article has. */
  parts: Phrases;
  /** Only tells, adds, asks for help, chats; or quarrels about conduct. */
  noDispute: Phrases;
  /** Headings of threads about no content: bots, protection, projects. */
  noDisputeHeading: Phrases;
  /** Headings and openings of formal proposals. */
  proposal: Phrases;
  /** An editor says that it was done as asked. */
  done: Phrases;
  /** The same, where no subject stands before: “Removed.”, “Good point, removed.”, but not “you removed”. */
  doneFirst?: Phrases;
  /** An editor says it is settled, or agrees. */
  agreed: Phrases;
  /** A formal end. Matched at the beginning of a sentence. */
  closed: Phrases;
  /** The same where votes were cast or a proposal was made; elsewhere it is an argument. */
  consensus?: Phrases;
  closedTemplates: string;
  resolvedTemplates: string;
  declinedTemplates: string;
  /** Templates of requests to edit. */
  requestTemplates: string;
  /** `stay` and `go`, of what is voted on, are sides too: which is which depends on what is proposed. */
  votes: { support: string; oppose: string; neutral: string; comment: string; stay: string; go: string };
  /** Names the article as the place of a quotation. */
  fromArticle: Phrases;
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
  parts: Cues;
  noDispute: Cues;
  noDisputeHeading: Cues;
  proposal: Cues;
  done: Cues;
  doneFirst: Cues;
  agreed: Cues;
  closed: Cues;
  consensus: Cues;
  closedTemplates: Set<string>;
  resolvedTemplates: Set<string>;
  declinedTemplates: Set<string>;
  requestTemplates: Set<string>;
  votes: ['support' | 'oppose' | 'neutral' | 'comment', RegExp][];
  stay: RegExp;
  go: RegExp;
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
    parts: new Cues(list.parts),
    noDispute: new Cues(list.noDispute),
    noDisputeHeading: new Cues(list.noDisputeHeading),
    proposal: new Cues(list.proposal),
    done: new Cues(list.done),
    doneFirst: new Cues(list.doneFirst ?? {}),
    agreed: new Cues(list.agreed),
    closed: new Cues(list.closed),
    consensus: new Cues(list.consensus ?? {}),
    closedTemplates: set('closedTemplates'),
    resolvedTemplates: set('resolvedTemplates'),
    declinedTemplates: set('declinedTemplates'),
    requestTemplates: set('requestTemplates'),
    votes: (['oppose', 'support', 'neutral', 'comment'] as const).map((key) => [
      key,
      votePattern(list.votes[key]),
    ]),
    stay: votePattern(list.votes.stay),
    go: votePattern(list.votes.go),
    fromArticle: new Cues(list.fromArticle),
  };
}

/** A vote leads its line: `Strong oppose per nom`, `Weak support.`, but not `Support for this is thin`. */
function votePattern(words: string): RegExp {
  return new RegExp(`^[\\s*:#'(]{0,4}(?:${leading(words)})`, 'iu');
}
