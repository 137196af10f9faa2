import { useEffect, useMemo, useState } from 'preact/hooks';
import { NeutralPage } from './hide/neutral-page.tsx';
import { useHiding } from './hide/use-hiding.ts';
import { SignedIn } from './shell/signed-in.tsx';
import { SignInPage } from './pages/sign-in/sign-in-page.tsx';
import { OwedPage } from './pages/sign-in/owed-page.tsx';
import { useSession } from './state/use-session.ts';
import { readPreferences, writePreferences, type Preferences } from './state/preferences.ts';
import { htmlLanguage, textsOf, type PageLanguage } from './texts/texts.ts';
import { TextsContext } from './texts/use-texts.ts';

/** The whole page: hidden, nobody signed in, half signed in, or the desk. */
export function App() {
  const [preferences, setAll] = useState<Preferences>(() => readPreferences(localStorage));
  const sessions = useSession();
  const { session } = sessions;
  const language: PageLanguage =
    preferences.language ?? (typeof session === 'object' ? session.staff.language : 'fr');
  const texts = useMemo(() => textsOf(language), [language]);
  const hiding = useHiding();

  const setPreferences = (change: Partial<Preferences>): void => {
    const all = { ...preferences, ...change };
    writePreferences(localStorage, all);
    setAll(all);
  };
  useEffect(() => {
    document.documentElement.lang = htmlLanguage(language);
    document.documentElement.dataset['theme'] = preferences.theme;
  }, [language, preferences.theme]);

  if (hiding.hidden) return <NeutralPage language={htmlLanguage(language)} onShow={hiding.show} />;
  return (
    <TextsContext.Provider value={texts}>
      {session === 'loading' && <p class="calm">{texts.loading}</p>}
      {(session === 'out' || session === 'ended') && (
        <SignInPage sessions={sessions} ended={session === 'ended'} onHide={hiding.hide} />
      )}
      {typeof session === 'object' && session.step === 'enrol' && (
        <OwedPage session={session} sessions={sessions} />
      )}
      {typeof session === 'object' && session.step === 'ready' && (
        <SignedIn
          key={session.staff.id}
          session={session}
          sessions={sessions}
          language={language}
          preferences={preferences}
          setPreferences={setPreferences}
          onHide={hiding.hide}
        />
      )}
    </TextsContext.Provider>
  );
}
