import type { CaseLanguage } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';
import { useCost } from './use-cost.ts';

/** How many SMS a text is, and how it goes out where an SMS carries other letters. */
export function SmsCost({ text, language }: { readonly text: string; readonly language: CaseLanguage }) {
  const { t } = useDesk();
  const cost = useCost(text, language);
  if (cost === undefined) return <p class="cost" />;
  return (
    <p class="cost">
      {t.talk.segments(cost.segments, cost.left)}
      {cost.sentAs !== text && (
        <span>
          {' '}
          · {t.talk.sentAs} : <span lang={language}>{cost.sentAs}</span>
        </span>
      )}
    </p>
  );
}
