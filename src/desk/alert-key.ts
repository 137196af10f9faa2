import type { Case } from '../domain/cases/case.ts';

type Keyed = Pick<Case, 'id' | 'alert'>;

/** Names the step of the ladder that a case takes next: in the outbox, so that it is taken once, and on the timeline. */
export function alertKey({ id, alert: { since, step } }: Keyed): string {
  return `alert/${id}/${since.getTime()}/${step}`;
}

/** Names the word to the supervisors that nobody has answered a case, once for each run of its clock. */
export function lateKey({ id, alert: { since } }: Keyed): string {
  return `late/${id}/${since.getTime()}`;
}
