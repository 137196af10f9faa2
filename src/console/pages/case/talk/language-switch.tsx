import type { CaseLanguage } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';

const LANGUAGES: readonly CaseLanguage[] = ['fr', 'bm'];

/** In which language a message is written. */
export function LanguageSwitch({
  language,
  onPick,
}: {
  readonly language: CaseLanguage;
  readonly onPick: (language: CaseLanguage) => void;
}) {
  const { t } = useDesk();
  return (
    <div class="tabs" role="group" aria-label={t.talk.inLanguage}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          class="small"
          aria-pressed={one === language}
          onClick={() => onPick(one)}
        >
          {t.language[one]}
        </button>
      ))}
    </div>
  );
}
