import type { Query } from '../api/api.ts';
import type { PageOf } from '../api/contract.ts';
import { useDesk } from './desk.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';

/** A list that is read page by page: the pages read so far as one. */
export function usePages<T>(
  path: string,
  query: Query,
): {
  readonly loaded: Loaded<PageOf<T>>;
  readonly more: () => void;
} {
  const { api } = useDesk();
  const loaded = useLoaded(`${path} ${JSON.stringify(query)}`, (get) => get<PageOf<T>>(path, query));
  const more = (): void => {
    const { value } = loaded;
    if (value === undefined || value.next === null) return;
    void api.get<PageOf<T>>(path, { ...query, cursor: value.next }).then((answer) => {
      if (answer.ok) loaded.set({ ...answer.value, items: [...value.items, ...answer.value.items] });
    });
  };
  return { loaded, more };
}
