import { LevelBadge } from '../../../parts/level-badge.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { hashOf } from '../../../route/route.ts';
import { useDesk } from '../../../state/desk.ts';
import { useTask } from '../../../state/use-task.ts';
import type { OpenCase } from '../use-case.ts';
import { LinkForm } from './link-form.tsx';

/** Cases of the same person or place, and those that may be. */
export function Links({ open }: { readonly open: OpenCase }) {
  const { t } = useDesk();
  const task = useTask();
  const mayWrite = open.may('case.write');
  const confirm = (other: string): void =>
    task.run(
      () => open.send('POST', '/links', { other, kind: 'same_person' }),
      () => undefined,
    );
  const unlink = (other: string): void =>
    task.run(
      () => open.send('DELETE', `/links/${other}`),
      () => undefined,
    );
  return (
    <section class="card" aria-labelledby="links">
      <h2 id="links">{t.follow.links}</h2>
      {open.case.links.length === 0 && <p class="soft">{t.follow.noLinks}</p>}
      <ul class="stack">
        {open.case.links.map(({ id, code, level, kind, why, status }) => (
          <li key={`${id} ${kind}`} class="link-line">
            <LevelBadge level={level} />
            <a href={hashOf(['cases', id])}>{code}</a>
            <span>
              {t.follow.kinds[kind]}
              {why !== null && ` (${t.follow.whys[why] ?? why})`} · {t.status[status]}
            </span>
            {kind !== 'suspected' && mayWrite && (
              <button
                type="button"
                class="quiet small"
                aria-label={t.follow.unlinkCode(code)}
                disabled={task.running}
                onClick={() => unlink(id)}
              >
                {t.follow.unlink}
              </button>
            )}
            {kind === 'suspected' && mayWrite && (
              <button type="button" class="small" disabled={task.running} onClick={() => confirm(id)}>
                {t.follow.kinds.same_person}
              </button>
            )}
          </li>
        ))}
      </ul>
      <FailureNote failure={task.failure} />
      {mayWrite && <LinkForm open={open} />}
    </section>
  );
}
