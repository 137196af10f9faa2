import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import { talksOfSuicide } from '#src/domain/cases/talks-of-suicide.ts';
import type { About } from '#src/domain/cases/report.ts';
import { keepPlace, placeOf } from './keep-place.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { openReport, reportOf, tellDesk } from './open-report.ts';
import { choiceOf, NO, SKIP, YES, yesNo, type Question } from './prompts/question.ts';
import { takePlace } from './report-opening.ts';

const SAFE: Question = { id: 'danger.safe', text: 'danger:safe', options: [YES, NO], urgency: 'safety' };

/** Asked of somebody who speaks of suicide, instead of whether it is safe to write: they must not be alone. */
const NEAR: Question = { id: 'danger.near', text: 'danger:near', options: [YES, NO], urgency: 'safety' };

const PLACE: Question = {
  id: 'danger.place',
  text: 'danger:place',
  options: [SKIP],
  accept: 'place',
  here: true,
  urgency: 'safety',
};

/** The danger is somebody else's: where that one is, not the writer. */
const PLACE_OF_OTHERS: Question = { ...PLACE, text: 'danger:place_other' };

/** What was said and asked, from one step to the next. */
interface Said {
  suicide?: boolean;
  /** The country whose numbers were said; null is home. */
  numbersOf: string | null;
}

/**
 * Somebody is in danger now: the numbers in the same turn, a case at once, "can you write safely?", and only
 * the place, because help needs it. No other question comes before. Talk of suicide has its own words: numbers of those
 * who care, and whether somebody is near.
 */
export class DangerDialog extends LakanaDialog {
  constructor() {
    super('danger', [
      (step, turn) => this.answerAtOnce(step, turn),
      (step, turn) => this.heedAnswer(step, turn),
      (step, turn) => this.tellPlace(step, turn),
    ]);
  }

  private async answerAtOnce(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const suicide = talksOfSuicide(turn.said);
    const said = step.values as Said;
    said.suicide = suicide;
    const report = await openReport(turn, whose(turn), 'danger');
    turn.session.report = { ...report, dangerNow: true, ...(suicide ? { occasion: 'suicide' } : {}) };
    said.numbersOf = countryOfDanger(turn);
    tellDesk(turn);
    const numbers = numbersText(turn, { danger: true, care: suicide });
    return suicide
      ? this.ask(step, NEAR, turn.text('danger:care', { numbers }))
      : this.ask(step, SAFE, turn.text('danger:answer', { numbers }));
  }

  /** The numbers that were given first reach nobody in a country that was told only now. */
  private async sayNumbersThere(step: StepContext, turn: Turn): Promise<void> {
    const said = step.values as Said;
    const country = countryOfDanger(turn);
    if (said.numbersOf === country) return;
    said.numbersOf = country;
    await this.say(step, 'danger:answer', { numbers: numbersText(turn, { danger: true }) }, 'safety');
  }

  private async heedAnswer(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    if ((step.values as Said).suicide === true) {
      await this.say(step, `danger:near_${choiceOf(this.answer(step)) ?? NO.id}`, {}, 'safety');
      return this.askPlace(step, turn);
    }
    const safeToWrite = yesNo(this.answer(step));
    turn.session.report = { ...reportOf(turn), safeToWrite };
    tellDesk(turn);
    if (safeToWrite === true) return this.askPlace(step, turn);
    await this.say(step, 'danger:quiet');
    return step.endDialog();
  }

  private async askPlace(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    await this.sayNumbersThere(step, turn);
    const { region, country, about } = reportOf(turn);
    if (region !== null || country !== null) return step.next();
    return this.ask(step, about === 'self' ? PLACE : PLACE_OF_OTHERS);
  }

  private async tellPlace(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer !== undefined) {
      turn.session.report = takePlace(reportOf(turn), answer);
      if (reportOf(turn).about === 'self') keepPlace(turn, placeOf(answer));
      tellDesk(turn);
      await this.sayNumbersThere(step, turn);
    }
    return this.goTo(step, { dialog: 'consent' });
  }
}

/** Who is in danger: the writer, unless the message puts only somebody else at a place. */
function whose({ said }: Turn): About {
  return said.whereabouts.self === null && said.whereabouts.other !== null ? 'other' : 'self';
}

/** The country abroad where the danger is, as far as it is known: the writer's own is another one. */
function countryOfDanger({ session }: Turn): string | null {
  return session.report === null || session.report.about === 'self'
    ? session.country
    : session.report.country;
}
