import { describe, expect, test } from '@jest/globals';
import type { Case } from '#src/domain/cases/case.ts';
import { answerBy } from '#src/domain/cases/work/answer-by.ts';
import { assignedCase, releasedCase } from '#src/domain/cases/work/assign-case.ts';
import { withLink, withoutLink } from '#src/domain/cases/work/case-link.ts';
import { closedCase, reopenedCase } from '#src/domain/cases/work/closing.ts';
import { withNote } from '#src/domain/cases/work/note.ts';
import { withLevel } from '#src/domain/cases/work/set-level.ts';
import { speakerNow, takenOver } from '#src/domain/cases/work/speaker.ts';
import { withTags } from '#src/domain/cases/work/tags.ts';
import { taskDue, withTask, withTaskDone } from '#src/domain/cases/work/task.ts';
import { WAITS } from '#src/domain/pace/waits.ts';
import { makeCase } from '#tests/support/case-desk.ts';

const START = new Date('2026-11-24T08:00:00Z');
const minutes = (count: number): Date => new Date(START.getTime() + count * 60_000);
const awa = { by: 'awa', at: minutes(5) };
const open = makeCase({ openedAt: START, level: 'P2' });
const taken = assignedCase(open, 'awa', awa);
const lines = ({ timeline }: Case): string[] => timeline.map(({ what }) => what);

describe('a level', () => {
  test('that staff set is the level, with its reason, beside what the rules say', () => {
    expect(withLevel(taken, 'P1', 'elle est enfermée', awa)).toMatchObject({
      level: 'P1',
      ruledLevel: 'P2',
      levelSet: { level: 'P1', reason: 'elle est enfermée', by: 'awa' },
      timeline: expect.arrayContaining([expect.objectContaining({ what: 'level P2 to P1', by: 'awa' })]),
    });
  });

  test('that makes a case of nobody more urgent alerts from the start; a lower one does not', () => {
    expect(withLevel(open, 'P1', 'x', awa).alert).toEqual({ since: awa.at, step: 0, nextAt: awa.at });
    expect(withLevel(open, 'P4', 'x', awa).alert).toEqual(open.alert);
    expect(withLevel(taken, 'P1', 'x', awa).alert).not.toHaveProperty('nextAt');
  });

  test('that it has already changes nothing', () => {
    expect(withLevel(taken, 'P2', 'x', awa)).toBe(taken);
  });
});

describe('the clock of the answer', () => {
  test.each([
    ['runs from when it was opened', open, minutes(4 * 60)],
    ['runs from when it became more urgent', withLevel(open, 'P1', 'x', awa), minutes(20)],
    ['does not run once a human answered', { ...open, answeredAt: START }, null],
    ['does not run for a level without one', withLevel(open, 'P4', 'x', awa), null],
    ['does not run once it is closed', closedCase(taken, { reason: 'helped', ...awa }), null],
  ])('%s', (_what, known, due) => {
    expect(answerBy(known)).toEqual(due);
  });
});

describe('a case', () => {
  test('that is given to somebody is theirs, and whoever took it by message has it no more', () => {
    const byMessage = makeCase({ status: 'taken', takenBy: 'tel:+1', speaker: { id: 'phone', at: START } });
    const given = assignedCase(byMessage, 'bakary', awa);
    expect(given).toMatchObject({ status: 'taken', owner: 'bakary' });
    expect(given).not.toHaveProperty('takenBy');
    expect(given).not.toHaveProperty('speaker');
    expect(assignedCase(given, 'bakary', awa)).toBe(given);
  });

  test('that nobody has any more alerts from the start, and stays answered', () => {
    const released = releasedCase({ ...taken, answeredAt: START }, awa);
    expect(released).toMatchObject({ status: 'open', answeredAt: START, alert: { step: 0, nextAt: awa.at } });
    expect(released).not.toHaveProperty('owner');
    expect(releasedCase(released, awa)).toBe(released);
  });

  test('that is closed alerts nobody and nobody speaks; once is enough', () => {
    const closed = closedCase(takenOver({ ...taken, unread: 3 }, awa), { reason: 'declined', ...awa });
    expect(closed).toMatchObject({ status: 'closed', unread: 0, closing: { reason: 'declined' } });
    expect(closed).not.toHaveProperty('speaker');
    expect(lines(closed).at(-1)).toBe('closed declined');
    expect(closedCase(closed, { reason: 'helped', ...awa })).toBe(closed);
  });

  test('that is opened again is of whoever had it, or else of everybody, and then alerts', () => {
    const closing = { reason: 'helped', ...awa } as const;
    expect(reopenedCase(closedCase(taken, closing), awa)).toMatchObject({ status: 'taken', owner: 'awa' });
    const free = reopenedCase(closedCase(open, closing), awa);
    expect(free).toMatchObject({ status: 'open', alert: { nextAt: awa.at } });
    expect(free).not.toHaveProperty('closing');
    expect(reopenedCase(free, awa)).toBe(free);
  });
});

describe('what is written down', () => {
  test('a note that comes twice is one', () => {
    const note = { id: 'n1', text: 'a', ...awa };
    const noted = withNote(taken, note);
    expect(noted.notes).toEqual([note]);
    expect(withNote(noted, { ...note, text: 'b' })).toBe(noted);
  });

  test('tags are each there once, in order, without what is empty', () => {
    const tagged = withTags(taken, ['mine', ' éloigné', 'mine', ' '], awa);
    expect(tagged.tags).toEqual(['éloigné', 'mine']);
    expect(withTags(tagged, ['mine', 'éloigné'], awa)).toBe(tagged);
  });

  test('the next thing due is the first that is not done, and none of a closed case', () => {
    const task = (id: string, due: number | null) => ({
      ...{ id, text: id, for: null, doneAt: null },
      dueAt: due === null ? null : minutes(due),
    });
    const tasked = [task('a', 60), task('b', 30), task('c', null)].reduce<Case>(
      (known, one) => withTask(known, one, awa),
      taken,
    );
    expect(taskDue(tasked)).toEqual(minutes(30));
    const done = withTaskDone(tasked, 'b', awa);
    expect(done === undefined ? undefined : taskDue(done)).toEqual(minutes(60));
    expect(withTaskDone(tasked, 'nothing', awa)).toBeUndefined();
    expect(taskDue(closedCase(tasked, { reason: 'helped', ...awa }))).toBeNull();
    expect(withTask(tasked, task('a', 1), awa)).toBe(tasked);
  });

  test('a link is there once, and takes a new kind', () => {
    const linked = withLink(taken, { id: 'other', kind: 'same_place' }, awa);
    expect(withLink(linked, { id: 'other', kind: 'same_place' }, awa)).toBe(linked);
    const again = withLink(linked, { id: 'other', kind: 'same_person' }, awa);
    expect(again.links).toEqual([{ id: 'other', kind: 'same_person' }]);
    expect(withoutLink(again, 'other', awa).links).toEqual([]);
    expect(withoutLink(taken, 'other', awa)).toBe(taken);
  });
});

test('whoever takes the word has it until they were silent for as long as the bot waits', () => {
  const speaking = takenOver(taken, awa);
  expect(takenOver(speaking, awa)).toBe(speaking);
  expect(speakerNow(speaking, new Date(awa.at.getTime() + WAITS.untilBotAnswers))?.id).toBe('awa');
  expect(speakerNow(speaking, new Date(awa.at.getTime() + WAITS.untilBotAnswers + 1))).toBeUndefined();
});
