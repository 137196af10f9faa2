import type { CaseDetail } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';

/** The signs that were found, each with the words or the answers that it was found in. */
export function Signs({ reasons, language }: Pick<CaseDetail, 'reasons' | 'language'>) {
  const { t } = useDesk();
  return (
    <>
      <h3>{t.why.signs}</h3>
      {reasons.length === 0 && <p class="soft">{t.why.noSigns}</p>}
      <ul class="signs-found">
        {reasons.map(({ sign, label, words, answers }) => (
          <li key={sign}>
            <strong>{label}</strong>
            {words.map((said) => (
              <blockquote key={said} lang={language}>
                {said}
              </blockquote>
            ))}
            {answers.map(({ question, answer }) => (
              <p key={question} class="soft">
                {question} <strong>{answer}</strong>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
