export function StaffPage(_: Readonly<Record<string, unknown>>) {
  return null;
}
