export function AccountPage(_: Readonly<Record<string, unknown>>) {
  return null;
}
