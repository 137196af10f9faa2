export function DutyPage(_: Readonly<Record<string, unknown>>) {
  return null;
}
