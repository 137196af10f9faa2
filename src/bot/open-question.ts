import type { DialogContext, DialogState } from 'botbuilder-dialogs';
import type { Question } from '#dialogs/prompts/question.ts';

/** Dialogs that nothing but danger or the person's own wish may leave: a report under way is not lost. */
const KEPT_DIALOGS = ['report', 'consent', 'danger', 'person'];

/** Whether a report is under way: one of the dialogs that make it has a question open. */
export function isReporting(dc: DialogContext): boolean {
  return KEPT_DIALOGS.includes(dc.activeDialog?.id ?? '');
}

/** The question that is open, if one is: at the end of the dialogs within dialogs. */
export function openQuestion({ stack }: Pick<DialogContext, 'stack'>): Question | undefined {
  const state = stack.at(-1)?.state as
    { options?: { question?: Question }; dialogs?: DialogState } | undefined;
  if (state?.options?.question !== undefined) return state.options.question;
  return state?.dialogs === undefined ? undefined : openQuestion({ stack: state.dialogs.dialogStack });
}
