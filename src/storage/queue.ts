import type { Connection } from 'mongoose';
import type { Case } from '../domain/cases/case.ts';
import type { Report } from '../domain/cases/report.ts';
import { isQueueKey } from '../domain/cases/work/queue-key.ts';
import type { Language } from '../domain/messages.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { LEVELS, type Level } from '../domain/triage/level.ts';
import { ownersIn, type CaseScope } from './case-scope.ts';
import { caseModel, type CaseDocument } from './models/case.ts';
import { NOBODY, sealedCase } from './sealed-case.ts';
import type { Vault } from './vault.ts';

/** A case as it stands in the queue: nothing that leads to its person, and none of their words. */
export interface QueuedCase
  extends
    Pick<Case, 'id' | 'code' | 'conversation' | 'status' | 'level' | 'class' | 'region' | 'language'>,
    Pick<Case, 'occasion' | 'openedAt' | 'updatedAt' | 'owner' | 'unread' | 'tags' | 'isExercise'>,
    Pick<Report, 'about' | 'child'> {
  readonly answerBy: Date | null;
  readonly taskDue: Date | null;
}

/** Which cases; what is left out is any, and filters are added to each other. */
export interface QueueFilter {
  /** `active`: open or taken. */
  readonly status: Case['status'] | 'active';
  readonly level?: Level | undefined;
  readonly region?: string | undefined;
  readonly language?: Language | undefined;
  /** Id of an account; null: of nobody. */
  readonly owner?: string | null | undefined;
  readonly tag?: string | undefined;
}

export interface QueuePage {
  readonly items: readonly QueuedCase[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

export interface QueueCounts {
  readonly active: number;
  readonly free: number;
  readonly mine: number;
  /** Cases that no human answered in time. */
  readonly overdue: number;
  readonly levels: Readonly<Record<Level, number>>;
}

/** The cases in the order in which they are to be looked at. */
export interface Queue {
  /**
   * A page after the place where the one before ended. A case that keeps its place is on exactly one page, whatever
   * comes and goes around it.
   */
  page(
    filter: QueueFilter,
    scope: CaseScope,
    cursor: string | undefined,
    limit: number,
  ): Promise<Result<QueuePage, 'bad_cursor'>>;
  /** Of the cases in the queue that somebody may see. */
  counts(scope: CaseScope, now: Date): Promise<QueueCounts>;
}

const LINE = {
  code: 1,
  conversation: 1,
  status: 1,
  level: 1,
  class: 1,
  region: 1,
  language: 1,
  occasion: 1,
  openedAt: 1,
  updatedAt: 1,
  owner: 1,
  unread: 1,
  isExercise: 1,
  answerBy: 1,
  taskDue: 1,
  rank: 1,
  tags: 1,
  report: 1,
} as const;

/** The queue of a database. */
export function createQueue(connection: Connection, vault: Vault): Queue {
  const model = caseModel(connection);
  const seal = sealedCase(vault);

  const toLine = (document: CaseDocument): QueuedCase => {
    const { _id, owner, isExercise, answerBy, taskDue, unread } = document;
    const { about, child } = seal.report(document);
    const { code, conversation, status, level, region, language, occasion, openedAt, updatedAt } = document;
    return {
      ...{ id: _id, code, conversation, status, level, class: document.class, region, language },
      ...{ occasion, openedAt, updatedAt, about, child },
      ...(owner === undefined || owner === NOBODY ? {} : { owner }),
      ...(isExercise === undefined ? {} : { isExercise }),
      unread: unread ?? 0,
      tags: seal.tags(document),
      answerBy: answerBy ?? null,
      taskDue: taskDue ?? null,
    };
  };

  const query = ({ status, level, region, language, owner, tag }: QueueFilter, scope: CaseScope): object => ({
    isActive: status !== 'closed',
    ...(status === 'open' || status === 'taken' ? { status } : {}),
    ...(region === undefined ? {} : { region }),
    ...(language === undefined ? {} : { language }),
    ...(tag === undefined ? {} : { tagKeys: seal.tagKey(tag) }),
    ...(level === undefined ? {} : { level }),
    $and: [ownersIn(scope), owner === undefined ? {} : { owner: owner ?? NOBODY }],
  });

  return {
    async page(filter, scope, cursor, limit) {
      const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString('utf8');
      if (cursor !== undefined && !isQueueKey(after)) return err('bad_cursor');
      const found = await model
        .find({ ...query(filter, scope), rank: { $gt: after } }, LINE)
        .sort({ rank: 1 })
        .limit(limit + 1)
        .lean<CaseDocument[]>();
      const items = found.slice(0, limit);
      const last = found.length > limit ? items.at(-1)?.rank : undefined;
      return ok({
        items: items.map(toLine),
        next: last === undefined ? null : Buffer.from(last, 'utf8').toString('base64url'),
      });
    },

    async counts(scope, now) {
      const seen = { isActive: true, ...ownersIn(scope) };
      const of = (more: object): Promise<number> => model.countDocuments({ $and: [seen, more] });
      const [free, mine, overdue, ...levels] = await Promise.all([
        of({ owner: NOBODY }),
        of({ owner: scope.staff }),
        // Only dates compare with a date: a case without a clock is never late.
        of({ answerBy: { $lte: now } }),
        ...LEVELS.map((level) => of({ level })),
      ]);
      return {
        active: levels.reduce((sum, count) => sum + count, 0),
        free,
        mine,
        overdue,
        levels: Object.fromEntries(LEVELS.map((level, index) => [level, levels[index]])) as Record<
          Level,
          number
        >,
      };
    },
  };
}
