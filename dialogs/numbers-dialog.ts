import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import type { Understanding } from '#src/domain/understanding.ts';
import { keepPlace, placeOf, placeSaid } from './keep-place.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { SKIP, type Question } from './prompts/question.ts';

const PLACE: Question = {
  id: 'numbers.place',
  text: 'numbers:place',
  options: [SKIP],
  accept: 'place',
  here: true,
};

/** Useful numbers: near the person when they say where they are, for the whole country otherwise. */
export class NumbersDialog extends LakanaDialog {
  constructor() {
    super('numbers', [(step, turn) => this.askPlace(step, turn), (step, turn) => this.tell(step, turn)]);
  }

  private askPlace(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { whereabouts } = turn.said;
    const wanted = countryWanted(turn.said);
    if (wanted === undefined) keepPlace(turn, placeSaid(turn.said));
    const isKnown =
      turn.session.region !== null || turn.session.country !== null || whereabouts.other !== null;
    return isKnown || wanted !== undefined ? step.next() : this.ask(step, PLACE);
  }

  private async tell(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    keepPlace(turn, placeOf(this.answer(step)));
    const country = countryWanted(turn.said);
    await this.say(step, 'numbers:list', { numbers: numbersText(turn, { danger: false, country }) });
    return step.endDialog();
  }
}

/** The one country whose numbers are asked for, though nobody is said to be there: "un numéro en Tunisie". */
function countryWanted({ intent, countries, whereabouts }: Understanding): string | undefined {
  const [country, ...others] = countries;
  const isNobodys = whereabouts.self === null && whereabouts.other === null && whereabouts.left.length === 0;
  return intent.name === 'contacts' && others.length === 0 && isNobodys ? country : undefined;
}
