import { logit, type Net, type StoredNet, sigmoid } from '../../lib/match/model.ts';

/** A row of features, what is right, and how much it counts. */
export interface Row {
  x: number[];
  /** 0..1; in between where another network says it. */
  y: number;
  weight: number;
  /** Rows of a group stay together when folds are made. */
  group: number;
  /** Rows of a list are rivals, of which those that are right should come first; absent: a list of its own. */
  list?: string;
}

export interface Settings {
  hidden: number;
  epochs: number;
  decay: number;
  rate: number;
  seed: number;
  /** What the order within lists counts, beside whether each row is right; 0 where there are no lists. */
  order: number;
}

/** A network as it was trained, on features that were scaled. */
interface Trained {
  mean: number[];
  scale: number[];
  /** A row of weights a hidden unit, the bias last. */
  hidden: number[][];
  /** Weights of the hidden units, the bias last. */
  out: number[];
}

/** Works the scaling of the features into the weights. */
export function ready({ mean, scale, hidden, out }: Trained): Net {
  const weights = hidden.map((row) => mean.map((_, i) => row[i]! / scale[i]!));
  const biases = hidden.map((row, h) => mean.reduce((bias, m, i) => bias - m * weights[h]![i]!, row.at(-1)!));
  const rows = mean.flatMap((_, i) => weights.map((row) => row[i]!));
  return { hidden: Float64Array.of(...biases, ...rows), out: Float64Array.from(out) };
}

/** A network as it lies in model.json. */
export function storeNet({ hidden, out }: Net): StoredNet {
  const text = (row: Float64Array) => [...row].map((x) => Number(x.toPrecision(DIGITS))).join(' ');
  const units = out.length - 1;
  const rows = Array.from({ length: hidden.length / units }, (_, i) =>
    hidden.subarray(i * units, (i + 1) * units),
  );
  return { hidden: rows.map(text), out: text(out) };
}

/** Digits of a stored weight that count. */
const DIGITS = 5;

/** Seeded random numbers in 0..1 (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Trains a network with one hidden layer on log loss, and on the log loss of a choice within each list (Adam, falling
 * rate, weight decay).
 */
