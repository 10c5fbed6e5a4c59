import { shortName } from "../excerpt.ts";
import { paragraph } from "../parts.ts";
import { nameOf, type RenderersFor } from "./renderer.ts";

/** Steps of the work on a ticket, each a sentence below its card. */
export const progressRenderers: RenderersFor<
  | "legalNews"
  | "claimed"
  | "released"
  | "taken"
  | "customerSatisfied"
  | "customerReopened"
  | "reopenedBy"
  | "closedBy"
  | "closedForSilence"
  | "ratedBy"
  | "priorityChanged"
  | "numberConfirmed"
  | "escalationAcknowledged"
  | "escalationSettled"
  | "abuseUndone"
> = {
  legalNews: ({ ticket }, { texts: { sentences } }) => paragraph(sentences.legalNews(nameOf(ticket))),

  claimed: ({ ticket, agent }, { texts: { sentences } }) =>
    paragraph(sentences.claimed(nameOf(ticket), shortName(agent))),

  released: ({ ticket, agent }, { texts: { sentences } }) =>
    paragraph(sentences.released(nameOf(ticket), shortName(agent))),

  taken: ({ ticket, lead, from }, { texts: { sentences } }) =>
    paragraph(sentences.taken(nameOf(ticket), shortName(lead), from === null ? null : shortName(from))),

  customerSatisfied: ({ ticket, customer }, { texts: { sentences } }) =>
    paragraph(sentences.customerSatisfied(nameOf(ticket), shortName(customer))),

  customerReopened: ({ ticket, customer }, { texts: { sentences } }) =>
    paragraph(sentences.customerReopened(nameOf(ticket), shortName(customer))),

  reopenedBy: ({ ticket, agent }, { texts: { sentences } }) =>
    paragraph(sentences.reopenedBy(nameOf(ticket), shortName(agent))),

  closedForSilence: ({ ticket, customer }, { texts: { sentences } }) =>
    paragraph(sentences.closedForSilence(nameOf(ticket), shortName(customer))),

  closedBy: ({ ticket, agent }, { texts: { sentences } }) =>
    paragraph(sentences.closedBy(nameOf(ticket), shortName(agent))),

  ratedBy: ({ ticket, rating }, { texts: { sentences } }) =>
    paragraph(sentences.ratedBy(nameOf(ticket), rating)),

  priorityChanged: ({ ticket, agent, priority }, { texts: { sentences, vocabulary } }) =>
    paragraph(sentences.priorityChanged(nameOf(ticket), shortName(agent), vocabulary.priority[priority])),

  numberConfirmed: ({ ticket, agent }, { texts: { sentences } }) =>
    paragraph(sentences.numberConfirmed(nameOf(ticket), shortName(agent))),

  escalationAcknowledged: ({ ticket, by }, { texts: { sentences } }) =>
    paragraph(sentences.escalationAcknowledged(nameOf(ticket), shortName(by))),

  escalationSettled: ({ ticket, by }, { texts: { sentences } }) =>
    paragraph(sentences.escalationSettled(nameOf(ticket), shortName(by))),

  abuseUndone: ({ ticket, by }, { texts: { sentences } }) =>
    paragraph(sentences.abuseUndone(nameOf(ticket), shortName(by))),
};
