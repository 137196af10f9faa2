import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import type { About, Report } from '#src/domain/cases/report.ts';
import { keepPlace, placeOf } from './keep-place.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { openReport, reportOf } from './open-report.ts';
import { nextReportQuestion, reportQuestion } from './report-questions.ts';

/** The question that was asked, from one step to the next. */
interface Asking {
  asking?: string;
}

interface ReportOptions {
  readonly about: About;
  /** Whether the first question has been asked. */
  readonly begun?: boolean;
}

/**
 * Somebody in trouble, or somebody worried about another: plain questions one at a time, each may be skipped,
 * none that the person has answered before by their own words. Ends in danger's answer, or asks for consent.
 */
export class ReportDialog extends LakanaDialog {
  constructor() {
    super('report', [(step, turn) => this.askNext(step, turn), (step, turn) => this.take(step, turn)]);
  }

  private async askNext(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { about, begun } = step.options as ReportOptions;
    const lead = begun === true ? undefined : await this.begin(about, turn);
    const report = reportOf(turn);
    if (report.dangerNow) return this.goTo(step, { dialog: 'danger' });
    if (report.safeToWrite === false) return this.leave(step, report, turn);
    const next = nextReportQuestion(report, turn);
    if (next === undefined) return this.goTo(step, { dialog: 'consent' });
    (step.values as Asking).asking = next;
    return this.ask(step, reportQuestion(next, report.about, turn).question, lead);
  }

  private take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const report = reportOf(turn);
    const answer = this.answer(step);
    const asked = reportQuestion((step.values as Asking).asking ?? '', report.about, turn);
    if (answer !== undefined) turn.session.report = asked.take(report, answer);
    if (report.about === 'self') keepPlace(turn, placeOf(answer));
    return this.again(step, { about: report.about, begun: true } satisfies ReportOptions);
  }

  /** Opens the report, or goes on with the one that is there; says which. */
  private async begin(about: About, turn: Turn): Promise<string> {
    const known = turn.session.report;
    const report = await openReport(turn, about, 'report');
    turn.session.report = report;
    return turn.text(known?.caseId === report.caseId ? 'report:more' : `report:begin.${about}`);
  }

  /** It is not safe to write: nothing more is asked, and what was told waits for the person to come back. */
  private async leave(step: StepContext, report: Report, turn: Turn): Promise<DialogTurnResult> {
    turn.session.report = { ...report, safeToWrite: null, asked: report.asked.filter((id) => id !== 'safe') };
    await this.say(step, 'report:not_safe');
    return step.endDialog();
  }
}