export function train(rows: readonly Row[], settings: Settings): Net {
  const n = rows[0]!.x.length;
  const { hidden: H } = settings;
  const mean = new Array<number>(n).fill(0);
  const scale = new Array<number>(n).fill(0);
  for (const { x } of rows) for (let i = 0; i < n; i++) mean[i]! += x[i]! / rows.length;
  for (const { x } of rows) for (let i = 0; i < n; i++) scale[i]! += (x[i]! - mean[i]!) ** 2 / rows.length;
  for (let i = 0; i < n; i++) scale[i] = Math.sqrt(scale[i]!) || 1;
  const next = random(settings.seed);
  const size = H * (n + 1) + H + 1;
  const w = Float64Array.from({ length: size }, () => (next() - 0.5) * (2 / Math.sqrt(n)));
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const g = new Float64Array(size);
  const z = rows.map(({ x }) => Float64Array.from(x, (value, i) => (value - mean[i]!) / scale[i]!));
  const lists = listsOf(rows);
  const out = H * (n + 1);
  const batch = settings.order > 0 ? 16 : 128;
  let step = 0;
  const steps = settings.epochs * Math.ceil(lists.length / batch);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = lists.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [lists[i], lists[j]] = [lists[j]!, lists[i]!];
    }
    for (let at = 0; at < lists.length; at += batch) {
      g.fill(0);
      const until = Math.min(lists.length, at + batch);
      for (let k = at; k < until; k++) {
        const list = lists[k]!;
        const units = list.map(() => new Float64Array(H));
        const sums = list.map((r, c) => forward(z[r]!, units[c]!));
        const errors = choice(
          list.map((r) => rows[r]!),
          sums,
        );
        for (const [c, r] of list.entries()) {
          const row = rows[r]!;
          const x = z[r]!;
          const wrong = (settings.order * errors[c]! + sigmoid(sums[c]!) - row.y) * row.weight;
          const d = wrong / (until - at);
          g[out + H]! += d;
          for (let h = 0; h < H; h++) {
            const unit = units[c]![h]!;
            g[out + h]! += d * unit;
            const dh = d * w[out + h]! * (1 - unit ** 2);
            const base = h * (n + 1);
            for (let i = 0; i < n; i++) g[base + i]! += dh * x[i]!;
            g[base + n]! += dh;
          }
        }
      }
      step++;
      const rate = settings.rate * (1 - step / (steps + 1));
      for (let i = 0; i < size; i++) {
        m[i] = 0.9 * m[i]! + 0.1 * g[i]!;
        v[i] = 0.999 * v[i]! + 0.001 * g[i]! ** 2;
        const mh = m[i]! / (1 - 0.9 ** step);
        const vh = v[i]! / (1 - 0.999 ** step);
        w[i]! -= rate * (mh / (Math.sqrt(vh) + 1e-8) + settings.decay * w[i]!);
      }
    }
  }
  /** The logit of a row; what the hidden units said is left in `units`. */
  function forward(x: Float64Array, units: Float64Array): number {
    let sum = w[out + H]!;
    for (let h = 0; h < H; h++) {
      let unit = w[h * (n + 1) + n]!;
      for (let i = 0; i < n; i++) unit += w[h * (n + 1) + i]! * x[i]!;
      units[h] = Math.tanh(unit);
      sum += w[out + h]! * units[h]!;
    }
    return sum;
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return ready({
    mean: mean.map(round),
    scale: scale.map((s) => Math.max(1e-4, round(s))),
    hidden: Array.from({ length: H }, (_, h) => [...w.slice(h * (n + 1), (h + 1) * (n + 1))].map(round)),
    out: [...w.slice(out)].map(round),
  });
}

function listsOf(rows: readonly Row[]): number[][] {
  const lists = new Map<string, number[]>();
  for (const [i, { list = `row ${i}` }] of rows.entries()) {
    const known = lists.get(list);
    if (known) known.push(i);
    else lists.set(list, [i]);
  }
  return [...lists.values()];
}

/** Gradient of the log loss of choosing a right row of a list; zeros where none is right. */
function choice(rows: Row[], sums: number[]): number[] {
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const all = parts.reduce((a, b) => a + b, 0);
  const right = parts.reduce((sum, part, i) => sum + rows[i]!.y * part, 0);
  if (right === 0) return sums.map(() => 0);
  return parts.map((part, i) => part / all - (rows[i]!.y * part) / right);
}

/**
 * One network that says what several, trained from different seeds, say on average: as good as they, in one's time.
 * `calibrated`: what it is to say instead of a logit.
 */
export function distilled(
  rows: readonly Row[],
  settings: Settings,
  count: number,
  calibrated = (logit: number, _row: Row) => logit,
): Net {
  const nets = Array.from({ length: count }, (_, i) => train(rows, { ...settings, seed: settings.seed + i }));
  const soft = rows.map((row) => ({
    ...row,
    y: sigmoid(
      calibrated(
        nets.reduce((sum, net) => sum + logit(net, row.x) / count, 0),
        row,
      ),
    ),
  }));
  return train(soft, { ...settings, order: 0, epochs: 4 * settings.epochs, decay: 0 });
}

/** Logits of every row, each by a network that has not seen its group. */
export function crossed(rows: readonly Row[], settings: Settings, folds: number): Float64Array {
  const logits = new Float64Array(rows.length);
  for (let fold = 0; fold < folds; fold++) {
    const net = train(
      rows.filter((r) => r.group % folds !== fold),
      settings,
    );
    for (const [i, row] of rows.entries()) if (row.group % folds === fold) logits[i] = logit(net, row.x);
  }
  return logits;
}
