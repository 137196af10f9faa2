import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SimulatorActivity } from '#src/channels/simulator/activity.ts';
import type { Content, Incoming, Surface } from '#src/domain/messages.ts';
import type { TestService } from './service.ts';

const PATIENCE_MS = 60_000;

/** A simulated phone of a test. */
export interface Phone {
  readonly address: string;
  /** Everything it got. */
  readonly received: readonly SimulatorActivity[];
  /** Sends something and resolves with what came back. */
  say(content: Content | string): Promise<readonly SimulatorActivity[]>;
  /** The same for what may be met with silence: resolves when nothing is left to do about it. */
  tell(content: Content | string): Promise<readonly SimulatorActivity[]>;
  /** Resolves when it has got so many messages in all. */
  gets(count: number): Promise<readonly SimulatorActivity[]>;
}

/** A phone on a running service; with its own address unless one is given. */
export function takePhone(service: TestService, surface: Surface, address = `sim:${randomUUID()}`): Phone {
  const received: SimulatorActivity[] = [];
  service.hub.subscribe({ surface, address }, (activity) => received.push(activity));
  const until = async (isDone: () => boolean): Promise<void> => {
    const deadline = Date.now() + PATIENCE_MS;
    while (!isDone()) {
      if (Date.now() > deadline)
        throw new Error(`no answer in ${PATIENCE_MS} ms: ${service.errors.join('\n')}`);
      await wait(5);
    }
  };
  const send = async (said: Content | string): Promise<void> => {
    const content = typeof said === 'string' ? ({ kind: 'text', text: said } as const) : said;
    const message: Incoming = {
      key: randomUUID(),
      channel: `simulator-${surface}`,
      from: address,
      sentAt: new Date(),
      content,
    };
    const accepted = await service.service.accept({ messages: [message], receipts: [] });
    if (!accepted.ok) throw new Error('the message was not stored');
  };
  return {
    address,
    received,
    async say(said) {
      const before = received.length;
      await send(said);
      await until(() => received.length > before);
      while (!(await isIdle(service))) await wait(5);
      return received.slice(before);
    },
    async tell(said) {
      const before = received.length;
      await send(said);
      while (!(await isIdle(service))) await wait(5);
      return received.slice(before);
    },
    async gets(count) {
      await until(() => received.length >= count);
      return received;
    },
  };
}

/** Whether nothing waits any more: no message, no reply, no event, no erasure of any conversation. */
async function isIdle({ database }: TestService): Promise<boolean> {
  const waiting = await database.connection.collection('conversations').countDocuments({
    $or: [
      { 'inbox.key': { $exists: true } },
      { 'events.id': { $exists: true } },
      { 'outbox.dueAt': { $exists: true } },
      { erase: true },
    ],
  });
  return waiting === 0;
}
