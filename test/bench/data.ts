import { existsSync } from 'node:fs';
import { type EvalSet, readSet } from '../train/data.ts';
import { random } from '../train/net.ts';

export interface BenchData {
  claims: { id: string; text: string }[];
  passages: { id: string; text: string; relevant: string[] }[];
}

const SYLLABLES = 'ba ko ri ten mu sal vor li qua ne dro pin ash tel og um fe zan thi gor'.split(' ');

/**
 * Claims and sentences from a seeded generator: those of the open data (folder of shared/eval) as far as they reach, then
 * invented ones of the same lengths, whose words are as uneven in use as a language's.
 */
export function benchData(folder: string, claims: number, passages: number): BenchData {
  const next = random(42);
  const open: EvalSet | null = existsSync(folder) ? readSet(folder, 'match') : null;
  const word = () => {
    // Zipf over 60,000 invented words: the rank decides the spelling.
    let rank = Math.floor(60_000 ** next());
    let text = '';
    do {
      text += SYLLABLES[rank % SYLLABLES.length];
      rank = Math.floor(rank / SYLLABLES.length);
    } while (rank > 0);
    return next() < 0.15 ? text[0]!.toUpperCase() + text.slice(1) : text;
  };
  const GLUE = ['the', 'of', 'is', 'a', 'in', 'was', 'and', 'by'];
  const sentence = (words: number) =>
    `${Array.from({ length: words }, () => (next() < 0.4 ? GLUE[Math.floor(next() * 8)] : word())).join(' ')}.`;
  const like = (list: { text: string }[] | undefined, i: number, otherwise: number) =>
    list?.length ? list[i % list.length]!.text.split(' ').length : otherwise;
  const madeClaims = Array.from({ length: claims }, (_, i) => {
    const known = open?.claims[i];
    return known
      ? { id: known.id, text: known.text }
      : { id: `made-${i}`, text: sentence(like(open?.claims, i, 8)) };
  });
  const ids = new Set(madeClaims.map((c) => c.id));
  const labelled =
    open?.passages.filter((p) => p.relevant.some((id) => ids.has(id)) && p.text.length < 400) ?? [];
  const half = Math.floor(passages / 2);
  const real = labelled.slice(0, half);
  const madePassages = Array.from({ length: passages - real.length }, (_, i) => {
    const known = open?.negatives[i];
    return { id: `o${i}`, text: known?.text.slice(0, 400) ?? sentence(24), relevant: [] };
  });
  return { claims: madeClaims, passages: [...real, ...madePassages] };
}
