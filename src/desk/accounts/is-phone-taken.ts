import type { StaffAccounts } from '../../storage/staff.ts';

/** Whether a phone is somebody else's: what comes from it by SMS must be one person's. */
export async function isPhoneTaken(
  { staff }: { readonly staff: Pick<StaffAccounts, 'ofPhone'> },
  phone: string | null | undefined,
  ownerId?: string,
): Promise<boolean> {
  if (phone === null || phone === undefined) return false;
  const owner = await staff.ofPhone(phone);
  return owner !== undefined && owner.id !== ownerId;
}
