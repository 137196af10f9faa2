/**
 * What a member of staff is for: an agent works on cases, a supervisor on those of everybody, a directory editor keeps
 * the contacts true, an administrator keeps the accounts and sees no case, an auditor reads figures and the audit.
 */
export const ROLES = ['agent', 'supervisor', 'directory', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];
