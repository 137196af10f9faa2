import { whatsappNumber } from './kinds/phone-numbers.ts';
import { textLike } from './kinds/plain.ts';
import { secretText } from './kinds/secrets.ts';
import { smsRoutes } from './kinds/sms-routes.ts';
import { webAddress } from './kinds/web-address.ts';
import type { Group } from './setting.ts';

/** The part of the table of settings that is about channels: one group for each. */
export const CHANNEL_SETTINGS = {
  whatsapp: {
    title: 'WhatsApp, straight from Meta (Cloud API)',
    channel: true,
    settings: {
      appSecret: {
        name: 'WHATSAPP_APP_SECRET',
        kind: secretText,
        needed: 'with its channel',
        secret: true,
        about: 'The app secret, which signs the webhooks. Meta: App settings, Basic.',
      },
      verifyToken: {
        name: 'WHATSAPP_VERIFY_TOKEN',
        kind: secretText,
        needed: 'with its channel',
        secret: true,
        about: 'A secret of your own choice, given to Meta when the webhook is set up.',
      },
      accessToken: {
        name: 'WHATSAPP_ACCESS_TOKEN',
        kind: secretText,
        needed: 'with its channel',
        secret: true,
        about: 'The permanent access token of a system user, with which messages are sent.',
      },
      phoneNumberId: {
        name: 'WHATSAPP_PHONE_NUMBER_ID',
        kind: textLike(/^[\w-]{1,64}$/, 'the id that Meta gives to the number, not the number'),
        needed: 'with its channel',
        about: 'The id of the number that people write to.',
      },
      templateFr: {
        name: 'WHATSAPP_TEMPLATE_FR',
        kind: textLike(/^[a-z0-9_]{1,512}$/, 'the name of the template, in lower case'),
        about:
          'A template without parameters, approved by Meta in French: neutral words that ask to write back. Without it, an answer to somebody who has been silent for a day waits until they write.',
      },
      templateBm: {
        name: 'WHATSAPP_TEMPLATE_BM',
        kind: textLike(/^[a-z0-9_]{1,512}$/, 'the name of the template, in lower case'),
        about: 'The same in Bambara, also registered as French: Meta has no code for Bambara.',
      },
      apiUrl: {
        name: 'WHATSAPP_API_URL',
        kind: webAddress,
        fallback: 'https://graph.facebook.com/v25.0',
        httpsInProduction: true,
        about: 'The address of the API with its version. Only a test changes it.',
      },
    },
  },
  twilio: {
    title: 'SMS and WhatsApp through Twilio',
    channel: true,
    oneOf: ['smsFrom', 'whatsappFrom'],
    settings: {
      accountSid: {
        name: 'TWILIO_ACCOUNT_SID',
        kind: textLike(/^AC[\w-]{1,64}$/, 'the account id, which begins with AC'),
        needed: 'with its channel',
        about: 'The id of the account.',
      },
      authToken: {
        name: 'TWILIO_AUTH_TOKEN',
        kind: secretText,
        needed: 'with its channel',
        secret: true,
        about: 'The primary auth token, which signs the webhooks and with which messages are sent.',
      },
      smsFrom: {
        name: 'TWILIO_SMS_FROM',
        kind: textLike(
          /^(\+[1-9][0-9]{6,14}|[0-9]{3,8}|[A-Za-z0-9 ]{1,11}|MG[0-9A-Za-z]{32})$/,
          'a number with + and country code, a short code, a sender name of up to 11 letters, or a messaging service id',
        ),
        about: 'Who SMS come from. SMS through Twilio is off without it.',
      },
      whatsappFrom: {
        name: 'TWILIO_WHATSAPP_FROM',
        kind: whatsappNumber,
        about: 'The number that WhatsApp messages come from. WhatsApp through Twilio is off without it.',
      },
      whatsappTemplateFr: {
        name: 'TWILIO_WHATSAPP_TEMPLATE_FR',
        kind: textLike(/^HX[0-9a-fA-F]{32}$/, 'a content id, which begins with HX'),
        about: 'As WHATSAPP_TEMPLATE_FR, by its content id at Twilio.',
      },
      whatsappTemplateBm: {
        name: 'TWILIO_WHATSAPP_TEMPLATE_BM',
        kind: textLike(/^HX[0-9a-fA-F]{32}$/, 'a content id, which begins with HX'),
        about: 'As WHATSAPP_TEMPLATE_BM, by its content id at Twilio.',
      },
      apiUrl: {
        name: 'TWILIO_API_URL',
        kind: webAddress,
        fallback: 'https://api.twilio.com',
        httpsInProduction: true,
        about: 'The address of the API. Only a test changes it.',
      },
    },
  },
  kannel: {
    title: 'SMS through a Kannel gateway (an operator by SMPP, or a modem)',
    channel: true,
    settings: {
      sendUrl: {
        name: 'KANNEL_SEND_URL',
        kind: webAddress,
        needed: 'with its channel',
        about: 'The sendsms address of the gateway: http://127.0.0.1:13013/cgi-bin/sendsms',
      },
      username: {
        name: 'KANNEL_USERNAME',
        kind: textLike(/^[^\s\p{Cc}]+$/u, 'a name without blanks'),
        needed: 'with its channel',
        about: 'The name of the sendsms-user.',
      },
      password: {
        name: 'KANNEL_PASSWORD',
        kind: secretText,
        needed: 'with its channel',
        secret: true,
        about: 'The password of the sendsms-user.',
      },
      from: {
        name: 'KANNEL_FROM',
        kind: textLike(
          /^(\+?[0-9]{3,15}|[A-Za-z0-9 ]{1,11})$/,
          'a number, a short code, or a name of up to 11 letters',
        ),
        needed: 'with its channel',
        about: 'Who SMS come from: the short code or number that the operator gave.',
      },
      token: {
        name: 'KANNEL_TOKEN',
        kind: secretText,
        needed: 'with its channel',
        secret: true,
        about: 'A secret of your own choice: the parameter token in the addresses that the gateway calls.',
      },
      callbackUrl: {
        name: 'KANNEL_CALLBACK_URL',
        kind: webAddress,
        about:
          'The address at which the gateway reaches PORT, when that is not PUBLIC_URL: http://127.0.0.1:3978',
      },
      routes: {
        name: 'KANNEL_ROUTES',
        kind: smsRoutes,
        about:
          'Which operator connection takes which numbers. Without it the gateway chooses by its own rules.',
      },
    },
  },
  microsoft: {
    title: 'Bot Framework (Azure Bot Service)',
    channel: true,
    settings: {
      appId: {
        name: 'MICROSOFT_APP_ID',
        kind: textLike(/^[\w-]{1,64}$/, 'the application id'),
        needed: 'with its channel',
        about: 'The application id of the bot.',
      },
      appPassword: {
        name: 'MICROSOFT_APP_PASSWORD',
        kind: secretText,
        needed: 'with its channel',
        secret: true,
        about: 'The client secret of the application.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Group>>;
