import { connect, type Socket } from 'node:net';

/** How long a host that took our connection may be silent. */
const ANSWER_TIMEOUT_MS = 5_000;

/** A host that answered. It lives at least as long as `socket` stays open. */
export interface Attachment {
  readonly uri: string;
  readonly socket: Socket;
}

/** Asks the host at the `control` socket for the engine's address; `undefined` when none is there. */
export function attach(control: string): Promise<Attachment | undefined> {
  return new Promise((resolve) => {
    const socket = connect(control);
    const giveUp = (): void => {
      socket.destroy();
      resolve(undefined);
    };
    let answer = '';
    const listen = (chunk: string): void => {
      answer += chunk;
      if (!answer.endsWith('\n')) return;
      socket.off('data', listen).off('close', giveUp).setTimeout(0);
      resolve({ uri: answer.trimEnd(), socket });
    };
    socket.setEncoding('utf8').setTimeout(ANSWER_TIMEOUT_MS, giveUp);
    // An error is always followed by 'close'.
    socket.on('error', () => undefined).on('close', giveUp);
    socket.on('data', listen);
  });
}
