import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../lib/match/bytes.ts';

export interface EvalClaim {
  id: string;
  text: string;
  variants?: string[];
  negatedForms?: string[];
}

export interface EvalPassage {
  id: string;
  text: string;
  relevant: string[];
  stance?: Record<string, string>;
}

/** A labelled set: claims, passages with their claims, ordinary passages. */
export interface EvalSet {
  name: string;
  claims: EvalClaim[];
  passages: EvalPassage[];
  negatives: { id: string; text: string }[];
}

export type Half = 'train' | 'test';

/** Which half a claim or an ordinary passage belongs to, by a hash of its id: fixed before anything was trained. */
export function halfOf(id: string): Half {
  return hash(`half ${id}`) & 1 ? 'test' : 'train';
}

/** The half of a labelled passage: that of its claims; null where they stand in both. */
export function halfOfPassage(passage: EvalPassage): Half | null {
  const halves = new Set((passage.relevant.length ? passage.relevant : [passage.id]).map(halfOf));
  return halves.size === 1 ? [...halves][0]! : null;
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
  const evened = <T extends { text: string }>(list: T[]) =>
    list.map((row) => ({ ...row, text: even(row.text) }));
  return {
    name,
    claims: rows('claims.jsonl'),
    passages: evened(rows('passages.jsonl') as EvalPassage[]),
    negatives: evened(rows('negatives.jsonl') as { id: string; text: string }[]),
  };
}
