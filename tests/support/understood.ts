import type { Understanding } from '#src/domain/understanding.ts';

/** A message as `understand` gives it, with nothing understood of it but what is told here. */
export function understood(text: string, more: Partial<Understanding> = {}): Understanding {
  return {
    text,
    language: { code: 'fr', confidence: 1, share: { fr: 1, bm: 0 } },
    foreign: false,
    intent: { name: 'other', topic: null, confidence: 1 },
    readings: [],
    danger: false,
    entities: [],
    countries: [],
    whereabouts: { self: null, other: null, left: [] },
    indicators: [],
    form: null,
    evidence: [],
    ...more,
  };
}
