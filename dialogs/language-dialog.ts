import type { DialogTurnResult } from 'botbuilder-dialogs';
import { otherLanguage, type Turn } from '#src/bot/turn.ts';
import type { Language } from '#src/domain/messages.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Question } from './prompts/question.ts';

/** Asked only of somebody who says that they do not understand, or who wants another language and names none. */
const WHICH: Question = {
  id: 'language.which',
  text: 'language:ask',
  options: ['bm', 'fr'].map((id) => ({ id, title: `language:choice.${id}` })),
};

interface LanguageOptions {
  readonly language?: Language;
  /** The one that is not spoken now: the button of the menu. */
  readonly other?: boolean;
}

/** Changes the language and keeps it; goes on with the menu. */
export class LanguageDialog extends LakanaDialog {
  constructor() {
    super('language', [(step, turn) => this.which(step, turn), (step, turn) => this.change(step, turn)]);
  }

  private which(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { language, other } = step.options as LanguageOptions;
    const named = other === true ? otherLanguage(turn.session.language) : language;
    return named === undefined ? this.ask(step, WHICH) : step.next({ kind: 'choice', choice: named });
  }

  private change(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    chooseLanguage(turn, choiceOf(this.answer(step)) === 'bm' ? 'bm' : 'fr');
    return this.goTo(step, { dialog: 'menu', options: { lead: 'language:changed' } });
  }
}

/** From now on this language, whatever the person writes in, until they choose the other one. */
export function chooseLanguage({ session }: Turn, language: Language): void {
  session.language = language;
  session.languageBy = 'chosen';
}
