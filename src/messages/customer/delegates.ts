import { oneLine, shortName } from "../excerpt.ts";
import { button, message, paragraph, text } from "../parts.ts";
import { shortDay } from "../time.ts";
import type { RenderersFor } from "./renderer.ts";

/** Who else may speak for a customer (C8). */
export const delegateRenderers: RenderersFor<
  | "mayNowSpeak"
  | "askAuthorise"
  | "authorised"
  | "authorisationEnded"
  | "authoriseWhom"
  | "authoriseUnknown"
  | "authoriseNobody"
> = {
  mayNowSpeak: ({ person, until, timeZone }, { texts: { sentences }, language }) =>
    message([
      text(sentences.mayNowSpeak.allowed(shortName(person), shortDay(until, timeZone, language))),
      text(sentences.mayNowSpeak.otherwise(shortName(person))),
    ]),

  askAuthorise: ({ person, until, timeZone }, { texts: { sentences, labels }, language, actionId }) => {
    const words = sentences.askAuthorise;
    return message(
      [text(words.ask(shortName(person.name), shortDay(until, timeZone, language))), text(words.otherwise)],
      [
        button(
          actionId({ act: "authorise", person: person.key }),
          labels.authorise(oneLine(person.name, 30)),
          "primary",
        ),
      ],
    );
  },

  authorised: ({ person, until, timeZone }, { texts: { sentences }, language }) =>
    paragraph(sentences.authorised(shortName(person), shortDay(until, timeZone, language))),

  authorisationEnded: ({ person }, { texts: { sentences } }) =>
    paragraph(sentences.authorisationEnded(shortName(person))),

  authoriseWhom: ({ name, several }, { texts: { sentences } }) =>
    paragraph(sentences.authoriseWhom[several ? "several" : "unknown"](shortName(name))),

  authoriseNobody: (_, { texts: { sentences } }) => paragraph(sentences.authoriseNobody),

  authoriseUnknown: ({ company }, { texts: { sentences } }) =>
    paragraph(sentences.authoriseUnknown(shortName(company))),
};
