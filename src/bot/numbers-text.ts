import { contactsFor } from '../domain/referral/contacts-for.ts';
import { dial } from '../domain/referral/dial.ts';
import type { Turn } from './turn.ts';

/**
 * The numbers that may be shown to this person, one on a line with what it reaches; in demo mode with a line
 * that says they are to be confirmed. Without any number that may be shown: where else to turn.
 * Numbers come from the directory by id, never from a text.
 */
export function numbersText(turn: Turn, { danger }: { readonly danger: boolean }): string {
  const { session, parts, world } = turn;
  const reported = session.report?.region ?? null;
  const need = {
    danger,
    region: reported ?? session.region,
    country: reported === null ? session.country : null,
    child: session.report?.child ?? null,
    mode: parts.mode,
    now: world.now,
  };
  const found = contactsFor(need, parts.country.contacts);
  if (found.length === 0) return turn.text('numbers:none');
  const lines = found.map(({ contact }) => `${dial(contact)} ${contact.label[session.language]}`);
  const toConfirm = found.some((item) => item.toConfirm);
  return [...lines, ...(toConfirm ? [turn.text('numbers:to_confirm')] : [])].join('\n');
}
