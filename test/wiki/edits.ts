import { Random } from '../fuzz/random.ts';

/** A quotation on the talk page, and what became of it in the article. */
export interface QuotedWording {
  exact: string;
  state: 'present' | 'changed' | 'gone';
  /** Number of the text (from 0) in which it first was not there; null where it still is. */
  changedIn: number | null;
}

export interface EditedPage {
  title: string;
  /** The article's texts, oldest first, one a revision. */
  texts: string[];
  talk: string;
  quotes: QuotedWording[];
}

/** Sentences about one thing each, so that one that is gone is not taken for its neighbour. */
const SENTENCES = [
  'The weir below the mill was repaired with borrowed oak in 1602.',
  'Nobody but the bishop was allowed to ring the smaller bell.',
  'A granary for forty families stood where the school is now.',
  'Ferrymen paid their rent in eels until the causeway was raised.',
  'Three orchards froze in a single night during the hard spring.',
  'The guild of dyers kept its recipes in a locked walnut chest.',
  'Lanterns along the quay were lit by an officer on horseback.',
  'Wool from the northern hills was weighed twice before the fair.',
  'An astronomer from Leiden measured the height of the old tower.',
  'Salt was so dear that two brothers went to court over a barrel.',
  'The first printed map shows a bridge that was never built.',
  'Every seventh year the common fields were drawn by lot anew.',
  'Travellers complained of the fog and praised the cheese.',
  'The harbour silted up within a generation after the flood.',
  'Glassmakers settled near the beech wood because of its ash.',
  'A charter of 1688 forbids the keeping of geese in the churchyard.',
  'Children carried letters across the pass for a copper coin.',
  'The abbot exchanged his vineyard for a share in the quarry.',
  'Plague crosses mark eleven doors in the lower street to this day.',
  'Its clock has run backwards since a careless repair.',
  'Soldiers quartered in the barn burned the threshing floor.',
  'The miller’s daughter taught herself Greek from a sermon.',
  'Copper was smelted by the stream before the Romans came.',
  'A comet was taken for a signal fire by the watch.',
  'Tolls from the upper gate paid for the hospital’s linen.',
  'The bailiff owed the widow two cows and an apology.',
  'Storks nest on the chimney of the former soap works.',
  'Fishing with nets was banned between Easter and midsummer.',
  'The valley sent one member to the estates and two to prison.',
  'Its oldest oak fell on the night the last abbess died.',
];

/**
 * An article of 30 sentences over more than sixty revisions, and a talk page whose threads quote each of them as it first
 * stood: a third stands to this day, a third had some of its words changed, a third was taken out. Made from a seed.
 */
export function editedPage(seed: number, revisions = 64): EditedPage {
  const random = new Random(seed);
  const quotes = SENTENCES.map((exact, i): QuotedWording => {
    const state = (['present', 'changed', 'gone'] as const)[i % 3]!;
    return { exact, state, changedIn: state === 'present' ? null : 2 + random.below(revisions - 3) };
  });
  const texts = Array.from({ length: revisions }, (_, n) => {
    const shown = quotes.flatMap(({ exact, state, changedIn }) => {
      if (changedIn === null || n < changedIn) return [linked(exact)];
      return state === 'changed' ? [linked(reworded(exact))] : [];
    });
    // Something else changes in every revision, so that each is one.
    const note = `The register of the valley was copied ${n + 1} times.`;
    const parts = [shown.slice(0, 10), shown.slice(10, 20), shown.slice(20)];
    return `'''The valley''' has a register. ${note}\n\n${parts.map((part, i) => `== Part ${i + 1} ==\n${part.join(' ')}`).join('\n\n')}\n`;
  });
  const talk = quotes
    .map(
      ({ exact }, i) =>
        `== Entry ${i + 1} of the register ==\nThe article says: "${exact}" That is wrong, no source supports it. [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:${String(i).padStart(2, '0')}, 1 June 2024 (UTC)\n:I disagree, the register is the source. [[User:Bob|Bob]] ([[User talk:Bob|talk]]) 11:${String(i).padStart(2, '0')}, 2 June 2024 (UTC)\n`,
    )
    .join('\n');
  return { title: 'Register of the valley', texts, talk, quotes };
}

/** The same sentence with some words of its middle changed. */
function reworded(sentence: string): string {
  const words = sentence.split(' ');
  const middle = words.length >> 1;
  return [...words.slice(0, middle), 'as records tell', ...words.slice(middle + 1)].join(' ');
}

/** With a link and a reference, as articles have them. */
function linked(sentence: string): string {
  return sentence.replace(/ (\w{5,}) /, ' [[$1]] ').replace(/\.$/, '.<ref>Register, p. 4.</ref>');
}
