import { detailKinds } from "../../core/details.ts";
import { incidentName } from "../../core/incident.ts";
import type { Language, Party } from "../../core/person.ts";
import type { TicketCard } from "../../core/shown-ticket.ts";
import { type Documentation, type Escalation, openEscalations, type Ticket } from "../../core/ticket.ts";
import type { DueTimes } from "../../core/ticket-clock.ts";
import { oneLine, shortName } from "../excerpt.ts";
import { featuresInWords } from "../features.ts";
import type { Part } from "../message.ts";
import { fields, message, quote, type Row, text, title } from "../parts.ts";
import { shortTime } from "../time.ts";
import { cardForms, showButton, workButtons } from "./card-actions.ts";
import { chargeRows } from "./charges.ts";
import { correctedPart } from "./directory.ts";
import { fileParts } from "./files.ts";
import { problemParts } from "./problems.ts";
import { type AgentRendering, exampleOf, nameOf, type RenderersFor } from "./renderer.ts";

const maxEscalations = 3;

/** Whether a card may show nothing of its ticket: legal matters are the leads' alone (R10). */
export const isForLeadsOnly = ({ ticket }: TicketCard): boolean => ticket.route === "legal";

/** "T-12 · waiting" */
export const cardTitle = ({ ticket, status }: TicketCard, { texts }: AgentRendering): Part =>
  title(texts.sentences.card.title(nameOf(ticket.number), texts.vocabulary.status[status]));

/** "Anna Brandt, Slack" */
const accountOf = ({ key, name }: Party): string => {
  const [platform = ""] = key.split(":");
  return `${shortName(name)}, ${platform.slice(0, 1).toUpperCase()}${platform.slice(1)}`;
};

const writtenNumber = ({ identity }: TicketCard, { texts }: AgentRendering): string | null => {
  const words = texts.sentences.card;
  switch (identity.kind) {
    case "account":
      return null;
    case "unasked":
      return words.numberUnasked;
    case "unknown":
      return words.numberUnknown;
    case "notCustomer":
      return words.numberNone;
    case "given": {
      const number = oneLine(identity.number, 40);
      const { unconfirmed } = identity;
      if (unconfirmed !== undefined) return words.numberUnconfirmed(number, accountOf(unconfirmed.holder));
      if (identity.linkedBy !== undefined)
        return words.numberLinked(number, shortName(identity.linkedBy.name));
      if (identity.inDirectory) return number;
      return identity.atWord === undefined
        ? words.numberUnlisted(number)
        : words.numberAtWord[identity.atWord](number);
    }
  }
};

/** Who asks, by name, number and tier. */
export const customerRows = (card: TicketCard, rendering: AgentRendering): readonly Row[] => {
  const { sentences, vocabulary } = rendering.texts;
  const words = sentences.card;
  const number = writtenNumber(card, rendering);
  const names = [card.record?.company, card.customer.name].filter((name) => name !== undefined);
  return [
    [words.customer, names.map(shortName).join(", ")],
    number === null ? null : [words.number, number],
    card.record && [words.tier, vocabulary.tier[card.record.tier]],
  ];
};

const counted = (label: string, count: number): Row => (count === 0 ? null : [label, String(count)]);
const listed = (label: string, items: readonly string[]): Row =>
  items.length === 0 ? null : [label, oneLine(items.join(", "), 200)];

const mostDocumented = 2;

/** Characters of the words in which something was promised. */
const mostPromised = 120;

const documented = (
  { title: name, url, probability, features = [] }: Documentation,
  language: Language,
): string => {
  const reasons = featuresInWords(features, language).join(", ");
  const share = `${Math.round(probability * 100)} %${reasons === "" ? "" : `: ${reasons}`}`;
  return `${oneLine(name, 80)} (${share}) ${url}`;
};

/** What the customer has seen already, and what only the desk is told. */
const documentedRows = (
  { ticket: { documentation = [] } }: TicketCard,
  { texts, language }: Pick<AgentRendering, "texts" | "language">,
): readonly Row[] => {
  const words = texts.sentences.card;
  return documentation
    .slice(0, mostDocumented)
    .map((one) => [one.shown ? words.shown : words.documentation, documented(one, language)]);
};

/** By when the customer can expect something; nothing is due while the desk waits for them. */
export const dueRows = (
  { ticket, timeZone }: TicketCard,
  { texts, language }: Pick<AgentRendering, "texts" | "language">,
): readonly Row[] => {
  const words = texts.sentences.card;
  const { promise } = ticket;
  const now = { reply: ticket.expectedReplyAt, resolution: null };
  const { reply, update, resolution }: DueTimes = ticket.clock?.due ?? now;
  return [
    reply === null ? null : [words.expected, shortTime(reply, timeZone, language)],
    update === undefined ? null : [words.update, shortTime(update, timeZone, language)],
    promise === undefined
      ? null
      : [
          words.promise,
          words.promisedBy(
            shortTime(promise.until, timeZone, language),
            shortName(promise.by.name),
            oneLine(promise.words.internal, mostPromised),
          ),
        ],
    resolution === null ? null : [words.resolution, shortTime(resolution, timeZone, language)],
    ticket.clock?.held === undefined || ticket.incident === undefined
      ? null
      : [words.waitsFor, words.endOfIncident(incidentName(ticket.incident))],
  ];
};

