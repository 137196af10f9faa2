import { useRef } from 'preact/hooks';

/** A key that stays while the same thing is tried again, so that the service does it once. */
export function useOnceKey(): { readonly key: (content: string) => string } {
  const last = useRef({ content: '', key: '' });
  return {
    key: (content) => {
      if (last.current.key === '' || last.current.content !== content) {
        last.current = { content, key: crypto.randomUUID() };
      }
      return last.current.key;
    },
  };
}
