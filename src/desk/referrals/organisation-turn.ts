import type { CaseEvent } from '../../domain/cases/report.ts';
import { e164Of } from '../../domain/referral/contact.ts';
import { parseOrganisationCommand } from '../../domain/referral/organisation-command.ts';
import type { LiveDirectory } from '../directory/live-directory.ts';
import type { StaffMessage } from '../staff-turn.ts';

/**
 * The answer of an organisation to a referral (`RECU K7F3`, `OUI K7F3`, `NON K7F3`) as an event for the desk; undefined
 * when the number is of none that takes SMS, or the text is no answer, and then the bot answers as it does anybody.
 */
export function createOrganisationTurn(
  live: Pick<LiveDirectory, 'entries'>,
  smsChannel: string | undefined,
): (turn: StaffMessage, now: Date) => { replies: []; events: CaseEvent[] } | undefined {
  return ({ channel, address, key, message }, now) => {
    if (message.content.kind !== 'text' || channel !== smsChannel) return undefined;
    const command = parseOrganisationCommand(message.content.text);
    const number = command === undefined ? undefined : numberOf(live, address);
    if (command === undefined || number === undefined) return undefined;
    const event = {
      id: `${key}#0`,
      kind: 'referral.answer',
      at: now.toISOString(),
      by: number,
      ...command,
    } as const;
    return { replies: [], events: [event] };
  };
}

/** The number of an organisation that has this address. */
function numberOf(live: Pick<LiveDirectory, 'entries'>, address: string): string | undefined {
  const numbers = live
    .entries()
    .flatMap(({ phones, country }) =>
      phones.map((phone) => (phone.takesText ? e164Of(phone, country) : null)),
    );
  return numbers.find((number) => number !== null && address === `tel:${number}`) ?? undefined;
}
