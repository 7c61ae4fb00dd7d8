import { readFileSync } from 'node:fs';
import { type Candidate, findCandidates, mostOf } from '../../lib/match/candidates.ts';
import { compile, type Matchable } from '../../lib/match/compile.ts';
import { NAME } from '../../lib/match/lexicon.ts';
import { openIndex, type PackIndex } from '../../lib/match/pack-index.ts';
import { type PassageTerms, readPassage } from '../../lib/match/passage.ts';
import { readStance } from '../../lib/match/stance.ts';
import { said, unsaid } from '../../lib/match/stance-words.ts';
import type { Claim, Stance } from '../../lib/model/index.ts';
import { hash } from '../../lib/text/index.ts';
import { terms } from '../../lib/text/terms.ts';
import {
  type EvalPassage,
  type EvalSet,
  even,
  type Half,
  halfOf,
  isOf,
  matchable,
  readWritten,
  STANCES,
  writtenMatchable,
} from './data.ts';
import { type Row, random } from './net.ts';

const OWN = new URL('../../public/packs/', import.meta.url);
/** The bundled packs teach too: what one wording of a claim says of the others, and of it those that deny it. */
const PACKS = ['common-misconceptions', 'social-credit'];
/** A wording in so many is left out of its claim and read as a passage. */
const HELD_OUT = 4;
/** Claims of a part of a set, one of how many ordinary passages it sees, and what its pairs count. */
const PART = 300;
const ORDINARY_IN_PARTS = 4;
const PART_WEIGHT = 0.25;
/** What pairs of ordinary passages count: to keep silent on them matters most. */
const ORDINARY_WEIGHT = 2;

const LOOKED_AT = 20;
/** Candidates behind this rank teach little and are many. */
const TAUGHT = 12;
/** Share of passages that are read as if part of their names stood in the title. */
const UNTITLED = 0.2;
/** Share of right pairs that are taught again as wrong ones, their subject swapped, and what those count. */
const SWAPPED = 1;
const SWAPPED_WEIGHT = 0.5;

/**
 * What a pair comes from: a labelled passage, an ordinary one, one that is labelled with another set's claims, one of these
 * whose name went into the title, or a labelled one whose subject was swapped.
 */
type Origin = 'labelled' | 'ordinary' | 'foreign' | 'untitled' | 'swapped' | 'part';

/** A passage and a claim that it may be about. */
export interface Pair extends Row {
  set: string;
  passage: string;
  origin: Origin;
  /** Whether the passage is one that is about no claim. */
  isOrdinary: boolean;
  /** The most that its score can be. */
  most: number;
}

/** What a passage says of a claim that it is labelled with. */
export interface StanceExample {
  set: string;
  group: number;
  /** As `readStance` weighs it, but for what the words tell. */
  x: number[];
  label: Stance;
  /** The words by which the passage and the claim's wording differ, see stance-words.ts; each once. */
  said: string[];
  unsaid: string[];
}

/** What is learned from: `judged` whether a claim is meant (1), `stances` what is said of it. */
export interface Examples {
  judged: Pair[];
  stances: StanceExample[];
}

/** Passages to learn from; our own tell nothing of which claim is meant. */
interface Lesson {
  set: string;
  claims: Matchable[];
  passages: [Origin | 'own', Omit<EvalPassage, 'half'>][];
}

/** Examples from a half of labelled sets, or from all of them, from the bundled packs, and from what was written for this. */
export function examplesOf(sets: readonly EvalSet[], half: Half | 'all'): Examples {
  const out: Examples = { judged: [], stances: [] };
  for (const set of sets) teach(lessonOf(set, sets, half), out);
  for (const set of sets) for (const part of partsOf(set, half)) teach(part, out);
  for (let fold = 0; fold < HELD_OUT; fold++) teach(ownLesson(fold), out);
  teach(writtenLesson(half), out);
  return out;
}

