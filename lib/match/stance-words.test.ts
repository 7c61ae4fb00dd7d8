import { describe, expect, it } from 'vitest';
import { hash } from '../text/index.ts';
import { findCandidates } from './candidates.ts';
import { compile } from './compile.ts';
import { openIndex } from './pack-index.ts';
import { readPassage } from './passage.ts';
import { readStance } from './stance.ts';
import { keyOf, openWords, said, unsaid, weighWords } from './stance-words.ts';

const index = openIndex(
  compile([{ id: 'a', claimReviewed: 'Every owl in Norway hunts only by moonlight.', variants: [] }], 'en'),
);

/** A passage, and how the claim lies in it. */
function laid(text: string) {
  const passage = readPassage(index, text);
  return { passage, alignment: findCandidates(index, passage, new Set(), 1)[0]!.alignment };
}

describe('stance words', () => {
  it('are those by which sentence and wording differ, but for names and numbers', () => {
    const text = 'In 1920 Anna Lund wrote that owls in Norway hunt by moonlight.';
    const { passage, alignment } = laid(text);
    const words = said(passage, alignment).map((p) => text.slice(passage.starts[p], passage.ends[p]));
    expect(words).toEqual(['wrote', 'that']);
    expect(unsaid(index, passage, alignment)).toEqual([hash('everi'), hash('onli')]);
  });

  it('are taken from the sentence that the wording lies in', () => {
    const text = 'Some people disagree. Every owl hunts by moonlight. Myths abound.';
    const { passage, alignment } = laid(text);
    expect(said(passage, alignment)).toEqual([]);
  });

  it('weigh together, each once, and unknown ones nothing', () => {
    const words = openWords('myth 1.2 0 0.3 but 0.5 0 0 alway -2 -0.7 0');
    const told = ['myth', 'myth', 'owl', 'alway'].map((word) => words.get(keyOf(hash(word))));
    expect(weighWords(told).map((sum) => sum.toFixed(2))).toEqual(['-0.80', '-0.70', '0.30']);
    expect(weighWords([])).toEqual([0, 0, 0]);
  });

  it('need no list', () => {
    expect(openWords().size).toBe(0);
  });

  it('are shown where they tell enough', () => {
    const text = 'The myth of the brochure is that owls in Norway always hunt by moonlight.';
    const { passage, alignment } = laid(text);
    const nets = { refutes: () => 0, reports: () => 9 };
    const words = openWords('myth 0 0 1.2 of 0 0 1 brochur 0 0 0.1 alway 0 0 -0.5');
    const { stance, evidence } = readStance(index, { ...passage, cues: {} }, alignment, nets, words);
    expect(stance).toBe('reports');
    expect(evidence.map(([a, b]) => text.slice(a, b))).toEqual(['myth']);
  });
});
