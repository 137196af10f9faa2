/** The pages, in the order of the bar, and what one must be allowed for each. */
export const PAGES = [
  { name: 'queue', action: 'case.list' },
  { name: 'directory', action: 'directory.read' },
  { name: 'duty', action: 'duty.read' },
  { name: 'audit', action: 'audit.read' },
  { name: 'staff', action: 'staff.read' },
  { name: 'account', action: 'self.read' },
] as const;
export type PageName = (typeof PAGES)[number]['name'];
