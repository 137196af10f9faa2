import type { TalkLine } from '../../../api/contract.ts';
import { When } from '../../../parts/when.tsx';
import { useDesk } from '../../../state/desk.ts';
import { TalkMedium } from './talk-medium.tsx';

/** One message as it was written, in its language: who wrote it, when, and whether it has arrived. */
export function TalkBubble({ line, caseId }: { readonly line: TalkLine; readonly caseId: string }) {
  const { t } = useDesk();
  const { by, staff, text, medium, language, delivery } = line;
  return (
    <li class={`bubble bubble-${by}`}>
      <p class="bubble-who">{staff?.name ?? t.talk[by]}</p>
      {text !== null && (
        <p class="bubble-text" lang={language ?? undefined}>
          {text}
        </p>
      )}
      {medium !== null && <TalkMedium medium={medium} caseId={caseId} />}
      <p class="bubble-foot">
        <When at={line.at} />
        {language !== null && <span> · {t.language[language]}</span>}
        {delivery !== null && (
          <span class={`delivery delivery-${delivery}`}> · {t.talk.delivery[delivery]}</span>
        )}
      </p>
    </li>
  );
}
