import type { StatusSign } from '../lib/i18n/index.ts';
import type { Dispute, Passage } from '../lib/model/index.ts';
import { statusSign } from './dispute-status.ts';
import type { ClaimEntry } from './group-claims.ts';

/** Where something falls in the article: 0 at its start, 1 at its end. */
export interface Tick {
  at: number;
  kind: 'claim' | 'dispute';
}

/** What falls into one section. `passage`: the first one there that has something. */
export interface SectionRow {
  /** Outermost heading; null in the lead. */
  section: string | null;
  claims: number;
  disputes: number;
  passage: string;
}

export const STATUSES: StatusSign[] = ['raised', 'open', 'resolved', 'closed'];

/** Disputes that began in one year, by how they stand. */
export interface YearRow {
  year: number;
  counts: Record<StatusSign, number>;
}

/** Places claims and disputes in the article, by offset in its text and by section. A dispute counts once a section. */
export function placesOf(
  claims: readonly ClaimEntry[],
  disputes: readonly Dispute[],
  passages: readonly Passage[],
): { ticks: Tick[]; sections: SectionRow[]; unplaced: number } {
  const byId = new Map(passages.map((passage, i) => [passage.id, { passage, i }]));
  const length = Math.max(1, passages.at(-1)?.position.end ?? 1);
  const ticks: Tick[] = [];
  const rows = new Map<string | null, SectionRow & { first: number; seen: Set<string> }>();
  const put = (kind: Tick['kind'], id: string, passageId: string) => {
    const known = byId.get(passageId);
    if (!known) return false;
    const { passage, i } = known;
    ticks.push({ kind, at: Math.min(1, passage.position.start / length) });
    const section = passage.section?.split(' › ')[0] ?? null;
    let row = rows.get(section);
    if (!row) {
      row = { section, claims: 0, disputes: 0, passage: passageId, first: i, seen: new Set() };
      rows.set(section, row);
    }
    if (i < row.first) {
      row.first = i;
      row.passage = passageId;
    }
    if (!row.seen.has(`${kind} ${id}`)) {
      row.seen.add(`${kind} ${id}`);
      row[kind === 'claim' ? 'claims' : 'disputes']++;
    }
    return true;
  };
  for (const { claim, pack, places } of claims) {
    for (const { passage } of places) put('claim', `${pack}/${claim.id}`, passage.id);
  }
  let unplaced = 0;
  for (const dispute of disputes) {
    const placed = dispute.passages.map(({ passage }) => put('dispute', dispute.id, passage));
    if (!placed.includes(true)) unplaced++;
  }
  const sections = [...rows.values()]
    .sort((a, b) => a.first - b.first)
    .map(({ section, claims, disputes, passage }) => ({ section, claims, disputes, passage }));
  return { ticks, sections, unplaced };
}

/** Disputes by the year in which they began: every year from the first to the last, empty ones too. */
export function yearsOf(disputes: readonly Dispute[]): YearRow[] {
  const years = new Map<number, YearRow>();
  const row = (year: number) => {
    const known = years.get(year) ?? { year, counts: { raised: 0, open: 0, resolved: 0, closed: 0 } };
    years.set(year, known);
    return known;
  };
  for (const dispute of disputes) {
    const year = new Date(dispute.first).getUTCFullYear();
    // Wikipedia began in 2001: a date outside that is a slip, and would stretch the line.
    if (year >= 2001 && year <= new Date().getUTCFullYear() + 1) row(year).counts[statusSign(dispute)]++;
  }
  if (years.size === 0) return [];
  const known = [...years.keys()];
  for (let year = Math.min(...known); year <= Math.max(...known); year++) row(year);
  return [...years.values()].sort((a, b) => a.year - b.year);
}
