import type { Language } from '../messages.ts';

/** What a person is asked to allow, each apart: to keep what they tell, to call or write back, to pass it on. */
export type ConsentKind = 'keep' | 'callBack' | 'passOn';

/**
 * One consent as it was given, refused or taken back. Records are only ever added: what was allowed on a day, and
 * in which words it was asked, can always be read again (HTCDS 2.0, con_Consent).
 */
export interface ConsentRecord {
  readonly what: ConsentKind;
  /** Id of the organisation that was named, where passing on was asked; taken back without it, all are meant. */
  readonly to?: string;
  readonly answer: 'given' | 'refused' | 'withdrawn';
  /** Name of the wording that was shown. */
  readonly wording: string;
  /** The language in which it was shown. */
  readonly language: Language;
  /** ISO 8601. */
  readonly at: string;
}

/** What is allowed now; null is "not asked or not answered", which allows nothing. */
export interface Consent {
  readonly keep: boolean | null;
  readonly callBack: boolean | null;
  /** To one organisation at least: which ones is in `allowedOrganisations`. */
  readonly passOn: boolean | null;
}

/** What records allow: the last word about each thing counts. */
export function consentNow(records: readonly ConsentRecord[]): Consent {
  return {
    keep: lastWord(records, 'keep'),
    callBack: lastWord(records, 'callBack'),
    passOn: records.some(({ what }) => what === 'passOn') ? allowedOrganisations(records).length > 0 : null,
  };
}

/** Ids of the organisations to which a report may be passed on. */
export function allowedOrganisations(records: readonly ConsentRecord[]): string[] {
  const allowed = new Set<string>();
  for (const { what, to, answer } of records) {
    if (what !== 'passOn') continue;
    if (to === undefined) allowed.clear();
    else if (answer === 'given') allowed.add(to);
    else allowed.delete(to);
  }
  return [...allowed];
}

/** The records of both, each once, in order of time: nothing that was recorded anywhere is lost. */
export function mergeRecords(
  known: readonly ConsentRecord[],
  told: readonly ConsentRecord[],
): readonly ConsentRecord[] {
  const keys = new Set(known.map(keyOf));
  const added = told.filter((record) => !keys.has(keyOf(record)));
  return [...known, ...added].toSorted((a, b) => a.at.localeCompare(b.at));
}

function lastWord(records: readonly ConsentRecord[], kind: ConsentKind): boolean | null {
  const last = records.findLast(({ what }) => what === kind);
  return last === undefined ? null : last.answer === 'given';
}

function keyOf({ what, to, answer, at }: ConsentRecord): string {
  return [what, to, answer, at].join(' ');
}
