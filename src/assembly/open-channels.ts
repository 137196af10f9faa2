import { randomUUID } from 'node:crypto';
import type { Channel, Webhook } from '../channels/channel.ts';
import { createSimulator } from '../channels/simulator/create-simulator.ts';
import type { SimulatorHub } from '../channels/simulator/simulator-hub.ts';
import { createTwilio } from '../channels/twilio/create-twilio.ts';
import { createWhatsApp } from '../channels/whatsapp/create-whatsapp.ts';
import type { Settings } from '../config/settings.ts';
import type { Content } from '../content/load-content.ts';
import { createLadder, type Ladder } from '../desk/on-call.ts';
import { sampleFile } from '../simulator/sample-file.ts';
import { countSms } from '../domain/language/sms/count-sms.ts';
import { gsm7 } from '../domain/language/sms/gsm7.ts';

/** Every way to reach people that the settings turn on. */
export interface OpenChannels {
  readonly channels: readonly Channel[];
  readonly webhooks: readonly Webhook[];
  /** The phones of the simulator; in demo mode only. */
  readonly hub: SimulatorHub | undefined;
  readonly ladder: Ladder;
}

/** The simulated phone of the person on duty, where no real one is set. */
const SIMULATED_DUTY = 'sim:garde';

/** Opens the channels of the settings: each without its settings is off, and the simulator is for demos. */
export function openChannels(settings: Settings, { catalogue, recordings }: Content): OpenChannels {
  const listButton = {
    fr: catalogue.text('fr', 'common:choice.list'),
    bm: catalogue.text('bm', 'common:choice.list'),
  };
  const { whatsapp, twilio, service, web } = settings;
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
  const channels = [
    ...(meta === undefined ? [] : [meta.channel]),
    ...(viaTwilio?.channels ?? []),
    ...(simulator?.channels ?? []),
  ];
  return {
    channels,
    webhooks: [...(meta === undefined ? [] : [meta.webhook]), ...(viaTwilio?.webhooks ?? [])],
    hub: simulator?.hub,
    ladder: ladderOf(settings, channels),
  };
}

/** The people on duty by SMS; in a demo without numbers or without an SMS provider, the simulated one. */
function ladderOf({ duty, service }: Settings, channels: readonly Channel[]): Ladder {
  const sms = channels.find(({ surface, name }) => surface === 'sms' && !name.startsWith('simulator'));
  const numbers = duty.onCallNumbers ?? [];
  if (sms !== undefined && numbers.length > 0) {
    return createLadder(
      numbers.map((number) => `tel:${number}`),
      sms.name,
    );
  }
  return service.mode === 'demo' ? createLadder([SIMULATED_DUTY], 'simulator-sms') : createLadder([], '');
}
