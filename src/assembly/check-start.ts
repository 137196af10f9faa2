import type { Settings } from '../config/settings.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Contact } from '../domain/referral/contact.ts';
import { checkContacts, type ContactsBlock } from '../domain/referral/check-contacts.ts';
import type { OpenChannels } from './open-channels.ts';

const BLOCKS: Readonly<Record<ContactsBlock, string>> = {
  no_verified_emergency_contact:
    'No emergency number was verified in the last 90 days: call one from Mali and record it: npm run lakana -- contacts export, then import.',
  no_verified_non_police_contact:
    'No number that is not police was verified in the last 90 days: call one and record it: npm run lakana -- contacts export, then import.',
};

/**
 * What keeps production from starting though every setting is right: people would be sent to numbers nobody
 * has called, or an alert could reach nobody. A demo starts with none of it.
 */
export function checkStart(
  { service, duty }: Settings,
  contacts: readonly Contact[],
  { channels, alertWay }: OpenChannels,
  now: Date,
): Result<void, readonly string[]> {
  if (service.mode === 'demo') return ok(undefined);
  const blocks = checkContacts(contacts, now).blocks.map((block) => BLOCKS[block]);
  const numbers = duty.onCallNumbers ?? [];
  const problems = [
    ...blocks,
    ...(channels.length === 0
      ? ['No channel is set: give the settings of WhatsApp, of Twilio or of Kannel.']
      : []),
    ...(numbers.length > 0 && alertWay.numbers.length === 0
      ? ['ON_CALL_NUMBERS are reached by SMS: give the settings of an SMS channel too.']
      : []),
  ];
  return problems.length === 0 ? ok(undefined) : err(problems);
}
