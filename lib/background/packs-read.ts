/**
 * Reads a file that a reader chose: a pack in our format, or a feed of ClaimReviews or CSV of up to 200 MB. Runs in a worker
 * of the options page, so that neither the page nor the background waits for it; needs no browser.
 */
import { checkPack, countPack, FeedError, PackError, parsePack, readFeed, tell } from '../claims/index.ts';
// Past the door, which brings the matcher and what it learned: the import's worker only compiles.
import { compile, type Matchable } from '../match/compile.ts';
import type { Claim, Pack, PackInfo } from '../model/index.ts';
import { SHARD } from '../store/index.ts';
import { type ChosenFile, checkSize, FILE_LIMITS, ImportError, kindOf, textOf } from './packs-text.ts';

/** Where what was read goes. Each call is answered before more is read, so that memory stays bounded. */
export interface ImportSink {
  /** Share of the file that was read, 0..1; 1 while the index is made. */
  progress(share: number): void;
  claims(shard: number, claims: Claim[]): Promise<void>;
  index(piece: number, bytes: Uint8Array): Promise<void>;
}

/** What a reader is shown before it becomes a pack. */
export interface ImportPreview {
  info: PackInfo;
  kind: 'pack' | 'feed';
  claims: number;
  /** Bytes of the claims as JSON. */
  bytes: number;
  pieces: number;
  first: string[];
  /** What the check says of a pack, or what was left out of a feed: how many, and the first of them. */
  notes: { count: number; first: string[] };
}

const MOST_CLAIMS = 200_000;
/** UTF-16 units of all wordings of a feed: the index is made of them in memory. */
const MOST_WORDS = 32_000_000;
/** Wordings up to which a pack is checked, and remarks of one rule after which it stops. */
const MOST_CHECKED = 20_000;
const MOST_REMARKS = 200;
/** A claim of a feed is a few kB; a shard of the longest still is one message. */
const LONGEST_CLAIM = 50_000;
/** So much of a text says what it is. */
const HEAD = 16_384;
const PIECE = 1_000_000;
const ENDINGS = /(\.(json|jsonl|jsonld|csv|txt|gz))+$/i;
const HIDDEN = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;
const SHOWN = 5;
const TOLD = 10;

/** Reads a file into a sink. `today`: ISO date. @throws ImportError, and what the sink throws */
export async function readImport(file: ChosenFile, sink: ImportSink, today: string): Promise<ImportPreview> {
  checkSize(file, 'feed');
  let limit: number = FILE_LIMITS.feed.text;
  const pieces = textOf(
    file,
    () => limit,
    (read) => sink.progress(Math.min(1, read / Math.max(1, file.size))),
  );
  let head = '';
  for await (const piece of { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) }) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  const kind = kindOf(head.slice(0, HEAD));
  const text = chain(head, pieces);
  try {
    if (kind !== 'pack') return await readAsFeed(text, file.name, kind, head, sink, today);
    checkSize(file, 'pack');
    limit = FILE_LIMITS.pack.text;
    return await readAsPack(text, file.name, sink, today);
  } catch (error) {
    if (error instanceof PackError) {
      const more = error.issues.length - TOLD;
      throw new ImportError([
        ...error.issues.slice(0, TOLD).map(tell),
        ...(more > 0 ? [`… and ${more} more`] : []),
      ]);
    }
    throw error instanceof FeedError ? new ImportError([error.message]) : error;
  } finally {
    await pieces.return(undefined);
  }
}

