import type { CaseDetail } from '../../api/contract.ts';
import { ClockBadge } from '../../parts/clock-badge.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { useDesk } from '../../state/desk.ts';
import { RowSigns } from '../queue/row-signs.tsx';

/** How urgent a case is, what it looks like, who has it, and how its clock stands. */
export function CaseFacts({ case: known }: { readonly case: CaseDetail }) {
  const { t, time } = useDesk();
  const { closing } = known;
  return (
    <div class="case-facts">
      <p class="case-level">
        <LevelBadge level={known.level} named />
        {known.ruledLevel !== known.level && <span class="soft">{t.case.ruled(known.ruledLevel)}</span>}
        {known.class !== 'none' && <span>{t.class[known.class] ?? known.class}</span>}
        {known.answerBy !== null && (
          <span>
            {t.clock.label} : <ClockBadge until={known.answerBy} />
          </span>
        )}
      </p>
      <p class="soft">
        {t.occasion[known.occasion]} · {t.about[known.about]} · {t.case.opened(time.short(known.openedAt))} ·{' '}
        {known.owner === null ? t.queue.free : t.queue.owned(known.owner.name)}
      </p>
      <RowSigns line={known} />
      {closing !== null && (
        <p class="note">
          {t.case.closedAs(t.case.closing[closing.reason], time.short(closing.at))}
          {closing.note !== null && <span> — {closing.note}</span>}
        </p>
      )}
      {known.erased && <p class="note note-warn">{t.case.erased}</p>}
    </div>
  );
}
