import type { StoredModel } from '../src/domain/language/linear-model.ts';
import type { Random } from './random.ts';

/** One thing to learn from: what is seen of it, and the indexes of its classes. */
export interface Sample {
  readonly features: readonly number[];
  readonly labels: readonly number[];
  /** How much it counts; 1 when left out. */
  readonly weight?: number;
}

export interface TrainOptions {
  readonly about: string;
  readonly classes: readonly string[];
  /** `one`: a sample is of one class. `each`: of any number of them, and each is judged by itself. */
  readonly kind: 'one' | 'each';
  readonly bits: number;
  readonly passes: number;
  /** The first step, in natural logarithms of odds. */
  readonly rate: number;
  /** Pulls weights that are seldom needed back to nothing. */
  readonly decay: number;
  readonly random: Random;
}

/** Trains logistic regression by AdaGrad, multinomial or one for each class, and stores its weights as signed bytes. */
export function trainLinear(samples: readonly Sample[], options: TrainOptions): StoredModel {
  const { classes, kind, bits, passes, rate, decay, random } = options;
  const count = classes.length;
  const mask = 2 ** bits - 1;
  const weights = new Float64Array(count * 2 ** bits);
  const squares = new Float64Array(count * 2 ** bits).fill(1e-6);
  const bias = new Float64Array(count);
  const order = Uint32Array.from(samples.keys());
  const scores = new Float64Array(count);
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (sample === undefined) continue;
      const { features, labels, weight = 1 } = sample;
      scores.set(bias);
      for (const feature of features) {
        const at = (feature & mask) * count;
        for (let k = 0; k < count; k += 1) scores[k]! += weights[at + k]!;
      }
      if (kind === 'one') toShares(scores);
      else toChances(scores);
      for (let k = 0; k < count; k += 1) {
        const slope = (scores[k]! - (labels.includes(k) ? 1 : 0)) * weight;
        bias[k]! -= 0.01 * slope;
        if (Math.abs(slope) < 1e-4) continue;
        for (const feature of features) {
          const at = (feature & mask) * count + k;
          const step = slope + decay * weights[at]!;
          squares[at]! += step * step;
          weights[at]! -= (rate * step) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return stored(weights, bias, options);
}

function shuffle(order: Uint32Array, random: Random): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

function toShares(scores: Float64Array): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) sum += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < scores.length; k += 1) scores[k]! /= sum;
}

function toChances(scores: Float64Array): void {
  for (let k = 0; k < scores.length; k += 1) scores[k] = 1 / (1 + Math.exp(-scores[k]!));
}

/** A byte a weight: the few largest are cut off, so that the many small ones keep their differences. */
function stored(
  weights: Float64Array,
  bias: Float64Array,
  { about, classes, bits }: TrainOptions,
): StoredModel {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const unit = Number((largest / 127).toPrecision(4));
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit))));
  return {
    about,
    classes: [...classes],
    bits,
    unit,
    bias: Array.from(bias, (value) => Number(value.toFixed(4))),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}
