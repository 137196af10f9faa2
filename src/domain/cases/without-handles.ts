import type { Content } from '../messages.ts';
import type { Medium, Report } from './report.ts';

/**
 * A report as a case holds it: which voice notes and pictures there are, and not the handles under which the provider
 * gives them to whoever has our credentials. They go to who fetches them, and nowhere else.
 */
export function withoutHandles(report: Report): Report {
  return { ...report, media: report.media.map(withoutHandle) };
}

/** A voice note or a picture without its handle. */
export function withoutHandle(medium: Medium): Medium {
  return { ...medium, media: null };
}

/** A message as a talk holds it: of a voice note or a picture, that there is one. */
export function contentWithoutHandle(content: Content): Content {
  return 'media' in content ? { ...content, media: '' } : content;
}
