import { checkedWeights, type Scores, type StoredModel } from '../linear-model.ts';

/** A model and the classes that the code expects of it. */
export interface Part {
  readonly stored: StoredModel;
  readonly classes: readonly string[];
}

/** Linear models over the same features, scored together. */
export interface JoinedModels<Name extends string> {
  /** What nothing says: whole numbers, one a class of each model. */
  nothing(): Int32Array;
  /** Adds what one feature says to every class. */
  add(sums: Int32Array, feature: number): void;
  /** The scores of one model, in natural logarithms of odds, with what is known before any feature. */
  scores(name: Name, sums: Int32Array): Scores;
  /** What one feature says for one class of one model. */
  weight(name: Name, k: number, feature: number): number;
}

/**
 * Joins models into one table, a row for each bucket of the largest. A feature then costs one place in memory
 * and not one for each model: looking places up is what most of the time of understanding goes into.
 *
 * @throws RangeError when a model does not fit the code that reads it.
 */
export function joinModels<Name extends string>(parts: Readonly<Record<Name, Part>>): JoinedModels<Name> {
  const all = Object.values<Part>(parts);
  const width = all.reduce((sum, { classes }) => sum + classes.length, 0);
  const bits = Math.max(...all.map(({ stored }) => stored.bits));
  const rows = new Int8Array(width * 2 ** bits);
  const starts = new Map<Part, number>();
  let start = 0;
  for (const part of all) {
    starts.set(part, start);
    spreadRows(rows, width, start, part);
    start += part.classes.length;
  }
  const mask = 2 ** bits - 1;
  return {
    nothing: () => new Int32Array(width),
    add(sums, feature) {
      const at = (feature & mask) * width;
      for (let k = 0; k < width; k += 1) sums[k] = (sums[k] ?? 0) + (rows[at + k] ?? 0);
    },
    scores(name, sums) {
      const { stored, classes } = parts[name];
      const from = starts.get(parts[name]) ?? 0;
      return Float64Array.from(
        classes,
        (_, k) => (stored.bias[k] ?? 0) + (sums[from + k] ?? 0) * stored.unit,
      );
    },
    weight(name, k, feature) {
      const from = starts.get(parts[name]) ?? 0;
      return (rows[(feature & mask) * width + from + k] ?? 0) * parts[name].stored.unit;
    },
  };
}

/** Puts the weights of a model into its columns; its buckets come again where the table has more of them. */
function spreadRows(rows: Int8Array, width: number, start: number, { stored, classes }: Part): void {
  const weights = checkedWeights(stored, classes);
  const count = classes.length;
  const mask = 2 ** stored.bits - 1;
  for (let row = 0; row * width < rows.length; row += 1) {
    const from = (row & mask) * count;
    rows.set(weights.subarray(from, from + count), row * width + start);
  }
}
