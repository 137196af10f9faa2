import type { SimulatorOptions } from '#src/channels/simulator/create-simulator.ts';
import { countSms } from '#src/domain/language/sms/count-sms.ts';
import { gsm7 } from '#src/domain/language/sms/gsm7.ts';

/** The options of a simulator whose ids are `1`, `2`, … and whose clock stands still. */
export function simulatorOptions(): SimulatorOptions {
  let last = 0;
  return {
    toSms: gsm7,
    countSms,
    listButton: { fr: 'Choisir', bm: 'A sugandi' },
    ids: () => String((last += 1)),
    now: () => new Date('2026-11-23T09:12:00Z'),
  };
}
