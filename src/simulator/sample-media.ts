import type { Content } from '../domain/messages.ts';

type Media = Extract<Content, { readonly media: string }>;

/** What stands for a file in the simulator; `sampleFile` gives what is behind the first two. */
const SAMPLES: Readonly<Record<Media['kind'], Pick<Media, 'media' | 'mimeType'>>> = {
  audio: { media: 'sample-voice-note', mimeType: 'audio/ogg' },
  image: { media: 'sample-image', mimeType: 'image/png' },
  video: { media: 'sample-video', mimeType: 'video/mp4' },
  document: { media: 'sample-document', mimeType: 'application/pdf' },
};

/** A voice note, a picture, … as a channel would receive it. */
export function sampleMedia(kind: Media['kind']): Content {
  return { kind, ...SAMPLES[kind] };
}
