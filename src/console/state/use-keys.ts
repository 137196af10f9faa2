import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from './desk.ts';

/** Keys of a single letter. They are silent while somebody types, in a dialog, with a modifier, or when turned off. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const { preferences } = useDesk();
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!preferences.keys) return undefined;
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest('input, textarea, select, dialog') !== null) return;
      const run = current.current[key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [preferences.keys]);
}
