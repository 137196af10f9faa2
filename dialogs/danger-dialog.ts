import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { About } from '#src/domain/cases/report.ts';
import { keepPlace, placeOf } from './keep-place.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { openReport, reportOf, tellDesk } from './open-report.ts';
import { NO, SKIP, YES, yesNo, type Question } from './prompts/question.ts';
import { takePlace } from './report-questions.ts';

const SAFE: Question = { id: 'danger.safe', text: 'danger:safe', options: [YES, NO], urgency: 'safety' };
const PLACE: Question = {
  id: 'danger.place',
  text: 'danger:place',
  options: [SKIP],
  accept: 'place',
  urgency: 'safety',
};

/** The country whose numbers were said, from one step to the next; null is home. */
interface Said {
  numbersOf: string | null;
}

/**
 * Somebody is in danger now: the numbers in the same turn, a case at once, "can you write safely?", and only
 * the place, because help needs it. No other question comes before.
 */
export class DangerDialog extends LakanaDialog {
  constructor() {
    super('danger', [
      (step, turn) => this.answerAtOnce(step, turn),
      (step, turn) => this.heedSafety(step, turn),
      (step, turn) => this.tellPlace(step, turn),
    ]);
  }

  private async answerAtOnce(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    turn.session.report = { ...(await openReport(turn, whose(turn), 'danger')), dangerNow: true };
    (step.values as Said).numbersOf = turn.session.country;
    tellDesk(turn);
    return this.ask(step, SAFE, turn.text('danger:answer', { numbers: numbersText(turn, { danger: true }) }));
  }

  /** The numbers that were given first reach nobody in a country that was told only now. */
  private async sayNumbersThere(step: StepContext, turn: Turn): Promise<void> {
    const said = step.values as Said;
    if (said.numbersOf === turn.session.country) return;
    said.numbersOf = turn.session.country;
    await this.say(step, 'danger:answer', { numbers: numbersText(turn, { danger: true }) }, 'safety');
  }

  private async heedSafety(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const safeToWrite = yesNo(this.answer(step));
    turn.session.report = { ...reportOf(turn), safeToWrite };
    tellDesk(turn);
    if (safeToWrite !== true) {
      await this.say(step, 'danger:quiet');
      return step.endDialog();
    }
    await this.sayNumbersThere(step, turn);
    const { region, country } = reportOf(turn);
    return region === null && country === null ? this.ask(step, PLACE) : step.next();
  }

  private async tellPlace(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer !== undefined) {
      turn.session.report = takePlace(reportOf(turn), answer);
      keepPlace(turn, placeOf(answer));
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
