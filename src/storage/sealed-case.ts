import type { Addition, Case } from '../domain/cases/case.ts';
import type { Note, Task } from '../domain/cases/case-work.ts';
import { readReport, type Report } from '../domain/cases/report.ts';
import type { AnswerWithin } from '../domain/cases/clocks.ts';
import type { TalkEntry } from '../domain/cases/talk.ts';
import { answerBy } from '../domain/cases/work/answer-by.ts';
import { likenessKeys } from '../domain/cases/work/likeness.ts';
import { queueKey } from '../domain/cases/work/queue-key.ts';
import { taskDue } from '../domain/cases/work/task.ts';
import { fold } from '../domain/language/fold.ts';
import type { EncryptedField } from './encrypted-fields.ts';
import type { CaseDocument } from './models/case.ts';
import type { Vault } from './vault.ts';

type CaseField = Extract<EncryptedField, { collection: 'cases' }>['field'];

/** How a case is written and read. */
export interface SealedCase {
  toDocument(known: Case): CaseDocument;
  toCase(document: CaseDocument): Case;
  report(document: Pick<CaseDocument, '_id' | 'report'>): Report;
  tags(document: Pick<CaseDocument, '_id' | 'tags'>): readonly string[];
  /** Under which a case with this tag is found: spelling and accents do not matter. */
  tagKey(tag: string): string;
  /** Under which cases are found that share something with this one. */
  alikeKeys(known: Pick<Case, 'report' | 'region'>): string[];
}

/** Of whom an unowned case is, in the store: a text that is nobody's id, which an index can hold. */
export const NOBODY = '';

/**
 * Cases, sealed for their place and opened from it. What the queue is sorted and searched by is made anew with every
 * write. A document of an older version has defaults for what that version did not know.
 */
export function sealedCase(vault: Vault, within?: AnswerWithin): SealedCase {
  const seal = (field: CaseField, id: string, value: unknown): string =>
    vault.seal({ collection: 'cases', field }, id, value);
  const open = <T>(field: CaseField, id: string, sealed: string | undefined, missing?: T): T =>
    sealed === undefined ? (missing as T) : (vault.open({ collection: 'cases', field }, id, sealed) as T);
  const tagKey = (tag: string): string => vault.lookup('tag', fold(tag));
  const alikeKeys = (known: Pick<Case, 'report' | 'region'>): string[] =>
    likenessKeys(known).map((key) => vault.lookup('alike', key));
  const openReport: SealedCase['report'] = ({ _id, report }) =>
    readReport(open<Report>('report', _id, report));
  const openTags: SealedCase['tags'] = ({ _id, tags }) => open<readonly string[]>('tags', _id, tags, []);

  return {
    report: openReport,
    tags: openTags,
    tagKey,
    alikeKeys,

    toDocument(known) {
      const { id, report, talk, additions, pin, takenBy, notes, tags, tasks, closing, levelSet, ...rest } =
        known;
      return {
        ...rest,
        _id: id,
        owner: known.owner ?? NOBODY,
        report: seal('report', id, report),
        talk: seal('talk', id, talk),
        additions: seal('additions', id, additions),
        addedFrom: [...new Set(additions.map(({ conversation }) => conversation))],
        notes: seal('notes', id, notes),
        tags: seal('tags', id, tags),
        tagKeys: tags.map(tagKey),
        tasks: seal('tasks', id, tasks),
        ...(pin === undefined ? {} : { pin: seal('pin', id, pin) }),
        ...(takenBy === undefined ? {} : { takenBy: seal('takenBy', id, takenBy) }),
        ...(levelSet === undefined
          ? {}
          : { levelSet: { ...levelSet, reason: seal('levelSet.reason', id, levelSet.reason) } }),
        ...(closing === undefined
          ? {}
          : {
              closing:
                closing.note === undefined
                  ? closing
                  : { ...closing, note: seal('closing.note', id, closing.note) },
            }),
        alike: known.erased === true ? [] : alikeKeys(known),
        isActive: known.status !== 'closed',
        rank: queueKey(known, within),
        answerBy: answerBy(known, within),
        taskDue: taskDue(known),
      };
    },

    toCase(document) {
      const {
        _id,
        report: _report,
        talk,
        additions,
        addedFrom: _from,
        pin,
        takenBy,
        owner,
        notes,
        tags: _tags,
        tagKeys: _keys,
        tasks,
        closing,
        levelSet,
        alike: _alike,
        isActive: _active,
        rank: _rank,
        answerBy: _answerBy,
        taskDue: _due,
        ...rest
      } = document;
      const answeredAt = rest.answeredAt ?? rest.timeline.find(({ what }) => what === 'answered')?.at;
      return {
        ...rest,
        id: _id,
        ruledLevel: rest.ruledLevel ?? rest.level,
        unread: rest.unread ?? 0,
        links: rest.links ?? [],
        acts: rest.acts ?? [],
        report: openReport(document),
        talk: open<TalkEntry[]>('talk', _id, talk, []),
        additions: open<Addition[]>('additions', _id, additions).map(dated),
        notes: open<Note[]>('notes', _id, notes, []).map(dated),
        tags: openTags(document),
        tasks: open<Task[]>('tasks', _id, tasks, []).map((task) => ({
          ...task,
          dueAt: date(task.dueAt),
          doneAt: date(task.doneAt),
        })),
        ...(pin === undefined ? {} : { pin: open<string>('pin', _id, pin) }),
        ...(takenBy === undefined ? {} : { takenBy: open<string>('takenBy', _id, takenBy) }),
        ...(owner === undefined || owner === NOBODY ? {} : { owner }),
        ...(answeredAt === undefined || document.rank !== undefined ? {} : { answeredAt }),
        ...(levelSet === undefined
          ? {}
          : { levelSet: { ...levelSet, reason: open<string>('levelSet.reason', _id, levelSet.reason) } }),
        ...(closing === undefined
          ? {}
          : {
              closing:
                closing.note === undefined
                  ? closing
                  : { ...closing, note: open<string>('closing.note', _id, closing.note) },
            }),
      };
    },
  };
}

/** A time of a sealed field comes out as the text that JSON makes of it. */
function dated<T extends { readonly at: Date }>(told: T): T {
  return { ...told, at: new Date(told.at) };
}

function date(at: Date | null): Date | null {
  return at === null ? null : new Date(at);
}
