import {
  ActivityTypes,
  BotAdapter,
  type Activity,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';

/**
 * A Bot Framework adapter that sends nothing: it collects the activities of a turn, so that a turn is a
 * function and its replies are stored before any of them goes out.
 */
export class CollectingAdapter extends BotAdapter {
  readonly activities: Partial<Activity>[] = [];

  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.activities.push(...activities.filter((activity) => activity.type === ActivityTypes.Message));
    return Promise.resolve(activities.map((_, index) => ({ id: String(index) })));
  }

  override updateActivity(): Promise<void> {
    throw new Error('a sent message cannot be changed on SMS');
  }

  override deleteActivity(): Promise<void> {
    throw new Error('a sent message cannot be taken back on SMS');
  }

  override continueConversation(): Promise<void> {
    throw new Error('a turn begins with a message');
  }
}
