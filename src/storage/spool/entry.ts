import type { Incoming, Receipt, Taken } from '../../domain/messages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Vault } from '../vault.ts';

const PLACE = { collection: 'spool', field: 'entry' } as const;

/** A line of the spool: an id, and what a webhook took, sealed under it. */
export function entryText(vault: Vault, id: string, taken: Taken): string {
  return `${id} ${vault.seal(PLACE, id, taken)}`;
}

/** Reads a line again; `unreadable` when it was altered or its key is gone. */
export function readEntry(vault: Vault, line: string): Result<Taken, 'unreadable'> {
  const space = line.indexOf(' ');
  try {
    return ok(revived(vault.open(PLACE, line.slice(0, space), line.slice(space + 1)) as Stored));
  } catch {
    return err('unreadable');
  }
}

/** As JSON has it: moments are text. */
interface Stored {
  readonly messages: readonly (Omit<Incoming, 'sentAt'> & { readonly sentAt: string })[];
  readonly receipts: readonly (Omit<Receipt, 'at'> & { readonly at: string })[];
}

function revived({ messages, receipts }: Stored): Taken {
  return {
    messages: messages.map((message) => ({ ...message, sentAt: new Date(message.sentAt) })),
    receipts: receipts.map((receipt) => ({ ...receipt, at: new Date(receipt.at) })),
  };
}
