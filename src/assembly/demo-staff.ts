import type { AccountsParts } from '../desk/accounts/accounts-parts.ts';
import { addStaff } from '../desk/accounts/add-staff.ts';
import type { Role } from '../domain/staff/role.ts';
import { totpCode, totpStep } from '../domain/staff/totp.ts';
import type { Storage } from '../storage/open-storage.ts';

interface DemoMember {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

/** Invented people, at least one for each role. */
const DEMO_STAFF: readonly DemoMember[] = [
  { login: 'awa', name: 'Awa (exercice)', role: 'agent' },
  { login: 'bakary', name: 'Bakary (exercice)', role: 'agent' },
  { login: 'moussa', name: 'Moussa (exercice)', role: 'supervisor' },
  { login: 'kadia', name: 'Kadia (exercice)', role: 'directory' },
  { login: 'issa', name: 'Issa (exercice)', role: 'admin' },
  { login: 'fanta', name: 'Fanta (exercice)', role: 'auditor' },
];

type DemoStorage = Pick<Storage, 'staff' | 'demoSecret'>;

/**
 * Fills an empty demo with accounts of every role, and gives the lines that say how to sign in. Their password and
 * the secret of their second factor are made of the keys of this database: nobody can know them elsewhere, and they
 * are the same at every start. Nothing happens in production.
 */
export async function openDemoStaff(
  parts: Pick<AccountsParts, 'staff' | 'mode' | 'random' | 'now' | 'id' | 'passwordCost'>,
  storage: DemoStorage,
): Promise<readonly string[]> {
  if (parts.mode !== 'demo') return [];
  if ((await storage.staff.list()).length === 0) await addAll(parts, storage);
  const there = (await storage.staff.list()).filter(
    ({ isDemo, disabledAt }) => isDemo && disabledAt === null,
  );
  if (there.length === 0) return [];
  const logins = there.map(({ login, role }) => `${login} (${role})`).join(', ');
  return [
    `  Sign in as          ${logins}`,
    `  Password            ${passwordOf(storage)}`,
    `  Code                ${demoCode(storage, parts.now())} now; later: npm run lakana -- staff code`,
  ];
}

/** Ids of the demo accounts that work on cases. */
export async function demoAgents({ staff }: Pick<Storage, 'staff'>): Promise<readonly string[]> {
  return (await staff.list()).flatMap(({ id, isDemo, role }) => (isDemo && role === 'agent' ? [id] : []));
}

/** The six digits of the second factor of the demo accounts, as of now. */
export function demoCode(storage: Pick<Storage, 'demoSecret'>, now: Date): string {
  return totpCode(secretOf(storage), totpStep(now));
}

async function addAll(parts: Parameters<typeof openDemoStaff>[0], storage: DemoStorage): Promise<void> {
  const password = passwordOf(storage);
  const totp = { secret: secretOf(storage), step: 0, recoveryCodes: [] };
  for (const member of DEMO_STAFF) {
    const account = { ...member, language: 'fr', phone: null, email: null } as const;
    await addStaff({ ...parts }, { ...account, demo: { password, totp } }, { kind: 'service' });
  }
}

/** Sixteen signs that can be typed. */
function passwordOf({ demoSecret }: Pick<Storage, 'demoSecret'>): string {
  const letters = demoSecret('password')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return `demo-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`;
}

function secretOf({ demoSecret }: Pick<Storage, 'demoSecret'>): Uint8Array {
  return Buffer.from(demoSecret('totp'), 'base64url').subarray(0, 20);
}