function lessonOf(set: EvalSet, sets: readonly EvalSet[], half: Half | 'all'): Lesson {
  const taken = (origin: Origin, passages: EvalPassage[]) =>
    passages
      .filter((passage) => isOf(passage.half, half))
      .map((passage): [Origin, EvalPassage] => [origin, passage]);
  const foreign = sets
    .filter((other) => other !== set)
    .flatMap(({ passages }) => passages.map((p) => ({ ...p, relevant: [], stance: {} })));
  return {
    set: set.name,
    claims: matchable(set),
    passages: [
      ...taken('labelled', set.passages),
      ...taken('ordinary', set.negatives),
      ...taken('foreign', foreign),
    ],
  };
}

/**
 * The same passages before a few of the claims at a time, with some ordinary ones: how sure a match is rests on how many
 * claims there are.
 */
function partsOf(set: EvalSet, half: Half | 'all'): Lesson[] {
  const taken = set.passages.filter((p) => p.relevant.length > 0 && isOf(p.half, half));
  const ordinary = set.negatives.filter((p) => isOf(p.half, half));
  const claims = matchable(set);
  const parts = Math.floor(claims.length / PART);
  const familyOf = new Map(
    set.passages.flatMap(({ relevant, family }) => relevant.map((id) => [id, family])),
  );
  const partOf = (family: string) => hash(`part ${family}`) % parts;
  return Array.from({ length: parts > 1 ? parts : 0 }, (_, part) => ({
    set: set.name,
    claims: claims.filter(({ id }) => partOf(familyOf.get(id) ?? id) === part),
    passages: [...taken, ...ordinary.filter((_, i) => i % ORDINARY_IN_PARTS === part % ORDINARY_IN_PARTS)]
      .filter(({ family, relevant }) => relevant.length === 0 || partOf(family) === part)
      // Ordinary ones stand in several parts, where they are to be told apart.
      .map((passage): [Origin, EvalPassage] => ['part', { ...passage, id: `${part} ${passage.id}` }]),
  }));
}

/** Wordings of the bundled packs' claims, a part of them left out of the index and read as passages. */
function ownLesson(fold: number): Lesson {
  const claims = PACKS.flatMap(
    (name) => (JSON.parse(readFileSync(new URL(`${name}.json`, OWN), 'utf8')) as { claims: Claim[] }).claims,
  );
  const isOut = (_: string, i: number) => i % HELD_OUT === fold;
  const kept = claims.map(({ id, claimReviewed, variants }) => ({
    id,
    claimReviewed,
    variants: variants.filter((v, i) => !isOut(v, i)),
  }));
  const passages = claims.flatMap(({ id, variants, negatedForms = [] }) =>
    [
      ...variants.filter(isOut).map((text) => ({ text, label: 'asserts' })),
      ...negatedForms.filter(isOut).map((text) => ({ text, label: 'refutes' })),
    ].map(({ text, label }): Lesson['passages'][number] => [
      'own',
      { id, text: even(text), relevant: [id], stance: { [id]: label }, family: id },
    ]),
  );
  return { set: 'packs', claims: kept, passages };
}

const isStance = (label = ''): label is Stance => (STANCES as readonly string[]).includes(label);

function writtenLesson(half: Half | 'all'): Lesson {
  const rows = readWritten().filter(({ id }) => isOf(halfOf(id), half));
  return {
    set: 'written',
    claims: writtenMatchable(rows),
    passages: rows.flatMap((row) =>
      STANCES.flatMap((label) =>
        row[label].map((text): Lesson['passages'][number] => {
          const { id } = row;
          return ['own', { id, text: even(text), relevant: [id], stance: { [id]: label }, family: id }];
        }),
      ),
    ),
  };
}

