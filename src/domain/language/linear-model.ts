import { z } from 'zod';

/**
 * A linear model as it lies on disk: for every class one weight in each of `2 ** bits` buckets, as signed bytes
 * in base64, class by class within a bucket. A feature is a number; its bucket is its lowest `bits` bits.
 */
export const linearModelSchema = z.strictObject({
  /** What the weights come from, for whoever trains it again. */
  about: z.string().min(1),
  classes: z.array(z.string().min(1)).min(2),
  bits: z.int().min(8).max(20),
  /** What a weight of 1 stands for. */
  unit: z.number().positive(),
  /** The score of each class before any feature, in natural logarithms of odds. */
  bias: z.array(z.number()),
  weights: z.base64(),
});

export type StoredModel = z.infer<typeof linearModelSchema>;

/** A model that is ready to score. */
export interface LinearModel<Class extends string = string> {
  readonly classes: readonly Class[];
  /** The score of each class before any feature. */
  readonly bias: readonly number[];
  /** Adds to `scores`, one a class, what these features say, in natural logarithms of odds. */
  add(scores: Scores, features: readonly number[]): void;
}

/** One score a class. */
export type Scores = Float64Array;

/**
 * Makes a stored model ready.
 *
 * @throws RangeError when it does not fit (`checkedWeights`).
 */
export function createLinearModel<Class extends string>(
  stored: StoredModel,
  expected: readonly Class[],
): LinearModel<Class> {
  const { bits, unit, bias } = stored;
  const weights = checkedWeights(stored, expected);
  const count = expected.length;
  const mask = 2 ** bits - 1;
  return {
    classes: expected,
    bias,
    add(scores, features) {
      // Whole numbers first, they are faster.
      const sums = new Int32Array(count);
      for (const feature of features) {
        const at = (feature & mask) * count;
        for (let k = 0; k < count; k += 1) sums[k] = (sums[k] ?? 0) + (weights[at + k] ?? 0);
      }
      for (let k = 0; k < count; k += 1) scores[k] = (scores[k] ?? 0) + (sums[k] ?? 0) * unit;
    },
  };
}

/**
 * The weights of a stored model, class by class within a bucket.
 *
 * @throws RangeError when they are not `2 ** bits` for each class, or classes are not the ones expected: a file
 *   that does not fit the code that reads it.
 */
export function checkedWeights(stored: StoredModel, expected: readonly string[]): Int8Array {
  const weights = new Int8Array(Buffer.from(stored.weights, 'base64'));
  const count = expected.length;
  if (
    weights.length !== count * 2 ** stored.bits ||
    stored.bias.length !== count ||
    stored.classes.join() !== expected.join()
  ) {
    throw new RangeError(`the model ${stored.about} does not fit: it must be trained again`);
  }
  return weights;
}

/** What these features alone say. */
export function voice(model: LinearModel, features: readonly number[]): Scores {
  const scores = new Float64Array(model.classes.length);
  model.add(scores, features);
  return scores;
}

/** Adds one part to another. */
export function addTo<Numbers extends Scores | Int32Array>(scores: Numbers, more: Numbers): void {
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) + (more[k] ?? 0);
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: Scores): number[] {
  const most = Math.max(...scores);
  const shares = Array.from(scores, (score) => Math.exp(score - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
