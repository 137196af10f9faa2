/**
 * Every field that holds something of a person, by collection; each is sealed before it reaches the driver and
 * bound to its collection, field and document. `[]` stands for the elements of an array. A test compares this
 * inventory with the models and with what the store really writes.
 */
export const ENCRYPTED_FIELDS = {
  conversations: ['address', 'state', 'inbox[].body', 'outbox[].body', 'events[].body'],
  cases: [
    'report',
    'talk',
    'additions',
    'pin',
    'takenBy',
    'notes',
    'tags',
    'tasks',
    'closing.note',
    'levelSet.reason',
  ],
  referrals: ['content'],
  media: ['handle'],
  mediaChunks: ['body'],
  // Not in the database: lines of a file beside it.
  spool: ['entry'],
  staff: ['name', 'phone', 'email', 'password', 'totp', 'newTotp'],
} as const;

export type EncryptedField = {
  readonly [C in keyof typeof ENCRYPTED_FIELDS]: {
    readonly collection: C;
    readonly field: (typeof ENCRYPTED_FIELDS)[C][number];
  };
}[keyof typeof ENCRYPTED_FIELDS];

/** Fields that hold an HMAC of something personal, to look it up without storing it. */
export const LOOKUP_FIELDS = {
  conversations: ['_id', 'inbox[].key', 'seen[].key', 'outbox[].providerId'],
  cases: ['tagKeys[]', 'alike[]'],
  // The id of the case, and an HMAC of the provider's handle.
  media: ['_id'],
  mediaChunks: ['_id', 'medium'],
  tallies: ['seen[]'],
  tries: ['_id', 'wrong[].key'],
  staff: ['phoneKey', 'recovery[]'],
  paces: ['_id'],
  referrals: ['link.tokenHash', 'link.codeHash', 'link.pageHash'],
} as const;
