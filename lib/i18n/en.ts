/**
 * Every text of the interface, in English. Plain words (DESIGN.md "Words"): what editors dispute and what sources say,
 * never that something is false. Functions take numbers already counted and strings already formatted.
 */
import type { ClaimKind, DisputeKind, QuoteState, Stance, StandingAnswer, TalkRule } from '../model/index.ts';

/** The status of a dispute as readers see it: `raised` is an open one that nobody answered. */
export type StatusSign = 'raised' | 'open' | 'resolved' | 'closed';
export type DisputeOrder = 'relevance' | 'article' | 'recent' | 'longest';

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const claimKind: Record<ClaimKind, string> = {
  misconception: 'Common misconception',
  disputed: 'Sources differ',
  outdated: 'Out of date',
  conflation: 'Two things mixed up',
  translation: 'A matter of translation',
};
const stance: Record<Stance, string> = {
  asserts: 'This passage states it',
  reports: 'This passage reports that others say it',
  refutes: 'This passage contradicts it',
};
const disputeKind: Record<DisputeKind, string> = {
  accuracy: 'accuracy',
  neutrality: 'neutrality',
  sourcing: 'sourcing',
  currency: 'out of date',
  contradiction: 'contradicts itself',
  conflation: 'mixed up with something else',
  wording: 'wording',
  inclusion: 'what belongs',
};
const status: Record<StatusSign, string> = {
  raised: 'raised, no reply',
  open: 'no agreement recorded',
  resolved: 'an editor called it settled',
  closed: 'formally closed',
};
const quoteState: Record<QuoteState['state'], string> = {
  present: 'still there',
  changed: 'changed',
  gone: 'gone',
};
const answerKind: Record<StandingAnswer['kind'], string> = {
  faq: 'from the FAQ',
  consensus: 'current consensus',
};
const answeredBy: Record<StandingAnswer['kind'], string> = {
  faq: 'The FAQ speaks of it',
  consensus: 'The list of current consensus speaks of it',
};
const talkRule: Record<TalkRule, string> = {
  contentious: 'contentious topic',
  protected: 'protected page',
  living: 'about a living person',
  heated: 'often argued over, keep calm',
};
const order: Record<DisputeOrder, string> = {
  relevance: 'on screen first',
  article: 'in reading order',
  recent: 'latest comment first',
  longest: 'most comments first',
};

