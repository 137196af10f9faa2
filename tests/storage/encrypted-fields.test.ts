import type { Schema } from 'mongoose';
import { createConnection } from 'mongoose';
import { expect, test } from '@jest/globals';
import { ENCRYPTED_FIELDS, LOOKUP_FIELDS } from '#src/storage/encrypted-fields.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { auditModel } from '#src/storage/models/audit.ts';
import { caseModel } from '#src/storage/models/case.ts';
import { changeModel } from '#src/storage/models/change.ts';
import { conversationModel } from '#src/storage/models/conversation.ts';
import { holidayModel } from '#src/storage/models/holiday.ts';
import { shiftModel } from '#src/storage/models/shift.ts';
import { mediumChunkModel, mediumModel } from '#src/storage/models/medium.ts';
import { paceModel } from '#src/storage/models/pace.ts';
import { sessionModel } from '#src/storage/models/session.ts';
import { staffModel } from '#src/storage/models/staff.ts';
import { directoryModel } from '#src/storage/models/directory.ts';
import { referralModel } from '#src/storage/models/referral.ts';
import { tallyModel } from '#src/storage/models/tally.ts';
import { triesModel } from '#src/storage/models/tries.ts';

/** Acts of staff: ids, names of actions and details of closed kinds. */
const ACTS = ['id', 'by.kind', 'by.id', 'action', 'subject', 'detail'].map((field) => `acts[].${field}`);

/**
 * Every text field of every model, decided on by name: encrypted, an HMAC, or plain because it says nothing of a
 * person. A new field belongs to one of the three, or this test fails.
 */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  conversations: [
    'channel',
    'mode',
    'outbox[].ref',
    'outbox[].key',
    'outbox[].status',
    'outbox[].urgency',
    'outbox[].error',
    'outbox[].caseId',
    'events[].id',
  ],
  cases: [
    '_id',
    'code',
    'conversation',
    'addedFrom[]',
    'status',
    'level',
    'class',
    'reasons[]',
    'region',
    'language',
    'occasion',
    'events[]',
    'alert.told[]',
    'timeline[].what',
    'timeline[].alert.key',
    'timeline[].alert.rung',
    'timeline[].alert.sent[].to',
    'timeline[].alert.sent[].by',
    'timeline[].alert.sent[].conversation',
    'timeline[].alert.sent[].delivery',
    'timeline[].by',
    'owner',
    'ruledLevel',
    'levelSet.level',
    'levelSet.by',
    'speaker.id',
    'links[].id',
    'links[].kind',
    'closing.reason',
    'closing.by',
    'rank',
    ...ACTS,
  ],
  changes: ['_id', 'kind', 'subject', 'what', 'level', 'owner', 'ownerBefore'],
  media: ['caseId', 'conversation', 'channel', 'kind', 'status', 'mimeType', 'error'],
  mediaChunks: ['caseId'],
  referrals: [
    '_id',
    'caseId',
    'code',
    'level',
    'region',
    // Of an organisation, and of staff by the ids of their accounts.
    'organisation',
    'name',
    'service',
    'to',
    'by',
    'approvedBy',
    'next',
    'need',
    'way',
    'state',
    'rule',
    'owed.what',
  ],
  // Nothing in it is of a person who asked for help.
  directory: ['_id'],
  tallies: ['_id', 'day', 'what', 'language'],
  // Accounts of staff: a login is no secret to colleagues, and says no more of them than a role.
  staff: ['_id', 'login', 'role', 'language', ...ACTS],
  // Named by a hash of a random secret.
  sessions: ['_id', 'staff', ...ACTS],
  audit: ['_id', 'by', 'action', 'subject', 'detail', 'prev', 'hash'],
  shifts: ['_id', 'staff', ...ACTS],
  holidays: ['_id', 'name', ...ACTS],
};

function textFields(schema: Schema, prefix = ''): string[] {
  return Object.entries(schema.paths).flatMap(([path, type]) => {
    const inner = (type as { schema?: Schema }).schema;
    const isArray = type.instance === 'Array';
    const name = `${prefix}${path}${isArray ? '[]' : ''}`;
    if (inner !== undefined) return textFields(inner, `${name}.`);
    const ofTexts =
      isArray &&
      (type as { embeddedSchemaType?: { instance: string } }).embeddedSchemaType?.instance === 'String';
    return type.instance === 'String' || ofTexts ? [name] : [];
  });
}

const connection = createConnection();
const MODELS = {
  conversations: conversationModel(connection),
  cases: caseModel(connection),
  changes: changeModel(connection),
  directory: directoryModel(connection),
  media: mediumModel(connection),
  mediaChunks: mediumChunkModel(connection),
  referrals: referralModel(connection),
  tallies: tallyModel(connection),
  tries: triesModel(connection),
  staff: staffModel(connection),
  sessions: sessionModel(connection),
  paces: paceModel(connection),
  audit: auditModel(connection),
  shifts: shiftModel(connection),
  holidays: holidayModel(connection),
} as const;

test.each(Object.keys(MODELS) as (keyof typeof MODELS)[])(
  'each text field of %s is encrypted, an HMAC, or plain on purpose',
  (collection) => {
    const encrypted: Readonly<Record<string, readonly string[]>> = ENCRYPTED_FIELDS;
    const hmac: Readonly<Record<string, readonly string[]>> = LOOKUP_FIELDS;
    const known = [encrypted, hmac, PLAIN].flatMap((fields) => fields[collection] ?? []);
    expect(textFields(MODELS[collection].schema).sort()).toEqual(known.sort());
  },
);

test('no index is on an encrypted field', () => {
  for (const { collection, keys } of INDEXES) {
    const encrypted = Object.entries(ENCRYPTED_FIELDS)
      .filter(([name]) => name === collection)
      .flatMap(([, fields]) => fields.map((field) => field.replaceAll('[]', '')));
    for (const key of Object.keys(keys)) expect(encrypted).not.toContain(key);
  }
});
