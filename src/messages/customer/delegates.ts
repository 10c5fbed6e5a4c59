import { shortName } from "../excerpt.ts";
import { message, text } from "../parts.ts";
import { shortDay } from "../time.ts";
import type { RenderersFor } from "./renderer.ts";

/** Who else may speak for a customer (C8). */
export const delegateRenderers: RenderersFor<"mayNowSpeak"> = {
  mayNowSpeak: ({ person, until, timeZone }, { texts: { sentences }, language }) =>
    message([
      text(sentences.mayNowSpeak.allowed(shortName(person), shortDay(until, timeZone, language))),
      text(sentences.mayNowSpeak.otherwise(shortName(person))),
    ]),
};
