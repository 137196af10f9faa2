import { useEffect, useState } from 'preact/hooks';
import type { CaseLanguage, Cost } from '../../../api/contract.ts';
import { useDesk } from '../../../state/desk.ts';

/** A pause in typing. */
const PAUSE_MS = 350;

/** What a text costs as SMS, asked for when the typing pauses; undefined while it is not known. */
export function useCost(text: string, language: CaseLanguage): Cost | undefined {
  const { api } = useDesk();
  const [known, setKnown] = useState<Cost | undefined>();
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isOld = false;
    const timer = setTimeout(() => {
      void api
        .send<Cost>('POST', '/sms-cost', { text, language })
        .then((answer) => !isOld && answer.ok && setKnown(answer.value));
    }, PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [api, text, language]);
  return text.trim() === '' ? undefined : known;
}
