import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../api/api.ts';
import type { Country } from '../api/contract.ts';

const RETRY_MS = 3000;

/** The country of the service, asked for until it is there. */
export function useCountry(api: Api): Country | undefined {
  const [country, setCountry] = useState<Country | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      const answer = await api.get<Country>('/country');
      if (gone) return;
      if (answer.ok) setCountry(answer.value);
      else timer = setTimeout(() => void ask(), RETRY_MS);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [api]);
  return country;
}
