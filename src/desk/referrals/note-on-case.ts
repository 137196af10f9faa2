import type { Referral } from '../../domain/referral/referral.ts';
import { changeCase } from '../change-case.ts';
import type { ReferralParts } from './referral-parts.ts';

/** Whoever wrote a step that is no account of ours. */
const NOT_STAFF = ['service', 'organisation'];

/**
 * Writes the steps of a referral into the timeline of its case, each once, and tells the open consoles: the referral and
 * the case are two documents, so a crash in between must lose no line.
 */
export async function noteOnCase(
  parts: Pick<ReferralParts, 'cases' | 'tellDesk'>,
  { id, caseId, organisation, history, noted }: Referral,
): Promise<void> {
  const lines = history.slice(noted).map(({ at, what, by }, index) => ({
    event: `${id}/${noted + index}`,
    entry: {
      at,
      what: `referral.${what} ${organisation}`,
      ...(NOT_STAFF.includes(by) ? {} : { by }),
    },
  }));
  const changed = await changeCase(parts, caseId, (known) => {
    const fresh = lines.filter(({ event }) => !known.events.includes(event));
    if (known.erased === true || fresh.length === 0) return known;
    return {
      ...known,
      updatedAt: fresh.at(-1)?.entry.at ?? known.updatedAt,
      events: [...known.events, ...fresh.map(({ event }) => event)],
      timeline: [...known.timeline, ...fresh.map(({ entry }) => entry)],
    };
  });
  if (changed === undefined) return;
  const { level, owner } = changed;
  await parts.tellDesk({ kind: 'case', id: caseId, what: 'referral', level, owner: owner ?? null });
}
