import type { CountryCode } from 'libphonenumber-js/max';

import type { Language } from '../../domain/messages.ts';

/** Numbers that begin so are sent through the connection of that name (`smsc-id`). */
export interface Route {
  /** `+2237` */
  readonly prefix: string;
  readonly smsc: string;
}

/** What the Kannel channel needs to know. Addresses and secrets are those of the settings of the same names. */
export interface KannelOptions {
  /** The sendsms address of smsbox. */
  readonly sendUrl: string;
  readonly username: string;
  readonly password: string;
  /** Our short code, number or name. */
  readonly from: string;
  /** Stands in every address that Kannel calls, as the parameter `token`. */
  readonly token: string;
  /** Where Kannel reaches us: `http://127.0.0.1:3978`. */
  readonly callbackUrl: string;
  /** Without them Kannel chooses the connection itself. */
  readonly routes?: readonly Route[] | undefined;
  /** The country in which a number without its code is dialled. */
  readonly country?: CountryCode | undefined;
  /** Puts a text into the letters that an SMS takes at its lowest price. */
  readonly toSms: (text: string, language: Language) => string;
  readonly timeoutMs?: number | undefined;
}

/** Where Kannel is told to bring people's messages. */
export const MESSAGES_PATH = '/channels/kannel';

/** Where each of our sends asks for its reports. */
export const STATUS_PATH = '/channels/kannel/status';
