import { createTransport } from 'nodemailer';

export interface MailerOptions {
  /** `smtps://user:password@host:465`, or `smtp://host:587`, which goes on in TLS unless the host is this machine. */
  readonly smtpUrl: string;
  /** Who mails come from: an address, or a name with one. */
  readonly from: string;
}

/** A mail in plain text. */
export interface OutgoingMail {
  /** Unique, so that a mail that goes out twice can be told to be one. */
  readonly id?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const PATIENCE_MS = 15_000;
const LOCAL = /^(?:localhost|127\.[0-9.]+|\[::1\])$/;

/** Sends mails through a server; resolves to false when it did not take one now. Never throws, and logs no address. */
export function createMailer({ smtpUrl, from }: MailerOptions): (mail: OutgoingMail) => Promise<boolean> {
  const { hostname } = new URL(smtpUrl);
  const isLocal = LOCAL.test(hostname);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // What stands in a mail must not be read on the way.
    requireTLS: !isLocal,
    ...(isLocal ? { ignoreTLS: true } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? hostname;
  return async ({ id, to, subject, text }) => {
    const messageId = id === undefined ? {} : { messageId: `<${id}@${domain}>` };
    try {
      // As an address and not as a line: what stands in it can be no second recipient.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, ...messageId });
      return true;
    } catch {
      return false;
    }
  };
}
