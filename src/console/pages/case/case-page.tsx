export function CasePage(_: Readonly<Record<string, unknown>>) {
  return null;
}
