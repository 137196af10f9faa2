import type { Change } from '../api/contract.ts';
import type { Heard, Source } from './live.ts';

/** A stream of the browser's own. It connects again by itself after a cut, and says what it heard last. */
export function openSource(url: string, { onOpen, onError, onChange, onReset }: Heard): Source {
  const source = new EventSource(url);
  source.addEventListener('open', onOpen);
  source.addEventListener('error', onError);
  source.addEventListener('change', ({ data }: MessageEvent<string>) => onChange(JSON.parse(data) as Change));
  source.addEventListener('reset', onReset);
  return {
    isClosed: () => source.readyState === EventSource.CLOSED,
    close: () => source.close(),
  };
}
