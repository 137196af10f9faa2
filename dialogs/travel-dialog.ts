import type { DialogTurnResult } from 'botbuilder-dialogs';
import { numbersText } from '#src/bot/numbers-text.ts';
import type { Turn } from '#src/bot/turn.ts';
import { corridorOf, MOMENTS, type CorridorCountry, type Moment } from '#src/domain/places/corridor.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, type Answer } from './prompts/question.ts';
import { whichCountry, whichMoment } from './travel-questions.ts';

interface TravelOptions {
  /** Id of the country of the corridor; null is one of which nothing more is known. Left out, it is asked. */
  readonly country?: string | null;
  readonly moment?: Moment;
  /** The page of the list of countries. */
  readonly page?: number;
}

/**
 * Advice for a journey, by country: before leaving, on the way, over there. Facts of the corridor come from
 * `corridor.json`, numbers from the directory; who is there already gets the last part at once.
 */
export class TravelDialog extends LakanaDialog {
  constructor() {
    super('travel', [(step, turn) => this.show(step, turn), (step, turn) => this.follow(step, turn)]);
  }

  private show(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { country, moment, page } = placed(step, turn);
    if (country === undefined) return this.ask(step, whichCountry(turn.parts.country.corridor, page ?? 0));
    if (moment === undefined) return this.ask(step, whichMoment(MOMENTS));
    const others = MOMENTS.filter((other) => other !== moment);
    return this.ask(step, whichMoment(others), adviceText(turn, countryOf(turn, country), moment));
  }

  private follow(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const options = placed(step, turn);
    const { country, page } = options;
    const answer = this.answer(step);
    const choice = choiceOf(answer);
    if (choice === 'menu') return this.goTo(step, { dialog: 'menu' });
    if (choice === 'offer') return this.goTo(step, { dialog: 'offer' });
    if (choice === 'more') return this.again(step, { page: (page ?? 0) + 1 } satisfies TravelOptions);
    if (country === undefined) return this.again(step, { country: countryIn(turn, answer) });
    return this.again(step, { country, moment: MOMENTS.find((moment) => moment === choice) });
  }
}

/** What the dialog was told at its beginning, or by the message that led to it. */
function placed(step: StepContext, turn: Turn): TravelOptions {
  const told = step.options as TravelOptions;
  const values = step.values as TravelOptions & { placed?: TravelOptions };
  values.placed ??= told.country === undefined && told.page === undefined ? placeSaid(turn) : told;
  return values.placed;
}

function placeSaid({ said, session, parts }: Turn): TravelOptions {
  const named = corridorOf(said.countries, parts.country.corridor);
  if (named === undefined) return {};
  const isThere = session.country !== null && named.codes.includes(session.country);
  return { country: named.id, ...(isThere ? { moment: 'there' } : {}) };
}

function countryOf({ parts }: Turn, id: string | null): CorridorCountry | undefined {
  return parts.country.corridor.countries.find((country) => country.id === id);
}

function countryIn({ said, parts }: Turn, answer: Answer | undefined): string | null {
  const { corridor } = parts.country;
  const picked = corridor.countries.find(({ id }) => id === choiceOf(answer));
  return (picked ?? corridorOf(said.countries, corridor))?.id ?? null;
}

/** What is known of this way, the advice for every way, and over there the numbers of that country. */
function adviceText(turn: Turn, country: CorridorCountry | undefined, moment: Moment): string {
  const { advice } = turn.parts.country.corridor;
  const note = country?.notes[moment];
  const lines = [...(note === undefined ? [] : [note.text]), advice[moment].text].map((key) =>
    turn.text(key),
  );
  const [code, ...others] = country?.codes ?? [];
  if (moment !== 'there' || code === undefined || others.length > 0) return lines.join('\n');
  return [
    ...lines,
    turn.text('travel:numbers', { numbers: numbersText(turn, { danger: false, country: code }) }),
  ].join('\n');
}
