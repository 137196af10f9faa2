import { hashOf } from '../../route/route.ts';
import { useDesk } from '../../state/desk.ts';

const VIEWS = ['talk', 'why', 'follow', 'referral'] as const;
export type CaseView = (typeof VIEWS)[number];

/** The part of a case that an address names; the conversation without one. */
export function viewOf(name: string): CaseView {
  return VIEWS.find((view) => view === name) ?? 'talk';
}

/** Links to the parts of a case. Where there is room the conversation is always in sight, and the first link is not. */
export function CaseTabs({ id, view }: { readonly id: string; readonly view: CaseView }) {
  const { t } = useDesk();
  return (
    <nav class="tabs case-tabs" aria-label={t.case.views.label}>
      {VIEWS.map((name) => (
        <a
          key={name}
          class="button"
          data-view={name}
          href={hashOf(['cases', id], { view: name === 'talk' ? '' : name })}
          aria-current={name === view ? 'true' : undefined}
        >
          {t.case.views[name]}
        </a>
      ))}
    </nav>
  );
}
