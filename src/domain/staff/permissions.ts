import type { Role } from './role.ts';

/**
 * On which cases an action is allowed: on any, on one's own, or on one's own and those that nobody has taken. For
 * what is no case it is `any`.
 */
export type Scope = 'any' | 'own' | 'own_or_free';

type Rule = Readonly<Partial<Record<Role, Scope>>>;

const EVERYBODY: Rule = { agent: 'any', supervisor: 'any', directory: 'any', admin: 'any', auditor: 'any' };
const ON_CASES_SEEN: Rule = { agent: 'own_or_free', supervisor: 'any' };
const ON_CASES_HELD: Rule = { agent: 'own', supervisor: 'any' };
const SUPERVISOR: Rule = { supervisor: 'any' };
const ADMIN: Rule = { admin: 'any' };

/** Every action of the console, and who may do it on what. What is not here nobody may. */
export const PERMISSIONS = {
  'self.read': EVERYBODY,
  'self.change': EVERYBODY,

  'case.list': ON_CASES_SEEN,
  'case.read': ON_CASES_SEEN,
  'case.take': ON_CASES_SEEN,
  'case.assign': SUPERVISOR,
  'case.write': ON_CASES_HELD,
  'case.level': ON_CASES_HELD,
  'case.close': ON_CASES_HELD,
  'case.answer': ON_CASES_HELD,
  'case.number': ON_CASES_HELD,

  'referral.send': ON_CASES_HELD,
  'referral.change': ON_CASES_HELD,
  /** The second pair of eyes: never those of who asked. */
  'referral.approve': SUPERVISOR,

  /** Replies that no provider took: of them staff see how many and why, never the words. */
  'letter.list': SUPERVISOR,
  'letter.again': SUPERVISOR,

  'directory.read': { agent: 'any', supervisor: 'any', directory: 'any', admin: 'any' },
  'directory.write': { directory: 'any' },

  'duty.read': { agent: 'any', supervisor: 'any', admin: 'any' },
  'duty.write': { supervisor: 'any', admin: 'any' },

  'staff.read': { supervisor: 'any', admin: 'any' },
  'staff.write': ADMIN,

  'audit.read': { auditor: 'any' },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof PERMISSIONS;

/** The cases on which a role may do something; undefined when it may not at all. */
export function scopeOf(action: Action, role: Role): Scope | undefined {
  const rule: Rule = PERMISSIONS[action];
  return rule[role];
}

/** Whether a scope covers what belongs to `owner`: null is what nobody has taken. */
export function covers(scope: Scope, staffId: string, owner: string | null): boolean {
  switch (scope) {
    case 'any':
      return true;
    case 'own':
      return owner === staffId;
    case 'own_or_free':
      return owner === staffId || owner === null;
  }
}
