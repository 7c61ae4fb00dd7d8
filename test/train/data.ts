import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matchable } from '../../lib/match/compile.ts';
import type { Stance } from '../../lib/model/index.ts';
import { hash } from '../../lib/text/index.ts';

export interface EvalClaim {
  id: string;
  text: string;
  variants?: string[];
  negatedForms?: string[];
}

/** A labelled passage; an ordinary one names no claim. */
export interface EvalPassage {
  id: string;
  text: string;
  relevant: string[];
  stance?: Record<string, string>;
  /** Passages whose claims hang together, through passages that name several, have the same; an ordinary one its own. */
  family: string;
  half: Half;
}

/** A labelled set: claims, passages with their claims, ordinary passages. */
export interface EvalSet {
  name: string;
  claims: EvalClaim[];
  passages: EvalPassage[];
  negatives: EvalPassage[];
}

export type Half = 'first' | 'second';

/** Whether what belongs to one half is taken where that half, or all, is asked for. */
export const isOf = (own: Half, asked: Half | 'all') => asked === 'all' || own === asked;

/** Which half a family belongs to: by a hash, so before anything is trained. */
export const halfOf = (family: string): Half => (hash(`half ${family}`) & 1 ? 'second' : 'first');

/** By id of a claim, one id for all claims that passages tie to it. */
function familiesOf(passages: readonly { relevant: string[] }[]): (claim: string) => string {
  const parents = new Map<string, string>();
  const root = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : root(parent);
  };
  for (const { relevant } of passages) {
    for (const id of relevant) {
      const [a, b] = [root(relevant[0]!), root(id)];
      if (a !== b) parents.set(b, a);
    }
  }
  return root;
}

const END = /[\s.!?…]+$/u;

/** Closing punctuation made alike, since it tells labelled passages from others. */
export const even = (text: string) => `${text.replace(END, '')}.`;

/** Reads a set of shared/eval. */
export function readSet(folder: string, name: string): EvalSet {
  const rows = (file: string) => {
    const path = join(folder, name, file);
    if (!existsSync(path))
      throw new Error(`${path}: no such file; name the folder of the labelled sets by --data`);
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  type Labelled = { id: string; text: string; relevant: string[]; stance?: Record<string, string> };
  const passages: Labelled[] = rows('passages.jsonl');
  const negatives: { id: string; text: string }[] = rows('negatives.jsonl');
  const family = familiesOf(passages);
  const placed = (row: Labelled): EvalPassage => {
    const of = row.relevant[0] === undefined ? row.id : family(row.relevant[0]);
    return { ...row, text: even(row.text), family: of, half: halfOf(of) };
  };
  return {
    name,
    claims: rows('claims.jsonl'),
    passages: passages.map(placed),
    negatives: negatives.map((row) => placed({ ...row, relevant: [] })),
  };
}

/** The labelled sets that matching is learned from and measured on. */
export function readSets(folder: string): EvalSet[] {
  return ['match', 'misconceptions'].map((name) => readSet(folder, name));
}

/** The claims of a set as a pack's. */
export function matchable({ claims }: EvalSet): Matchable[] {
  return claims.map(({ id, text, variants = [], negatedForms = [] }) => ({
    id,
    claimReviewed: text,
    variants,
    negatedForms,
  }));
}

/** A claim of `written/`, with sentences that say something of it, and others that only come near. */
export interface WrittenClaim {
  id: string;
  claim: string;
  variants: string[];
  asserts: string[];
  refutes: string[];
  reports: string[];
  near: string[];
}

export const STANCES: readonly Stance[] = ['asserts', 'refutes', 'reports'];

const WRITTEN = new URL('written/', import.meta.url);

/** What was written for training, see written/README.md. */
export function readWritten(): WrittenClaim[] {
  return readdirSync(WRITTEN)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, WRITTEN), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line, i) => ({ id: `${file} ${i + 1}`, ...JSON.parse(line) })),
    );
}

/** Written claims as a pack's. */
export const writtenMatchable = (written: readonly WrittenClaim[]): Matchable[] =>
  written.map(({ id, claim, variants }) => ({ id, claimReviewed: claim, variants }));
