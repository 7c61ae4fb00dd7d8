/** Example states of panel and card, written for the gallery and the tests. The town, its people and their quarrels are invented. */
import type { ImportState, PackFacts } from '../../components/index.ts';
import type {
  Claim,
  ClaimAnnotation,
  Dispute,
  PageInfo,
  PageView,
  PanelState,
  Passage,
} from '../../lib/model/index.ts';

/** How far an import is, by the name of the options page's state. */
export const imports: Record<string, ImportState> = {
  'options-reading': { kind: 'reading', name: 'feed.json', share: 0.42 },
  'options-preview': {
    kind: 'preview',
    name: 'ducks.json',
    replaces: '1.0.0',
    preview: {
      kind: 'pack',
      info: {
        id: 'ducks',
        title: 'Ducks and what people say of them',
        language: 'en',
        licence: 'CC BY-SA 4.0',
        publisher: 'A school by the pond',
        version: '1.1.0',
        description: 'Claims about ducks that visitors of the pond repeat.',
      },
      claims: 12,
      first: ['Bread is a healthy food for ducks.', 'A duck’s quack does not echo.'],
      notes: { count: 14, first: ['claim "bread": variants: fewer than 2 other wordings'] },
    },
  },
  'options-failed': {
    kind: 'failed',
    name: 'ducks.json',
    problems: ['claim "bread": sources.0.url: is no web address (http or https, no spaces)', '… and 3 more'],
  },
  'options-done': { kind: 'done', title: 'Ducks and what people say of them', claims: 12 },
};

export const packs: PackFacts[] = [
  {
    id: 'town',
    title: 'Tales of old towns',
    publisher: 'A reading circle',
    version: '1.2.0',
    licence: 'CC BY-SA 4.0',
    bytes: 184_000,
    claims: 120,
    bundled: true,
    on: true,
    checkedAt: '2026-03-01T08:00:00.000Z',
    problem: null,
  },
  {
    id: 'tax',
    title: 'Taxes that never were',
    publisher: 'A reading circle',
    version: '0.9.0',
    licence: 'CC BY 4.0',
    claims: 1,
    bundled: false,
    on: false,
    checkedAt: '2026-03-02T08:00:00.000Z',
    problem: 'claims[3].sources is empty',
  },
];

export const page: PageInfo = {
  type: 'article',
  wiki: 'enwiki',
  host: 'en.wikipedia.org',
  lang: 'en',
  namespace: 0,
  title: 'Lantern tax of Oberwald',
  subjectTitle: 'Lantern tax of Oberwald',
  pageId: 4711,
  revision: 99,
  isCurrent: true,
  skin: 'vector-2022',
  parsoid: false,
  livingPerson: false,
  debug: false,
};

const texts: [string | null, string][] = [
  [null, 'The lantern tax was a charge on street lighting in the town of Oberwald.'],
  [null, 'Every household paid the same amount, whatever its income.'],
  ['Origin', 'The council introduced it in 1821 to pay for oil.'],
  ['Origin › First decades', 'Some newspapers claimed that people who read at night were fined.'],
  ['Collection', 'Collectors went from door to door in the last week of each month.'],
  ['Collection', 'Those who could not pay had their lanterns taken away.'],
  ['Protest and abolition', 'Contrary to a popular story, no window was ever bricked up because of the tax.'],
  ['Protest and abolition', 'The tax is still levied today.'],
  ['Legacy', 'A brass lantern in the town hall recalls it.'],
];
let offset = 0;
export const passages: Passage[] = texts.map(([section, text], i) => {
  const start = offset;
  offset += text.length + 400;
  return {
    id: `p${i}`,
    text,
    section,
    selector: { exact: text, prefix: '', suffix: '' },
    position: { start, end: start + text.length },
    block: i,
    tags: [],
  };
});

