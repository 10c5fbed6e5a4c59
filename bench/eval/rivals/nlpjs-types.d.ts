declare module "@nlpjs/core" {
  export type Container = { use(plugin: unknown): void };
  export const containerBootstrap: () => Promise<Container>;
}

declare module "@nlpjs/lang-de" {
  export const LangDe: unknown;
}

declare module "@nlpjs/lang-en-min" {
  export const LangEn: unknown;
}

declare module "@nlpjs/nlu" {
  import type { Container } from "@nlpjs/core";

  export class NluNeural {
    constructor(settings: { container: Container; locale: string; log: boolean });
    train(examples: readonly { readonly utterance: string; readonly intent: string }[]): Promise<unknown>;
    process(text: string): Promise<{ classifications: readonly { intent: string; score: number }[] }>;
  }
}
