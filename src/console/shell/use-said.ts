import { useCallback, useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 6000;

/** What was said last; it goes away by itself. */
export function useSaid(): { readonly said: string; readonly say: (text: string) => void } {
  const [said, setSaid] = useState({ text: '', at: 0 });
  useEffect(() => {
    const timer = setTimeout(() => setSaid({ text: '', at: 0 }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((text: string) => setSaid({ text, at: Date.now() }), []);
  return { said: said.text, say };
}
