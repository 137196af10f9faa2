import type { z } from 'zod';
import type { auditEntrySchema, auditStateSchema } from '../../web/console/contract/audit.ts';
import type {
  cannedSchema,
  CaseDetail,
  CaseLine,
  costSchema,
  personSchema,
  TalkLine,
} from '../../web/console/contract/cases.ts';
import type { countrySchema } from '../../web/console/contract/country.ts';
import type { dueSchema, importReportSchema } from '../../web/console/contract/directory.ts';
import type { dutySchema } from '../../web/console/contract/duty.ts';
import type { Match, NEEDS, Referral } from '../../web/console/contract/referrals.ts';
import type {
  addStaffSchema,
  changeStaffSchema,
  enrolmentSchema,
} from '../../web/console/contract/session.ts';

/** The types of what the service says, for the page. Only types: no schema gets into what a browser loads. */
export type { CaseCounts, CaseDetail, CaseLine, Change, TalkLine } from '../../web/console/contract/cases.ts';
export type { EntryDetail, EntryLine } from '../../web/console/contract/directory.ts';
export type { Shift } from '../../web/console/contract/duty.ts';
export type { Match, Referral } from '../../web/console/contract/referrals.ts';
export type { Session, Staff } from '../../web/console/contract/session.ts';

export type Level = CaseLine['level'];
export type CaseStatus = CaseLine['status'];
export type ClosingReason = NonNullable<CaseDetail['closing']>['reason'];
export type Person = z.infer<typeof personSchema>;
export type CaseLanguage = CaseLine['language'];
export type Contact = CaseDetail['contact'];
export type MayWrite = Contact['mayWriteNow'];
export type Delivery = NonNullable<TalkLine['delivery']>;
export type Task = CaseDetail['tasks'][number];
export type Link = CaseDetail['links'][number];
export type Canned = z.infer<typeof cannedSchema>;
export type Cost = z.infer<typeof costSchema>;
export type Need = (typeof NEEDS)[number];
export type ReferralState = Referral['state'];
export type Way = Match['ways'][number];
export type Due = z.infer<typeof dueSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
export type Country = z.infer<typeof countrySchema>;
export type Duty = z.infer<typeof dutySchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditState = z.infer<typeof auditStateSchema>;
export type Enrolment = z.infer<typeof enrolmentSchema>;
export type NewStaff = z.input<typeof addStaffSchema>;
export type StaffChange = z.input<typeof changeStaffSchema>;

/** One page of a list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
