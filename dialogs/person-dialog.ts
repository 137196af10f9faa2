import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { hear } from '#src/domain/cases/hear.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { openReport, reportOf } from './open-report.ts';
import { SKIP, type Question } from './prompts/question.ts';

const MATTER: Question = { id: 'person.matter', text: 'person:matter', options: [SKIP], accept: 'words' };

/** The person wants a person: a few words of what it is about, if they like, then consent and a case. */
export class PersonDialog extends LakanaDialog {
  constructor() {
    super('person', [(step, turn) => this.askMatter(step, turn), (step, turn) => this.take(step, turn)]);
  }

  private async askMatter(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    turn.session.report = await openReport(turn, 'self', 'person');
    return this.ask(step, MATTER);
  }

  private take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer?.kind === 'words') turn.session.report = hear(reportOf(turn), turn.said);
    return this.goTo(step, { dialog: 'consent' });
  }
}
