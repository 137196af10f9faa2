export function AuditPage(_: Readonly<Record<string, unknown>>) {
  return null;
}
