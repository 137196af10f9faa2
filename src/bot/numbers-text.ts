import { contactsFor } from '../domain/referral/contacts-for.ts';
import { dial } from '../domain/referral/dial.ts';
import { whoIsNamed } from '../domain/people/who-is-named.ts';
import type { Turn } from './turn.ts';

/** What the numbers are for: danger; `care` for somebody who may harm themselves. */
interface NumbersFor {
  readonly danger: boolean;
  readonly care?: boolean;
}

/**
 * The numbers that may be shown to this person, one on a line with what it reaches; in demo mode with a line
 * that says they are to be confirmed. Without any number that may be shown: where else to turn.
 * Numbers come from the directory by id, never from a text. Those for a child or a woman come first when the report or
 * the person's words say so.
 */
export function numbersText(turn: Turn, { danger, care = false }: NumbersFor): string {
  const { session, parts, world } = turn;
  const reported = session.report?.region ?? null;
  const named = whoIsNamed(
    [turn.said.text, ...(session.report?.words ?? [])].join('\n'),
    parts.country.people,
  );
  const need = {
    danger,
    care,
    region: reported ?? session.region,
    country: reported === null ? session.country : null,
    child: named.child ? true : (session.report?.child ?? null),
    woman: named.woman ? true : null,
    mode: parts.mode,
    now: world.now,
  };
  const found = contactsFor(need, parts.country.contacts);
  if (found.length === 0) return turn.text('numbers:none');
  const lines = found.map(({ contact }) => `${dial(contact)} ${contact.label[session.language]}`);
  const toConfirm = found.some((item) => item.toConfirm);
  return [...lines, ...(toConfirm ? [turn.text('numbers:to_confirm')] : [])].join('\n');
}
