import { phoneNumberOf } from '../channels/phone-number-of.ts';
import type { Channel } from '../channels/channel.ts';
import type { Content } from '../content/load-content.ts';
import type { CaseDesk } from '../desk/cases/case-desk.ts';
import { createChangeFeed } from '../desk/change-feed.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { ApiRoute } from '../web/console/api/api-route.ts';
import { caseActRoutes } from '../web/console/api/case-act-routes.ts';
import { casesRoutes } from '../web/console/api/cases-routes.ts';
import { chatRoutes } from '../web/console/api/chat-routes.ts';
import { eventsRoutes, type EventsParts } from '../web/console/api/events-routes.ts';

export interface CaseApiParts extends Pick<CaseDesk, 'colleagues' | 'recordReading'> {
  /** The desk of the running service. */
  readonly desk: DeskParts;
  readonly storage: Pick<Storage, 'queue' | 'changes'>;
  readonly content: Pick<Content, 'catalogue' | 'canned'>;
  readonly channels: readonly Channel[];
  readonly holds: EventsParts['holds'];
}

/** The part of the API that is about cases. */
export function caseApi(parts: CaseApiParts): ApiRoute[] {
  const { storage, content, channels } = parts;
  const { log, now } = parts.desk;
  const withWindow = new Set(channels.filter(({ window }) => window !== undefined).map(({ name }) => name));
  const desk: CaseDesk = {
    ...parts.desk,
    queue: storage.queue,
    colleagues: parts.colleagues,
    recordReading: parts.recordReading,
    numberOf: phoneNumberOf,
    hasWindow: (channel) => withWindow.has(channel),
  };
  const about = { desk, catalogue: content.catalogue, canned: content.canned };
  return [
    ...casesRoutes(about),
    ...caseActRoutes(about),
    ...chatRoutes(about),
    ...eventsRoutes({ feed: createChangeFeed({ changes: storage.changes, log, now }), holds: parts.holds }),
  ];
}
