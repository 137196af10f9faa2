import type { Address } from '../../domain/messages.ts';
import type { Recording, Recordings } from '../../domain/recordings.ts';
import type { SendOutcome } from '../channel.ts';
import type { WhatsAppOptions } from './options.ts';
import { postMessage } from './post-message.ts';
import { upload, type Upload } from './upload.ts';

/** Sends recorded texts as voice notes. */
export type SendRecording = (to: Address, audio: string, ref: string) => Promise<SendOutcome>;

/**
 * A sender of recordings that uploads each once, by what is in it, and then sends it by the id it got. An id that Meta
 * takes no more (it keeps a file for 30 days) is forgotten, and the recording uploaded again.
 */
export function createRecordingSender(options: WhatsAppOptions, recordings: Recordings): SendRecording {
  const uploads = new Map<string, Promise<Upload>>();

  const uploadOnce = async (recording: Recording): Promise<Upload> => {
    const known = uploads.get(recording.sha256);
    if (known !== undefined) return known;
    const running = upload(options, recording);
    uploads.set(recording.sha256, running);
    const outcome = await running;
    if (outcome.status === 'refused') uploads.delete(recording.sha256);
    return outcome;
  };
  const post = async (to: Address, recording: Recording, ref: string): Promise<SendOutcome> => {
    const uploaded = await uploadOnce(recording);
    if (uploaded.status === 'refused') return uploaded;
    const audio = { id: uploaded.providerId, voice: true } as const;
    return postMessage(options, to, { type: 'audio', audio }, ref);
  };

  return async (to, audio, ref) => {
    const recording = recordings.get(audio);
    if (recording === undefined) return { status: 'refused', error: 'rejected', detail: 'no_recording' };
    const isKnown = uploads.has(recording.sha256);
    const outcome = await post(to, recording, ref);
    const isIdOver = isKnown && outcome.status === 'refused' && outcome.error === 'rejected';
    if (!isIdOver) return outcome;
    uploads.delete(recording.sha256);
    return post(to, recording, ref);
  };
}
