import type { Case } from '../case.ts';
import type { Doing } from '../case-work.ts';

/** A case with these tags and no others, each once, in the order of the alphabet. */
export function withTags(known: Case, given: readonly string[], { by, at }: Doing): Case {
  const tags = [...new Set(given.map((tag) => tag.trim()))]
    .filter((tag) => tag !== '')
    .toSorted((a, b) => a.localeCompare(b, 'fr'));
  if (tags.join('\n') === known.tags.join('\n')) return known;
  return { ...known, tags, updatedAt: at, timeline: [...known.timeline, { at, what: 'tags', by }] };
}
