import type { ConsentKind, ConsentRecord } from '../domain/cases/consent.ts';
import { withdrawConsent } from '../domain/cases/record-consent.ts';
import { consentTakenBack, type ReadWithdrawal, type Withdrawal } from '../domain/cases/read-withdrawal.ts';
import type { Understanding } from '../domain/understanding.ts';
import { OWN_WORDS } from './consent-wording.ts';
import type { Goal } from './goal.ts';
import { openQuestion } from './open-question.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/** More words than this beside "ne m'appelez plus" tell of something else, perhaps of what another person said. */
const FEW = 6;

/**
 * What a message takes back. In a long one it is asked about if something was agreed to, and not heard otherwise:
 * nobody must stay without a call because of what a patron said on the phone.
 */
export function withdrawalsIn(
  { takesBack, otherWords }: ReadWithdrawal,
  { report }: Session,
): readonly Withdrawal[] {
  if (takesBack.length === 0 || otherWords <= FEW) return takesBack;
  return report !== null && Object.values(report.consent).includes(true) ? ['unclear'] : [];
}

/**
 * What a message that is nothing but a withdrawal was understood to be: it tells of nothing else, whatever a model
 * guesses of its words. One word more, and it is heard whole.
 */
export function heardBeside(said: Understanding, { takesBack, otherWords }: ReadWithdrawal): Understanding {
  if (takesBack.length === 0 || otherWords > 0) return said;
  return { ...said, danger: false, indicators: [], evidence: [] };
}

/**
 * Takes a consent back: in the report of this conversation, and by an event in every case of the person. Without
 * consent to keep it a report is forgotten, unless there is danger.
 */
export function takeBack(turn: Turn, what: ConsentKind, wording: ConsentRecord['wording']): void {
  const { session, world } = turn;
  const { language } = session;
  turn.tell({ kind: 'consent.withdrawn', what, wording, language });
  if (session.report === null) return;
  const left = withdrawConsent(session.report, what, { wording, language, at: world.now.toISOString() });
  session.report = what === 'keep' && !left.dangerNow ? null : left;
}

/** Takes back at once what a message clearly takes back, whatever else it says: also beside a call for help. */
export function heedWithdrawals(turn: Turn): void {
  if (turn.content.kind !== 'text') return;
  const kinds = turn.withdrawals.map(consentTakenBack).filter((kind) => kind !== undefined);
  for (const kind of new Set(kinds)) takeBack(turn, kind, OWN_WORDS);
}

/**
 * Where a message that takes something back leads: that is said, and what was under way goes on. What is written to a
 * report by its code goes there, whoever writes it: it may be of another phone, and staff read it.
 */
export function withdrawalGoal({ withdrawals, session }: Turn): Goal | undefined {
  if (withdrawals.length === 0 || openQuestion(session)?.accept === 'message') return undefined;
  const open = session.dialogs.dialogStack.at(-1)?.id;
  return { dialog: 'withdraw', options: { said: withdrawals, open } };
}
