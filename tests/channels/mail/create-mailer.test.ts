import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { createMailer } from '#src/channels/mail/create-mailer.ts';

/** A real server on loopback: what it takes is what a provider would take. */
let server: SMTPServer;
let taken: { readonly to: readonly string[]; readonly text: string }[];
let refuses: boolean;
let url: string;

beforeEach(async () => {
  taken = [];
  refuses = false;
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'user' && password === 'pass word') done(null, { user: username });
      else done(new Error('no'));
    },
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such mailbox') : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  url = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

const mailer = (login = 'user:pass%20word') =>
  createMailer({ smtpUrl: `smtp://${login}@${url}`, from: 'Accueil <accueil@example.org>' });
const MAIL = {
  id: 'r1.first',
  to: 'un@example.org',
  subject: 'Demande K7F3-2M',
  text: 'Une demande.\nÀ lire.',
};

test('a mail is taken as it was meant', async () => {
  expect(await mailer()(MAIL)).toBe(true);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.to).toEqual(['un@example.org']);
  expect(taken[0]?.text).toMatch(/^From: Accueil <accueil@example.org>$/m);
  expect(taken[0]?.text).toMatch(/^Subject: Demande K7F3-2M$/m);
  expect(taken[0]?.text).toMatch(/^Message-ID: <r1.first@example.org>$/m);
  expect(taken[0]?.text).not.toMatch(/text\/html/);
});

test('an address can hold no second recipient, and a subject no header', async () => {
  await mailer()({ ...MAIL, to: 'un@example.org, deux@example.org' });
  await mailer()({ ...MAIL, subject: 'x\r\nBcc: deux@example.org' });
  expect(taken.flatMap(({ to }) => to)).not.toContain('deux@example.org');
});

test('what is not taken is false and not an exception', async () => {
  refuses = true;
  expect(await mailer()(MAIL)).toBe(false);
  refuses = false;
  expect(await mailer('user:wrong')(MAIL)).toBe(false);
  expect(await createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@example.org' })(MAIL)).toBe(false);
  expect(taken).toEqual([]);
});
