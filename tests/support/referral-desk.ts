import { randomInt, randomUUID } from 'node:crypto';
import { openCase } from '#src/domain/cases/apply-report.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { recordConsent } from '#src/domain/cases/record-consent.ts';
import { makeReturnCode } from '#src/domain/cases/return-code.ts';
import { emptyReport, type Report } from '#src/domain/cases/report.ts';
import { openLiveDirectory, type LiveDirectory } from '#src/desk/directory/live-directory.ts';
import type { DeskChange } from '#src/desk/desk-change.ts';
import type { ReferralParts } from '#src/desk/referrals/referral-parts.ts';
import type { Mail } from '#src/desk/send-mail.ts';
import type { Entry } from '#src/domain/directory/entry.ts';
import type { Level } from '#src/domain/triage/level.ts';
import { loadOrganisationTexts } from '#src/content/organisation-texts.ts';
import { createCases, type Cases } from '#src/storage/cases.ts';
import { createConversations, type Conversations } from '#src/storage/conversations.ts';
import { createDirectory, type Directory } from '#src/storage/directory.ts';
import { ensureIndexes } from '#src/storage/ensure-indexes.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { createOutbox } from '#src/storage/outbox.ts';
import { createReferrals } from '#src/storage/referrals.ts';
import { fileURLToPath } from 'node:url';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { testContent } from './service.ts';
import { testVault } from './vault.ts';

/** Referrals on a real database, with a clock that a test moves, and what went out. */
export interface ReferralDesk {
  readonly parts: ReferralParts;
  readonly cases: Cases;
  readonly conversations: Conversations;
  readonly directory: Directory;
  readonly live: LiveDirectory;
  readonly database: TestDatabase;
  readonly mails: Mail[];
  readonly changes: DeskChange[];
  /** Whether mails are taken. */
  mailWorks: boolean;
  clock: Date;
  pass(ms: number): void;
  /** The texts owed to a number, oldest first. */
  sms(number: string): Promise<string[]>;
  open(
    report: Partial<Report>,
    options?: { level?: Level; to?: readonly string[]; owner?: string },
  ): Promise<Case>;
  close(): Promise<void>;
}

let cases = 0;

export async function startReferralDesk(
  entries: readonly Entry[],
  mode: ReferralParts['mode'] = 'production',
): Promise<ReferralDesk> {
  const database = await openTestDatabase();
  await ensureIndexes(database.connection, INDEXES);
  const vault = testVault();
  const conversations = createConversations(database.connection, vault);
  const outbox = createOutbox(database.connection, vault);
  const store = createCases(database.connection, vault);
  const directory = createDirectory(database.connection);
  const { country } = await testContent();
  const texts = await loadOrganisationTexts(fileURLToPath(new URL('../../locales', import.meta.url)));
  if (!texts.ok) throw new Error(texts.error.join('\n'));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const owed = new Map<string, string>();
  const desk: Omit<ReferralDesk, 'parts' | 'live'> = {
    cases: store,
    conversations,
    directory,
    database,
    mails: [],
    changes: [],
    mailWorks: true,
    clock: new Date('2026-11-24T10:00:00Z'),
    pass(ms) {
      this.clock = new Date(this.clock.getTime() + ms);
    },
    async sms(number) {
      const rows = (await outbox.owed(owed.get(`tel:${number}`) ?? ''))?.rows ?? [];
      return rows.map((row) => outbox.reply(owed.get(`tel:${number}`) ?? '', row).text);
    },
    async open(some, { level = 'P3', to = [], owner } = {}) {
      cases += 1;
      const caseId = randomUUID();
      const at = this.clock.toISOString();
      const told = {
        ...emptyReport(caseId, makeReturnCode(randomInt), 'self', 'report'),
        ...some,
      };
      const report = to.reduce<Report>(
        (known, organisation) =>
          recordConsent(known, {
            what: 'passOn',
            to: organisation,
            answer: 'given',
            wording: 'w',
            language: 'fr',
            at,
          }),
        recordConsent(told, { what: 'keep', answer: 'given', wording: 'w', language: 'fr', at }),
      );
      const event = { id: `e${cases}`, kind: 'case.reported', at, language: 'fr', report } as const;
      const opened = openCase(`conversation-${cases}`, event, { level, class: 'none', reasons: [] } as never);
      const value: Case = { ...opened, ...(owner === undefined ? {} : { owner, status: 'taken' }) };
      if ((await store.open(value)) !== 'opened') throw new Error('not opened');
      return value;
    },
    close: async () => {
      live.stop();
      await database.close();
    },
  };
  const live = await openLiveDirectory({ directory, seed: entries, home: 'ML', log, now: () => desk.clock });
  let secrets = 0;
  const parts: ReferralParts = {
    cases: store,
    referrals: createReferrals(database.connection, vault),
    conversations: {
      ...conversations,
      enqueue: async (channel, address, row, now) => {
        const id = await conversations.enqueue(channel, address, row, now);
        owed.set(address, id);
        return id;
      },
    },
    live,
    country,
    calendarAt: () => Promise.resolve({ timeZone: 'Africa/Bamako', isHoliday: () => false }),
    mode,
    waits: { urgent: 2 * 3_600_000, other: 24 * 3_600_000 },
    smsChannel: 'test-sms',
    sendMail: (mail) => {
      if (desk.mailWorks) desk.mails.push(mail);
      return Promise.resolve(desk.mailWorks);
    },
    publicUrl: 'https://lakana.example',
    log,
    metrics: { count: () => undefined },
    now: () => desk.clock,
    id: randomUUID,
    token: () => `token-${(secrets += 1)}`,
    code: () => '012345',
    text: (key, params) => texts.value(key, params),
    wakeDeliver: () => undefined,
    tellDesk: (change) => {
      desk.changes.push(change);
      return Promise.resolve();
    },
  };
  return Object.assign(desk, { parts, live });
}
