import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import {
  COMMAND,
  readShortMessage,
  takePdus,
  writePdu,
  writeShortMessage,
  type Pdu,
  type ShortMessage,
} from './smpp-pdu.ts';

/** What becomes of the next messages: delivered, not delivered (with a receipt), or refused at once with this status. */
export type Fate = 'DELIVRD' | 'UNDELIV' | { readonly refused: number };

/** An operator's centre that speaks SMPP 3.4, as far as Kannel asks it. */
export interface SmppCentre {
  /** Everything that was taken, in order. */
  readonly taken: readonly ShortMessage[];
  /** How many messages were refused. */
  refused(): number;
  /** Sets the fate of the next `times` messages; afterwards they are delivered. */
  fate(fate: Fate, times: number): void;
  /** Hands a message over; resolves when it was taken. */
  deliver(message: ShortMessage): Promise<void>;
  /** Resolves when a gateway has bound. */
  bound(): Promise<void>;
  close(): Promise<void>;
}

const RECEIPT = 0x04;
const FROM_OPERATOR = 1_000_000;

/** Opens a centre on loopback. */
export async function openSmppCentre(port: number): Promise<SmppCentre> {
  const taken: ShortMessage[] = [];
  const waiting = new Map<number, () => void>();
  let fates: Fate[] = [];
  let refused = 0;
  let sequence = FROM_OPERATOR;
  let gateway: Socket | undefined;
  let tellBound: () => void = () => undefined;
  const isBound = new Promise<void>((resolve) => (tellBound = resolve));

  const write = (pdu: Pdu): void => void gateway?.write(writePdu(pdu));
  const answer = ({ command, sequence: number }: Pdu, status: number, text: string): void => {
    write({ command: command + COMMAND.answer, status, sequence: number, body: Buffer.from(text, 'latin1') });
  };
  const deliver = (message: ShortMessage): Promise<void> => {
    sequence += 1;
    const isTaken = new Promise<void>((resolve) => waiting.set(sequence, resolve));
    write({ command: COMMAND.deliver, status: 0, sequence, body: writeShortMessage(message) });
    return isTaken;
  };
  const submit = (pdu: Pdu): void => {
    const fate = fates.shift() ?? 'DELIVRD';
    if (typeof fate === 'object') {
      refused += 1;
      answer(pdu, fate.refused, '');
      return;
    }
    const message = readShortMessage(pdu.body);
    taken.push(message);
    const id = String(taken.length);
    answer(pdu, 0, `${id}\0`);
    const isDelivered = fate === 'DELIVRD';
    const words = `id:${id} sub:001 dlvrd:00${isDelivered ? 1 : 0} submit date:2601051011 done date:2601051012 stat:${fate} err:000 text:`;
    const { from: to, to: from } = message;
    void deliver({ from, to, esmClass: RECEIPT, dataCoding: 0, bytes: Buffer.from(words) });
  };
  const handle = (pdu: Pdu): void => {
    if (pdu.command === COMMAND.submit) submit(pdu);
    else if (pdu.command === COMMAND.deliver + COMMAND.answer) waiting.get(pdu.sequence)?.();
    else if (pdu.command === COMMAND.bindTransceiver) {
      answer(pdu, 0, 'centre\0');
      tellBound();
    } else if (pdu.command === COMMAND.enquire || pdu.command === COMMAND.unbind) answer(pdu, 0, '');
  };

  const server = createServer((socket) => {
    gateway = socket;
    let came: Buffer = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      const { pdus, rest } = takePdus(Buffer.concat([came, chunk]));
      came = rest;
      for (const pdu of pdus) handle(pdu);
    });
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    taken,
    refused: () => refused,
    fate: (fate, times) => (fates = Array.from({ length: times }, () => fate)),
    deliver,
    bound: () => isBound,
    close: async () => {
      gateway?.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