/** Whose it is, and how surely. */
const ownerRows = (
  { ticket, agent, timeZone }: TicketCard,
  { texts, language }: AgentRendering,
): readonly Row[] => {
  const words = texts.sentences.card;
  const { returned, claim, ungiven } = ticket;
  const nobody = ungiven === undefined ? words.nobody : words.ungiven[ungiven];
  const goesBackAt = claim?.warnedAt === undefined ? null : claim.ring;
  return [
    [words.owner, agent ? shortName(agent.name) : nobody],
    goesBackAt === null ? null : [words.goesBack, shortTime(goesBackAt, timeZone, language)],
    returned === undefined
      ? null
      : [
          words.returned,
          words.returnedFrom(shortName(returned.from.name), shortTime(returned.at, timeZone, language)),
        ],
  ];
};

/** What the request named, kind by kind, so that nobody reads it twice for that (I5). */
const detailRows = ({ details = {} }: Ticket, { texts }: AgentRendering): readonly Row[] =>
  detailKinds.map((kind) => listed(texts.sentences.card.details[kind], details[kind] ?? []));

const ticketRows = (card: TicketCard, rendering: AgentRendering): readonly Row[] => {
  const { texts, language } = rendering;
  const { sentences, vocabulary } = texts;
  const words = sentences.card;
  const { ticket } = card;
  return [
    ticket.route === "support" ? null : [words.route, vocabulary.route[ticket.route]],
    listed(words.products, card.record?.products ?? []),
    card.record?.note ? [words.note, oneLine(card.record.note, 200)] : null,
    ...detailRows(ticket, rendering),
    [words.priority, vocabulary.priority[ticket.priority]],
    ticket.incident === undefined ? null : [sentences.incidentCard.row, incidentName(ticket.incident)],
    ...dueRows(card, { texts, language }),
    ticket.calendar === undefined ? null : [words.calendar, ticket.calendar],
    ...chargeRows(card, rendering),
    ...ownerRows(card, rendering),
    ...documentedRows(card, { texts, language }),
    counted(words.transfers, ticket.transfers),
    counted(words.reopened, ticket.reopened),
    ticket.rating && [words.rating, words.ratingOf(ticket.rating)],
  ];
};

const lastWordParts = (card: TicketCard, { texts, cut, language }: AgentRendering): readonly Part[] => {
  const { lastWord } = card.ticket;
  if (lastWord === null) return [];
  const time = shortTime(lastWord.at, card.timeZone, language);
  return [text(texts.sentences.card.lastWord(time)), quote(cut(lastWord.text))];
};

const escalationPart = (escalation: Escalation, timeZone: string, rendering: AgentRendering): Part => {
  const { sentences, vocabulary } = rendering.texts;
  const time = shortTime(escalation.at, timeZone, rendering.language);
  const seen = escalation.acknowledgedBy;
  return text(
    [
      sentences.card.escalation(vocabulary.reason[escalation.reason], time),
      ...(seen === null ? [] : [sentences.card.acknowledgedBy(shortName(seen.name))]),
    ].join(", "),
  );
};

/** The way to what was said with the customer. */
export const conversationPart = ({ conversation }: TicketCard, { texts }: AgentRendering): Part => ({
  part: "conversation",
  conversation,
  label: texts.sentences.card.conversation,
});

/** Everything a card shows of its ticket below the title. */
export const ticketParts = (card: TicketCard, rendering: AgentRendering): readonly (Part | null)[] => {
  const words = rendering.texts.sentences.card;
  const { ticket } = card;
  return [
    fields([...customerRows(card, rendering), ...ticketRows(card, rendering)]),
    conversationPart(card, rendering),
    card.record?.blocked ? text(words.blocked) : null,
    card.record && correctedPart(card.record, rendering),
    ...problemParts(ticket.problems, rendering),
    ...fileParts(card.attachments, rendering),
    ticket.promise ? text(words.takeBack(`/ticket promise ${nameOf(ticket.number)} none`)) : null,
    ...(ticket.held ?? []).map(({ by }) =>
      text(words.held(shortName(by.name), exampleOf(rendering, "send", ticket.number))),
    ),
    ticket.incomplete ? text(words.incomplete) : null,
    ...lastWordParts(card, rendering),
    ...(ticket.solution === null ? [] : [text(words.solution), quote(rendering.cut(ticket.solution))]),
    ...openEscalations(ticket)
      .slice(-maxEscalations)
      .map((escalation) => escalationPart(escalation, card.timeZone, rendering)),
  ];
};

/** The one card of a ticket in the internal channel. */
export const cardRenderers: RenderersFor<"card"> = {
  card: (card, rendering) => {
    if (isForLeadsOnly(card))
      return message(
        [cardTitle(card, rendering), text(rendering.texts.sentences.card.legal)],
        [showButton(card.ticket.number, rendering)],
      );
    const work = workButtons(card, rendering);
    const { form, moreForms } = cardForms(card, rendering);
    return message(
      [cardTitle(card, rendering), ...ticketParts(card, rendering)],
      work.length === 0 ? [] : [...work, showButton(card.ticket.number, rendering)],
      form,
      moreForms,
    );
  },
};