const claims: Record<string, Claim> = {
  equal: {
    id: 'lantern-equal',
    claimReviewed: 'Every household in Oberwald paid the same lantern tax.',
    variants: [],
    kind: 'disputed',
    context:
      'Town ledgers list three rates, by the width of the house’s front. Later histories disagree on whether the rates were ever applied. The ledgers of 1830 to 1834 are lost.',
    positions: [
      { text: 'There was one rate for all from the beginning.', sources: ['s3'] },
      {
        text: 'The rate followed the width of the front, as the ledgers list it.',
        sources: ['s1', 's2', 's4'],
      },
    ],
    raised: ['The ledgers may have been copied from another town, as one editor suggested.'],
    sources: [
      {
        id: 's1',
        title: 'Ledgers of the town of Oberwald, 1821–1829',
        publisher: 'Oberwald Town Archive',
        date: '1829',
        checked: 'mention',
      },
      {
        id: 's2',
        title: 'Light and Levy: Taxes on Brightness',
        publisher: 'Harbour Press',
        date: '1994-05',
        url: 'https://example.org/light-and-levy',
        checked: 'read',
      },
      {
        id: 's3',
        title: 'A Short History of Oberwald',
        publisher: 'Oberwald Historical Society',
        date: '1961',
        url: 'https://example.org/short-history',
        checked: 'read',
      },
      {
        id: 's4',
        title: 'Who paid for the dark?',
        publisher: 'Journal of Small Taxes',
        date: '2011-03-14',
        url: 'https://example.org/who-paid',
        checked: 'read',
      },
    ],
    pages: [{ wiki: 'enwiki', title: 'Lantern tax of Oberwald' }],
    discussions: [
      {
        wiki: 'enwiki',
        title: 'Talk:Lantern tax of Oberwald/Archive 1',
        heading: 'One rate or three?',
        comments: [],
      },
    ],
    topic: 'taxes',
    dateReviewed: '2026-10-02',
  },
  fined: {
    id: 'lantern-fined',
    claimReviewed: 'People were fined for reading at night.',
    variants: [],
    kind: 'misconception',
    context:
      'No ordinance of the town mentions reading. The story first appears in a satirical paper of 1848, and was reprinted as news.',
    sources: [
      {
        id: 's1',
        title: 'Ordinances of the town of Oberwald',
        publisher: 'Oberwald Town Archive',
        date: '1850',
        url: 'https://example.org/ordinances',
        checked: 'read',
      },
      {
        id: 's2',
        title: 'Laughing at the lamp',
        publisher: 'Harbour Press',
        date: '2002',
        url: 'https://example.org/laughing',
        checked: 'mention',
      },
    ],
    pages: [],
    discussions: [],
    topic: 'taxes',
    dateReviewed: '2026-10-02',
  },
  windows: {
    id: 'lantern-windows',
    claimReviewed: 'Windows were bricked up to escape the lantern tax.',
    variants: [],
    kind: 'conflation',
    context: 'Bricked-up windows belong to window taxes elsewhere. The lantern tax never counted windows.',
    sources: [
      {
        id: 's1',
        title: 'Light and Levy: Taxes on Brightness',
        publisher: 'Harbour Press',
        date: '1994',
        url: 'https://example.org/light-and-levy',
        checked: 'read',
      },
    ],
    pages: [],
    discussions: [],
    topic: 'taxes',
    dateReviewed: '2026-10-02',
  },
};

const annotation = (
  claim: Claim,
  passage: string,
  stance: 'asserts' | 'reports' | 'refutes',
  words: string[],
): ClaimAnnotation => {
  const { text } = passages.find((p) => p.id === passage)!;
  return {
    passage,
    claim,
    pack: 'small-taxes',
    match: {
      claim: claim.id,
      score: 0.8,
      stance,
      shown: true,
      evidence: words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length]),
    },
  };
};

export const claimAnnotations: ClaimAnnotation[] = [
  annotation(claims.windows!, 'p6', 'refutes', ['no window', 'bricked up', 'tax']),
  annotation(claims.equal!, 'p1', 'asserts', ['Every household', 'paid the same']),
  annotation(claims.fined!, 'p3', 'reports', ['read at night', 'fined']),
];

const dispute = (part: Partial<Dispute> & Pick<Dispute, 'heading'>): Dispute => {
  const talkTitle = part.talkTitle ?? 'Talk:Lantern tax of Oberwald';
  return {
    id: `${talkTitle}#h-${part.heading}-${part.first ?? ''}`,
    anchor: part.heading,
    kinds: ['accuracy'],
    status: 'open',
    outcome: null,
    votes: null,
    talkTitle,
    archived: talkTitle.includes('/Archive'),
    participants: 2,
    comments: 3,
    first: '2024-03-04T10:00:00.000Z',
    last: '2024-03-09T18:20:00.000Z',
    gist: null,
    quotes: [],
    passages: [],
    matter: null,
    tagged: false,
    marks: true,
    ...part,
  };
};

