import { ActionTypes, ActivityTypes, type Activity } from 'botbuilder';
import type { Choice, Content, Language, Reply } from '../domain/messages.ts';

/** What a channel may show beside a text and its choices. */
export type Beside = Pick<Reply, 'askLocation' | 'audio'>;

/** What the dialogs put beside a text. Travels as `channelData`, as the protocol foresees. */
interface ChannelData extends Beside {
  readonly urgency?: Reply['urgency'];
}

/** The activity of an incoming message: a button's id travels as `value`. */
export function incomingActivity(content: Content, key: string): Partial<Activity> {
  const base: Partial<Activity> = {
    type: ActivityTypes.Message,
    id: key,
    channelId: 'lakana',
    conversation: { id: 'conversation', isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'person', name: '' },
    recipient: { id: 'bot', name: '' },
  };
  if (content.kind === 'text') return { ...base, text: content.text };
  if (content.kind === 'choice') return { ...base, text: content.title, value: content.id };
  return { ...base, text: '' };
}

/** The activity that says a text and offers choices. */
export function outgoingActivity(
  text: string,
  choices: readonly Choice[],
  urgency: Reply['urgency'],
  beside: Beside = {},
): Partial<Activity> {
  const channelData: ChannelData = { urgency, ...beside };
  const actions = choices.map(({ id, title }) => ({ type: ActionTypes.PostBack, title, value: id }));
  return {
    type: ActivityTypes.Message,
    text,
    channelData,
    ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}),
  };
}

/** A collected activity as a reply to store. */
export function toReply(activity: Partial<Activity>, language: Language): Reply {
  const data = activity.channelData as ChannelData | undefined;
  const choices = (activity.suggestedActions?.actions ?? []).map(({ title, value }) => ({
    id: String(value),
    title,
  }));
  const { urgency = 'ordinary', ...beside } = data ?? {};
  return {
    text: activity.text ?? '',
    language,
    urgency,
    ...beside,
    ...(choices.length > 0 ? { choices } : {}),
  };
}