async function* chain(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

async function readAsPack(
  text: AsyncIterable<string>,
  name: string,
  sink: ImportSink,
  today: string,
): Promise<ImportPreview> {
  const parts: string[] = [];
  for await (const piece of text) parts.push(piece);
  let value: unknown;
  try {
    value = JSON.parse(parts.join('').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError([`The file is not JSON: ${(error as Error).message}`]);
  }
  parts.length = 0;
  const pack = parsePack(value, name);
  const { claims, ...info } = pack;
  const findings = remarks(pack, today);
  const stager = new Stager(sink);
  for (const claim of claims) await stager.add(claim, Number.POSITIVE_INFINITY);
  return {
    ...(await stager.end(info.language)),
    info,
    kind: 'pack',
    notes: {
      count: findings.length,
      first: findings.slice(0, TOLD),
    },
  };
}

/** What the check says, a line each. It compares all wordings with each other, so that very large packs go without. */
function remarks(pack: Pack, today: string): string[] {
  if (countPack(pack).wordings > MOST_CHECKED)
    return [`The check was left out: the pack has more than ${MOST_CHECKED} wordings.`];
  return checkPack(pack, today, MOST_REMARKS).map((f) => `claim "${f.claim}": ${f.field}: ${f.message}`);
}

async function readAsFeed(
  text: AsyncIterable<string>,
  name: string,
  format: 'json' | 'csv',
  head: string,
  sink: ImportSink,
  today: string,
): Promise<ImportPreview> {
  const language = languageOf(head);
  const notes = { count: 0, first: [] as string[] };
  const onSkip = (record: number, reason: string): void => {
    if (++notes.count <= TOLD) notes.first.push(`record ${record} left out: ${reason}`);
  };
  const stager = new Stager(sink);
  const publishers = new Map<string, number>();
  let words = 0;
  for await (const claim of readFeed(text, { format, today, language, onSkip })) {
    words += [claim.claimReviewed, ...claim.variants, ...(claim.negatedForms ?? [])].join('').length;
    if (stager.count === MOST_CLAIMS)
      throw new ImportError([`The feed has more than ${MOST_CLAIMS} claims.`]);
    if (words > MOST_WORDS)
      throw new ImportError([`The claims of the feed have more than ${MOST_WORDS} characters.`]);
    const publisher = claim.sources[0]?.publisher;
    if (publisher && publishers.size < 1000) publishers.set(publisher, (publishers.get(publisher) ?? 0) + 1);
    if (!(await stager.add(claim, LONGEST_CLAIM))) onSkip(stager.count + 1, 'is too long');
  }
  if (stager.count === 0) throw new ImportError(['No record in it is a claim.', ...notes.first]);
  const title = name.replace(ENDINGS, '').replace(HIDDEN, '').slice(0, 200).trim() || 'imported';
  const [first, ...others] = [...publishers.keys()];
  return {
    ...(await stager.end(language)),
    info: {
      id: idOf(title),
      title,
      language,
      licence: 'not stated',
      publisher: first === undefined ? 'unknown publisher' : others.length ? 'various publishers' : first,
      version: today.split('-').map(Number).join('.'),
    },
    kind: 'feed',
    notes,
  };
}

/** Gathers claims to shards and what the index needs of them. */
class Stager {
  count = 0;
  private bytes = 0;
  private shard: Claim[] = [];
  private readonly first: string[] = [];
  private readonly index: Matchable[] = [];
  private readonly encoder = new TextEncoder();
  private readonly sink: ImportSink;

  constructor(sink: ImportSink) {
    this.sink = sink;
  }

  /** False: as JSON the claim is longer than `longest`. */
  async add(claim: Claim, longest: number): Promise<boolean> {
    const json = JSON.stringify(claim);
    if (json.length > longest) return false;
    this.bytes += this.encoder.encode(json).length;
    this.index.push(matchable(claim));
    if (this.first.length < SHOWN) this.first.push(claim.claimReviewed);
    this.shard.push(claim);
    this.count++;
    if (this.shard.length === SHARD) await this.flush();
    return true;
  }

  /** Stages what is left, and the index. */
  async end(language: string): Promise<Pick<ImportPreview, 'claims' | 'bytes' | 'pieces' | 'first'>> {
    if (this.shard.length) await this.flush();
    this.sink.progress(1);
    const index = new Uint8Array(compile(this.index, language));
    let pieces = 0;
    for (let at = 0; at < index.length; at += PIECE)
      await this.sink.index(pieces++, index.slice(at, at + PIECE));
    return { claims: this.count, bytes: this.bytes, pieces, first: this.first };
  }

  private async flush(): Promise<void> {
    const shard = this.shard;
    this.shard = [];
    await this.sink.claims(Math.floor((this.count - 1) / SHARD), shard);
  }
}

/** The language that most reviews in the beginning of a feed name; English where none does. */
function languageOf(head: string): string {
  const counts = new Map<string, number>();
  for (const [, code] of head.matchAll(/"inLanguage"\s*:\s*"([a-z]{2,3})\b/gi)) {
    const language = code!.toLowerCase();
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'imported';

/** What an index is compiled from: nothing else of a claim needs to stay in memory for it. */
const matchable = ({ id, claimReviewed, variants, negatedForms, pages }: Claim): Matchable => ({
  id,
  claimReviewed,
  variants,
  ...(negatedForms ? { negatedForms } : {}),
  ...(pages.length ? { pages } : {}),
});
