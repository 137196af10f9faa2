import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Entry } from '#src/domain/directory/entry.ts';
import { toHsds } from '#src/domain/directory/to-hsds.ts';
import { contactsFor } from '#src/domain/referral/contacts-for.ts';
import type { DirectoryParts } from '#src/desk/directory/directory-parts.ts';
import { addEntry, editEntry, verifyEntry } from '#src/desk/directory/edit-directory.ts';
import { importDirectory } from '#src/desk/directory/import-directory.ts';
import { countFreshness, listDirectory } from '#src/desk/directory/list-directory.ts';
import { openLiveDirectory } from '#src/desk/directory/live-directory.ts';
import { checkDirectory } from '#src/jobs/check-directory.ts';
import { startReferralDesk, type ReferralDesk } from '#tests/support/referral-desk.ts';
import { entryOf, phoneOf } from '../../domain/directory/entry-of.ts';

const BY = { kind: 'staff', id: 'editor' } as const;
const shown = (fr: string, isEmergency = false) => ({
  label: { fr, bm: fr },
  category: 'health' as const,
  tags: [],
  emergency: isEmergency,
});
const SAMU = entryOf({
  id: 'ml.samu.15',
  name: 'SAMU',
  phones: [
    phoneOf({
      id: 'ml.samu.15',
      kind: 'short',
      number: '15',
      fromAbroad: false,
      takesText: false,
      shown: shown('SAMU', true),
    }),
  ],
});
const CLINIC = entryOf(
  { id: 'clinic', name: 'Clinique É', phones: [phoneOf({ id: 'ml.clinic', shown: shown('Clinique') })] },
  { regions: ['gao'] },
);
let desk: ReferralDesk;
let parts: DirectoryParts;

beforeEach(async () => {
  desk = await startReferralDesk([SAMU, CLINIC]);
  const { directory, live } = desk;
  parts = { ...desk.parts, directory, live, id: randomUUID };
});
afterEach(() => desk.close());

const draftOf = ({ verified: _verified, nextCheck: _next, ...draft }: Entry) => draft;
const numbers = (): string[] =>
  contactsFor({ danger: true, region: 'gao', mode: 'production', now: desk.clock }, desk.live.contacts()).map(
    ({ contact }) => contact.number,
  );
const actsOf = async (id: string): Promise<unknown[]> => {
  const found = await desk.database.connection.collection('directory').findOne({ _id: id as never });
  return (found?.['acts'] as { action: string; by: unknown; detail?: string }[]).map(
    ({ action, by, detail }) => [action, by, detail],
  );
};

describe('the numbers that the bot gives', () => {
  test('are those of the directory, as soon as they change', async () => {
    expect(numbers()).toEqual(['15', '+22370000001']);
    const changed = {
      ...CLINIC,
      phones: [phoneOf({ id: 'ml.clinic', number: '+22370000009', shown: shown('Clinique') })],
    };
    expect(await editEntry(parts, 'clinic', { draft: draftOf(changed), version: 0 }, BY)).toMatchObject({
      ok: true,
    });
    // Nobody has called the new number.
    expect(numbers()).toEqual(['15']);
    await verifyEntry(parts, { id: 'clinic', name: 'Awa', on: '2026-11-24' }, BY);
    expect(numbers()).toEqual(['15', '+22370000009']);
  });

  test('vanish on the day after their verification ran out, without anybody doing anything', () => {
    // Verified on 1 November: 90 days.
    desk.clock = new Date('2027-01-30T23:59:00Z');
    expect(numbers()).toEqual(['15', '+22370000001']);
    desk.clock = new Date('2027-01-31T00:00:00Z');
    expect(numbers()).toEqual([]);
  });

  test('stay when the database is away, and come from the files when it never was there', async () => {
    const { log, now } = desk.parts;
    let isDown = false;
    const directory = {
      ...desk.directory,
      all: () => (isDown ? Promise.reject(new Error('down')) : desk.directory.all()),
    };
    const live = await openLiveDirectory({ directory, seed: [SAMU], home: 'ML', log, now });
    isDown = true;
    await live.refresh();
    expect(live.entries().map(({ id }) => id)).toEqual(['ml.samu.15', 'clinic']);
    live.stop();
    const cold = await openLiveDirectory({ directory, seed: [SAMU], home: 'ML', log, now });
    expect(cold.contacts().map(({ number }) => number)).toEqual(['15']);
    isDown = false;
    await cold.refresh();
    expect(cold.entries()).toHaveLength(2);
    cold.stop();
  });

  test('never come from an entry that is stored wrong', async () => {
    const wrong = { ...CLINIC, phones: [{ ...CLINIC.phones[0], number: 'not a number' }] };
    await desk.database.connection
      .collection('directory')
      .updateOne({ _id: 'clinic' as never }, { $set: { entry: wrong } });
    await desk.live.refresh();
    expect(numbers()).toEqual(['15']);
  });
});

