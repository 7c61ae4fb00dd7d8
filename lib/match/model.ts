/** A network with one hidden layer, as the training command writes it. */
export interface Net {
  mean: number[];
  scale: number[];
  /** A row of weights a hidden unit, the bias last. */
  hidden: number[][];
  /** Weights of the hidden units, the bias last. */
  out: number[];
}

/** What the network makes of a row of features: a logit. */
export function logit(net: Net, features: ArrayLike<number>): number {
  const { mean, scale, hidden, out } = net;
  const n = mean.length;
  const z = new Float64Array(n);
  for (let i = 0; i < n; i++) z[i] = (features[i]! - mean[i]!) / scale[i]!;
  let sum = out[hidden.length]!;
  for (let h = 0; h < hidden.length; h++) {
    const weights = hidden[h]!;
    let unit = weights[n]!;
    for (let i = 0; i < n; i++) unit += weights[i]! * z[i]!;
    sum += out[h]! * Math.tanh(unit);
  }
  return sum;
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

/** Reads a stored network. */
export function parseNet(stored: StoredNet): Net {
  const numbers = (row: string) => row.split(' ').map(Number);
  return {
    mean: numbers(stored.mean),
    scale: numbers(stored.scale),
    hidden: stored.hidden.map(numbers),
    out: numbers(stored.out),
  };
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
