/** A network with one hidden layer, ready to be asked. */
export interface Net {
  /** Rows of a weight a hidden unit, of which there is an even number: the biases, then a row a feature. */
  hidden: Float64Array;
  /** Weights of the hidden units, the bias last. */
  out: Float64Array;
}

/** Math.tanh is slower. */
const tanh = (x: number): number => 2 * sigmoid(2 * x) - 1;

/** What the network makes of a row of features: a logit. Sums two units at a time: one sum alone waits for itself. */
export function logit({ hidden, out }: Net, x: readonly number[]): number {
  const units = out.length - 1;
  let sum = out[units]!;
  for (let h = 0; h < units; h += 2) {
    let a = hidden[h]!;
    let b = hidden[h + 1]!;
    for (let i = 0, at = h + units; at < hidden.length; at += units) {
      const value = x[i++]!;
      a += hidden[at]! * value;
      b += hidden[at + 1]! * value;
    }
    sum += out[h]! * tanh(a) + out[h + 1]! * tanh(b);
  }
  return sum;
}

/** 0..1 of a logit. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** A network as it lies in model.json: rows of numbers as texts. */
export interface StoredNet {
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
  /** By language, see `openWords`. */
  words: Record<string, string>;
}

/** Reads a stored network, to be asked what it makes of a row of features. */
export function openNet({ hidden, out }: StoredNet): (x: readonly number[]) => number {
  const numbers = (text: string) => Float64Array.from(text.split(' '), Number);
  const net = { hidden: numbers(hidden.join(' ')), out: numbers(out) };
  return (x) => logit(net, x);
}
