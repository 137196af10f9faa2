import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { go } from '../../route/go.ts';
import { hashOf } from '../../route/route.ts';
import { useDesk } from '../../state/desk.ts';
import { useKeys } from '../../state/use-keys.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseTabs, viewOf, type CaseView } from './case-tabs.tsx';
import { CaseTalk } from './talk/case-talk.tsx';
import { ContactBand } from './contact-band.tsx';
import { Follow } from './follow/follow.tsx';
import { ReferralPanel } from '../referral/referral-panel.tsx';
import { useCase, type OpenCase } from './use-case.ts';
import { Why } from './why/why.tsx';

/** One case: what must be known before any contact, the conversation, and beside it one of its other parts. */
export function CasePage({ id, view }: { readonly id: string; readonly view: string }) {
  const { t } = useDesk();
  const { loaded, send } = useCase(id);
  const shown = viewOf(view);
  useKeys({
    u: () => go(hashOf(['queue'])),
    w: () => document.querySelector<HTMLElement>('#answer')?.focus(),
  });
  const known = loaded.value;
  return (
    <>
      <PageHead title={known === undefined ? t.loading : t.case.title(known.code)}>
        <a class="back" href={hashOf(['queue'])}>
          {t.nav.queue}
        </a>
      </PageHead>
      <Loading of={loaded}>
        {(value) => {
          const open: OpenCase = {
            case: value,
            send,
            may: (action) => value.may.includes(action),
            reload: loaded.reload,
          };
          return <OpenCasePage open={open} view={shown} />;
        }}
      </Loading>
    </>
  );
}

function OpenCasePage({ open, view }: { readonly open: OpenCase; readonly view: CaseView }) {
  return (
    <>
      <div class="case-head">
        <CaseFacts case={open.case} />
        <CaseActions open={open} />
      </div>
      <ContactBand open={open} />
      <div class="case-body" data-view={view}>
        <CaseTabs id={open.case.id} view={view} />
        <CaseTalk open={open} />
        <div class="case-side">
          {(view === 'why' || view === 'talk') && <Why case={open.case} />}
          {view === 'follow' && <Follow open={open} />}
          {view === 'referral' && <ReferralPanel open={open} />}
        </div>
      </div>
    </>
  );
}
