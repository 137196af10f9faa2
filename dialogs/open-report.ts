import type { Turn } from '#src/bot/turn.ts';
import { hear } from '#src/domain/cases/hear.ts';
import { emptyReport, type About, type Occasion, type Report } from '#src/domain/cases/report.ts';
import { withinConsent } from '#src/domain/cases/within-consent.ts';

/** The report that the conversation carries; a dialog that works on it runs only when there is one. */
export function reportOf(turn: Turn): Report {
  if (turn.session.report === null) throw new Error('no report in this conversation');
  return turn.session.report;
}

/**
 * The report of this conversation about this person, or a new one with its return code. The same trouble told
 * twice is one case; a second person is another.
 */
export async function openReport(turn: Turn, about: About, occasion: Occasion): Promise<Report> {
  const known = turn.session.report;
  if (known !== null && (known.about === about || occasion === 'danger')) return reopened(known, occasion);
  const report = {
    ...emptyReport(turn.world.id(), await turn.world.code(), about, occasion),
    region: turn.session.region,
    country: about === 'self' ? turn.session.country : null,
  };
  return turn.content.kind === 'text' ? hear(report, turn.said) : report;
}

/**
 * A report that was refused to be kept is asked about again: the person came back. So is a call that was refused, of
 * somebody who now asks for a person.
 */
function reopened(report: Report, occasion: Occasion): Report {
  const { keep, callBack } = report.consent;
  const asked = { ...report.consent, keep: keep === false ? null : keep };
  const consent =
    occasion === 'person' ? { ...asked, callBack: callBack === false ? null : callBack } : asked;
  return { ...report, complete: false, consent };
}

/** Tells the desk the report as it stands, within the consent given, and whether this very message calls for help now. */
export function tellDesk(turn: Turn, danger = turn.said.danger): void {
  turn.tell({
    kind: 'case.reported',
    language: turn.session.language,
    report: withinConsent(reportOf(turn)),
    danger,
  });
}
