import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Question } from './prompts/question.ts';

const WORD: Question = {
  id: 'safe_word.choose',
  text: 'safe_word:ask',
  options: [{ id: 'no', title: 'safe_word:choice.none' }],
  accept: 'safe_word',
};
const MEANING: Question = {
  id: 'safe_word.meaning',
  text: 'safe_word:meaning',
  options: ['hide', 'tell'].map((id) => ({ id, title: `safe_word:choice.${id}` })),
};

/** The person chooses a word that hides everything when it is sent alone, and whether it also calls for help. */
export class SafeWordDialog extends LakanaDialog {
  constructor() {
    super('safe_word', [
      (step) => this.ask(step, WORD),
      (step) => this.askMeaning(step),
      (step, turn) => this.keep(step, turn),
    ]);
  }

  private async askMeaning(step: StepContext): Promise<DialogTurnResult> {
    const answer = this.answer(step);
    if (answer?.kind !== 'safe_word') {
      await this.say(step, 'safe_word:none');
      return step.endDialog();
    }
    (step.values as { word?: string }).word = answer.word;
    return this.ask(step, MEANING);
  }

  private async keep(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { word = '' } = step.values as { word?: string };
    turn.session.safeWord = { word, callsForHelp: choiceOf(this.answer(step)) === 'tell' };
    await this.say(step, 'safe_word:kept');
    return step.endDialog();
  }
}
