import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { outgoingActivity } from '#src/bot/activities.ts';
import type { DialogId, Goal } from '#src/bot/goal.ts';
import { turnOf, type Params, type Turn } from '#src/bot/turn.ts';
import type { Reply } from '#src/domain/messages.ts';
import type { Answer, Question } from './prompts/question.ts';
import { QUESTION_PROMPT, QuestionPrompt, type QuestionOptions } from './prompts/question-prompt.ts';

const STEPS = 'steps';

/** One step of a dialog, with the turn it runs in. */
export type Step = (step: StepContext, turn: Turn) => Promise<DialogTurnResult>;
export type StepContext = WaterfallStepContext;

/**
 * The base of every dialog: its steps in order, with its verbs: `say`, `sayText`, `ask`, `goTo`. What cuts across all
 * steps (danger, stop, language, a person) is seen before any dialog, in `src/bot/interruptions.ts`.
 */
export abstract class LakanaDialog extends ComponentDialog {
  protected constructor(id: DialogId, steps: readonly Step[]) {
    super(id);
    this.addDialog(
      new WaterfallDialog(
        STEPS,
        steps.map((step) => (context: StepContext) => step(context, turnOf(context.context))),
      ),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = STEPS;
  }

  /** Says one text. */
  protected async say(
    step: StepContext,
    key: string,
    params?: Params,
    urgency: Reply['urgency'] = 'ordinary',
  ): Promise<void> {
    await this.sayText(step, turnOf(step.context).text(key, params), urgency);
  }

  /** Says words that were put together already. */
  protected async sayText(
    step: StepContext,
    text: string,
    urgency: Reply['urgency'] = 'ordinary',
  ): Promise<void> {
    await step.context.sendActivity(outgoingActivity(text, [], urgency));
  }

  /**
   * Asks a question; `lead` is said once, in the same message, before it, and heard where it is the text of a `topic`
   * that was recorded. The answer comes to the next step.
   */
  protected ask(
    step: StepContext,
    question: Question,
    lead?: string,
    topic?: string,
  ): Promise<DialogTurnResult> {
    const options: QuestionOptions = {
      question,
      ...(lead === undefined ? {} : { lead }),
      ...(topic === undefined ? {} : { topic }),
    };
    return step.prompt(QUESTION_PROMPT, options);
  }

  /** Starts the steps again, for dialogs that go round until nothing is left to ask. */
  protected again(step: StepContext, options: object): Promise<DialogTurnResult> {
    return step.replaceDialog(STEPS, options);
  }

  /** Ends this dialog; the turn goes on in another one. */
  protected goTo(step: StepContext, next: Goal): Promise<DialogTurnResult> {
    return step.endDialog(next);
  }

  /** The answer to the question asked in the step before. */
  protected answer(step: StepContext): Answer | undefined {
    return step.result as Answer | undefined;
  }
}
