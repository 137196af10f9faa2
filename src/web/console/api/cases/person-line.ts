import type { z } from 'zod';
import type { Case } from '../../../../domain/cases/case.ts';
import { PHONE } from '../../../../domain/cases/case-work.ts';
import type { personSchema } from '../../contract/cases.ts';

export type PersonLine = z.input<typeof personSchema>;

/** How ids of accounts are shown. */
export interface People {
  readonly names: ReadonlyMap<string, string>;
  /** What somebody without an account is called, who is on duty by message. */
  readonly byMessage: string;
}

/** Somebody of the staff by their id; an account that is gone keeps its id. */
export function personLine({ names, byMessage }: People, id: string): PersonLine {
  return { id, name: id === PHONE ? byMessage : (names.get(id) ?? id) };
}

/** The same where there may be nobody. */
export function personOrNull(people: People, id: string | null | undefined): PersonLine | null {
  return id === null || id === undefined ? null : personLine(people, id);
}

/** Who has a case; whoever took it by message and has no account has no name here. */
export function ownerLine(
  people: People,
  { status, owner }: Pick<Case, 'status' | 'owner'>,
): PersonLine | null {
  return personOrNull(people, owner ?? (status === 'taken' ? PHONE : null));
}

/** A time as the API writes it. */
export function timeOrNull(at: Date | null | undefined): string | null {
  return at?.toISOString() ?? null;
}
