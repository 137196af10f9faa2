import type { DialogState } from 'botbuilder-dialogs';
import { readReport, type Report } from '../domain/cases/report.ts';
import type { Language } from '../domain/messages.ts';
import type { TipsSubscription } from '../domain/tips/subscription.ts';
import { FRESH_PACE, type Pace } from '../domain/pace/pace.ts';

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
  /** The word that hides everything when it is sent alone, and whether it also calls for help; outlives STOP. */
  safeWord: SafeWord | null;
  /** Whether the owner of a case came back at this phone and wants to be reached here. */
  reachedHere: boolean;
  /** Answers in a row that could not be used. */
  misses: number;
  /** Whether the person has been welcomed. */
  welcomed: boolean;
  /** Weekly tips, when the person asked for them. */
  tips: TipsSubscription | null;
  /** When the message before was handled, ISO 8601. */
  lastAt: string | null;
  /** The dialogs of a report that was interrupted, until the person says whether to go on. */
  paused: DialogState | null;
  /** Key of what was last said in passing, so that it is not said twice in a row. */
  lastAside: string | null;
  /** What was used of the limits; leaving does not give it back. */
  pace: Pace;
}

/** A word that the person chose, as `fold` makes it, so that spelling and accents do not matter. */
export interface SafeWord {
  readonly word: string;
  readonly callsForHelp: boolean;
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
    safeWord: null,
    reachedHere: false,
    misses: 0,
    welcomed: false,
    tips: null,
    lastAt: null,
    paused: null,
    lastAside: null,
    pace: FRESH_PACE,
  };
}

/** A stored session, or a new one where nothing is stored. */
export function readSession(stored: string | null): Session {
  if (stored === null) return newSession();
  const session = { ...newSession(), ...(JSON.parse(stored) as Partial<Session>) };
  return { ...session, report: session.report === null ? null : readReport(session.report) };
}
