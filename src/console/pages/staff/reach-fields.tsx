import { TextField } from '../../parts/text-field.tsx';
import { useDesk } from '../../state/desk.ts';

export interface Reach {
  readonly phone: string;
  readonly email: string;
}

/** How somebody is alerted. */
export function ReachFields({
  reach,
  onReach,
  masked = null,
}: {
  readonly reach: Reach;
  readonly onReach: (reach: Reach) => void;
  /** The number that is known, when an empty field keeps it. */
  readonly masked?: string | null;
}) {
  const { t } = useDesk();
  return (
    <div class="pair">
      <TextField
        label={t.staff.phone}
        hint={masked === null ? undefined : t.staff.keepPhone(masked)}
        kind="tel"
        value={reach.phone}
        onInput={(phone) => onReach({ ...reach, phone: phone.replace(/\s/g, '') })}
        pattern="\+[1-9][0-9]{6,14}"
        maxLength={16}
      />
      <TextField
        label={`${t.staff.email} (${t.optional})`}
        kind="email"
        value={reach.email}
        onInput={(email) => onReach({ ...reach, email })}
        maxLength={120}
      />
    </div>
  );
}
