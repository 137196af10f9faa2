import type { DialogState } from 'botbuilder-dialogs';
import type { Question } from '#dialogs/prompts/question.ts';
import type { Session } from './session.ts';

/** What the Bot Framework keeps of a dialog that we look into: a prompt's options, or the dialogs inside it. */
interface Inside {
  readonly options?: { readonly question?: Question };
  readonly dialogs?: DialogState;
}

/** The question that is open in a session, if one is. */
export function openQuestion({ dialogs }: Pick<Session, 'dialogs'>): Question | undefined {
  const inside = dialogs.dialogStack.at(-1)?.state as Inside | undefined;
  if (inside?.options?.question !== undefined) return inside.options.question;
  return inside?.dialogs === undefined ? undefined : openQuestion({ dialogs: inside.dialogs });
}
