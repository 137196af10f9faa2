import { z } from 'zod';
import type { Kind } from '../setting.ts';

/** The address of a mail server. It may hold a password. */
export const smtpAddress: Kind<string> = {
  schema: z.string().refine(isSmtp),
  expects: 'an address that begins with smtps:// or smtp://, as in smtps://user:password@host:465',
};

/** Who mails come from. */
export const mailSender: Kind<string> = {
  schema: z.string().regex(/^(?:[^<>@\p{Cc}]* <)?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>?$/u),
  expects: 'an address for mail, alone or after a name: Accueil <accueil@example.org>',
};

function isSmtp(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '';
}
