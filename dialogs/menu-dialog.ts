import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Goal } from '#src/bot/goal.ts';
import type { Turn } from '#src/bot/turn.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { buttonId, choiceOf, type Option, type Question } from './prompts/question.ts';

/** What the menu leads to: the id of each choice and the dialog that it starts. */
const ENTRIES = {
  self: { dialog: 'report', options: { about: 'self' } },
  other: { dialog: 'report', options: { about: 'other' } },
  offer: { dialog: 'offer', options: {} },
  topics: { dialog: 'topics', options: {} },
  numbers: { dialog: 'numbers', options: {} },
  person: { dialog: 'person', options: {} },
  language: { dialog: 'language', options: { other: true } },
} as const;

const MENU_QUESTION: Question = {
  id: 'menu',
  text: 'menu:ask',
  options: Object.keys(ENTRIES).map((id) => ({ id, title: `menu:choice.${id}` })),
};

/** An entry of the menu, to be offered by another question. */
export function menuOption(id: keyof typeof ENTRIES): Option {
  return { id, title: `menu:choice.${id}` };
}

/** Where a button of a menu leads, also of one shown long ago; undefined for any other button. */
export function menuEntry(button: string): Goal | undefined {
  const option = MENU_QUESTION.options.find((known) => buttonId(MENU_QUESTION, known) === button);
  return option === undefined ? undefined : ENTRIES[option.id as keyof typeof ENTRIES];
}

/** The menu by number; the first time with one short welcome in both languages. Old menus keep working. */
export class MenuDialog extends LakanaDialog {
  constructor() {
    super('menu', [(step, turn) => this.offer(step, turn), (step) => this.follow(step)]);
  }

  private offer(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { lead: said } = step.options as { lead?: string };
    const key = said ?? (turn.session.welcomed ? undefined : 'menu:welcome');
    return this.ask(step, MENU_QUESTION, key === undefined ? undefined : turn.text(key));
  }

  private follow(step: StepContext): Promise<DialogTurnResult> {
    return this.goTo(step, ENTRIES[choiceOf(this.answer(step)) as keyof typeof ENTRIES]);
  }
}
