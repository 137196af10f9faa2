import type { ConversationDocument } from '#src/storage/models/conversation.ts';
import { openStorage } from '#src/storage/open-storage.ts';

/** The conversations of a channel as they are stored in the folder of a process; a demo has made-up ones on others. */
export async function storedConversations(
  folder: string,
  channel = 'whatsapp',
): Promise<ConversationDocument[]> {
  const storage = await openStorage({ folder });
  if (!storage.ok) throw new Error(storage.error);
  const { connection } = storage.value;
  const found = await connection
    .collection<ConversationDocument>('conversations')
    .find({ channel })
    .toArray();
  await storage.value.close();
  return found;
}
