import type { DialogState } from 'botbuilder-dialogs';
import { readReport, type Report } from '../domain/cases/report.ts';
import type { Language } from '../domain/messages.ts';

/**
 * What a conversation remembers between two turns; plain JSON, encrypted where it is stored. A field that
 * an older version did not write is filled in by `readSession`.
 */
export interface Session {
  language: Language;
  /** A chosen language stays; a detected one follows what the person writes. */
  languageBy: 'default' | 'detected' | 'chosen';
  /** The stack of the Bot Framework's dialogs. */
  dialogs: DialogState;
  report: Report | null;
  /** Id of the region of the person, once told, for numbers near them. */
  region: string | null;
  /** The country abroad where the person is, once told (ISO 3166-1): short codes of home reach nobody there. */
  country: string | null;
  /** Answers in a row that could not be used. */
  misses: number;
  /** Whether the person has been welcomed. */
  welcomed: boolean;
}

/** The session of a conversation that has just begun. */
export function newSession(): Session {
  return {
    language: 'fr',
    languageBy: 'default',
    dialogs: { dialogStack: [] },
    report: null,
    region: null,
    country: null,
    misses: 0,
    welcomed: false,
  };
}

/** A stored session, or a new one where nothing is stored. */
export function readSession(stored: string | null): Session {
  if (stored === null) return newSession();
  const session = { ...newSession(), ...(JSON.parse(stored) as Partial<Session>) };
  return { ...session, report: session.report === null ? null : readReport(session.report) };
}
