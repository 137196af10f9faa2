import { WISHES, type Topic, type Understanding } from '../../understanding.ts';
import type { Opinion } from './opinion.ts';

/** A reading that is less probable than this is no better than any. */
const LEAST = 0.08;

/** What a message may have meant, the most probable first, with what a question would be about. */
export function rankReadings(opinion: Opinion): Understanding['readings'] {
  const { intents } = opinion;
  return WISHES.filter((name) => intents[name] >= LEAST)
    .toSorted((a, b) => intents[b] - intents[a])
    .map((name) => ({
      name,
      topic: name === 'ask' ? likeliest(opinion.topics()) : null,
      share: intents[name],
    }));
}

function likeliest(shares: Readonly<Record<'none' | Topic, number>>): Topic | null {
  const entries = Object.entries(shares) as ['none' | Topic, number][];
  const [best] = entries.toSorted((a, b) => b[1] - a[1])[0] ?? ['none'];
  return best === 'none' ? null : best;
}
