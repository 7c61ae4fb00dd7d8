import * as v from 'valibot';

/** What a pack may hold at most. A pack is written by anyone: what is larger is refused, not shortened. */
export const LIMITS = {
  claims: 20_000,
  depth: 8,
  nodes: 4_000_000,
  /** UTF-16 units of all strings together. */
  characters: 32_000_000,
  wording: 600,
  wordings: 40,
  paragraph: 2400,
  list: 60,
  /** Of any list but the claims. */
  entries: 200,
} as const;

/** Control characters, and marks that turn the reading direction: with them a card could be made to read as something else. */
const HIDDEN = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest, `longer than ${longest} characters`),
    v.regex(/\S/, 'is empty'),
    v.check((value) => !HIDDEN.test(value), 'holds control characters'),
  );
const list = <T extends v.GenericSchema>(item: T, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest, `more than ${longest} entries`));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'is no id: a–z, 0–9, ".", "_", "-"'));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is no date: 2021, 2021-03 or 2021-03-30'),
);
const url = v.pipe(
  v.string(),
  v.maxLength(2000, 'longer than 2000 characters'),
  v.regex(/^https?:\/\/[^\s"<>\\^`{|}]+$/, 'is no web address (http or https, no spaces)'),
  v.url('does not parse as an address'),
);
const page = {
  wiki: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{1,59}$/, 'is no database name, e.g. "enwiki"')),
  title: text(300),
};

const SourceSchema = v.strictObject({
  id,
  title: text(500),
  publisher: text(200),
  date: v.exactOptional(date),
  url: v.exactOptional(url),
  checked: v.picklist(['read', 'mention']),
});

const DiscussionSchema = v.strictObject({
  ...page,
  heading: text(500),
  comments: list(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/, 'is no comment time: 2018-07-12T13:47:00.000Z'),
    ),
    LIMITS.entries,
  ),
});

/** One claim, field by field as `lib/model` has it. */
export const ClaimSchema = v.strictObject({
  id,
  claimReviewed: text(LIMITS.wording),
  variants: list(text(LIMITS.wording), LIMITS.wordings),
  negatedForms: v.exactOptional(list(text(LIMITS.wording), LIMITS.wordings)),
  kind: v.picklist(['misconception', 'disputed', 'outdated', 'conflation', 'translation']),
  context: text(LIMITS.paragraph),
  positions: v.exactOptional(
    list(v.strictObject({ text: text(LIMITS.paragraph), sources: list(id, LIMITS.list) }), LIMITS.list),
  ),
  raised: v.exactOptional(list(text(LIMITS.paragraph), LIMITS.list)),
  sources: list(SourceSchema, LIMITS.list),
  pages: list(v.strictObject(page), LIMITS.list),
  discussions: list(DiscussionSchema, LIMITS.list),
  topic: text(100),
  dateReviewed: date,
});

const head = {
  $schema: v.exactOptional(v.string()),
  id,
  title: text(200),
  language: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'is no language code, e.g. "en"'),
  ),
  licence: text(100),
  publisher: text(200),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'is no version: 1.0.0')),
  description: v.exactOptional(text(LIMITS.paragraph)),
};
const claims = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.array(item),
    v.minLength(1, 'holds no claim'),
    v.maxLength(LIMITS.claims, `more than ${LIMITS.claims} claims`),
  );

/** A pack's head and its claims. `$schema` is for editors of the file and is dropped. */
export const PackSchema = v.strictObject({ ...head, claims: claims(ClaimSchema) });
/** A pack's head, its claims still unread. */
export const HeadSchema = v.strictObject({ ...head, claims: claims(v.unknown()) });
