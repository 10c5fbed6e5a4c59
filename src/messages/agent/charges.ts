import { commandActionId } from "../../core/act-id.ts";
import type { Charge } from "../../core/charge.ts";
import { minutesOf } from "../../core/handling.ts";
import type { TicketCard } from "../../core/shown-ticket.ts";
import { shortName } from "../excerpt.ts";
import { button, message, paragraph, type Row, text } from "../parts.ts";
import { shortTime } from "../time.ts";
import { type AgentRendering, nameOf, type RenderersFor } from "./renderer.ts";

const inWords = (
  { work, status, at }: Charge,
  timeZone: string,
  { texts, language }: AgentRendering,
): string => {
  const { vocabulary, sentences } = texts;
  const state = sentences.chargeLines.consent[status];
  const when = at === null ? "" : `, ${shortTime(at, timeZone, language)}`;
  return `${vocabulary.work[work]}: ${state}${when}`;
};

/** What is charged on a ticket and what its customer says to it, and how long it has been worked on (R5, R12, R15). */
export const chargeRows = (card: TicketCard, rendering: AgentRendering): readonly Row[] => {
  const words = rendering.texts.sentences.chargeLines;
  const spent = card.ticket.handling?.spent ?? 0;
  return [
    card.charges.length === 0
      ? null
      : [words.charges, card.charges.map((one) => inWords(one, card.timeZone, rendering)).join("; ")],
    spent === 0 ? null : [words.handled, words.minutes(minutesOf(spent))],
  ];
};

/** Steps of an offer and of the time spent, each below the ticket's card. */
export const chargeRenderers: RenderersFor<
  "categoryChanged" | "chargeOffered" | "chargeDecided" | "handlingLimit" | "alreadyOffered"
> = {
  categoryChanged: ({ ticket, agent, route }, { texts: { sentences, vocabulary } }) =>
    paragraph(sentences.categoryChanged(nameOf(ticket), shortName(agent), vocabulary.route[route])),

  chargeOffered: ({ ticket, agent, work }, { texts: { sentences, vocabulary } }) =>
    paragraph(sentences.chargeOffered(nameOf(ticket), shortName(agent), vocabulary.work[work])),

  chargeDecided: ({ ticket, customer, work, agreed }, { texts: { sentences, vocabulary } }) =>
    paragraph(
      sentences.chargeDecided[agreed ? "agreed" : "refused"](
        nameOf(ticket),
        shortName(customer),
        vocabulary.work[work],
      ),
    ),

  handlingLimit: ({ ticket, minutes }, { texts: { sentences } }) => {
    const words = sentences.handlingLimit;
    return message(
      [text(words.reminder(nameOf(ticket), minutes))],
      [button(commandActionId(ticket, "offer consulting"), words.offer)],
    );
  },

  alreadyOffered: ({ ticket, work, agreed }, { texts: { sentences, vocabulary } }) =>
    paragraph(sentences.alreadyOffered[agreed ? "agreed" : "waiting"](nameOf(ticket), vocabulary.work[work])),
};
