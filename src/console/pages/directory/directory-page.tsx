export function DirectoryPage(_: Readonly<Record<string, unknown>>) {
  return null;
}
