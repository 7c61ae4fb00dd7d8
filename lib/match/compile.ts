import type { Claim } from '../model/index.ts';
import { primary } from '../text/index.ts';
import { terms } from '../text/terms.ts';
import { ByteWriter, hash } from './bytes.ts';
import { join } from './format.ts';
import { lexicon, NUMBER, STOP } from './lexicon.ts';

/** What matching needs of a claim. */
export type Matchable = Pick<Claim, 'id' | 'claimReviewed' | 'variants'> &
  Partial<Pick<Claim, 'negatedForms' | 'pages'>>;

interface Wording {
  negated: boolean;
  /** Numbers of terms in order of first sight, with whether each is a name. */
  terms: { number: number; name: boolean }[];
}

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

  const byRank = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]!);
  const rank = new Uint32Array(byRank.length);
  for (const [r, n] of byRank.entries()) rank[n] = r;
  const names = [...numbers.keys()];
  const hashes = Uint32Array.from(byRank, (n) => hash(names[n]!));

  const postingBytes = new ByteWriter();
  const postingsAt = new Uint32Array(byRank.length + 1);
  for (const [r, n] of byRank.entries()) {
    let before = 0;
    for (const claim of postings[n]!) {
      postingBytes.varint(claim - before);
      before = claim;
    }
    postingsAt[r + 1] = postingBytes.length;
  }

  const wordingBytes = new ByteWriter();
  const idBytes = new ByteWriter();
  const claimsAt = new Uint32Array(claims.length + 1);
  const idsAt = new Uint32Array(claims.length + 1);
  const pages: [number, number][] = [];
  for (const [i, claim] of claims.entries()) {
    wordingBytes.varint(wordingsOf[i]!.length);
    for (const wording of wordingsOf[i]!) {
      wordingBytes.varint((wording.terms.length << 1) | (wording.negated ? 1 : 0));
      for (const t of wording.terms) wordingBytes.varint((rank[t.number]! << 1) | (t.name ? 1 : 0));
    }
    claimsAt[i + 1] = wordingBytes.length;
    idBytes.text(claim.id);
    idsAt[i + 1] = idBytes.length;
    for (const page of claim.pages ?? []) pages.push([pageKey(page.wiki, page.title), i]);
  }
  pages.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

  return join({
    claims: claims.length,
    terms: byRank.length,
    hashes,
    postingsAt,
    claimsAt,
    idsAt,
    pages: Uint32Array.from(pages.flat()),
    flags: Uint8Array.from(byRank, (n) => flagsOf[n]!),
    lengths,
    postings: postingBytes.done(),
    wordings: wordingBytes.done(),
    ids: idBytes.done(),
    lang,
  });
}