export const disputes: Dispute[] = [
  dispute({
    heading: 'Is it really still levied?',
    kinds: ['currency', 'accuracy'],
    participants: 4,
    comments: 9,
    first: '2025-11-02T08:15:00.000Z',
    last: '2026-09-21T20:40:00.000Z',
    gist: {
      comment: 'c-Tamsin_Ash-20251102081500',
      text: 'The article says the tax is still levied today, but the only source for that is a plaque from 1974. I could not find it in any budget of the town since then.',
      author: 'Tamsin Ash',
      timestamp: '2025-11-02T08:15:00.000Z',
    },
    quotes: [{ exact: 'The tax is still levied today', state: 'present', passage: 'p7' }],
    passages: [{ passage: 'p7', score: 0.9 }],
    tagged: true,
  }),
  dispute({
    heading: 'One rate or three?',
    kinds: ['accuracy', 'sourcing', 'contradiction'],
    status: 'closed',
    talkTitle: 'Talk:Lantern tax of Oberwald/Archive 1',
    participants: 7,
    comments: 31,
    first: '2019-01-12T09:00:00.000Z',
    last: '2019-03-02T12:00:00.000Z',
    votes: { support: 5, oppose: 2, neutral: 1 },
    outcome: {
      text: 'Closed as: say that sources differ, and name the ledgers first.',
      author: 'Quillfeather',
      timestamp: '2019-03-02T12:00:00.000Z',
    },
    gist: {
      comment: 'c-x',
      text: 'One book says every house paid the same, three others quote the ledgers with different rates. We cannot just pick the one we like.',
      author: null,
      timestamp: '2019-01-12T09:00:00.000Z',
    },
    quotes: [
      {
        exact: 'Every household paid exactly the same sum, whatever its size',
        state: 'changed',
        passage: 'p1',
        now: 'Every household paid the same amount, whatever its income',
      },
      { exact: 'the ledgers prove that all were equal', state: 'gone', passage: null },
    ],
    passages: [
      { passage: 'p1', score: 0.8 },
      { passage: 'p4', score: 0.4 },
      { passage: 'p5', score: 0.3 },
    ],
  }),
  dispute({
    heading: 'Does the brass lantern belong here?',
    kinds: ['inclusion'],
    participants: 1,
    comments: 1,
    first: '2026-08-30T16:00:00.000Z',
    last: '2026-08-30T16:00:00.000Z',
    gist: {
      comment: 'c-y',
      text: 'The lantern in the town hall is from another century; I would take it out.',
      author: 'Ore & Oil',
      timestamp: '2026-08-30T16:00:00.000Z',
    },
    passages: [{ passage: 'p8', score: 0.6 }],
    marks: false,
  }),
  dispute({
    heading: '“Taken away” is loaded',
    kinds: ['wording', 'neutrality'],
    status: 'resolved',
    talkTitle: 'Talk:Lantern tax of Oberwald/Archive 2',
    participants: 3,
    comments: 6,
    first: '2021-05-05T05:05:00.000Z',
    last: '2021-05-07T05:05:00.000Z',
    outcome: { text: 'Done, thanks both.', author: 'Quillfeather', timestamp: '2021-05-07T05:05:00.000Z' },
    passages: [{ passage: 'p5', score: 0.7 }],
  }),
  dispute({
    heading: null,
    anchor: null,
    kinds: ['neutrality'],
    talkTitle: 'Talk:Lantern tax of Oberwald/Archive 2',
    participants: 5,
    comments: 14,
    first: '2021-09-01T00:00:00.000Z',
    last: '2022-01-20T00:00:00.000Z',
    passages: [{ passage: 'p2', score: 0.5 }],
  }),
];

export const found: PageView = {
  page,
  on: true,
  reading: false,
  passages,
  claims: claimAnnotations,
  disputes,
  talk: { kind: 'all-read', pages: 3, asOf: null },
  trouble: null,
};
const empty: PageView = { ...found, claims: [], disputes: [] };
/** A talk page with a FAQ and a list of current consensus: one answer names a thread, one must not be quoted. */
const standing: PageView = {
  ...found,
  disputes: disputes.map((dispute, i) =>
    i === 0
      ? {
          ...dispute,
          marks: false,
          answeredBy: [
            {
              id: 'Talk:Lantern tax of Oberwald/FAQ#1',
              kind: 'faq',
              page: 'Talk:Lantern tax of Oberwald/FAQ',
              section: 'Q1: Is the tax still collected?',
              question: 'Is the tax still collected?',
            },
          ],
        }
      : dispute,
  ),
  standing: {
    rules: ['contentious', 'heated'],
    answers: [
      {
        id: 'Talk:Lantern tax of Oberwald#1',
        kind: 'consensus',
        page: 'Talk:Lantern tax of Oberwald',
        section: 'Current consensus',
        question: null,
        text: 'The lead calls it a tax, not a fine. (RfC, May 2024)',
        date: '2024-05',
        threads: [
          {
            title: 'Talk:Lantern tax of Oberwald/Archive 1',
            anchor: 'RfC: tax or fine?',
            heading: 'RfC: tax or fine?',
          },
        ],
      },
      {
        id: 'Talk:Lantern tax of Oberwald/FAQ#1',
        kind: 'faq',
        page: 'Talk:Lantern tax of Oberwald/FAQ',
        section: 'Q1: Is the tax still collected?',
        question: 'Is the tax still collected?',
        text: 'The town’s budgets do not list it after 1974. Please bring a newer budget before asking again.',
        date: null,
        threads: [],
      },
      ...[2, 3].map((n) => ({
        id: `Talk:Lantern tax of Oberwald/FAQ#${n}`,
        kind: 'faq' as const,
        page: 'Talk:Lantern tax of Oberwald/FAQ',
        section: null,
        question: null,
        text: null,
        date: null,
        threads: [{ title: 'Talk:Lantern tax of Oberwald', anchor: 'A heading', heading: null }],
      })),
    ],
  },
};
const shown = (view: PageView): PanelState => ({ kind: 'page', view });

