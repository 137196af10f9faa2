/** The forms of exploitation, the gravest last: with a minor the last two are a crisis (rules P1). */
export const FORMS = ['labour', 'begging', 'marriage', 'descent', 'armed', 'sexual'] as const;
export type Form = (typeof FORMS)[number];

/** Of two forms that were told, the one that triage takes as more urgent; a report holds one. */
export function graverForm(known: Form | null, told: Form | null): Form | null {
  if (known === null || told === null) return known ?? told;
  return FORMS.indexOf(told) > FORMS.indexOf(known) ? told : known;
}
