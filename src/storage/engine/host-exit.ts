/** How the host's process ends, as its parent reads it. */
export const HOST_EXIT = {
  closed: 0,
  packageMissing: 10,
  inUse: 11,
  folderUnusable: 12,
  socketUnusable: 13,
} as const;
