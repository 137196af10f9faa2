import type { Case } from '../case.ts';

/** What happened to a case, for somebody who looks at the queue. */
export type CaseChange = 'opened' | 'raised' | 'said' | 'taken' | 'answered' | 'changed' | 'read';

/** By the first word of a new line of the timeline; the first of these that is there names the change. */
const BY_LINE: readonly (readonly [change: CaseChange, lines: readonly string[]])[] = [
  ['opened', ['opened', 'reopened', 'released']],
  ['raised', ['raised']],
  ['said', ['wrote', 'added']],
  ['answered', ['answered']],
  ['taken', ['taken', 'assigned']],
];

/** What happened to a case from one version to the next; undefined before it was opened. `read`: nothing that was told or done. */
export function caseChange(before: Case | undefined, after: Case): CaseChange {
  if (before === undefined) return 'opened';
  const lines = after.timeline.slice(before.timeline.length).map(({ what }) => what.split(' ')[0] ?? '');
  const found = BY_LINE.find(([, words]) => words.some((word) => lines.includes(word)))?.[0];
  if (found !== undefined) return found;
  if (after.unread > before.unread) return 'said';
  return lines.length === 0 && after.updatedAt.getTime() === before.updatedAt.getTime() ? 'read' : 'changed';
}
