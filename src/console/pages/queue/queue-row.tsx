import type { CaseLine } from '../../api/contract.ts';
import { ClockBadge } from '../../parts/clock-badge.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { hashOf } from '../../route/route.ts';
import { useDesk } from '../../state/desk.ts';
import { regionName } from '../../state/region-name.ts';
import { RowSigns } from './row-signs.tsx';
import { TakeButton } from './take-button.tsx';

/** A case in one or two lines: how urgent, what about, who has it, what waits. */
export function QueueRow({ line }: { readonly line: CaseLine }) {
  const { t, session, country, may } = useDesk();
  const { owner } = line;
  const where = [
    regionName(country, line.region),
    t.language[line.language],
    line.channel === null ? null : t.channel[line.channel],
  ];
  const ownerName = owner?.id === session.staff.id ? t.me : owner?.name;
  return (
    <li class={line.level === 'P1' && line.status === 'open' ? 'row row-urgent' : 'row'}>
      <LevelBadge level={line.level} />
      <a class="row-link" href={hashOf(['cases', line.id])}>
        <span class="row-title">
          <strong class="code">{line.code}</strong> {t.occasion[line.occasion]} · {t.about[line.about]}
        </span>
        <span class="row-more">{where.filter((part) => part !== null).join(' · ')}</span>
      </a>
      <RowSigns line={line} />
      <span class="row-end">
        {line.answerBy !== null && <ClockBadge until={line.answerBy} />}
        {ownerName !== undefined && <span class="owner">{t.queue.owned(ownerName)}</span>}
        {owner === null && line.status === 'open' && may('case.take') && <TakeButton line={line} />}
      </span>
    </li>
  );
}