function teach({ set, claims, passages }: Lesson, { judged, stances }: Examples): void {
  const index = openIndex(compile(claims, 'en'));
  // Words are known by their hashes; this spells them again.
  const spelt = new Map<number, string>();
  const spell = (text: string) => {
    for (const { term } of terms(text, 'en')) spelt.set(hash(term), term);
  };
  for (const { claimReviewed, variants } of claims)
    for (const text of [claimReviewed, ...variants]) spell(text);
  const spelling = (hashes: number[]) => [...new Set(hashes)].map((word) => spelt.get(word)!);
  const next = random(11);
  for (const [given, { id, text, relevant, stance, family }] of passages) {
    let passage = readPassage(index, text);
    const title = new Set<number>();
    // An article's sentences leave out what its title says: so do some of these.
    const untitled = given !== 'own' && given !== 'part' && next() < UNTITLED;
    if (untitled) passage = withoutName(passage, title);
    const origin = untitled ? 'untitled' : given;
    const group = hash(`fold ${family}`) % 1000;
    const from = { set, group, passage: `${set} ${origin} ${id}` };
    for (const [rank, candidate] of findCandidates(index, passage, title, LOOKED_AT).entries()) {
      const claim = claims[candidate.claim]!.id;
      const y = relevant.includes(claim) ? 1 : 0;
      if (origin !== 'own' && (y || rank < TAUGHT)) {
        const most = mostOf(candidate.alignment, false);
        const x = candidate.alignment.features;
        const isOrdinary = origin === 'ordinary' || (origin === 'part' && relevant.length === 0);
        const weight = (origin === 'part' ? PART_WEIGHT : 1) * (isOrdinary ? ORDINARY_WEIGHT : 1);
        judged.push({ ...from, origin, isOrdinary, x, y, most, weight, list: from.passage });
      }
      if (origin !== 'own' && origin !== 'part' && y && next() < SWAPPED) {
        const other = withoutSubject(index, passage, candidate, 1 + Math.floor(next() * 2));
        const again = findCandidates(index, other, title, LOOKED_AT).find((c) => c.claim === candidate.claim);
        if (again) {
          const x = again.alignment.features;
          judged.push({
            ...from,
            origin: 'swapped',
            isOrdinary: false,
            x,
            y: 0,
            most: 1,
            weight: SWAPPED_WEIGHT,
          });
        }
      }
      const label = stance?.[claim];
      if (origin === 'part' || !isStance(label)) continue;
      spell(text);
      const { alignment } = candidate;
      const example = {
        set,
        group,
        label,
        said: spelling(said(passage, alignment).map((p) => passage.hashes[p]!)),
        unsaid: spelling(unsaid(index, passage, alignment)),
      };
      readStance(
        index,
        passage,
        alignment,
        {
          refutes: (x) => stances.push({ ...example, x }),
          reports: () => 0,
        },
        new Map(),
      );
    }
  }
}

/**
 * The passage with the most telling words that it shares with the claim taken for other ones: what is left speaks of
 * something else in like words ("won by three seconds" for "a memory of three seconds").
 */
function withoutSubject(
  index: PackIndex,
  passage: PassageTerms,
  candidate: Candidate,
  count: number,
): PassageTerms {
  const { wording } = candidate.alignment;
  const shared = [...new Set(wording.terms)]
    .filter((t) => passage.distinct.includes(t))
    .sort((a, b) => index.weights[b]! - index.weights[a]!);
  const gone = new Set(shared.slice(0, count));
  return {
    ...passage,
    numbers: passage.numbers.map((n) => (gone.has(n) ? -1 : n)),
    distinct: passage.distinct.filter((n) => !gone.has(n)),
  };
}

/** The passage as if its most used name stood in the article's title instead. */
function withoutName(passage: PassageTerms, title: Set<number>): PassageTerms {
  const counts = new Map<number, number>();
  for (const [i, number] of passage.numbers.slice(0, passage.count).entries()) {
    if (number >= 0 && passage.flags[i]! & NAME) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const [name] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (name === undefined) return passage;
  title.add(name);
  return {
    ...passage,
    numbers: passage.numbers.map((n) => (n === name ? -1 : n)),
    distinct: passage.distinct.filter((n) => n !== name),
  };
}
