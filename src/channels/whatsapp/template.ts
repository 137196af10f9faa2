import type { Language } from '../../domain/messages.ts';
import type { WhatsAppOptions } from './options.ts';

/** Meta has no code for Bambara: a template with Bambara words is registered as French, under a name of its own. */
const LANGUAGE_CODE = 'fr';

/** The name of the template that asks somebody to write, in their language or else in French. */
export function templateName(
  { templateFr, templateBm }: Pick<WhatsAppOptions, 'templateFr' | 'templateBm'>,
  language: Language,
): string | undefined {
  return language === 'bm' ? (templateBm ?? templateFr) : templateFr;
}

/** A template without parameters: all of its words were approved. */
export function templatePayload(name: string): { readonly type: 'template'; readonly template: object } {
  return {
    type: 'template',
    template: { name, language: { policy: 'deterministic', code: LANGUAGE_CODE } },
  };
}
