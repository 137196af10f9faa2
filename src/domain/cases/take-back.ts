import type { Case } from './case.ts';
import type { CaseEvent } from './report.ts';
import { withdrawConsent } from './record-consent.ts';

type Withdrawn = Extract<CaseEvent, { kind: 'consent.withdrawn' }>;

/**
 * A case after its owner took a consent back: what it allowed is gone, the timeline says so, the level stays. With
 * keeping goes whatever was written to the case, by whomever.
 */
export function takenBack(known: Case, { id, what, wording, language, at: saidAt }: Withdrawn): Case {
  if (known.erased === true || known.events.includes(id)) return known;
  const at = new Date(saidAt);
  return {
    ...known,
    report: withdrawConsent(known.report, what, { wording, language, at: saidAt }),
    ...(what === 'keep' ? { talk: [], additions: [] } : {}),
    updatedAt: at,
    events: [...known.events, id],
    timeline: [...known.timeline, { at, what: `withdrawn ${what}` }],
  };
}

/** Whether taking something back changes what staff may do: somebody who may not call need not be told so again. */
export function wasAllowed({ report }: Case, what: Withdrawn['what']): boolean {
  return report.consent[what] === true;
}
