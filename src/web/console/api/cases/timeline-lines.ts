import type { z } from 'zod';
import type { Catalogue } from '../../../../content/catalogue.ts';
import type { AlertTrace } from '../../../../domain/cases/alert-trace.ts';
import type { TimelineEntry } from '../../../../domain/cases/case.ts';
import { TRIED_TO_REACH } from '../../../../domain/cases/return-answer.ts';
import type { timelineLineSchema } from '../../contract/cases.ts';
import { personLine, personOrNull, type People } from './person-line.ts';

/** Lines that are a sentence, and the key of each; all others begin with theirs. */
const SENTENCES: Readonly<Record<string, string>> = {
  [TRIED_TO_REACH]: 'tried',
  'back to the bot': 'to_bot',
  'moved to another phone': 'moved',
  'given back': 'given_back',
};

/** What happened to a case, the oldest first. */
export function timelineLines(
  timeline: readonly TimelineEntry[],
  people: People,
  catalogue: Catalogue,
): z.input<typeof timelineLineSchema>[] {
  return timeline.map(({ at, what, by, alert }) => {
    const sentence = SENTENCES[what];
    const [key = what, ...rest] = what.split(' ');
    const words = sentence === undefined && rest.length > 0 ? rest.join(' ') : null;
    const detail = alert === undefined ? words : sentTo(alert, people, catalogue);
    return { at: at.toISOString(), what: sentence ?? key, detail, by: personOrNull(people, by) };
  });
}

/** Who was told, and how far it got: `Awa Traoré (SMS : reçu), Numéro de garde 1 (SMS : échec)`. */
function sentTo({ sent }: AlertTrace, people: People, catalogue: Catalogue): string | null {
  const text = (key: string): string => catalogue.text('fr', `staff:${key}`);
  const lines = sent.map(({ to, by, delivery }) => {
    const number = /^number (\d+)$/.exec(to)?.[1];
    const name = number === undefined ? personLine(people, to).name : `${text('on_call_number')} ${number}`;
    return `${name} (${text(`sent_by.${by}`)} : ${text(`delivery.${delivery}`)})`;
  });
  return lines.length === 0 ? null : lines.join(', ');
}
