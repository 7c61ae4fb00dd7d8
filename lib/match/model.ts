import type { StoredWords } from './stance-words.ts';

/** A network with one hidden layer, as the training command writes it. */
export interface Net {
  mean: number[];
  scale: number[];
  /** A row of weights a hidden unit, the bias last. */
  hidden: number[][];
  /** Weights of the hidden units, the bias last. */
  out: number[];
}

/** A network ready to be asked: rows of equal length in one array, the scaling of the features worked into them. */
export interface ReadyNet {
  features: number;
  /** A multiple of four; what is missing to it is zeros. */
  units: number;
  /** Per four units: four biases, then four weights a feature. */
  hidden: Float64Array;
  /** The bias last. */
  out: Float64Array;
}

/** Units that are summed side by side: one sum alone waits for itself. */
const AT_ONCE = 4;

export function ready({ mean, scale, hidden, out }: Net): ReadyNet {
  const features = mean.length;
  const units = Math.ceil(hidden.length / AT_ONCE) * AT_ONCE;
  const net: ReadyNet = {
    features,
    units,
    hidden: new Float64Array(units * (features + 1)),
    out: new Float64Array(units + 1),
  };
  for (const [h, weights] of hidden.entries()) {
    const row = (h - (h % AT_ONCE)) * (features + 1) + (h % AT_ONCE);
    let bias = weights[features]!;
    for (let i = 0; i < features; i++) {
      const weight = weights[i]! / scale[i]!;
      bias -= weight * mean[i]!;
      net.hidden[row + (i + 1) * AT_ONCE] = weight;
    }
    net.hidden[row] = bias;
    net.out[h] = out[h]!;
  }
  net.out[units] = out[hidden.length]!;
  return net;
}

/** The features of a row that are not zero, and where their weights lie. */
const values = new Float64Array(64);
const places = new Uint16Array(64);

/** What the network makes of a row of features: a logit. */
export function logit(net: ReadyNet, x: Float32Array): number {
  const { features, units, hidden, out } = net;
  let count = 0;
  for (let i = 0; i < features; i++) {
    const value = x[i]!;
    if (value === 0) continue;
    values[count] = value;
    places[count++] = (i + 1) * AT_ONCE;
  }
  let sum = out[units]!;
  for (let h = 0, row = 0; h < units; h += AT_ONCE, row += (features + 1) * AT_ONCE) {
    let a = hidden[row]!,
      b = hidden[row + 1]!,
      c = hidden[row + 2]!,
      d = hidden[row + 3]!;
    for (let i = 0; i < count; i++) {
      const value = values[i]!;
      const at = row + places[i]!;
      a += hidden[at]! * value;
      b += hidden[at + 1]! * value;
      c += hidden[at + 2]! * value;
      d += hidden[at + 3]! * value;
    }
    sum += out[h]! * tanh(a) + out[h + 1]! * tanh(b) + out[h + 2]! * tanh(c) + out[h + 3]! * tanh(d);
  }
  return sum;
}

/** Table of tanh: steps of 1/64 to where it is as good as 1. */
const STEPS = 64;
const FLAT = 10;
const TANH = Float64Array.from({ length: 2 * FLAT * STEPS + 1 }, (_, i) => Math.tanh(i / STEPS - FLAT));

/** Math.tanh to eight digits, several times as fast: the nearest step and three terms of the series from there. */
function tanh(x: number): number {
  if (!(x > -FLAT && x < FLAT)) return Math.sign(x);
  const step = ((x + FLAT) * STEPS + 0.5) | 0;
  const r = x + FLAT - step / STEPS;
  const near = TANH[step]!;
  return near + r * (1 - near * near) * (1 - r * (near - r * (near * near - 1 / 3)));
}

/** 0..1 of a logit. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** A network as it lies in model.json: rows of numbers as texts. */
export interface StoredNet {
  mean: string;
  scale: string;
  hidden: string[];
  out: string;
}

/** What training gives: three networks, the words that two of them look at, and the score from which a claim is shown. */
export interface Model {
  threshold: number;
  /** Whether a passage is about a claim. */
  judge: StoredNet;
  /** Whether it refutes it, where it does not report it. */
  stance: StoredNet;
  /** Whether it reports it as what others say. */
  reports: StoredNet;
  /** By language. */
  words: Record<string, StoredWords>;
}

/** Reads a stored network. */
export function parseNet(stored: StoredNet): ReadyNet {
  const numbers = (row: string) => row.split(' ').map(Number);
  return ready({
    mean: numbers(stored.mean),
    scale: numbers(stored.scale),
    hidden: stored.hidden.map(numbers),
    out: numbers(stored.out),
  });
}

/** The form that `parseNet` reads. */
export function storeNet(net: Net): StoredNet {
  return {
    mean: net.mean.join(' '),
    scale: net.scale.join(' '),
    hidden: net.hidden.map((row) => row.join(' ')),
    out: net.out.join(' '),
  };
}
