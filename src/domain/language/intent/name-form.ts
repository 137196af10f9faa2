import type { TriageRecord } from '../../triage/triage-record.ts';
import type { IntentName, Topic, Understanding } from '../../understanding.ts';
import type { RuleMatch } from '../lexicon/compile-lexicon.ts';

/** The topics that are a form of exploitation by themselves. */
const FORMS: Readonly<Partial<Record<Topic, NonNullable<TriageRecord['form']>>>> = {
  begging: 'begging',
  forced_marriage: 'marriage',
  descent_slavery: 'descent',
  sexual_exploitation: 'sexual',
};

/** Who asks a question about a form does not tell of it. */
const TELLING: readonly IntentName[] = ['danger', 'seek_help', 'report'];

/**
 * The form of exploitation that a message tells of, by a phrase that names it outright; null for a question, and
 * for a message that only hints. Source: the overrides of triage that a form sets off.
 */
export function nameForm(matches: readonly RuleMatch[], intent: IntentName): Understanding['form'] {
  if (!TELLING.includes(intent)) return null;
  const named = matches.flatMap(({ rule: { meaning } }) =>
    meaning.kind === 'topic' && meaning.strong ? (FORMS[meaning.topic] ?? []) : [],
  );
  return named[0] ?? null;
}
