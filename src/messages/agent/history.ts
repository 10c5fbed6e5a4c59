import type { ShownStep } from "../../core/shown-ticket.ts";
import type { AgentRendering } from "./renderer.ts";

const spoken = (who: string, aside: string | null, words: string): string =>
  aside === null ? `${who}: ${words}` : `${who} (${aside}): ${words}`;

/** A line of a ticket's history: who, what it was where that is no plain word, and the words. */
export const historyLine = (entry: ShownStep, { texts }: AgentRendering): string => {
  const { asides } = texts.sentences.shown;
  switch (entry.what) {
    case "statement":
    case "reply":
      return spoken(entry.by.name, null, entry.text);
    case "note":
      return spoken(entry.by.name, asides.note, entry.text.internal);
    case "charge": {
      const aside = `${texts.vocabulary.work[entry.work]}, ${asides.charge[entry.step]}`;
      return spoken(entry.by?.name ?? "Bot", aside, entry.notice);
    }
    case "promise":
      return spoken(entry.by.name, asides.promise[entry.step], entry.promise.words.internal);
    case "claim":
      return `${entry.agent.name}: ${asides.claim[entry.step]}`;
    case "held":
      return spoken(entry.author.name, asides.held[entry.step], entry.text);
    case "work":
      return spoken(entry.by.name, null, `/ticket ${entry.verb}`);
  }
};
