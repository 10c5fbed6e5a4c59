import { message, paragraph, text } from "../parts.ts";
import { longTime } from "../time.ts";
import type { RenderersFor } from "./renderer.ts";

/** How the desk meets insults (E6): neutral, and with a way on. */
export const conductRenderers: RenderersFor<"abuseWarning" | "conversationPaused" | "welcomeBack"> = {
  abuseWarning: ({ alone }, { texts: { sentences } }) => {
    const words = sentences.abuseWarning;
    return paragraph(alone ? words.alone : words.beside);
  },

  conversationPaused: ({ until, timeZone }, { texts: { sentences }, language }) => {
    const words = sentences.conversationPaused;
    return message([
      text(words.ends),
      text(words.later(longTime(until, timeZone, language))),
      text(words.misunderstanding),
    ]);
  },

  welcomeBack: ({ because }, { texts: { sentences } }) => paragraph(sentences.welcomeBack[because]),
};
