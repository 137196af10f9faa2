import type { DialogContext } from 'botbuilder-dialogs';
import { outgoingActivity } from './activities.ts';
import type { Turn } from './turn.ts';

/** Says one text beside the dialogs: nothing depends on whether it arrives. */
export async function say({ context }: DialogContext, turn: Turn, key: string): Promise<void> {
  await context.sendActivity(outgoingActivity(turn.text(key), [], 'ordinary'));
}
