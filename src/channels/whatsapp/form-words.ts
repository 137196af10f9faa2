import { personText } from '../person-text.ts';
import { parseJson } from '../send-outcome.ts';

/**
 * What a person wrote into a WhatsApp form (a "flow"): the texts and numbers among its answers, one a line.
 * `undefined` when the answers are not an object or hold no words; the token that Meta adds is left out.
 */
export function formWords(responseJson: string): string | undefined {
  const answers = parseJson(responseJson);
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return undefined;
  const written = Object.entries(answers)
    .filter(([name, value]) => name !== 'flow_token' && ['string', 'number'].includes(typeof value))
    .map(([, value]) => String(value).trim())
    .filter((value) => value !== '');
  return written.length === 0 ? undefined : personText(written.join('\n'));
}
