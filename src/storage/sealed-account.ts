import type { Account, AccountChange, NewAccount } from '../domain/staff/account.ts';
import type { StaffDocument } from './models/staff.ts';
import type { Vault } from './vault.ts';

/** What may be written of an account. */
export type AccountFields = Partial<Omit<NewAccount, 'id'>> & Omit<AccountChange, 'endsSessions'>;

/** Seals and opens the fields of accounts. */
export interface SealedAccount {
  readonly open: (found: StaffDocument) => Account;
  /** What is stored, field by field; null takes a field away. */
  readonly fields: (id: string, given: AccountFields) => Readonly<Record<string, unknown>>;
  readonly recoveryKey: (id: string, code: string) => string;
  readonly phoneKey: (phone: string) => string;
}

const place = <F extends 'name' | 'phone' | 'email' | 'password' | 'totp' | 'newTotp'>(field: F) =>
  ({ collection: 'staff', field }) as const;

export function sealedAccount(vault: Vault): SealedAccount {
  const recoveryKey = (id: string, code: string): string => vault.lookup('recovery', `${id} ${code}`);
  const phoneKey = (phone: string): string => vault.lookup('phone', phone);

  /** The sealed value of a field; null and undefined stay what they are. */
  const sealed = <T>(
    field: Parameters<typeof place>[0],
    id: string,
    value: T,
    text: (given: NonNullable<T>) => string = String,
  ): Readonly<Record<string, string | null>> => {
    if (value === undefined) return {};
    return { [field]: value === null ? null : vault.seal(place(field), id, text(value)) };
  };
  const opened = (field: Parameters<typeof place>[0], id: string, text: string | undefined): string | null =>
    text === undefined ? null : (vault.open(place(field), id, text) as string);

  return {
    open({ _id: id, phoneKey: _key, recovery, acts: _acts, ...found }) {
      const bytes = (field: 'totp' | 'newTotp'): Uint8Array | null => {
        const text = opened(field, id, found[field]);
        return text === null ? null : Buffer.from(text, 'base64');
      };
      return {
        ...found,
        id,
        name: opened('name', id, found.name) ?? '',
        phone: opened('phone', id, found.phone),
        email: opened('email', id, found.email),
        password: opened('password', id, found.password) ?? '',
        totp: bytes('totp'),
        newTotp: bytes('newTotp'),
        recoveryCodesLeft: recovery.length,
        isDemo: found.isDemo ?? false,
        disabledAt: found.disabledAt ?? null,
        lastSignInAt: found.lastSignInAt ?? null,
      };
    },
    fields(id, { name, phone, email, password, totp, newTotp, ...plain }) {
      return {
        ...plain,
        ...sealed('name', id, name),
        ...sealed('phone', id, phone),
        ...(phone === undefined ? {} : { phoneKey: phone === null ? null : phoneKey(phone) }),
        ...sealed('email', id, email),
        ...sealed('password', id, password?.hash),
        ...(password === undefined ? {} : { isFirstPassword: password.isFirst }),
        ...sealed('newTotp', id, newTotp, inBase64),
        ...sealed('totp', id, totp === null ? null : totp?.secret, inBase64),
        ...(totp === undefined ? {} : { totpStep: totp?.step ?? 0 }),
        ...(totp === undefined
          ? {}
          : { recovery: totp?.recoveryCodes.map((code) => recoveryKey(id, code)) ?? [] }),
      };
    },
    recoveryKey,
    phoneKey,
  };
}

function inBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
