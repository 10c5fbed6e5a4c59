import { commandActionId } from "../../core/act-id.ts";
import type { TicketCard } from "../../core/shown-ticket.ts";
import type { Escalation } from "../../core/ticket.ts";
import { shortName } from "../excerpt.ts";
import type { Action, Part } from "../message.ts";
import { button, fields, message, quote, type Row, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { conversationPart, customerRows, dueRows, isForLeadsOnly } from "./card.ts";
import { showButton } from "./card-actions.ts";
import { problemParts } from "./problems.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

/** Calls that the card of a storm lists, the latest. */
const maxCalls = 20;

const triedRows = (card: TicketCard, rendering: AgentRendering): readonly Row[] => {
  const { card: labels, escalationCard: words } = rendering.texts.sentences;
  const { ticket, agent, timeZone } = card;
  const time = (at: number) => shortTime(at, timeZone, rendering.language);
  return [
    [words.waitingSince, time(ticket.clock?.runs ? ticket.clock.since : ticket.filedAt)],
    ...dueRows(card, rendering),
    [labels.owner, agent ? shortName(agent.name) : labels.nobody],
    [words.firstReply, ticket.firstReplyAt === null ? words.notReplied : time(ticket.firstReplyAt)],
    ticket.transfers === 0 ? null : [labels.transfers, String(ticket.transfers)],
    ticket.reopened === 0 ? null : [labels.reopened, String(ticket.reopened)],
  ];
};

const whyParts = ({ raisedBy, why }: Escalation, rendering: AgentRendering): readonly (Part | null)[] => {
  const words = rendering.texts.sentences.escalationCard;
  return [
    raisedBy && fields([[words.raisedBy, shortName(raisedBy.name)]]),
    ...(why === null ? [] : [text(words.why), quote(rendering.cut(why.internal))]),
  ];
};

const contentParts = (card: TicketCard, escalation: Escalation, rendering: AgentRendering) => [
  ...whyParts(escalation, rendering),
  fields([...customerRows(card, rendering), ...triedRows(card, rendering)]),
  conversationPart(card, rendering),
  ...problemParts(card.ticket.problems, rendering),
];

const outcomeParts = (escalation: Escalation, rendering: AgentRendering): readonly (Part | null)[] => {
  const words = rendering.texts.sentences.escalationCard;
  const { acknowledgedBy, settledBy, over } = escalation;
  return [
    acknowledgedBy && text(words.acknowledgedBy(shortName(acknowledgedBy.name))),
    settledBy && text(words.settledBy(shortName(settledBy.name))),
    over ? text(words.over) : null,
  ];
};

/** Who is called next and when, while nobody has acknowledged; where nobody has the ticket, leads stand in for its owner. */
const nextPart = (card: TicketCard, escalation: Escalation, rendering: AgentRendering): Part | null => {
  const { sentences, vocabulary } = rendering.texts;
  const { acknowledgedBy, settledBy, over, next } = escalation;
  if (acknowledgedBy !== null || settledBy !== null || over || next === undefined) return null;
  if (next === null) return text(sentences.escalationCard.last);
  const whom = next.to === "owner" ? (card.agent?.name ?? vocabulary.level.leads) : vocabulary.level[next.to];
  return text(
    sentences.escalationCard.next(shortTime(next.at, card.timeZone, rendering.language), shortName(whom)),
  );
};

const openButtons = (
  ticket: number,
  escalation: Escalation,
  { texts }: AgentRendering,
): readonly Action[] => {
  const words = texts.sentences.escalationCard;
  if (escalation.settledBy !== null || escalation.over) return [];
  return [
    ...(escalation.acknowledgedBy === null
      ? [button(commandActionId(ticket, "acknowledge"), words.acknowledge, "primary")]
      : []),
    button(commandActionId(ticket, "settle"), words.settle),
  ];
};

/** The cards that call the leads: for one ticket, or for many at once. A used button turns into its outcome. */
export const escalationRenderers: RenderersFor<"escalationCard" | "escalationStorm"> = {
  escalationCard: ({ card, escalation }, rendering) => {
    const { sentences, vocabulary } = rendering.texts;
    const { number } = card.ticket;
    return message(
      [
        title(sentences.card.title(nameOf(number), vocabulary.reason[escalation.reason])),
        ...(isForLeadsOnly(card) ? [text(sentences.card.legal)] : contentParts(card, escalation, rendering)),
        ...outcomeParts(escalation, rendering),
        nextPart(card, escalation, rendering),
      ],
      [...openButtons(number, escalation, rendering), showButton(number, rendering)],
    );
  },

  escalationStorm: ({ calls }, rendering) => {
    const { sentences, vocabulary } = rendering.texts;
    const words = sentences.escalationStorm;
    const hidden = calls.length - maxCalls;
    const lines = calls
      .slice(-maxCalls)
      .map(({ ticket, reason }) => words.line(nameOf(ticket), vocabulary.reason[reason]));
    return message([
      title(words.title(calls.length)),
      text(lines.join("\n")),
      hidden > 0 ? text(words.more(hidden)) : null,
      text(words.how(exampleOf(rendering, "show", calls.at(-1)?.ticket))),
    ]);
  },
};
