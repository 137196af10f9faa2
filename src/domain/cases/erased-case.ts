import type { Case } from './case.ts';
import { emptyReport } from './report.ts';

/**
 * A case after its owner had it erased: figures (level, class, region, language, days) without anything told and
 * without a link to a person: no conversation, no code, no ids of messages, and no time of day that could be laid
 * beside the times of messages. It is closed, since nobody can be reached any more.
 */
export function erasedCase(known: Case, at: Date): Case {
  if (known.erased === true) return known;
  const {
    pin: _pin,
    levelSet: _set,
    speaker: _speaker,
    lateAt: _late,
    takenAt,
    answeredAt,
    closing,
    ...kept
  } = known;
  const timeline = [...known.timeline, { at, what: 'erased' }];
  return {
    ...kept,
    // Codes are unique: this is one that nobody can type.
    code: `erased/${known.id}`,
    conversation: '',
    status: 'closed',
    reasons: [],
    report: emptyReport(known.id, '', known.report.about, known.report.occasion),
    talk: [],
    additions: [],
    openedAt: dayOf(known.openedAt),
    updatedAt: dayOf(at),
    ...(takenAt === undefined ? {} : { takenAt: dayOf(takenAt) }),
    ...(answeredAt === undefined ? {} : { answeredAt: dayOf(answeredAt) }),
    ...(closing === undefined
      ? {}
      : { closing: { reason: closing.reason, by: closing.by, at: dayOf(closing.at) } }),
    unread: 0,
    notes: [],
    tags: [],
    tasks: [],
    links: [],
    alert: { since: dayOf(known.alert.since), step: known.alert.step },
    erased: true,
    events: [],
    timeline: timeline.map((entry) => ({ at: dayOf(entry.at), what: entry.what })),
  };
}

/** A case without what somebody added to it who was forgotten and is not its owner. */
export function withoutAdditionsOf(known: Case, conversation: string): Case {
  const additions = known.additions.filter((addition) => addition.conversation !== conversation);
  return additions.length === known.additions.length ? known : { ...known, additions };
}

function dayOf(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}
