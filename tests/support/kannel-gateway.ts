import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

import { freePort } from './free-port.ts';
import { kannelConfiguration } from './kannel-configuration.ts';
import { until } from './until.ts';

const BEARERBOX = '/usr/sbin/bearerbox';
const SMSBOX = '/usr/sbin/smsbox';
/** The fake operator of Kannel's own tests. */
export const FAKESMSC = '/usr/lib/kannel/test/fakesmsc';

/** The settings with which Lakana reaches a gateway, known before the gateway runs. */
export const KANNEL_SECRETS = {
  KANNEL_USERNAME: 'lakana',
  KANNEL_PASSWORD: '4b1d5f0a7c9e83d2615f70ab',
  KANNEL_TOKEN: '9f3a7713c2e84ac5b0d19f30',
  KANNEL_FROM: '36000',
} as const;

/** A real Kannel on loopback. */
export interface KannelGateway {
  /** For `KANNEL_SEND_URL`. */
  readonly sendUrl: string;
  /** Where the operator is: bearerbox connects there by SMPP, and listens there for `fakesmsc`. */
  readonly operatorPort: number;
  /** Starts both boxes, which bring messages to Lakana at this address. */
  start(lakanaUrl: string): Promise<void>;
  /** Ends both boxes as a power cut does. What is on their disk stays. */
  kill(): Promise<void>;
  /** What the boxes printed. */
  output(): string;
}

/** Takes the ports and the folder of a gateway. `operator` is what it speaks: the fake protocol of Kannel, or SMPP. */
export async function reserveGateway(folder: string, operator: 'fake' | 'smpp'): Promise<KannelGateway> {
  needKannel();
  const [adminPort, smsboxPort, sendPort, operatorPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const file = join(folder, 'kannel.conf');
  const boxes: ChildProcess[] = [];
  let printed = '';
  const run = (box: string): void => {
    const child = spawn(box, ['-v', '1', file], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (printed += String(chunk)));
    boxes.push(child);
  };
  return {
    sendUrl: `http://127.0.0.1:${sendPort}/cgi-bin/sendsms`,
    operatorPort,
    async start(lakanaUrl) {
      const ports = { adminPort, smsboxPort, sendPort, operatorPort };
      await Promise.all(['store', 'dlr'].map((name) => mkdir(join(folder, name), { recursive: true })));
      await writeFile(file, configuration(folder, lakanaUrl, ports, operator), { mode: 0o600 });
      run(BEARERBOX);
      await listening(smsboxPort, () => printed);
      run(SMSBOX);
      await listening(sendPort, () => printed);
    },
    async kill() {
      await Promise.all(boxes.splice(0).map(endNow));
    },
    output: () => printed,
  };
}

function needKannel(): void {
  const missing = [BEARERBOX, SMSBOX, FAKESMSC].filter((path) => !existsSync(path));
  if (missing.length === 0) return;
  throw new Error(
    `This test runs a real Kannel, and this machine lacks ${missing.join(', ')}. On Debian: apt-get install kannel kannel-extras`,
  );
}

interface Ports {
  readonly adminPort: number;
  readonly smsboxPort: number;
  readonly sendPort: number;
  readonly operatorPort: number;
}

function configuration(folder: string, lakanaUrl: string, ports: Ports, operator: 'fake' | 'smpp'): string {
  const { adminPort, smsboxPort, sendPort, operatorPort } = ports;
  const { KANNEL_USERNAME, KANNEL_PASSWORD, KANNEL_TOKEN } = KANNEL_SECRETS;
  const address = `${lakanaUrl}/channels/kannel?token=${KANNEL_TOKEN}&id=%I&ts=%T&coding=%c&charset=%C`;
  const changes = {
    core: {
      'admin-port': String(adminPort),
      'smsbox-port': String(smsboxPort),
      'store-location': join(folder, 'store'),
      'dlr-spool': join(folder, 'dlr'),
      'sms-resend-freq': '1',
    },
    smsbox: { 'sendsms-port': String(sendPort), 'http-queue-delay': '1' },
    'sendsms-user': { username: KANNEL_USERNAME, password: KANNEL_PASSWORD },
    'sms-service': { 'post-url': `"${address}"` },
  };
  const fake = `group = smsc\nsmsc = fake\nsmsc-id = orange\nhost = 127.0.0.1\nport = ${operatorPort}\nconnect-allow-ip = 127.0.0.1`;
  if (operator === 'fake') return kannelConfiguration(changes, { smsc: fake });
  return kannelConfiguration({
    ...changes,
    smsc: { host: '127.0.0.1', port: String(operatorPort), 'reconnect-delay': '1' },
  });
}

function listening(port: number, otherwise: () => string): Promise<true> {
  return until(() => canConnect(port), otherwise);
}

async function canConnect(port: number): Promise<true | undefined> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

async function endNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
