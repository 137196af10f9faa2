import type { Turn } from '#src/bot/turn.ts';
import type { OfferCheck } from '#src/domain/offer/offer-check.ts';
import { offerOutcome } from '#src/domain/offer/offer-outcome.ts';
import { openReport } from './open-report.ts';

/** The person goes on to somebody of the team: the flags that triage knows go into the report, with what was asked. */
export async function reportOfferFlags(turn: Turn, check: OfferCheck): Promise<void> {
  const bank = turn.parts.country.offers;
  const { flags, indicators } = offerOutcome(bank, check);
  const report = await openReport(turn, 'self', 'person');
  const evidence = bank
    .filter(({ id, indicator }) => flags.includes(id) && indicator !== null)
    .map(({ id, indicator }) => ({ rule: indicator ?? id, words: turn.text(`offer:question.${id}`) }));
  turn.session.report = {
    ...report,
    indicators: [...new Set([...report.indicators, ...indicators])],
    evidence: [...report.evidence, ...evidence],
  };
}
