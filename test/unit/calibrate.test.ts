import { expect, it } from 'vitest';
import { sigmoid } from '../../lib/match/model.ts';
import { type Answer, calibration } from '../train/calibrate.ts';
import { random } from '../train/net.ts';

it('finds what logits mean among few and among many claims', () => {
  const next = random(5);
  const truly = (logit: number, size: number) => 1.5 * logit - 4 * size + 2;
  const answers = Array.from({ length: 20_000 }, (_, i): Answer => {
    const size = i % 2 ? 0.57 : 0.88;
    const logit = 8 * next() - 4;
    return { logit, size, y: next() < sigmoid(truly(logit, size)) ? 1 : 0, weight: 1 };
  });
  const calibrated = calibration(answers);
  for (const size of [0.57, 0.88]) {
    for (const logit of [-2, 0, 2]) {
      expect(sigmoid(calibrated(logit, size))).toBeCloseTo(sigmoid(truly(logit, size)), 1);
    }
  }
});

it('lets what counts more weigh more', () => {
  const answers = [1, 1, 1, 0].map((y): Answer => ({ logit: 0, size: 0.57, y, weight: y ? 1 : 9 }));
  expect(sigmoid(calibration(answers)(0, 0.57))).toBeCloseTo(0.25, 2);
});
