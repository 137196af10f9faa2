/**
 * Why somebody is alerted: on duty now (one rung for each place of the rota), a supervisor, somebody who may take cases,
 * or a number of the settings.
 */
export const RUNG_KINDS = ['duty', 'supervisors', 'everyone', 'numbers'] as const;
export type RungKind = (typeof RUNG_KINDS)[number];

/** People who are alerted together. */
export interface Rung<Person extends { readonly id: string }> {
  readonly kind: RungKind;
  readonly people: readonly Person[];
}

/** The rungs with each person on the first of theirs only, and without rungs on which nobody is left. */
export function ladderOf<Person extends { readonly id: string }>(
  rungs: readonly Rung<Person>[],
): Rung<Person>[] {
  const placed = new Set<string>();
  return rungs
    .map(({ kind, people }) => ({
      kind,
      people: people.filter(({ id }) => !placed.has(id) && placed.add(id)),
    }))
    .filter(({ people }) => people.length > 0);
}

/** The first rung with somebody who was not told yet, and whom of it; undefined at the top. */
export function nextRung<Person extends { readonly id: string }>(
  rungs: readonly Rung<Person>[],
  told: readonly string[],
): Rung<Person> | undefined {
  return rungs
    .map(({ kind, people }) => ({ kind, people: people.filter(({ id }) => !told.includes(id)) }))
    .find(({ people }) => people.length > 0);
}
