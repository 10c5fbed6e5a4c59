import { commandActionId } from "../../core/act-id.ts";
import type { Status } from "../../core/case.ts";
import type { TicketCard } from "../../core/shown-ticket.ts";
import { replyForm, standingForm } from "../forms.ts";
import type { Action, Form } from "../message.ts";
import { button } from "../parts.ts";
import { type AgentRendering, nameOf } from "./renderer.ts";

type CardButton = keyof AgentRendering["texts"]["sentences"]["card"]["buttons"] | "offer order";

/** What a status allows: buttons for what needs no words, and whether the customer can be answered. */
type Work = { readonly buttons: readonly CardButton[]; readonly reply: boolean };

const nothing: Work = { buttons: [], reply: false };
const inHand: Work = { buttons: ["resolve", "release", "raise", "confirm", "offer order"], reply: true };

const workByStatus: Readonly<Record<Status, Work>> = {
  listening: nothing,
  answered: nothing,
  suggested: nothing,
  intake: nothing,
  confirming: nothing,
  detailsMissing: nothing,
  declined: nothing,
  paused: nothing,
  queued: { buttons: ["claim", "raise", "confirm", "offer order"], reply: true },
  claimed: inHand,
  waitingForCustomer: inHand,
  resolved: { buttons: ["close", "reopen", "confirm", "kb add"], reply: false },
  closed: { buttons: ["kb add"], reply: false },
};

const leading: readonly CardButton[] = ["claim", "resolve"];

const canRaise = ({ ticket }: TicketCard): boolean =>
  ticket.priority === "normal" || ticket.priority === "low";

const cardButton = (card: TicketCard, name: CardButton, { texts }: AgentRendering): Action => {
  const id =
    name === "raise"
      ? commandActionId(card.ticket.number, "priority", "high")
      : commandActionId(card.ticket.number, name);
  const { card: words, chargeLines } = texts.sentences;
  const label = name === "offer order" ? chargeLines.offer : words.buttons[name];
  return button(id, label, leading.includes(name) ? "primary" : "plain");
};

/** The button that shows a ticket with its history to whoever presses it. */
export const showButton = (ticket: number, { texts }: AgentRendering): Action =>
  button(commandActionId(ticket, "show"), texts.sentences.card.buttons.show);

/** The button that claims a ticket from a list. */
export const claimButton = (ticket: number, { texts }: AgentRendering): Action =>
  button(commandActionId(ticket, "claim"), texts.sentences.overview.claim(nameOf(ticket)));

const isUnconfirmed = ({ identity }: TicketCard): boolean =>
  identity.kind === "given" && identity.unconfirmed !== undefined;

const isConsentDue = ({ charges }: TicketCard): boolean => charges.some(({ status }) => status === "due");

/** What can be done with the ticket as it stands, by button. */
export const workButtons = (card: TicketCard, rendering: AgentRendering): readonly Action[] =>
  workByStatus[card.status].buttons
    .filter((name) => name !== "raise" || canRaise(card))
    .filter((name) => name !== "confirm" || isUnconfirmed(card))
    .filter((name) => name !== "offer order" || isConsentDue(card))
    .map((name) => cardButton(card, name, rendering));

/** Forms for words to the customer: an explicit act, never a slip. */
type CardForms = { readonly form: Form | null; readonly moreForms: readonly Form[] };

/** What a card offers to write to the customer, while the ticket is open: a reply, or how it stands. */
export const cardForms = (card: TicketCard, { texts }: AgentRendering): CardForms => {
  if (!workByStatus[card.status].reply) return { form: null, moreForms: [] };
  const { number } = card.ticket;
  return {
    form: replyForm(commandActionId(number, "reply"), texts),
    moreForms: [standingForm(commandActionId(number, "update"), texts)],
  };
};