export const en = {
  name: 'Crosstalk',
  /** Accessible name of a badge in the article. */
  badge: (claims: number, disputes: number) =>
    `${[claims && count(claims, 'claim', 'claims'), disputes && count(disputes, 'dispute', 'disputes')]
      .filter(Boolean)
      .join(' and ')} about this passage`,
  panel: {
    jump: 'On this panel',
    switchLabel: 'Crosstalk on this page',
    on: 'On',
    off: 'Off',
    talkPageOf: 'Talk page of',
    notes:
      'Disputed is not wrong, and no mark does not mean correct. How many there are measures nothing. What was settled elsewhere is not seen here.',
    claims: 'Claims',
    disputes: 'Disputes',
    noClaims: 'No passage of this page matches a claim of your packs.',
    noDisputes: 'No dispute found about this page’s passages.',
    noDisputesYet: 'No dispute found so far.',
    lead: 'Lead section',
    error: 'The panel could not show this page. Reloading the page usually helps.',
  },
  states: {
    loading: { title: 'One moment', text: 'Looking at the tab in front of you.' },
    reading: { title: 'Reading', text: 'The article is being compared with the claims of your packs.' },
    readingTalk: { title: 'Reading', text: 'No claim matched. The talk page is being read now.' },
    off: {
      title: 'Off for this page',
      text: 'Nothing is read, marked or requested here. The choice is remembered for this article and its talk page.',
      button: 'Switch on',
    },
    notWikipedia: {
      title: 'Not a Wikipedia page',
      text: 'Open an article on Wikipedia: what is known and disputed about it will stand here.',
    },
    noAccess: {
      title: 'Wikipedia is out of reach',
      text: 'This browser does not let Crosstalk read Wikipedia. It asks for wikipedia.org only, and sends nothing anywhere else.',
      button: 'Allow on wikipedia.org',
    },
    reloadNeeded: {
      title: 'Reload to begin',
      text: 'This page was open before Crosstalk was ready.',
      button: 'Reload this page',
    },
    otherPage: {
      title: (page: string) => page,
      text: 'Crosstalk reads articles and their talk pages. This page is neither.',
    },
    nothingFound: {
      title: 'Nothing found',
      text: 'No passage matches a claim of your packs.',
      talk: 'Nothing on the talk page disputes a passage.',
      all: (archives: number) =>
        archives === 0
          ? 'Nothing on the talk page disputes a passage; it has no archives.'
          : `Nothing on the talk page or in its ${count(archives, 'archive', 'archives')} disputes a passage.`,
      unread: 'The talk page was not read.',
      unfinished: 'Its talk pages were not read to the end.',
      caution: 'That says nothing about whether the page is correct.',
    },
  },
  talk: {
    label: 'Talk pages',
    none: 'The talk page was not read yet.',
    readingTalk: 'Reading the talk page',
    reading: (read: number, pages: number) =>
      `Read ${read.toLocaleString('en')} of ${count(pages, 'talk page', 'talk pages')}`,
    cancel: 'Stop',
    talkRead: (archives: number | null) =>
      archives === null
        ? 'The talk page is read, its archives are not.'
        : archives === 0
          ? 'The talk page is read. It has no archives.'
          : `The talk page is read, its ${count(archives, 'archive', 'archives')} not yet.`,
    readArchives: 'Read the archives',
    allRead: (pages: number) =>
      pages <= 1
        ? 'The talk page is read. It has no archives.'
        : `The talk page and ${count(pages - 1, 'archive', 'archives')} are read.`,
    asOf: (date: string) => `As kept on ${date}; not compared with Wikipedia since.`,
    cancelled: (read: number, pages: number) =>
      `Stopped after ${read.toLocaleString('en')} of ${count(pages, 'talk page', 'talk pages')}.`,
    goOn: 'Go on',
  },
  trouble: {
    retry: 'Try again',
    details: 'Details',
    offline: {
      title: 'You are offline',
      text: 'Claims come from the packs in this browser. Talk pages have to wait.',
    },
    rateLimited: {
      title: 'Wikipedia asks for a pause',
      text: (wait: string | null) =>
        wait
          ? `Too many requests came from here. Try again ${wait}.`
          : 'Too many requests came from here. Try again later.',
    },
    apiError: {
      title: 'Wikipedia answered with an error',
      text: 'What was known before still stands below.',
    },
    storage: {
      title: 'Nothing can be kept',
      text: 'This window does not let Crosstalk store data (it may be private, or the disk full).',
    },
    internal: { title: 'Crosstalk made a mistake', text: 'What was known before still stands below.' },
  },
  claim: {
    kind: claimKind,
    stance,
    about: 'The claim',
    context: 'What sources say',
    passages: 'In this article',
    matchedWords: 'The underlined words matched.',
    reveal: 'Show in article',
    positions: 'Views in published sources',
    held: (n: number, all: number) => `${n} of ${count(all, 'source', 'sources')}`,
    raised: 'Raised by editors, without a published source',
    sources: (n: number) => count(n, 'source', 'sources'),
    checked: { read: 'read for this pack', mention: 'known from its mention only' },
    discussions: 'Argued on talk pages',
    wrong: 'This claim is wrong',
    pack: (pack: string, date: string) => `From the pack “${pack}”, reviewed ${date}`,
  },
  dispute: {
    kind: disputeKind,
    status,
    statusLabel: 'How it stands',
    kindLabel: 'About',
    onScreen: 'on screen now',
    noHeading: 'A thread whose heading is not quoted here',
    by: 'by',
    unregistered: 'an unregistered editor',
    licence: 'CC BY-SA',
    editors: (n: number) => count(n, 'editor', 'editors'),
    comments: (n: number) => count(n, 'comment', 'comments'),
    archived: 'archived',
    tagged: 'A tag in the article points to this thread.',
    votes: (support: number, oppose: number, neutral: number) =>
      `${support} in favour, ${oppose} against${neutral ? `, ${neutral} neutral` : ''}`,
    notACount: 'Consensus is not a count.',
    outcome: 'How it ended, in an editor’s words',
    quotes: 'Wording quoted in the thread',
    quoteState,
    now: 'today',
    diffKey: 'struck words were quoted, underlined ones stand there today',
    whenChanged: {
      ask: 'When did it change?',
      looking: 'Looking through the article’s history …',
      stop: 'Stop',
      found: (date: string) => `It changed on ${date}.`,
      open: 'See the change',
      none: 'Not found in the article’s history.',
      failed: 'The wiki did not answer.',
    },
    passages: 'What it is about',
    morePassages: (n: number) => count(n, 'more passage', 'more passages'),
    reveal: 'Show in article',
    open: 'Read the thread',
    openOf: (heading: string) => `Read the thread: ${heading}`,
    commentOf: (date: string) => `Read the comment of ${date}`,
    newTab: 'opens on Wikipedia',
  },
  standing: {
    heading: 'What editors there say is settled',
    text: 'From the talk page’s FAQ and its list of current consensus: editors’ words, not a source. Threads about these mark nothing in the article.',
    kind: answerKind,
    answered: answeredBy,
    notQuoted: 'Not quoted here.',
    threads: 'Threads about it',
    thread: (n: number) => `Thread ${n}`,
    open: 'Read it there',
    openOf: (question: string) => `Read the answer: ${question}`,
    more: (n: number) => count(n, 'more answer', 'more answers'),
    rules: 'Rules of this talk page',
    rule: talkRule,
  },
  list: {
    tools: 'Search and filter',
    search: 'Search',
    kind: 'About',
    status: 'How it stands',
    order: 'Order',
    any: 'any',
    orders: order,
    leftOut: (n: number) =>
      `${count(n, 'more dispute', 'more disputes')}, further from this page, ${n === 1 ? 'is' : 'are'} left out here: there are too many to show. The talk pages have them all.`,
    found: (n: number, all: number) =>
      n === all ? count(all, 'dispute', 'disputes') : `${n} of ${count(all, 'dispute', 'disputes')}`,
    none: 'No dispute fits this search.',
    clear: 'Show all',
    more: (n: number) => `Show ${n} more`,
    /** Summary of the other disputes about a matter that returned. */
    returns: (times: number, from: string, to: string) =>
      `Raised ${times} times, ${from === to ? from : `${from}–${to}`}: show the others`,
  },
  map: {
    strip: 'Where in the article',
    start: 'start',
    end: 'end',
    bySection: 'By section',
    section: 'Section',
    timeline: 'When disputes began',
    byYear: 'By year',
    year: 'Year',
    statusShort: {
      raised: 'no reply',
      open: 'not agreed',
      resolved: 'called settled',
      closed: 'closed',
    } satisfies Record<StatusSign, string>,
    claims: 'claims',
    disputes: 'disputes',
    unplaced: 'Not tied to a passage',
  },
  card: {
    threadLabel: 'Crosstalk about this thread',
    noPassage: 'No passage of today’s article was found for it.',
    /** What a mark beside a thread’s heading says: there is room for one kind. */
    threadMark: ([kind = '', ...more]: string[], status: string) =>
      `${kind}${more.length > 0 ? ` +${more.length}` : ''} · ${status}`,
    /** Its accessible name. */
    threadMarkName: (kinds: string[], status: string) => `Crosstalk: ${[...kinds, status].join(' · ')}`,
    label: 'About this passage',
    close: 'Close',
    openPanel: 'Open the panel',
    threads: 'Argued on the talk page',
    note: 'Disputed is not wrong; no mark does not mean correct.',
  },
  options: {
    title: 'Crosstalk: options',
    badges: 'How many badges',
    badgesText:
      'This changes only how sure Crosstalk must be before it marks a passage. The number of marks measures nothing.',
    amounts: {
      fewer: { label: 'Fewer', text: 'Only where the wording leaves little doubt.' },
      normal: { label: 'Normal', text: 'What we would choose.' },
      more: { label: 'More', text: 'Also where the match is looser; expect some that do not fit.' },
    },
    packs: 'Packs of claims',
    packsText: 'A pack is a file of claims with their sources. Passages are compared inside this browser.',
    noPacks: 'No pack is installed.',
    packFacts: (claims: number, publisher: string, version: string) =>
      `${count(claims, 'claim', 'claims')} · ${publisher} · version ${version}`,
    checked: (date: string) => `checked ${date}`,
    bundled: 'comes with Crosstalk',
    imported: (date: string) => `imported ${date}`,
    size: (bytes: number) =>
      bytes < 1_000_000
        ? `${Math.max(1, Math.round(bytes / 1000))} kB`
        : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`,
    export: 'Export',
    exportClaimReview: 'Export as ClaimReview',
    remove: 'Remove',
    removeAsk: (title: string, claims: number) =>
      `Remove “${title}” with its ${count(claims, 'claim', 'claims')}?`,
    keep: 'Keep it',
    import: {
      title: 'Add a pack',
      choose: 'Choose a file',
      kinds:
        'or drag it onto this page. Packs (JSON), ClaimReview feeds (JSON) and lists (CSV), also gzipped.',
      drop: 'Let go to read this file.',
      reading: (name: string) => `Reading ${name}`,
      readingShare: (name: string, percent: number) => `Reading ${name}: ${percent} %`,
      indexing: 'preparing the comparison',
      cancel: 'Cancel',
      confirm: 'Add this pack',
      pack: 'A pack. Nothing is used until you add it.',
      feed: 'A feed: its claims were not written for Crosstalk. Nothing is used until you add it.',
      replaces: (version: string) => `It takes the place of version ${version}, which you have.`,
      first: 'Its first claims',
      licence: (licence: string) => `licence: ${licence}`,
      language: (code: string) => `language: ${code}`,
      notes: {
        pack: (n: number) => `${count(n, 'remark', 'remarks')} of the check`,
        feed: (n: number) => `${count(n, 'record was', 'records were')} left out`,
      },
      more: (n: number) => `… and ${n.toLocaleString('en')} more`,
      saving: 'Adding the pack',
      done: (title: string, claims: number) => `“${title}” was added: ${count(claims, 'claim', 'claims')}.`,
      cancelled: (name: string) => `${name}: cancelled. Nothing of it was kept.`,
      failed: (name: string) => `${name} was not added, and nothing of it was kept:`,
    },
    problem: (message: string) => `The newest version was not taken in: ${message}`,
    kept: 'What is kept',
    keptText:
      'Talk pages that were read are kept in this browser, so that a second visit asks Wikipedia for less. They never leave it.',
    forget: 'Delete kept talk pages',
    forgotten: 'Deleted. They will be read again when needed.',
    failed: (message: string) => `That did not work: ${message}`,
    loading: 'Reading your settings',
  },
  welcome: {
    title: 'Crosstalk is ready',
    lead: 'Most of what editors argue about never reaches the people who read the article. Crosstalk brings it to the passage that it is about.',
    steps: [
      {
        title: 'Read as always',
        text: 'On a Wikipedia article, a passage that touches a known claim, or that the talk page disputes, gets a fine underline and a small sign.',
      },
      {
        title: 'Open the sign',
        text: 'A card says what sources say, whether this very passage states, reports or contradicts the claim, and where editors argued about it.',
      },
      {
        title: 'See the whole page',
        text: 'The panel lists claims and disputes of the page, out of the talk page and all its archives. It opens from the toolbar button.',
      },
    ],
    pictures: [
      'A page of text with one line underlined and a small sign beside it.',
      'A card hanging from the underlined line, with a claim and two sources.',
      'The page of text with a panel beside it that lists claims and disputes.',
    ],
    promises: 'What it promises',
    promiseList: [
      'It speaks to no one but the Wikipedia that you are reading, and keeps everything in this browser.',
      'It tells what editors dispute and what sources say. Disputed is not wrong, and no mark does not mean correct.',
      'It leaves the page as it is: text, links, search and copy stay the same, and off means gone without a trace.',
      'You can switch it off for any page, and it will remember.',
    ],
    optionsLink: 'Options: how many badges, which packs of claims',
    keys: 'Keys',
    keyPanel: 'opens the panel',
    keyToggle: 'switches Crosstalk off or on for the page',
    access: 'In Firefox',
    accessText:
      'Firefox lets you decide which sites an extension may read. If badges stay away, allow wikipedia.org: here, or under Add-ons, Crosstalk, Permissions.',
    accessButton: 'Allow on wikipedia.org',
    accessGranted: 'Access to wikipedia.org is granted.',
  },
};

export type Words = typeof en;
