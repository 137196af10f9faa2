import type { DirectoryParts } from '../../../desk/directory/directory-parts.ts';
import { addEntry, editEntry, verifyEntry, type EditError } from '../../../desk/directory/edit-directory.ts';
import { importDirectory } from '../../../desk/directory/import-directory.ts';
import { countFreshness, listDirectory } from '../../../desk/directory/list-directory.ts';
import { writeDirectorySheet } from '../../../domain/directory/directory-sheet.ts';
import type { Entry } from '../../../domain/directory/entry.ts';
import { freshnessOf } from '../../../domain/directory/freshness.ts';
import { toHsds } from '../../../domain/directory/to-hsds.ts';
import { dial } from '../../../domain/referral/dial.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { StoredEntry } from '../../../storage/directory.ts';
import { sendAnswer } from '../../answer.ts';
import {
  addEntrySchema,
  directoryQuerySchema,
  dueSchema,
  editEntrySchema,
  entryDetailSchema,
  entryLineSchema,
  exportQuerySchema,
  importReportSchema,
  importSchema,
  verifySchema,
  type EntryDetail,
  type EntryLine,
} from '../contract/directory.ts';
import { byIdSchema, doneSchema, pageOf } from '../contract/page.ts';
import type { ApiError } from './api-error.ts';
import { ANSWERED, apiRoute, type ApiRoute } from './api-route.ts';

/** The directory: who reads it, who keeps it true. The literal addresses stand before the ones with an id. */
export function directoryRoutes(parts: DirectoryParts): ApiRoute[] {
  const detail = ({ entry, updatedAt, version }: StoredEntry): EntryDetail => ({
    entry,
    freshness: freshnessOf(entry, parts.now()),
    updatedAt: updatedAt.toISOString(),
    version,
  });
  const answer = (changed: Result<StoredEntry, EditError>): Result<EntryDetail, ApiError> =>
    changed.ok ? ok(detail(changed.value)) : err(errorOf(changed.error));

  return [
    apiRoute({
      method: 'GET',
      path: '/directory',
      summary: 'The entries of the directory, by name',
      action: 'directory.read',
      query: directoryQuerySchema,
      output: pageOf(entryLineSchema),
      act: async ({ query }) => {
        const { items, next } = await listDirectory(parts, query, query);
        return ok({ items: items.map((entry) => lineOf(entry, parts.now())), next });
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/directory/due',
      summary: 'How many entries are to be called',
      action: 'directory.read',
      output: dueSchema,
      act: async () => ok(await countFreshness(parts)),
    }),
    apiRoute({
      method: 'GET',
      path: '/directory/export',
      summary: 'The whole directory as a file: HSDS 3.0 in JSON, or CSV',
      action: 'directory.read',
      query: exportQuerySchema,
      output: doneSchema,
      act: async ({ query, res }) => {
        const entries = (await parts.directory.all()).map(({ entry }) => entry);
        const isCsv = query.format === 'csv';
        res.setHeader('Content-Disposition', `attachment; filename="directory.${isCsv ? 'csv' : 'json'}"`);
        sendAnswer(res, {
          status: 200,
          contentType: isCsv ? 'text/csv; charset=utf-8' : 'application/json',
          body: isCsv ? writeDirectorySheet(entries) : JSON.stringify(entries.map(toHsds), null, 2),
        });
        return ok(ANSWERED);
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/directory/import',
      summary: 'Takes a dataset into the directory',
      action: 'directory.write',
      body: importSchema,
      output: importReportSchema,
      act: async ({ body, caller }) => {
        const { format, text, trial, rest } = body;
        const options = { format, isTrial: trial, takesTheRest: rest };
        const done = await importDirectory(parts, text, options, { kind: 'staff', id: caller.staff.id });
        const { isApplied, at, problems, ...counts } = done;
        return ok({ ...counts, applied: isApplied, problems: [...problems], at: at.toISOString() });
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/directory',
      summary: 'Adds an entry, which nobody has verified yet',
      action: 'directory.write',
      body: addEntrySchema,
      output: entryDetailSchema,
      act: async ({ body, caller }) =>
        answer(await addEntry(parts, body.draft, { kind: 'staff', id: caller.staff.id })),
    }),
    apiRoute({
      method: 'GET',
      path: '/directory/:id',
      summary: 'One entry',
      action: 'directory.read',
      params: byIdSchema,
      output: entryDetailSchema,
      act: async ({ params }) => {
        const found = await parts.directory.find(params.id);
        return found === undefined ? err({ code: 'not_found' }) : ok(detail(found));
      },
    }),
    apiRoute({
      method: 'PUT',
      path: '/directory/:id',
      summary: 'Rewrites an entry',
      action: 'directory.write',
      params: byIdSchema,
      body: editEntrySchema,
      output: entryDetailSchema,
      act: async ({ params, body, caller }) =>
        answer(await editEntry(parts, params.id, body, { kind: 'staff', id: caller.staff.id })),
    }),
    apiRoute({
      method: 'POST',
      path: '/directory/:id/verified',
      summary: 'Somebody called every number of an entry, and all of it was right',
      action: 'directory.write',
      params: byIdSchema,
      body: verifySchema,
      output: entryDetailSchema,
      act: async ({ params, body, caller }) => {
        const { id, name } = caller.staff;
        return answer(await verifyEntry(parts, { ...body, id: params.id, name }, { kind: 'staff', id }));
      },
    }),
  ];
}

function lineOf(entry: Entry, now: Date): EntryLine {
  const { id, name, services, phones, country, isPolice, verified, nextCheck } = entry;
  return {
    id,
    name,
    regions: [...new Set(services.flatMap(({ regions }) => regions))],
    needs: [...new Set(services.flatMap(({ needs }) => needs))],
    isPolice,
    phones: phones.map((phone) => ({
      id: phone.id,
      number: dial({ ...phone, country }),
      label: phone.shown?.label.fr ?? '',
    })),
    verifiedBy: verified?.by ?? null,
    verifiedOn: verified?.on ?? null,
    nextCheck,
    freshness: freshnessOf(entry, now),
  };
}

function errorOf(error: EditError): ApiError {
  switch (error) {
    case 'not_found':
    case 'conflict':
      return { code: error };
    case 'wrong_region':
      return { code: 'bad_request', reason: error, fields: ['body.draft'] };
    case 'wrong_day':
      return { code: 'bad_request', reason: error, fields: ['body.on'] };
  }
}
