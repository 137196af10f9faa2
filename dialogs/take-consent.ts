import { CONSENT_WORDING } from '#src/bot/consent-wording.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { ConsentKind } from '#src/domain/cases/consent.ts';
import { recordConsent } from '#src/domain/cases/record-consent.ts';
import { reportOf } from './open-report.ts';

/** Records in the report what was answered to a question of consent; `to` is the organisation that it named. */
export function takeConsent(turn: Turn, what: ConsentKind, isGiven: boolean, to?: string): void {
  turn.session.report = recordConsent(reportOf(turn), {
    what,
    ...(to === undefined ? {} : { to }),
    answer: isGiven ? 'given' : 'refused',
    wording: CONSENT_WORDING,
    language: turn.session.language,
    at: turn.world.now.toISOString(),
  });
}
