import { sigmoid } from '../../lib/match/model.ts';

/**
 * What a network says of the best answer to a passage, how many claims there were (as the judge sees it), whether it is
 * right (1), and how much that counts.
 */
export interface Answer {
  logit: number;
  size: number;
  y: number;
  weight: number;
}

/** A logit that means what it says, whatever the number of claims. */
export type Calibrated = (logit: number, size: number) => number;

const ROUNDS = 4000;
const RATE = 0.5;

/**
 * Logistic regression of whether an answer is right on its logit and on how many claims there were. Networks learn from all
 * pairs of passage and claim, most of which are wrong, and from made-up ones, so alone they are too shy where claims are few.
 */
export function calibration(answers: readonly Answer[]): Calibrated {
  const n = answers.length;
  const all = answers.reduce((sum, { weight }) => sum + weight, 0);
  const of = (values: number[]) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / n;
    const scale = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n) || 1;
    return (x: number) => (x - mean) / scale;
  };
  const logits = of(answers.map(({ logit }) => logit));
  const sizes = of(answers.map(({ size }) => size));
  let byLogit = 1;
  let bySize = 0;
  let bias = 0;
  const calibrated: Calibrated = (logit, size) => byLogit * logits(logit) + bySize * sizes(size) + bias;
  for (let round = 0; round < ROUNDS; round++) {
    const step = [0, 0, 0];
    for (const { logit, size, y, weight } of answers) {
      const error = ((y - sigmoid(calibrated(logit, size))) * weight) / all;
      step[0]! += error * logits(logit);
      step[1]! += error * sizes(size);
      step[2]! += error;
    }
    byLogit += RATE * step[0]!;
    bySize += RATE * step[1]!;
    bias += RATE * step[2]!;
  }
  return calibrated;
}
