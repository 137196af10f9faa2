import { PageHead } from '../../parts/page-head.tsx';
import { PasswordForm } from '../../parts/password-form.tsx';
import { useDesk } from '../../state/desk.ts';
import { Alarms } from './alarms.tsx';
import { Looks } from './looks.tsx';

/** One's own account, and what this device remembers. */
export function AccountPage() {
  const { t, api, session, time, replaceSession, say } = useDesk();
  return (
    <>
      <PageHead title={t.account.title} />
      <div class="columns">
        <section class="card" aria-labelledby="me">
          <h2 id="me">{session.staff.name}</h2>
          <p>
            {session.staff.login} · {t.role[session.staff.role]}
          </p>
          <p class="soft">{t.account.session(time.short(session.endsAt))}</p>
        </section>
        <Looks />
        <Alarms />
        <section class="card" aria-labelledby="password">
          <h2 id="password">{t.account.password}</h2>
          <PasswordForm
            api={api}
            onSession={(changed) => {
              replaceSession(changed);
              say(t.done);
            }}
          />
        </section>
      </div>
    </>
  );
}
