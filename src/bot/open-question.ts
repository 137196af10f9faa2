import type { DialogContext, DialogState } from 'botbuilder-dialogs';
import type { Question } from '#dialogs/prompts/question.ts';
import type { Session } from './session.ts';

/** Dialogs that nothing but danger or the person's own wish may leave: a report under way is not lost. */
const KEPT_DIALOGS = [
  'report',
  'consent',
  'call-back',
  'pass-on',
  'withdraw',
  'danger',
  'person',
  'pin',
  'return',
  'add',
  'reach',
];

/** What the Bot Framework keeps of a dialog that we look into: a prompt's options, or the dialogs inside it. */
interface Inside {
  readonly options?: { readonly question?: Question };
  readonly dialogs?: DialogState;
}

/** Whether a report is under way: one of the dialogs that make it has a question open. */
export function isReporting(dc: DialogContext): boolean {
  return KEPT_DIALOGS.includes(dc.activeDialog?.id ?? '');
}

/** The question that is open in a session, if one is: at the end of the dialogs within dialogs. */
export function openQuestion({ dialogs }: Pick<Session, 'dialogs'>): Question | undefined {
  const inside = dialogs.dialogStack.at(-1)?.state as Inside | undefined;
  if (inside?.options?.question !== undefined) return inside.options.question;
  return inside?.dialogs === undefined ? undefined : openQuestion({ dialogs: inside.dialogs });
}