describe('the files of the country', () => {
  test('fill what is missing, follow their own changes, and never overwrite staff', async () => {
    const renamed = { ...SAMU, name: 'SAMU 15' };
    await editEntry(parts, 'clinic', { draft: { ...draftOf(CLINIC), name: 'Autre' }, version: 0 }, BY);
    await desk.directory.seed(
      [renamed, { ...CLINIC, name: 'Du dossier' }, entryOf({ id: 'new', name: 'Neuf' })],
      desk.clock,
    );
    expect((await desk.directory.all()).map(({ entry }) => entry.name)).toEqual(['SAMU 15', 'Autre', 'Neuf']);
  });
});

describe('an edit', () => {
  test('leaves its act in the same write, and tells the consoles', async () => {
    await editEntry(parts, 'clinic', { draft: { ...draftOf(CLINIC), isPolice: true }, version: 0 }, BY);
    expect(await actsOf('clinic')).toEqual([['directory.edit', BY, 'unverified']]);
    await verifyEntry(parts, { id: 'clinic', name: 'Awa', on: '2026-11-23', note: 'Demander Fanta' }, BY);
    expect((await actsOf('clinic')).at(-1)).toEqual(['directory.verify', BY, '2026-11-23']);
    expect((await desk.directory.find('clinic'))?.entry).toMatchObject({
      verified: { by: 'Awa', on: '2026-11-23', note: 'Demander Fanta' },
      nextCheck: '2027-02-21',
    });
    expect(desk.changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['directory', 'clinic'],
      ['directory', 'clinic'],
    ]);
  });

  test('over what somebody else wrote meanwhile changes nothing', async () => {
    const edit = { draft: { ...draftOf(CLINIC), name: 'B' }, version: 0 };
    await editEntry(parts, 'clinic', { ...edit, draft: { ...edit.draft, name: 'A' } }, BY);
    expect(await editEntry(parts, 'clinic', edit, BY)).toEqual({ ok: false, error: 'conflict' });
    expect((await desk.directory.find('clinic'))?.entry.name).toBe('A');
  });

  test.each<readonly [what: string, on: string, nextCheck: string | undefined]>([
    ['of tomorrow', '2026-11-25', undefined],
    ['of long ago', '2026-08-01', undefined],
    ['with a next check more than 90 days later', '2026-11-24', '2027-02-23'],
    ['with a next check before it', '2026-11-24', '2026-11-23'],
  ])('no verification %s', async (_what, on, nextCheck) => {
    expect(await verifyEntry(parts, { id: 'clinic', name: 'Awa', on, nextCheck }, BY)).toEqual({
      ok: false,
      error: 'wrong_day',
    });
  });

  test('a new entry is verified by nobody, and there is one of each id', async () => {
    const draft = draftOf(entryOf({ id: 'fresh', name: 'Neuf' }));
    expect(await addEntry(parts, draft, BY)).toMatchObject({
      ok: true,
      value: { entry: { verified: null } },
    });
    expect(await addEntry(parts, draft, BY)).toEqual({ ok: false, error: 'conflict' });
    expect(
      await addEntry(
        parts,
        {
          ...draft,
          id: 'x',
          services: draft.services.map((service) => ({ ...service, regions: ['paris'] })),
        },
        BY,
      ),
    ).toEqual({ ok: false, error: 'wrong_region' });
  });
});

