import { countSms } from '../../domain/language/sms/count-sms.ts';
import { gsm7 } from '../../domain/language/sms/gsm7.ts';
import { createIdentify } from '../../domain/language/identify/identify.ts';
import { ok } from '../../domain/result.ts';
import type { Command } from '../command.ts';
import { eachLine } from '../each-line.ts';
import { countryOf } from '../load.ts';

/** What each text costs as SMS, as it is and as it is sent. */
export const sms: Command = {
  name: 'sms',
  usage: '< texts',
  about: 'encoding and segments of each line, as it is and as it is sent',
  async run(_args, terminal) {
    const { lexicon, models } = (await countryOf(terminal)).country;
    const identify = createIdentify(lexicon, models.language);
    await eachLine(terminal, (text) => {
      const { share } = identify(text).language;
      const sent = gsm7(text, share.bm > share.fr ? 'bm' : 'fr');
      return ok({ text, ...cost(text), gsm7: { text: sent, ...cost(sent) } });
    });
  },
};

function cost(text: string): { encoding: string; segments: number } {
  const { encoding, segments } = countSms(text);
  return { encoding, segments };
}
