import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../state/desk.ts';

/** Short cuts heal before anybody needs to know. */
const PATIENCE_MS = 2500;

/** Says that the connection is lost, and when it is back. */
export function LineBanner() {
  const { line, t, say } = useDesk();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (line === 'lost') {
      const timer = setTimeout(() => setShown(true), PATIENCE_MS);
      return () => clearTimeout(timer);
    }
    if (line === 'live' && shown) {
      setShown(false);
      say(t.line.back);
    }
    return undefined;
  }, [line]);
  return (
    <div role="status" class="line-banner">
      {shown && <p>{t.line.lost}</p>}
    </div>
  );
}
