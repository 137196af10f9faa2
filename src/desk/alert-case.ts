import { alertText } from '../domain/cases/alert-text.ts';
import type { Case, CaseAlert } from '../domain/cases/case.ts';
import { nextAlert, type NextAlert } from '../domain/cases/ladder.ts';
import { changeCase } from './change-case.ts';
import type { DeskParts } from './desk-parts.ts';

/**
 * Alerts the next person on duty of a case, if it is time. The alert is put into their outbox under the key of
 * its step before the case moves on, so a crash in between alerts nobody twice and leaves nobody out.
 */
export async function alertCase(parts: DeskParts, id: string): Promise<void> {
  const known = await parts.cases.find(id);
  const now = parts.now();
  if (known?.alert.nextAt === undefined || known.alert.nextAt > now) return;
  const alert = next(parts, known, known.alert.step, now);
  const isDue = alert !== undefined && alert.at <= now;
  if (isDue) await send(parts, known, alert.person);
  const step = isDue ? alert.nextStep : known.alert.step;
  const after = isDue ? next(parts, known, step, now) : alert;
  const changed: CaseAlert = {
    since: known.alert.since,
    step,
    ...(after === undefined ? {} : { nextAt: after.at }),
  };
  await changeCase(parts, id, (current) => {
    const isOurs =
      current.alert.step === known.alert.step &&
      current.alert.since.getTime() === known.alert.since.getTime();
    if (!isOurs || current.alert.nextAt === undefined) return current;
    const entry = { at: now, what: `alerted ${(alert?.person ?? 0) + 1}` };
    return { ...current, alert: changed, timeline: isDue ? [...current.timeline, entry] : current.timeline };
  });
}

function next({ ladder, waits }: DeskParts, known: Case, step: number, now: Date): NextAlert | undefined {
  const every = waits[known.level];
  return nextAlert({
    level: known.level,
    onCall: ladder.people.length,
    step,
    openedAt: known.alert.since,
    now,
    ...(every === undefined ? {} : { alertEvery: every }),
  });
}

async function send(parts: DeskParts, known: Case, index: number): Promise<void> {
  const person = parts.ladder.people[index];
  if (person === undefined) return;
  const region = parts.country.regions.find(({ id }) => id === known.region) ?? null;
  const reply = { text: alertText({ ...known, region }), language: 'fr', urgency: 'safety' } as const;
  const { since, step } = known.alert;
  const key = `alert/${known.id}/${since.getTime()}/${step}`;
  const owed = { key, ref: parts.id(), reply };
  parts.wakeDeliver(await parts.conversations.enqueue(person.channel, person.address, owed, parts.now()));
  parts.metrics.count('alerts', person.channel);
  parts.log.info('case_alerted', { caseId: known.id, level: known.level, attempt: step + 1 });
}
