import type { Choice, Content } from '../domain/messages.ts';
import type { Said } from './said.ts';
import { sampleMedia } from './sample-media.ts';

/**
 * What a channel receives when this is said. `offered` are the choices of the last message that had any;
 * `undefined` when the number is not among them. On SMS nothing is offered: there a number is a text.
 */
export function saidContent(said: Said, offered: readonly Choice[]): Content | undefined {
  switch (said.kind) {
    case 'text':
    case 'location':
      return said;
    case 'choice': {
      const choice = offered[said.number - 1];
      return choice === undefined ? undefined : { kind: 'choice', ...choice };
    }
    case 'audio':
    case 'image':
    case 'video':
    case 'document':
      return sampleMedia(said.kind);
    case 'unknown':
      return { kind: 'unknown', type: 'sticker' };
  }
}
