import { useMemo } from 'preact/hooks';
import { isConflict, type Answer } from '../../api/answer.ts';
import type { Method } from '../../api/api.ts';
import type { CaseDetail } from '../../api/contract.ts';
import { useDesk } from '../../state/desk.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useLoaded, type Loaded } from '../../state/use-loaded.ts';

/** A case on the screen, and how its parts change it. */
export interface OpenCase {
  readonly case: CaseDetail;
  /** A call under `/cases/:id`. The case is read again afterwards, also when somebody else was first. */
  readonly send: <T>(method: Exclude<Method, 'GET'>, path: string, body?: unknown) => Promise<Answer<T>>;
  /** Whether the caller may do something with this case. */
  readonly may: (action: string) => boolean;
  readonly reload: () => void;
}

/** The case of an id, read again whenever it changes. */
export function useCase(id: string): {
  readonly loaded: Loaded<CaseDetail>;
  readonly send: OpenCase['send'];
} {
  const { api, say, t } = useDesk();
  const loaded = useLoaded(id, (get) => get<CaseDetail>(`/cases/${id}`));
  useChanges(
    ({ kind, id: changed, what }) => kind === 'case' && changed === id && what !== 'read',
    loaded.reload,
  );
  const { reload } = loaded;
  const send: OpenCase['send'] = useMemo(
    () => async (method, path, body) => {
      const answer = await api.send<never>(method, `/cases/${id}${path}`, body);
      if (answer.ok || isConflict(answer.failure)) reload();
      if (!answer.ok && isConflict(answer.failure)) say(t.case.changed);
      return answer;
    },
    [api, id, reload, say, t],
  );
  return { loaded, send };
}
