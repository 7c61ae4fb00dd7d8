import type { Claim } from '../model/index.ts';
import { hash, primary } from '../text/index.ts';
import { terms } from '../text/terms.ts';
import { ByteWriter } from './bytes.ts';
import { BLOCK, join } from './format.ts';
import { IdWriter } from './ids.ts';
import { lexicon, NUMBER, STOP } from './lexicon.ts';

/** What matching needs of a claim. */
export type Matchable = Pick<Claim, 'id' | 'claimReviewed' | 'variants'> &
  Partial<Pick<Claim, 'negatedForms' | 'pages'>>;

interface Wording {
  negated: boolean;
  /** Numbers of terms in order of first sight, with whether each is a name. */
  terms: { number: number; name: boolean }[];
}

/** Terms whose postings may be of any length. */
const MOST_USED = 512;

/** Key of a page as claims name it: first letter's case and underscores do not matter. */
export function pageKey(wiki: string, title: string): number {
  const plain = title.replaceAll('_', ' ').trim();
  return hash(`${wiki}|${plain.charAt(0).toUpperCase()}${plain.slice(1)}`);
}

/** Compiles claims to an index that {@link Matcher.load} reads without parsing. `lang`: BCP 47 tag of the wordings. */
export function compile(claims: readonly Matchable[], lang: string): ArrayBuffer {
  const words = lexicon(primary(lang));
  const numbers = new Map<string, number>();
  const flagsOf: number[] = [];
  const counts: number[] = [];
  const postings: number[][] = [];

  const read = (text: string, negated: boolean): Wording => ({
    negated,
    terms: terms(text, lang).map(({ term, name, number }) => {
      let n = numbers.get(term);
      if (n === undefined) {
        n = numbers.size;
        numbers.set(term, n);
        flagsOf.push((words.get(term) ?? 0) | (number ? NUMBER : 0));
        counts.push(0);
        postings.push([]);
      }
      counts[n]!++;
      return { number: n, name };
    }),
  });

  const wordingsOf = claims.map((claim) => [
    ...[claim.claimReviewed, ...claim.variants].map((text) => read(text, false)),
    ...(claim.negatedForms ?? []).map((text) => read(text, true)),
  ]);
  const lengths = new Uint8Array(claims.length);
  for (const [i, wordings] of wordingsOf.entries()) {
    const distinct = new Set(wordings.flatMap((w) => w.terms.map((t) => t.number)));
    const content = [...distinct].filter((n) => !(flagsOf[n]! & STOP));
    lengths[i] = Math.min(255, content.length);
    // A claim of function words alone must be found by them.
    for (const n of content.length ? content : distinct) postings[n]!.push(i);
  }

  const bytesOf = postings.map(postingBytes);
  // The most used terms get the shortest numbers; among the others equal lengths of postings stand side by side.
  const byCount = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]!);
  const others = byCount.slice(MOST_USED).sort((a, b) => bytesOf[b]!.length - bytesOf[a]!.length);
  const byRank = [...byCount.slice(0, MOST_USED), ...others];
  const rank = new Uint32Array(byRank.length);
  for (const [r, n] of byRank.entries()) rank[n] = r;
  const names = [...numbers.keys()];
  const isNumber = new Uint8Array(Math.ceil(byRank.length / 8));
  for (const [r, n] of byRank.entries()) if (flagsOf[n]! & NUMBER) isNumber[r >> 3]! |= 1 << (r & 7);

  const ids = new IdWriter();
  const records = new ByteWriter();
  const wordingsAt: number[] = [];
  const pages: [number, number][] = [];
  for (const [i, claim] of claims.entries()) {
    if (i % BLOCK === 0) wordingsAt.push(records.length);
    const record = recordOf(wordingsOf[i]!, rank);
    records.varint((record.length << 1) | (wordingsOf[i]!.length === 1 ? 0 : 1));
    records.all(record);
    ids.add(claim.id);
    for (const page of claim.pages ?? []) pages.push([pageKey(page.wiki, page.title), i]);
  }
  pages.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

  return join([
    Uint32Array.from(byRank, (n) => hash(names[n]!)),
    Uint32Array.from(runsOf(byRank.map((n) => bytesOf[n]!.length))),
    Uint32Array.from(wordingsAt),
    Uint32Array.from(ids.blocks),
    Uint32Array.from(pages.flat()),
    isNumber,
    lengths,
    joined(byRank.map((n) => bytesOf[n]!)),
    records.done(),
    ids.bytes.done(),
    Uint8Array.from(lang, (char) => char.charCodeAt(0)),
  ]);
}

/** The steps between the claims of a term. */
function postingBytes(claims: readonly number[]): Uint8Array {
  const writer = new ByteWriter(claims.length * 2);
  let before = 0;
  for (const claim of claims) {
    writer.varint(claim - before);
    before = claim;
  }
  return writer.done();
}

/** The wordings of a claim as `Sections.wordings` has them. */
function recordOf(wordings: readonly Wording[], rank: Uint32Array): Uint8Array {
  const writer = new ByteWriter(64);
  for (const { terms, negated } of wordings) {
    if (wordings.length > 1) writer.varint((terms.length << 1) | (negated ? 1 : 0));
    for (const t of terms) writer.short(rank[t.number]! * 2 + (t.name ? 1 : 0));
  }
  return writer.done();
}

/** A list with equal neighbours as pairs of value and count. */
function runsOf(values: readonly number[]): number[] {
  const runs: number[] = [];
  for (const value of values) {
    if (runs.length > 0 && runs.at(-2) === value) runs[runs.length - 1]!++;
    else runs.push(value, 1);
  }
  return runs;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter();
  for (const part of parts) writer.all(part);
  return writer.done();
}
