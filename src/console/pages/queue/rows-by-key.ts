/** Moves the focus to the next row of a queue, or the one before; to the first when it is elsewhere. */
export function stepRow(list: HTMLElement | null, step: 1 | -1): void {
  const rows = rowsOf(list);
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, here + step));
  rows[next]?.querySelector('a')?.focus();
}

/** Presses the button that takes the case of the row with the focus. */
export function pressTake(list: HTMLElement | null): void {
  const row = rowsOf(list).find((one) => one.contains(document.activeElement));
  row?.querySelector('button')?.click();
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.queue > li') ?? [])];
}