const arabic: PageView = {
  ...found,
  page: {
    ...page,
    wiki: 'arwiki',
    host: 'ar.wikipedia.org',
    lang: 'ar',
    title: 'ضريبة الفوانيس',
    subjectTitle: 'ضريبة الفوانيس',
  },
  passages: passages.map((p, i) =>
    i === 7 ? { ...p, text: 'لا تزال الضريبة تُجبى حتى اليوم.', section: 'الإلغاء' } : p,
  ),
  claims: [],
  disputes: [
    {
      ...disputes[0]!,
      heading: 'هل ما زالت الضريبة قائمة؟',
      gist: {
        comment: 'c',
        text: 'المصدر الوحيد لوحة من عام 1974، ولم أجدها في أي ميزانية بعد ذلك.',
        author: 'سارة',
        timestamp: '2025-11-02T08:15:00.000Z',
      },
      quotes: [{ exact: 'لا تزال الضريبة تُجبى حتى اليوم', state: 'present', passage: 'p7' }],
    },
  ],
};

const many = Array.from({ length: 2000 }, (_, i): Dispute => {
  const like = disputes[i % disputes.length]!;
  const day = new Date(Date.UTC(2004 + (i % 22), i % 12, 1 + (i % 28))).toISOString();
  return {
    ...like,
    id: `${like.id}-${i}`,
    heading: like.heading && `${like.heading} (${i + 1})`,
    first: day,
    last: day,
  };
});

/** Every state that the panel can be in, by name. */
export const states: Record<string, PanelState> = {
  loading: { kind: 'loading' },
  'not-wikipedia': { kind: 'not-wikipedia' },
  'no-access': { kind: 'no-access' },
  'reload-needed': { kind: 'reload-needed' },
  'other-page': { kind: 'other-page', title: 'Special:RecentChanges' },
  off: shown({ ...empty, on: false }),
  reading: shown({ ...empty, passages: [], reading: true, talk: { kind: 'none' } }),
  'reading-talk': shown({ ...empty, talk: { kind: 'reading', progress: { read: 0, pages: 0 } } }),
  'nothing-found': shown({ ...empty, talk: { kind: 'all-read', pages: 1, asOf: null } }),
  found: shown(found),
  standing: shown(standing),
  archives: shown({
    ...found,
    disputes: disputes.slice(0, 3),
    talk: { kind: 'reading', progress: { read: 37, pages: 190 } },
  }),
  cancelled: shown({
    ...found,
    disputes: disputes.slice(0, 1),
    talk: { kind: 'cancelled', progress: { read: 37, pages: 190 } },
  }),
  'talk-read': shown({ ...found, disputes: [], talk: { kind: 'talk-read', archives: 4 } }),
  offline: shown({ ...found, disputes: [], talk: { kind: 'none' }, trouble: { kind: 'offline' } }),
  'offline-kept': shown({
    ...found,
    talk: { kind: 'all-read', pages: 3, asOf: '2026-11-20T10:00:00.000Z' },
    trouble: { kind: 'offline' },
  }),
  'rate-limited': shown({
    ...found,
    disputes: disputes.slice(0, 2),
    trouble: { kind: 'rate-limited', retryAfter: 110 },
  }),
  'api-error': shown({
    ...empty,
    talk: { kind: 'none' },
    trouble: { kind: 'api-error', message: 'internal_api_error_DBQueryError' },
  }),
  storage: shown({ ...found, trouble: { kind: 'storage', message: 'InvalidStateError' } }),
  internal: shown({
    ...found,
    trouble: { kind: 'internal', message: 'message disputes: page.title: too long' },
  }),
  'talk-page': shown({
    ...found,
    page: { ...page, type: 'talk', namespace: 1, title: 'Talk:Lantern tax of Oberwald' },
    passages: [],
    claims: [],
  }),
  arabic: shown(arabic),
  many: shown({ ...found, disputes: many }),
};
