import { ticketName } from "../../core/ticket.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { button, link, message, text } from "../parts.ts";
import { actButton, type RenderersFor } from "./renderer.ts";

const maxServices = 5;

/** How the services do that a customer's request is about, and what becomes of an incident (R11). */
export const incidentRenderers: RenderersFor<
  "serviceWorks" | "incidentNews" | "incidentOver" | "impairmentOver"
> = {
  serviceWorks: ({ services, statusUrl }, { texts: { sentences } }) => {
    const words = sentences.serviceWorks;
    const names = services.slice(0, maxServices).map((name) => oneLine(name, 60));
    return message([
      text(words.works(names.join(", "))),
      statusUrl === null ? null : link(statusUrl, sentences.serviceImpaired.status),
    ]);
  },

  incidentNews: ({ step, service, ticket, text: said, statusUrl, stays }, { texts, cut }) => {
    const words = texts.sentences.incidentNews;
    return message([
      text(words[step](shortName(service), ticketName({ number: ticket }))),
      said === null ? null : text(cut(said)),
      step === "opened" ? text(words.here) : null,
      step === "ended" && stays ? text(words.stays) : null,
      statusUrl === null ? null : link(statusUrl, texts.sentences.serviceImpaired.status),
    ]);
  },

  impairmentOver: ({ service, text: said, asks }, rendering) => {
    const { sentences, labels } = rendering.texts;
    return message(
      [
        text(sentences.impairmentOver(shortName(service))),
        said === null ? null : text(rendering.cut(said)),
        asks ? text(sentences.incidentOver) : null,
      ],
      asks
        ? [
            button(rendering.actionId({ act: "solved" }), labels.satisfied, "primary"),
            button(rendering.actionId({ act: "needPerson" }), labels.stillOpen),
          ]
        : [],
    );
  },

  incidentOver: ({ service, ticket, text: said }, rendering) => {
    const { incidentNews, incidentOver } = rendering.texts.sentences;
    return message(
      [
        text(incidentNews.ended(shortName(service), ticketName({ number: ticket }))),
        said === null ? null : text(rendering.cut(said)),
        text(incidentOver),
      ],
      [actButton(rendering, "satisfied", "primary"), actButton(rendering, "stillOpen")],
    );
  },
};
