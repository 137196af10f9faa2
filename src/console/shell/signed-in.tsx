import { useMemo, useState } from 'preact/hooks';
import type { Change, Country, Session } from '../api/contract.ts';
import { createBus } from '../state/bus.ts';
import { DeskContext, type Desk } from '../state/desk.ts';
import type { Preferences } from '../state/preferences.ts';
import type { Sessions } from '../state/use-session.ts';
import { htmlLanguage, type PageLanguage } from '../texts/texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { createTimeText } from '../time/time-text.ts';
import { useAlarm } from '../live/use-alarm.ts';
import { useLive } from '../live/use-live.ts';
import { HelpDialog } from './help-dialog.tsx';
import { Shell } from './shell.tsx';
import { useCountry } from './use-country.ts';
import { useSaid } from './use-said.ts';

interface SignedInProps {
  readonly session: Session;
  readonly sessions: Sessions;
  readonly language: PageLanguage;
  readonly preferences: Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  readonly onHide: () => void;
}

/** The desk of one member of staff. It begins when the country is known, whose times and regions everything shows. */
export function SignedIn(props: SignedInProps) {
  const t = useTexts();
  const country = useCountry(props.sessions.api);
  return country === undefined ? <p class="calm">{t.loading}</p> : <OpenDesk {...props} country={country} />;
}

function OpenDesk(props: SignedInProps & { readonly country: Country }) {
  const { session, sessions, language, preferences, setPreferences, country } = props;
  const t = useTexts();
  const changes = useMemo(() => createBus<Change>(), []);
  const returned = useMemo(() => createBus<null>(), []);
  const line = useLive({ sessions, changes, returned });
  const { said, say } = useSaid();
  const [helping, setHelping] = useState(false);
  const zone = country.timezone;
  const time = useMemo(() => createTimeText(htmlLanguage(language), zone, Date.now), [language, zone]);
  const alarm = useAlarm({ changes, preferences, texts: t });
  const desk: Desk = {
    api: sessions.api,
    session,
    country,
    t,
    time,
    preferences,
    changes,
    returned,
    line,
    say,
    may: (action) => session.may.includes(action),
    setPreferences,
    signOut: sessions.signOut,
    replaceSession: sessions.replace,
    openHelp: () => setHelping(true),
  };
  return (
    <DeskContext.Provider value={desk}>
      <Shell said={said} alarm={alarm} onHide={props.onHide} />
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </DeskContext.Provider>
  );
}
