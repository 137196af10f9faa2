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

/** Asked of somebody who writes in a language that we do not: the two that we do, or a person. */
const FOREIGN: Question = {
  id: 'language.foreign',
  text: 'language:foreign',
  options: [...WHICH.options, { id: 'person', title: 'language:choice.person' }],
};

interface LanguageOptions {
  readonly language?: Language;
  /** The one that is not spoken now: the button of the menu. */
  readonly other?: boolean;
  /** The message was in a language that we do not write. */
  readonly foreign?: boolean;
}

/** Changes the language and keeps it; goes on with the menu. */
export class LanguageDialog extends LakanaDialog {
  constructor() {
    super('language', [(step, turn) => this.which(step, turn), (step, turn) => this.change(step, turn)]);
  }

  private which(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { language, other, foreign } = step.options as LanguageOptions;
    if (foreign === true) return this.ask(step, FOREIGN);
    const named = other === true ? otherLanguage(turn.session.language) : language;
    return named === undefined ? this.ask(step, WHICH) : step.next({ kind: 'choice', choice: named });
  }

  private change(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const choice = choiceOf(this.answer(step));
    if (choice === 'person') return this.goTo(step, { dialog: 'person' });
    chooseLanguage(turn, choice === 'bm' ? 'bm' : 'fr');
    return this.goTo(step, { dialog: 'menu', options: { lead: 'language:changed' } });
  }
}

/** From now on this language, whatever the person writes in, until they choose the other one. */
export function chooseLanguage({ session }: Turn, language: Language): void {
  session.language = language;
  session.languageBy = 'chosen';
}
