import type { StaffBook, StaffContact } from '#src/desk/staff-book.ts';
import { createStaffBook } from '#src/desk/staff-book.ts';

/** Accounts of a test. Their phones end in the order of this list; who has no number has no phone. */
export const CONTACTS = {
  awa: contact('awa', 'agent', '+22370000001'),
  bakary: contact('bakary', 'agent', '+22370000002'),
  coumba: contact('coumba', 'agent', '+22370000003'),
  sira: contact('sira', 'supervisor', '+22370000004'),
  /** May take no case. */
  ada: contact('ada', 'admin', '+22370000005'),
  /** Cannot be reached. */
  moussa: contact('moussa', 'agent', null),
} as const;

function contact(id: string, role: StaffContact['role'], phone: string | null): StaffContact {
  return { id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Test`, role, phone, email: null };
}

/** A book of these accounts, and of one that is closed. */
export function staffBook(contacts: readonly StaffContact[] = Object.values(CONTACTS)): StaffBook {
  const gone = { ...contact('gone', 'supervisor', '+22370000009'), disabledAt: new Date(0) };
  const accounts = [...contacts.map((one) => ({ ...one, disabledAt: null })), gone];
  return createStaffBook({ list: () => Promise.resolve(accounts) });
}
