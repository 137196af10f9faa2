import { z } from 'zod';
import { CHANNEL_SETTINGS } from './channel-settings.ts';
import { alertDelays } from './kinds/alert-delays.ts';
import { duration } from './kinds/duration.ts';
import { mailSender, smtpAddress } from './kinds/mail.ts';
import { phoneNumbers } from './kinds/phone-numbers.ts';
import { folder, host, oneOf, port, textLike, workers } from './kinds/plain.ts';
import { key, keyList } from './kinds/secrets.ts';
import { mongodbAddress, webAddress } from './kinds/web-address.ts';
import type { Group, Setting, ValuesOf } from './setting.ts';

/**
 * Every setting there is. The schema, the type `Settings`, `.env.example` and the list of what is wrong are
 * all made from this table, so a setting is added here and nowhere else.
 */
export const SETTINGS = {
  service: {
    title: 'Lakana itself',
    settings: {
      mode: {
        name: 'LAKANA_MODE',
        kind: oneOf('demo', 'production'),
        fallback: 'demo',
        about: 'demo: to try and to train, with a simulator and made-up data. production: for real people.',
      },
      country: {
        name: 'COUNTRY',
        kind: textLike(/^[a-z]{2}$/, 'the two letters of a folder of country/'),
        fallback: 'ml',
        about: 'The country whose contacts, places and rules are used.',
      },
      workers: {
        name: 'WORKERS',
        kind: workers,
        fallback: '16',
        about: 'How many conversations are handled at once. One conversation is always handled in order.',
      },
      logLevel: {
        name: 'LOG_LEVEL',
        kind: oneOf('info', 'warn', 'error', 'silent'),
        fallback: 'info',
        about:
          'From which weight on events are logged. The log never holds what people wrote or their numbers.',
      },
    },
  },
  storage: {
    title: 'Storage and its keys',
    settings: {
      folder: {
        name: 'LAKANA_VAR',
        kind: folder,
        fallback: './var',
        about:
          'The folder of the embedded database, of the journal used when the database is down, and of demo keys.',
      },
      mongodbUri: {
        name: 'MONGODB_URI',
        kind: mongodbAddress,
        needed: 'in production',
        secret: true,
        about: 'A MongoDB server, replica set or cluster. Without it a demo runs on an embedded database.',
      },
      keys: {
        name: 'LAKANA_KEYS',
        kind: keyList,
        needed: 'in production',
        secret: true,
        about:
          'The keys of personal fields: id:key,id:key. The first encrypts; the others are kept to read what is older.',
      },
      lookupKey: {
        name: 'LAKANA_LOOKUP_KEY',
        kind: key,
        needed: 'in production',
        secret: true,
        about:
          'The key by which a sender is found again without storing the number. It can never be changed.',
      },
    },
  },
  web: {
    title: 'Addresses',
    settings: {
      publicUrl: {
        name: 'PUBLIC_URL',
        kind: webAddress,
        needed: 'in production',
        httpsInProduction: true,
        about:
          'The address at which providers reach PORT through the reverse proxy. Signatures are made over it.',
      },
      port: {
        name: 'PORT',
        kind: port,
        fallback: '3978',
        about: 'The port of the webhooks and the health checks.',
      },
      consolePort: {
        name: 'CONSOLE_PORT',
        kind: port,
        fallback: '3979',
        about: 'The port of the console of the staff. Never open it to the internet without TLS in front.',
      },
      consoleHost: {
        name: 'CONSOLE_HOST',
        kind: host,
        fallback: '127.0.0.1',
        about: 'The address that the console listens on. The default can be reached from this machine only.',
      },
    },
  },
  duty: {
    title: 'People on duty',
    settings: {
      onCallNumbers: {
        name: 'ON_CALL_NUMBERS',
        kind: phoneNumbers,
        about:
          'Who is told of an urgent case by SMS, in this order, as long as the console holds no rota; all of them, last, when the rota has a gap.',
      },
      alertNextAfter: {
        name: 'ALERT_NEXT_AFTER',
        kind: alertDelays,
        fallback: 'P1=5m,P2=4h,P3=24h',
        about: 'How long a case of each level waits for somebody to take it before the next person is told.',
      },
      answerWithin: {
        name: 'ANSWER_WITHIN',
        kind: alertDelays,
        fallback: 'P1=15m,P2=4h,P3=24h',
        about:
          'How long a case of each level may wait for the first answer by a human before the supervisors are told.',
      },
    },
  },
  referrals: {
    title: 'Referrals to organisations',
    settings: {
      urgentWait: {
        name: 'REFERRAL_URGENT_WAIT',
        kind: duration,
        fallback: '2h',
        about:
          'How long an organisation may take to acknowledge a case of P1 or P2: then it is reminded, and after as long again the next one is offered.',
      },
      otherWait: {
        name: 'REFERRAL_WAIT',
        kind: duration,
        fallback: '24h',
        about: 'The same for a case of every other level.',
      },
    },
  },
  mail: {
    title: 'E-mail to organisations and staff',
    channel: true,
    settings: {
      smtpUrl: {
        name: 'SMTP_URL',
        kind: smtpAddress,
        needed: 'with its channel',
        secret: true,
        about: 'The server that takes our mails. Nothing is sent by e-mail without it.',
      },
      from: {
        name: 'MAIL_FROM',
        kind: mailSender,
        needed: 'with its channel',
        about: 'Who mails come from. Choose a name that says nothing of what this service is for.',
      },
    },
  },
  ...CHANNEL_SETTINGS,
} as const satisfies Readonly<Record<string, Group>>;

/** The settings as the rest of the house sees them: `settings.web.port`, `settings.whatsapp?.accessToken`. */
export type Settings = ValuesOf<typeof SETTINGS>;

/** The groups of the table, in its order, without their exact types. */
export const GROUPS: readonly (readonly [name: string, group: Group])[] = Object.entries(SETTINGS);

/** Checks and reads the texts of all settings; `undefined` stands for "not set". Cross rules are not in it. */
export const settingsSchema = z.object(
  Object.fromEntries(GROUPS.map(([name, { settings }]) => [name, groupSchema(settings)])),
);

function groupSchema(settings: Group['settings']): z.ZodObject {
  return z.object(
    Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, valueSchema(setting)])),
  );
}

function valueSchema({ kind, fallback }: Setting): z.ZodType {
  return fallback === undefined ? kind.schema.optional() : kind.schema.prefault(fallback);
}
