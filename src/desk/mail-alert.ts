import { alertText } from '../domain/cases/alert-text.ts';
import type { AlertSent } from '../domain/cases/alert-trace.ts';
import type { Case, TimelineEntry } from '../domain/cases/case.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';
import type { OnCall } from './on-call.ts';

/**
 * Sends the alert of a P1 by e-mail too, to whoever has an address, and notes on the timeline whether a server took it.
 * The SMS is what counts: an e-mail is tried once.
 */
export async function mailAlert(
  parts: DeskParts,
  known: Case,
  { entry, people }: { readonly entry: TimelineEntry; readonly people: readonly OnCall[] },
): Promise<void> {
  const { mail } = parts;
  if (mail === undefined || known.level !== 'P1') return;
  const region = parts.country.regions.find(({ id }) => id === known.region) ?? null;
  const text = alertText({ ...known, region });
  const sent = await Promise.all(
    people.flatMap(({ id, email }) =>
      email === undefined
        ? []
        : [
            mail({ to: email, subject: text.slice(0, text.indexOf('.')), text }).then((isTaken) =>
              mailed(id, isTaken),
            ),
          ],
    ),
  );
  if (sent.length === 0) return;
  await changeCase(parts, known.id, (current) => ({
    ...current,
    timeline: current.timeline.map((line) =>
      line.alert === undefined || line.alert.key !== entry.alert?.key
        ? line
        : { ...line, alert: { ...line.alert, sent: [...line.alert.sent, ...sent] } },
    ),
  }));
}

function mailed(to: string, isTaken: boolean): AlertSent {
  return { to, by: 'email', delivery: isTaken ? 'sent' : 'failed' };
}
