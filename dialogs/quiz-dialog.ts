import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Turn } from '#src/bot/turn.ts';
import type { QuizQuestion } from '#src/domain/learning.ts';
import type { Tally } from '#src/domain/tally.ts';
import { LakanaDialog, type StepContext } from './lakana-dialog.ts';
import { choiceOf, SKIP, type Question } from './prompts/question.ts';

/** How far the quiz is: which question comes, and what the answers were. */
interface QuizOptions {
  /** Place of the next question; 0 is the key question, and it comes again after the last of the others. */
  readonly at?: number;
  /** Keys of what is said to the answer before. */
  readonly said?: readonly string[];
  readonly rightBefore?: boolean;
}

/**
 * A short quiz: each answer is explained, and none is called wrong. The key question comes first and last; how many
 * know it before and after is counted when both were asked, and never who.
 */
export class QuizDialog extends LakanaDialog {
  constructor() {
    super('quiz', [(step, turn) => this.askNext(step, turn), (step, turn) => this.take(step, turn)]);
  }

  private askNext(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { at = 0, said = ['quiz:begin'] } = step.options as QuizOptions;
    if (at === 0) count(turn, 'quiz_begun');
    const lead = said.map((key) => turn.text(key)).join('\n');
    return this.ask(step, questionAt(at, turn).asked, lead);
  }

  private take(step: StepContext, turn: Turn): Promise<DialogTurnResult> {
    const { at = 0, rightBefore = false } = step.options as QuizOptions;
    const { question, isLast } = questionAt(at, turn);
    const choice = choiceOf(this.answer(step));
    const isRight = choice === question.right;
    const explained = [verdict(choice, isRight), question.why];
    if (isLast) {
      count(turn, 'quiz_finished');
      if (rightBefore) count(turn, 'quiz_right_before');
      if (isRight) count(turn, 'quiz_right_after');
      return this.goTo(step, { dialog: 'learn', options: { lead: explained } });
    }
    const said = questionAt(at + 1, turn).isLast ? [...explained, 'quiz:again'] : explained;
    const next: QuizOptions =
      at === 0 ? { at: 1, said: ['quiz:noted'], rightBefore: isRight } : { at: at + 1, said, rightBefore };
    return this.again(step, next);
  }
}

function verdict(choice: string | undefined, isRight: boolean): string {
  if (isRight) return 'quiz:right';
  return choice === SKIP.id ? 'quiz:unknown' : 'quiz:wrong';
}

function questionAt(
  at: number,
  { parts }: Turn,
): { question: QuizQuestion; asked: Question; isLast: boolean } {
  const { key, others } = parts.learning.quiz;
  const other = at === 0 ? undefined : others[at - 1];
  const isLast = at > others.length;
  const question = other ?? key;
  const id = `quiz.${question.id}${isLast ? '.again' : ''}`;
  return { question, isLast, asked: { id, text: question.text, options: [...question.options, SKIP] } };
}

function count(turn: Turn, what: Tally): void {
  turn.tell({ kind: 'tally', what, language: turn.session.language });
}
