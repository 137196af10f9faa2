import type { OpenCase } from '../use-case.ts';
import { Links } from './links.tsx';
import { Notes } from './notes.tsx';
import { Tags } from './tags.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';

/** What staff write down about a case, and what happened to it. */
export function Follow({ open }: { readonly open: OpenCase }) {
  return (
    <>
      <Tasks open={open} />
      <Notes open={open} />
      <Tags open={open} />
      <Links open={open} />
      <Timeline timeline={open.case.timeline} />
    </>
  );
}
