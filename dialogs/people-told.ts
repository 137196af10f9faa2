import type { Turn } from '#src/bot/turn.ts';
import type { About } from '#src/domain/cases/report.ts';
import { whoIsNamed } from '#src/domain/people/who-is-named.ts';

/**
 * Whether a worry is about one person, or about a recruiter or a place; undefined when the message tells of neither,
 * as the choice of a menu does. "Un recruteur a pris ma sœur" is about the sister.
 */
export function worriedAbout({ said, content, parts }: Turn): Extract<About, 'other' | 'place'> | undefined {
  if (content.kind !== 'text') return undefined;
  const { person, place } = whoIsNamed(said.text, parts.country.people);
  if (place && !person) return 'place';
  return person || said.intent.name === 'report' ? 'other' : undefined;
}
