import type { Act, Actor } from '../../domain/audit/act.ts';
import { editedEntry, newEntry } from '../../domain/directory/edit-entry.ts';
import type { Entry, EntryDraft } from '../../domain/directory/entry.ts';
import { entryProblems } from '../../domain/directory/entry-problems.ts';
import { daysAfter } from '../../domain/directory/freshness.ts';
import { FRESH_DAYS } from '../../domain/referral/is-fresh.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { StoredEntry } from '../../storage/directory.ts';
import type { DirectoryParts } from './directory-parts.ts';

/** Why an entry was not changed; `conflict`: somebody else was first, or there is one of that id. */
export type EditError = 'not_found' | 'conflict' | 'wrong_region' | 'wrong_day';

/** Adds an entry. Nobody has called it yet, so in production it is shown to nobody. */
export async function addEntry(
  parts: DirectoryParts,
  draft: EntryDraft,
  by: Actor,
): Promise<Result<StoredEntry, EditError>> {
  if (!fitsCountry(parts, draft)) return err('wrong_region');
  const entry = newEntry(draft);
  const act = actOf(parts, by, 'directory.add', entry);
  if (!(await parts.directory.add(entry, act))) return err('conflict');
  await tellOf(parts, entry);
  return ok({ entry, updatedAt: act.at, version: 0 });
}

/** Writes an entry over the version that was read. What was verified holds only as far as it is still the same. */
export async function editEntry(
  parts: DirectoryParts,
  id: string,
  { draft, version }: { readonly draft: EntryDraft; readonly version: number },
  by: Actor,
): Promise<Result<StoredEntry, EditError>> {
  if (!fitsCountry(parts, draft)) return err('wrong_region');
  const known = await parts.directory.find(id);
  if (known === undefined || draft.id !== id) return err('not_found');
  const entry = editedEntry(known.entry, draft);
  const isUnverified = known.entry.verified !== null && entry.verified === null;
  return save(parts, { ...known, entry, version }, by, [
    'directory.edit',
    isUnverified ? 'unverified' : undefined,
  ]);
}

/** Somebody called every number of an entry, and all of it was right. */
export interface Verification {
  readonly id: string;
  /** The name of who called. */
  readonly name: string;
  /** The day of the call, in the 90 days before today. */
  readonly on: string;
  /** The day of the next one, when sooner than 90 days later. */
  readonly nextCheck?: string | undefined;
  /** What was heard, for colleagues. */
  readonly note?: string | undefined;
}

/** Writes down that an entry was verified. */
export async function verifyEntry(
  parts: DirectoryParts,
  { id, name, on, nextCheck, note }: Verification,
  by: Actor,
): Promise<Result<StoredEntry, EditError>> {
  const today = parts.now().toISOString().slice(0, on.length);
  const last = daysAfter(on, FRESH_DAYS);
  const next = nextCheck ?? last;
  if (on > today || last < today || next < on || next > last) return err('wrong_day');
  const known = await parts.directory.find(id);
  if (known === undefined) return err('not_found');
  const entry = {
    ...known.entry,
    verified: { by: name, on, ...(note === undefined ? {} : { note }) },
    nextCheck: next,
  };
  return save(parts, { ...known, entry }, by, ['directory.verify', on]);
}

async function save(
  parts: DirectoryParts,
  { entry, version }: StoredEntry,
  by: Actor,
  [action, detail]: readonly [action: string, detail: string | undefined],
): Promise<Result<StoredEntry, EditError>> {
  const act = actOf(parts, by, action, entry, detail);
  if (!(await parts.directory.save(entry, version, act))) return err('conflict');
  await tellOf(parts, entry);
  return ok({ entry, updatedAt: act.at, version: version + 1 });
}

function fitsCountry({ country }: DirectoryParts, draft: EntryDraft): boolean {
  return entryProblems(draft, country.meta.code, country.regions).length === 0;
}

/** An act on an entry of the directory. */
export function actOf(
  parts: Pick<DirectoryParts, 'id' | 'now'>,
  by: Actor,
  action: string,
  entry: Pick<Entry, 'id'>,
  detail?: string,
): Act {
  const act = { id: parts.id(), at: parts.now(), by, action, subject: `contact:${entry.id}` };
  return detail === undefined ? act : { ...act, detail };
}

async function tellOf(parts: DirectoryParts, { id }: Entry): Promise<void> {
  await parts.live.refresh();
  await parts.tellDesk({ kind: 'directory', id, what: 'changed', level: null, owner: null });
}
