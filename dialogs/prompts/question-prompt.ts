import type { TurnContext } from 'botbuilder';
import {
  Dialog,
  Prompt,
  type DialogContext,
  type DialogTurnResult,
  type PromptOptions,
  type PromptRecognizerResult,
} from 'botbuilder-dialogs';
import { outgoingActivity } from '#src/bot/activities.ts';
import { turnOf } from '#src/bot/turn.ts';
import { recordingKey } from '#src/domain/recordings.ts';
import { buttonId, SKIP, type Answer, type Question } from './question.ts';
import { readAnswer } from './read-answer.ts';

/** The options of a question prompt: the question, and what is said just before it, once. */
export interface QuestionOptions extends PromptOptions {
  readonly question: Question;
  readonly lead?: string;
  /** Id of the topic that the lead is the text of, which may be recorded. */
  readonly topic?: string;
}

/** Id of the prompt in every dialog that asks. */
export const QUESTION_PROMPT = 'question';

/**
 * Asks one question and reads the answer: by number, by button, by its words, or as free text where the
 * question takes it. What is no answer is left to the turn (`unanswered`), which may know better: a question
 * asked back, a call for help, another language.
 */
export class QuestionPrompt extends Prompt<Answer> {
  constructor() {
    super(QUESTION_PROMPT);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { options } = dc.activeDialog?.state as { options: QuestionOptions };
    if (turnOf(dc.context).passesOver) return dc.endDialog({ kind: 'choice', choice: SKIP.id });
    const { succeeded, value } = await this.onRecognize(dc.context, {}, options);
    if (succeeded) return dc.endDialog(value);
    turnOf(dc.context).unanswered = true;
    return Dialog.EndOfTurn;
  }

  protected override async onPrompt(
    context: TurnContext,
    state: object,
    options: PromptOptions,
  ): Promise<void> {
    const { question, lead, topic } = options as QuestionOptions;
    const turn = turnOf(context);
    const choices = question.options.map((option) => ({
      id: buttonId(question, option),
      title: turn.text(option.title),
    }));
    const urgency = question.urgency ?? 'ordinary';
    const memory = state as { asked?: boolean };
    if (lead !== undefined && memory.asked !== true) {
      const spoken = topic === undefined ? {} : { audio: recordingKey(turn.session.language, topic) };
      await context.sendActivity(outgoingActivity(lead, [], urgency, spoken));
    }
    memory.asked = true;
    const shown = question.here === true ? ({ askLocation: true } as const) : {};
    await context.sendActivity(
      outgoingActivity(turn.text(question.text, question.params), choices, urgency, shown),
    );
  }

  protected override async onRecognize(
    context: TurnContext,
    _state: object,
    options: PromptOptions,
  ): Promise<PromptRecognizerResult<Answer>> {
    const value = await readAnswer((options as QuestionOptions).question, turnOf(context));
    return value === undefined ? { succeeded: false } : { succeeded: true, value };
  }

  /** The answer is read once a turn: interruptions were seen before any dialog. */
  protected override onPreBubbleEvent(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
