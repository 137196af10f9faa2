import type { OfferOutcome } from '../domain/offer/offer-outcome.ts';
import type { Turn } from './turn.ts';

/** What to do before leaving, whatever the check found. Source: the protective steps of the same indicators. */
const STEPS = ['papers', 'code', 'number', 'route', 'check'] as const;

/** What a check found, in sections of lines: the red flags and what each means, what to find out, what to do before leaving. */
export function offerSections({ flags, open }: OfferOutcome, turn: Turn): string[][] {
  const found = flags.length > 0 ? 'offer:some' : open.length > 0 ? 'offer:unsure' : 'offer:none';
  const meant = [turn.text(found), ...flags.map((id) => turn.text(`offer:flag.${id}`))];
  const missing = open.length === 0 ? [] : ['title', ...open].map((id) => turn.text(`offer:find_out.${id}`));
  const steps = ['title', ...STEPS].map((id) => turn.text(`offer:step.${id}`));
  return flags.length > 0 ? [meant, missing, steps] : [[...meant, ...missing], steps];
}
