import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { About, Report } from '#src/domain/cases/report.ts';
import { reportLevel } from '#src/domain/cases/report-level.ts';
import { keepPlace, placeOf } from './keep-place.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { nextStepText } from './next-step.ts';
import { openReport, reportOf } from './open-report.ts';
import { worriedAbout } from './people-told.ts';
import { choiceOf, type Question } from './prompts/question.ts';
import { nextReportQuestion, reportQuestion } from './report-questions.ts';

/** The question that was asked, from one step to the next. */
interface Asking {
  asking?: string;
}

interface ReportOptions {
  readonly about: About;
  /** Whether the report is open. */
  readonly begun?: boolean;
  /** Key of what is said before the next question. */
  readonly lead?: string;
}

/** A worry that came from a menu: about a person, or about a recruiter or a place? */
const WHO: Question = {
  id: 'report.who',
  text: 'report:who',
  options: ['other', 'place'].map((id) => ({ id, title: `report:choice.who.${id}` })),
  told: true,
};

/** In `asked`: the numbers of a crisis were given, once. */
const NUMBERS_GIVEN = 'numbers';

/**
 * Somebody in trouble, or somebody worried about another, a recruiter or a place: plain questions one at a time, each
 * may be skipped, none that the person has answered before by their own words. Ends in danger's answer, or with what
 * can be done next, and asks for consent.
 */
export class ReportDialog extends LakanaDialog {
  constructor() {
    super('report', [
      (step, turn) => this.askWho(step, turn),
      (step, turn) => this.askNext(step, turn),
      (step, turn) => this.take(step, turn),
    ]);
  }

  private askWho(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { about, begun } = step.options as ReportOptions;
    if (begun === true || about !== 'other') return step.next();
    const told = worriedAbout(turn);
    return told === undefined ? this.ask(step, WHO) : step.next({ kind: 'choice', choice: told });
  }

  private async askNext(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const lead = await this.begin(step, turn);
    const report = reportOf(turn);
    if (report.dangerNow) return this.goTo(step, { dialog: 'danger' });
    if (report.safeToWrite === false) return this.leave(step, report, turn);
    const level = reportLevel(report, turn.parts.country.indicators);
    if (level === 'P1' && !report.asked.includes(NUMBERS_GIVEN)) await this.giveNumbers(step, report, turn);
    const next = nextReportQuestion(reportOf(turn), turn);
    if (next === undefined) {
      await this.sayText(step, nextStepText(report, level, turn));
      return this.goTo(step, { dialog: 'consent' });
    }
    (step.values as Asking).asking = next;
    return this.ask(step, reportQuestion(next, report.about, turn).question, lead);
  }

  private take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const report = reportOf(turn);
    const answer = this.answer(step);
    const asked = reportQuestion((step.values as Asking).asking ?? '', report.about, turn);
    if (answer !== undefined) turn.session.report = asked.take(report, answer, turn);
    if (report.about === 'self') keepPlace(turn, placeOf(answer));
    const lead = answer?.kind === 'told' ? 'report:heard' : undefined;
    return this.again(step, {
      about: report.about,
      begun: true,
      ...(lead === undefined ? {} : { lead }),
    } satisfies ReportOptions);
  }

  /** Opens the report, or goes on with the one that is there; returns what is said first. */
  private async begin(step: StepContext, turn: Turn): Promise<string | undefined> {
    const { about, begun, lead } = step.options as ReportOptions;
    if (begun === true) return lead === undefined ? undefined : turn.text(lead);
    // "Un recruteur" also reads as "one": what it names goes before its number.
    const meant = about === 'other' ? (worriedAbout(turn) ?? choiceOf(this.answer(step))) : about;
    const known = turn.session.report;
    const report = await openReport(turn, meant === 'place' ? 'place' : about, 'report');
    turn.session.report = report;
    return turn.text(known?.caseId === report.caseId ? 'report:more' : `report:begin.${report.about}`);
  }

  /** A crisis that nobody called danger: the numbers at once. The desk is told with consent, which is asked next. */
  private async giveNumbers(step: StepContext, report: Report, turn: Turn): Promise<void> {
    turn.session.report = { ...report, asked: [...report.asked, NUMBERS_GIVEN] };
    await this.say(step, 'danger:answer', { numbers: numbersText(turn, { danger: true }) }, 'safety');
  }

  /** It is not safe to write: nothing more is asked, and what was told waits for the person to come back. */
  private async leave(step: StepContext, report: Report, turn: Turn): Promise<DialogTurnResult> {
    turn.session.report = { ...report, safeToWrite: null, asked: report.asked.filter((id) => id !== 'safe') };
    await this.say(step, 'report:not_safe');
    return step.endDialog();
  }
}
