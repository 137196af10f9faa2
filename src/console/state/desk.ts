import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Api } from '../api/api.ts';
import type { Change, Country, Session } from '../api/contract.ts';
import type { LiveState } from '../live/live.ts';
import type { Texts } from '../texts/texts.ts';
import type { TimeText } from '../time/time-text.ts';
import type { Bus } from './bus.ts';
import type { Preferences } from './preferences.ts';

/** What every page of somebody who is signed in works with. */
export interface Desk {
  readonly api: Api;
  readonly session: Session;
  readonly country: Country;
  readonly t: Texts;
  readonly time: TimeText;
  readonly preferences: Preferences;
  /** What changed at the service, as it happens. */
  readonly changes: Bus<Change>;
  /** The connection is back: what is shown may be old. */
  readonly returned: Bus<null>;
  readonly line: LiveState;
  /** Says something to eyes and screen readers alike, for some seconds. */
  readonly say: (text: string) => void;
  /** Whether the role may do something at all. */
  readonly may: (action: string) => boolean;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  readonly signOut: () => void;
  /** Takes the session that a change of one's own account answered with. */
  readonly replaceSession: (session: Session) => void;
  readonly openHelp: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk');
  return desk;
}
