import type { Staff } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';

export function StaffLine({ member, onChange }: { readonly member: Staff; readonly onChange: () => void }) {
  const { t, time, may } = useDesk();
  const { name, login, role, phone, email, enrolled, disabledAt, lastSignInAt } = member;
  return (
    <li class="card entry">
      <h2>
        {name} <span class="soft">{login}</span>
      </h2>
      <p>
        <span class="sign">{t.role[role]}</span>{' '}
        {disabledAt !== null && <span class="sign sign-strong">{t.staff.disabled}</span>}{' '}
        <span class={enrolled ? 'soft' : 'late'}>{enrolled ? t.staff.enrolled : t.staff.notEnrolled}</span>
      </p>
      <p class="soft">
        {[phone, email].filter((way) => way !== null).join(' · ') || t.none} ·{' '}
        {lastSignInAt === null ? t.staff.never : t.staff.lastSignIn(time.short(lastSignInAt))}
      </p>
      {may('staff.write') && (
        <p class="actions">
          <button type="button" class="small" aria-label={t.staff.changeName(name)} onClick={onChange}>
            {t.staff.change}
          </button>
        </p>
      )}
    </li>
  );
}