describe('an import', () => {
  const OPTIONS = { format: 'hsds', isTrial: false, takesTheRest: false } as const;
  const good = toHsds(entryOf({ id: 'good', name: 'Bon' }));
  const bad = { ...toHsds(entryOf({ id: 'bad', name: 'Mal' })), services: [] };

  test('writes nothing when anything is wrong, unless it was told to take the rest', async () => {
    const text = JSON.stringify([good, bad, toHsds(SAMU)]);
    const report = await importDirectory(parts, text, OPTIONS, BY);
    expect(report).toMatchObject({ isApplied: false, added: 1, same: 1, problems: [{ id: 'bad' }] });
    expect(await desk.directory.find('good')).toBeUndefined();
    const rest = await importDirectory(parts, text, { ...OPTIONS, takesTheRest: true }, BY);
    expect(rest).toMatchObject({ isApplied: true, added: 1, same: 1, problems: [{ id: 'bad' }] });
    expect(desk.live.entries().map(({ id }) => id)).toContain('good');
    expect(await actsOf('good')).toEqual([['directory.import', BY, undefined]]);
  });

  test('of what was exported changes nothing', async () => {
    const all = (await desk.directory.all()).map(({ entry }) => entry);
    const report = await importDirectory(parts, JSON.stringify(all.map(toHsds)), OPTIONS, BY);
    expect(report).toMatchObject({ isApplied: true, added: 0, changed: 0, same: 2, problems: [] });
    expect((await desk.directory.all()).map(({ version }) => version)).toEqual([0, 0]);
  });

  test('on trial tells and writes nothing', async () => {
    const report = await importDirectory(parts, JSON.stringify([good]), { ...OPTIONS, isTrial: true }, BY);
    expect(report).toMatchObject({ isApplied: false, added: 1, problems: [] });
    expect(await desk.directory.find('good')).toBeUndefined();
  });
});

describe('the list', () => {
  test('is by name, in pages, and narrowed', async () => {
    const page = async (filter: object, cursor?: string) =>
      listDirectory(parts, filter, { limit: 1, cursor });
    const first = await page({});
    expect(first.items.map(({ id }) => id)).toEqual(['clinic']);
    const second = await page({}, first.next ?? '');
    expect([second.items.map(({ id }) => id), second.next]).toEqual([['ml.samu.15'], null]);
    expect((await page({ text: 'clinique e' })).items).toHaveLength(1);
    expect((await page({ text: '15' })).items.map(({ id }) => id)).toEqual(['ml.samu.15']);
    expect((await listDirectory(parts, { region: 'kayes' }, { limit: 9 })).items.map(({ id }) => id)).toEqual(
      ['ml.samu.15'],
    );
    expect((await page({ freshness: 'expired' })).items).toEqual([]);
  });

  test('the job counts what is to be called and tells the desk', async () => {
    const gauges = new Map<string, number>();
    const logged: string[] = [];
    const log = {
      info: () => undefined,
      warn: (event: string) => void logged.push(event),
      error: () => undefined,
    };
    const run = () =>
      checkDirectory({ ...parts, log, gauges: { set: (name, value) => void gauges.set(name, value) } }).run();
    await run();
    expect([...gauges.values()]).toEqual([0, 0, 0]);
    expect(desk.changes).toEqual([]);
    desk.clock = new Date('2027-01-20T00:00:00Z');
    await run();
    expect(gauges.get('contacts_due')).toBe(2);
    desk.clock = new Date('2027-02-20T00:00:00Z');
    await run();
    expect([gauges.get('contacts_due'), gauges.get('contacts_expired')]).toEqual([0, 2]);
    expect(logged).toEqual(['contacts_due', 'contacts_expired']);
    expect(desk.changes.map(({ what }) => what)).toEqual(['due', 'due']);
    expect(await countFreshness(parts)).toEqual({ unverified: 0, fresh: 0, due: 0, expired: 2 });
  });
});
