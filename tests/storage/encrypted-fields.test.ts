import type { Schema } from 'mongoose';
import { createConnection } from 'mongoose';
import { expect, test } from '@jest/globals';
import { ENCRYPTED_FIELDS, LOOKUP_FIELDS } from '#src/storage/encrypted-fields.ts';
import { INDEXES } from '#src/storage/indexes.ts';
import { caseModel } from '#src/storage/models/case.ts';
import { conversationModel } from '#src/storage/models/conversation.ts';
import { directoryModel } from '#src/storage/models/directory.ts';
import { mediumChunkModel, mediumModel } from '#src/storage/models/medium.ts';
import { referralModel } from '#src/storage/models/referral.ts';
import { tallyModel } from '#src/storage/models/tally.ts';
import { triesModel } from '#src/storage/models/tries.ts';

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
    'timeline[].what',
    'timeline[].by',
    'owner',
  ],
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
  directory: directoryModel(connection),
  media: mediumModel(connection),
  mediaChunks: mediumChunkModel(connection),
  referrals: referralModel(connection),
  tallies: tallyModel(connection),
  tries: triesModel(connection),
} as const;

test.each([
  'conversations',
  'cases',
  'directory',
  'media',
  'mediaChunks',
  'referrals',
  'tallies',
  'tries',
] as const)('each text field of %s is encrypted, an HMAC, or plain on purpose', (collection) => {
  const encrypted: Readonly<Record<string, readonly string[]>> = ENCRYPTED_FIELDS;
  const hmac: Readonly<Record<string, readonly string[]>> = LOOKUP_FIELDS;
  const known = [encrypted, hmac, PLAIN].flatMap((fields) => fields[collection] ?? []);
  expect(textFields(MODELS[collection].schema).sort()).toEqual(known.sort());
});

test('no index is on an encrypted field', () => {
  for (const { collection, keys } of INDEXES) {
    const encrypted = Object.entries(ENCRYPTED_FIELDS)
      .filter(([name]) => name === collection)
      .flatMap(([, fields]) => fields.map((field) => field.replaceAll('[]', '')));
    for (const key of Object.keys(keys)) expect(encrypted).not.toContain(key);
  }
});
