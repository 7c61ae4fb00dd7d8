import type { Model } from '../../lib/match/model.ts';
import type { StanceExample } from './examples.ts';
import { crossed, distilled, type Row, type Settings, storeNet } from './net.ts';
import { type Bag, learnWords, storeWords, weigh, weighCrossed } from './words.ts';

const NET: Settings = { hidden: 14, epochs: 20, decay: 0.1, rate: 0.004, seed: 2, order: 0 };
const FOLDS = 5;
/** Networks that each is distilled from. */
const STANCES = 10;
const REPORTS = 5;

/** What an example of a set counts: for the words, for the network that tells refuting from asserting, for that of reports. */
type Counts = Record<string, number>;
const FOR_WORDS: Counts = { match: 0.5, misconceptions: 2.5, packs: 0.5, written: 2 };
const FOR_STANCE: Counts = { match: 1, misconceptions: 3, packs: 0.75, written: 0.4 };
/** Only `written` knows reports; in the others some passages report too, though they are labelled otherwise. */
const FOR_REPORTS: Counts = { match: 0.15, misconceptions: 0.3, packs: 0.2, written: 1 };

/** What `learnStances` makes. */
export type Stances = Pick<Model, 'stance' | 'reports' | 'words'>;

/** Learns to tell what a passage says of a claim; `say` is told how the folds did. */
export function learnStances(examples: readonly StanceExample[], say: (line: string) => void): Stances {
  const decided = examples.filter(({ label }) => label !== 'reports');
  const refuting = weighted(decided, 'refutes', FOR_WORDS, true);
  const reporting = weighted(examples, 'reports', FOR_REPORTS, false);
  const bags = {
    refutes: decided.map(({ said }, i): Bag => ({ ...refuting[i]!, words: said })),
    unsaid: decided.map(({ unsaid }, i): Bag => ({ ...refuting[i]!, words: unsaid })),
    reports: examples.map(({ said }, i): Bag => ({ ...reporting[i]!, words: said })),
  };
  const lists = {
    refutes: learnWords(bags.refutes),
    unsaid: learnWords(bags.unsaid),
    reports: learnWords(bags.reports),
  };
  // A network that saw words weighed by what its own examples taught would trust them too much.
  const told = {
    refutes: weighCrossed(bags.refutes, FOLDS),
    unsaid: weighCrossed(bags.unsaid, FOLDS),
    reports: weighCrossed(bags.reports, FOLDS),
  };
  const place = new Map(decided.map((example, i) => [example, i]));
  const withWords = examples.map((example, i) => {
    const own = place.get(example);
    // The last three features, in this order.
    const words =
      own === undefined
        ? [weigh(example.said, lists.refutes), weigh(example.unsaid, lists.unsaid)]
        : [told.refutes[own]!, told.unsaid[own]!];
    const x = [...example.x.slice(0, -3), ...words, told.reports[i]!];
    return { ...example, x };
  });
  const stances = weighted(
    withWords.filter(({ label }) => label !== 'reports'),
    'refutes',
    FOR_STANCE,
    true,
  );
  const reports = weighted(withWords, 'reports', FOR_REPORTS, false);
  sayFolds('asserts', 'refutes', stances, say);
  sayFolds('other', 'reports', reports, say);
  say(
    Object.entries(lists)
      .map(([name, list]) => `${list.size} words of ${name}`)
      .join(', '),
  );
  return {
    stance: storeNet(distilled(stances, NET, STANCES)),
    reports: storeNet(distilled(reports, NET, REPORTS)),
    words: {
      en: storeWords([lists.refutes, lists.unsaid, lists.reports]),
    },
  };
}

interface Weighted extends Row {
  set: string;
}

/**
 * The examples as rows whose `y` is whether they have that label, both kinds counting the same; `each`: in each set, else
 * over all.
 */
function weighted(
  examples: readonly StanceExample[],
  right: StanceExample['label'],
  counts: Counts,
  each: boolean,
): Weighted[] {
  const rows = examples.map(
    ({ set, group, x, label }): Weighted => ({
      set,
      group,
      x,
      y: label === right ? 1 : 0,
      weight: counts[set]!,
    }),
  );
  const kinds = new Map<string, Weighted[]>();
  for (const row of rows) {
    const kind = each ? row.set : '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  for (const kind of kinds.values()) {
    const all = kind.reduce((sum, { weight }) => sum + weight, 0);
    const ones = kind.reduce((sum, { weight, y }) => sum + y * weight, 0);
    for (const row of kind) row.weight *= all / 2 / (row.y ? ones || 1 : all - ones || 1);
  }
  return rows;
}

function sayFolds(no: string, yes: string, rows: readonly Weighted[], say: (line: string) => void): void {
  const logits = crossed(rows, NET, FOLDS);
  for (const set of new Set(rows.map((row) => row.set))) {
    const [a, b] = [0, 1].map((y) => {
      const of = [...rows.keys()].filter((i) => rows[i]!.y === y && rows[i]!.set === set);
      return (of.filter((i) => logits[i]! > 0 === (y === 1)).length / of.length).toFixed(3);
    });
    say(`${set}: by weights alone, recall of ${no} ${a}, of ${yes} ${b}`);
  }
}
