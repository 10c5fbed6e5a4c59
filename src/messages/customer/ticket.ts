import { type Rating, ratings, ticketName } from "../../core/ticket.ts";
import { shortName } from "../excerpt.ts";
import type { Part } from "../message.ts";
import { button, message, paragraph, text, title } from "../parts.ts";
import { longTime } from "../time.ts";
import { actButton, type CustomerRendering, type RenderersFor } from "./renderer.ts";

const nameOf = (number: number): string => ticketName({ number });

const isPoor = (rating: Rating): boolean => rating <= 2;

const solutionPart = (solution: string | null, { cut }: CustomerRendering): Part | null =>
  solution === null ? null : text(cut(solution));

/** A request in the desk's books, as its customer hears of it. */
export const ticketRenderers: RenderersFor<
  | "filed"
  | "legalTaken"
  | "addedToTicket"
  | "agentGreeting"
  | "agentReply"
  | "promised"
  | "resolved"
  | "resolvedKept"
  | "farewell"
  | "rated"
  | "reopened"
  | "closed"
  | "stillThere"
  | "closedInSilence"
> = {
  filed: (
    { ticket, expectedReplyAt, timeZone, incomplete, disruption },
    { texts: { sentences }, language },
  ) =>
    message([
      title(sentences.filed.title(nameOf(ticket))),
      text(sentences.filed.expected(longTime(expectedReplyAt, timeZone, language))),
      disruption === undefined ? null : text(sentences.filed.disruption(shortName(disruption))),
      text(incomplete ? sentences.filed.incomplete : sentences.filed.add),
    ]),

  legalTaken: ({ ticket }, { texts }) => paragraph(texts.sentences.legalTaken(nameOf(ticket))),

  addedToTicket: ({ ticket, messageId }, { texts: { sentences, labels }, actionId }) =>
    message(
      [text(sentences.addedToTicket(nameOf(ticket)))],
      [button(actionId({ act: "separate", messageId }), labels.separate)],
    ),

  agentGreeting: ({ company, agent, customer, ticket }, { texts }) =>
    paragraph(
      texts.sentences.agentGreeting(
        shortName(company),
        shortName(agent),
        shortName(customer),
        nameOf(ticket),
      ),
    ),

  agentReply: (say, { texts, cut }) =>
    message([
      title(texts.sentences.agentReply(shortName(say.agent), shortName(say.company))),
      text(cut(say.text)),
    ]),

  promised: ({ agent, company, until, timeZone, consulting }, { texts: { sentences }, language }) =>
    message([
      title(sentences.agentReply(shortName(agent), shortName(company))),
      text(sentences.promised[consulting ? "consulting" : "until"](longTime(until, timeZone, language))),
    ]),

  resolved: ({ ticket, agent, solution }, rendering) => {
    const words = rendering.texts.sentences.resolved;
    return message(
      [
        text(words.done(nameOf(ticket), shortName(agent))),
        solutionPart(solution, rendering),
        text(words.question),
      ],
      [actButton(rendering, "satisfied", "primary"), actButton(rendering, "stillOpen")],
    );
  },

  resolvedKept: ({ ticket, solution, verdict }, rendering) =>
    message([
      solutionPart(solution, rendering),
      text(rendering.texts.sentences.resolvedKept[verdict](nameOf(ticket))),
    ]),

  farewell: ({ ticket }, { texts: { sentences, labels }, actionId }) =>
    message(
      [text(sentences.farewell.anythingElse), text(sentences.farewell.rate(nameOf(ticket)))],
      ratings.map((rating) => button(actionId({ act: "rate", rating }), labels.rate(rating))),
    ),

  rated: ({ rating }, { texts }) =>
    paragraph(texts.sentences.rated[isPoor(rating) ? "poor" : "good"](rating)),

  reopened: ({ ticket }, { texts }) => paragraph(texts.sentences.reopened(nameOf(ticket))),

  stillThere: ({ ticket }, { texts }) => paragraph(texts.sentences.stillThere(nameOf(ticket))),

  closedInSilence: ({ ticket }, { texts }) => paragraph(texts.sentences.closedInSilence(nameOf(ticket))),

  closed: ({ ticket }, { texts }) => paragraph(texts.sentences.closed(nameOf(ticket))),
};
