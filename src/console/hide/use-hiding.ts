import { useEffect, useState } from 'preact/hooks';
import { inQuickSuccession } from './twice.ts';

const FLAG = 'hidden';

export interface Hiding {
  readonly hidden: boolean;
  readonly hide: () => void;
  readonly show: () => void;
}

/**
 * Whether everything is hidden: by Escape twice, or by a button. It stays so when the page is loaded again, and the
 * address says nothing meanwhile.
 */
export function useHiding(): Hiding {
  const [hidden, setHidden] = useState(() => sessionStorage.getItem(FLAG) !== null);
  const hide = (): void => {
    sessionStorage.setItem(FLAG, location.hash);
    history.replaceState(null, '', location.pathname);
    // Notices and dialogs go with the page; what the browser shows of its own goes by these two.
    document.title = '';
    setHidden(true);
  };
  const show = (): void => {
    history.replaceState(null, '', sessionStorage.getItem(FLAG) ?? '');
    sessionStorage.removeItem(FLAG);
    setHidden(false);
  };
  useEffect(() => {
    const isTwice = inQuickSuccession(2);
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.repeat && isTwice(event.timeStamp)) (hidden ? show : hide)();
    };
    // Before anything else on the page hears the key.
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, [hidden]);
  return { hidden, hide, show };
}
