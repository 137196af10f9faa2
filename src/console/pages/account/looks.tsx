import type { Session } from '../../api/contract.ts';
import { Choice } from '../../parts/choice.tsx';
import { useDesk } from '../../state/desk.ts';
import type { PageLanguage } from '../../texts/texts.ts';

/** Language and colours. The language is kept with the account too, since alerts are written in it. */
export function Looks() {
  const { t, api, session, preferences, setPreferences, replaceSession } = useDesk();
  const speak = (language: PageLanguage): void => {
    setPreferences({ language });
    const ofAccount = language === 'en' ? 'en' : 'fr';
    if (ofAccount === session.staff.language) return;
    void api
      .send<Session>('PATCH', '/me', { language: ofAccount })
      .then((answer) => answer.ok && replaceSession(answer.value));
  };
  return (
    <section class="card form" aria-labelledby="looks">
      <h2 id="looks">{t.account.looks}</h2>
      <Choice
        label={t.account.language}
        value={preferences.language ?? session.staff.language}
        options={t.account.languages}
        onPick={speak}
      />
      <Choice
        label={t.account.theme}
        value={preferences.theme}
        options={t.account.themes}
        onPick={(theme) => setPreferences({ theme })}
      />
    </section>
  );
}
