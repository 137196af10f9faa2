import { describe, expect, test } from '@jest/globals';
import { hashText } from '#src/domain/language/hash-text.ts';
import { createLinearModel, softmax, voice, type StoredModel } from '#src/domain/language/linear-model.ts';
import { createRandom } from '#training/random.ts';
import { trainLinear, type Sample } from '#training/train-linear.ts';

const CLASSES = ['goat', 'river'] as const;
const words = (text: string): number[] => text.split(' ').map((word) => hashText(word));
const sample = (text: string, ...labels: number[]): Sample => ({ features: words(text), labels });

const SAMPLES = [
  sample('eats leaves', 0),
  sample('eats grass', 0),
  sample('runs deep', 1),
  sample('runs wide', 1),
  sample('runs after leaves', 0),
];

function train(kind: 'one' | 'each', samples = SAMPLES): StoredModel {
  const options = { about: 'a test', classes: CLASSES, bits: 10, passes: 40, rate: 0.3, decay: 0 };
  return trainLinear(samples, { ...options, kind, random: createRandom(1) });
}

function best(stored: StoredModel, text: string): string | undefined {
  const model = createLinearModel(stored, CLASSES);
  const scores = voice(model, words(text));
  return CLASSES[(scores[0] ?? 0) > (scores[1] ?? 0) ? 0 : 1];
}

describe('a linear model', () => {
  test.each([
    ['eats wide leaves', 'goat'],
    ['runs deep wide', 'river'],
    ['leaves', 'goat'],
  ])('learns: %s is a %s', (text, animal) => {
    expect(best(train('one'), text)).toBe(animal);
  });

  test('the same samples and seed give the same weights', () => {
    expect(train('one')).toEqual(train('one'));
  });

  test('with classes apart, a sample may be of both or of none', () => {
    const stored = train('each', [
      ...SAMPLES,
      sample('drinks water', 0, 1),
      sample('sleeps here'),
      sample('sleeps'),
    ]);
    const scores = (text: string): boolean[] => {
      const model = createLinearModel(stored, CLASSES);
      return Array.from(voice(model, words(text)), (score, k) => score + (model.bias[k] ?? 0) > 0);
    };
    expect(scores('drinks water')).toEqual([true, true]);
    expect(scores('sleeps')).toEqual([false, false]);
  });

  test('a file that does not fit the code is refused, with its name', () => {
    const stored = train('one');
    expect(() => createLinearModel(stored, ['goat', 'tree'])).toThrow('a test does not fit');
    expect(() => createLinearModel({ ...stored, bits: 11 }, CLASSES)).toThrow('a test does not fit');
  });
});

test('softmax adds up to one, and does not overflow', () => {
  const shares = softmax(Float64Array.of(1000, 999, -1000));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[0]).toBeCloseTo(0.731, 3);
});
