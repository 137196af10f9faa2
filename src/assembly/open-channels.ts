import { randomUUID } from 'node:crypto';
import { isSupportedCountry } from 'libphonenumber-js/max';
import type { Channel, Webhook } from '../channels/channel.ts';
import { createKannel } from '../channels/kannel/create-kannel.ts';
import { createSimulator } from '../channels/simulator/create-simulator.ts';
import type { SimulatorHub } from '../channels/simulator/simulator-hub.ts';
import { createTwilio } from '../channels/twilio/create-twilio.ts';
import { createWhatsApp } from '../channels/whatsapp/create-whatsapp.ts';
import type { Settings } from '../config/settings.ts';
import { numbersOnCall, type OnCall } from '../desk/on-call.ts';
import type { Address } from '../domain/messages.ts';
import type { Content } from '../content/load-content.ts';
import { sampleFile } from '../simulator/sample-file.ts';
import { countSms } from '../domain/language/sms/count-sms.ts';
import { gsm7 } from '../domain/language/sms/gsm7.ts';

/** Every way to reach people that the settings turn on. */
export interface OpenChannels {
  readonly channels: readonly Channel[];
  readonly webhooks: readonly Webhook[];
  /** The phones of the simulator; in demo mode only. */
  readonly hub: SimulatorHub | undefined;
  readonly alertWay: AlertWay;
}

/** How staff are alerted: by SMS, through one channel. */
export interface AlertWay {
  /** Empty when there is no channel for SMS, and then nobody is alerted. */
  readonly channel: string;
  /** The people of the settings. */
  readonly numbers: readonly OnCall[];
  /** Where the phone of an account (E.164) is reached. */
  readonly addressOf: (phone: string) => Address;
}

/** The simulated phone of the person on duty, where no real one is set. */
const SIMULATED_DUTY = 'sim:garde';

/** Opens the channels of the settings: each without its settings is off, and the simulator is for demos. */
export function openChannels(settings: Settings, { catalogue, recordings }: Content): OpenChannels {
  const listButton = {
    fr: catalogue.text('fr', 'common:choice.list'),
    bm: catalogue.text('bm', 'common:choice.list'),
  };
  const { whatsapp, twilio, kannel, service, web } = settings;
  const publicUrl = web.publicUrl ?? `http://localhost:${web.port}`;
  const simulator =
    service.mode === 'demo'
      ? createSimulator({
          toSms: gsm7,
          countSms,
          listButton,
          recordings,
          file: sampleFile,
          ids: randomUUID,
          now: () => new Date(),
        })
      : undefined;
  const meta = whatsapp === undefined ? undefined : createWhatsApp({ ...whatsapp, listButton, recordings });
  const viaTwilio = twilio === undefined ? undefined : createTwilio({ ...twilio, publicUrl, toSms: gsm7 });
  const country = service.country.toUpperCase();
  const gateway =
    kannel === undefined
      ? undefined
      : createKannel({
          ...kannel,
          callbackUrl: kannel.callbackUrl ?? publicUrl,
          country: isSupportedCountry(country) ? country : undefined,
          toSms: gsm7,
        });
  const channels = [
    ...(meta === undefined ? [] : [meta.channel]),
    ...(viaTwilio?.channels ?? []),
    ...(gateway === undefined ? [] : [gateway.channel]),
    ...(simulator?.channels ?? []),
  ];
  return {
    channels,
    webhooks: [
      ...(meta === undefined ? [] : [meta.webhook]),
      ...(viaTwilio?.webhooks ?? []),
      ...(gateway?.webhooks ?? []),
    ],
    hub: simulator?.hub,
    alertWay: alertWayOf(settings, channels),
  };
}

/**
 * Through the first SMS provider; in a demo without one through the simulator, where every account has a phone too. A
 * demo without numbers or without a provider has one simulated person on duty.
 */
function alertWayOf({ duty, service }: Settings, channels: readonly Channel[]): AlertWay {
  const sms = channels.find(({ surface, name }) => surface === 'sms' && !name.startsWith('simulator'));
  const numbers = duty.onCallNumbers ?? [];
  if (sms !== undefined && (numbers.length > 0 || service.mode === 'production')) {
    return { channel: sms.name, numbers: numbersOnCall(numbers.map(byPhone), sms.name), addressOf: byPhone };
  }
  if (service.mode === 'production') return { channel: '', numbers: [], addressOf: byPhone };
  const channel = 'simulator-sms';
  const numbersOfDemo = numbersOnCall([SIMULATED_DUTY], channel);
  return { channel, numbers: numbersOfDemo, addressOf: (phone) => `sim:${phone}` };
}

function byPhone(phone: string): Address {
  return `tel:${phone}`;
}
