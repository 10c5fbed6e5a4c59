import type { agent as german } from "../de/agent.ts";
import { agentCharges } from "./agent-charges.ts";
import { assignment } from "./assignment.ts";
import { card } from "./card.ts";
import { directory } from "./directory.ts";
import { gaps } from "./gaps.ts";
import { held } from "./held.ts";
import { incidents } from "./incidents.ts";
import { knowledge } from "./knowledge.ts";
import { macros } from "./macros.ts";
import { privacy } from "./privacy.ts";
import { promises } from "./promises.ts";
import { promiseFigures, reports } from "./reports.ts";
import { rounds } from "./rounds.ts";
import { summary } from "./summary.ts";
import { unclear } from "./unclear.ts";

/** What the desk says to its own people, in English. */
export const agent: typeof german = {
  card,
  waitingForDetails: {
    title: (customer) => `Details missing · ${customer}`,
    misses: (pieces) =>
      `Still missing: ${pieces}. The customer has been asked; until then the request stays outside the queue.`,
  },
  ...held,
  pauseCard: {
    title: (customer) => `Conversation ended · ${customer}`,
    until: (time, example) =>
      `After a warning there were further insults. The bot is silent until ${time}. What is written meanwhile stands here. A lead can lift the pause, also with “${example}”.`,
    apologised: (customer) => `${customer} has come round; the conversation goes on.`,
    over: (customer) => `The pause is over; ${customer} is writing again.`,
    undone: (by) => `Lifted by ${by}.`,
    undo: "Lift the pause",
  },
  abuseUndone: (ticket, by) => `${by} has struck out the insults counted on ${ticket}.`,
  nothingToUndo: (customer) => `There is no pause to lift for ${customer} at the moment.`,
  escalationCard: {
    raisedBy: "Called by",
    why: "Reason:",
    waitingSince: "Customer waiting since",
    firstReply: "First reply",
    notReplied: "still to come",
    acknowledgedBy: (name) => `Acknowledged by ${name}.`,
    settledBy: (name) => `Settled by ${name}.`,
    next: (time: string, whom: string) => `If nobody acknowledges, the next call follows ${time}: ${whom}.`,
    last: "Nobody is called for it again.",
    over: "Its cause no longer exists.",
    acknowledge: "Acknowledge",
    settle: "Settled",
  },
  escalationStorm: {
    title: (count) =>
      count === 1 ? "One more escalation within a short time" : `${count} escalations within a short time`,
    line: (ticket, reason) => `${ticket}: ${reason}`,
    more: (count) => `and ${count} more`,
    how: (example) => `Each is also on the card of its ticket. To see one: ${example}`,
  },
  customerWrote: {
    wrote: (customer) => `${customer} writes:`,
    wroteFor: (speaker, customer) => `${speaker} writes for ${customer}:`,
  },
  customerEdited: {
    before: (customer) => `${customer} has changed a message. Before:`,
    after: "Now:",
  },
  customerDeleted: (customer) => `${customer} has deleted this message:`,
  repliedToCustomer: (agent) => `${agent} to the customer:`,
  noted: (agent) => `Internal note by ${agent}:`,
  legalNews: (ticket) => `There is news on ${ticket}. Leads read it with “/ticket show ${ticket}”.`,
  claimed: (ticket, agent) => `${agent} has claimed ${ticket}.`,
  released: (ticket, agent) => `${agent} has released ${ticket}. It is waiting again.`,
  transferred: {
    to: (ticket, from, to) => `${from} has transferred ${ticket} to ${to}. Reason:`,
    history: (count) =>
      count === 1
        ? "The history goes along with one entry; the customer need not repeat anything."
        : `The history goes along with ${count} entries; the customer need not repeat anything.`,
  },
  taken: (ticket, lead, from) =>
    from === null ? `${lead} has taken ${ticket}.` : `${lead} has taken ${ticket} over from ${from}.`,
  resolvedBy: (ticket, agent) => `${agent} reports ${ticket} as resolved. The customer has the last word.`,
  customerSatisfied: (ticket, customer) => `${customer} confirms: ${ticket} is resolved.`,
  customerReopened: (ticket, customer) => `For ${customer}, ${ticket} is still open. It has been reopened.`,
  reopenedBy: (ticket, agent) => `${agent} has reopened ${ticket}.`,
  closedForSilence: (ticket, customer) =>
    `${ticket} is closed: ${customer} has not answered, though reminded. One word opens it again.`,
  closedBy: (ticket, agent) => `${agent} has closed ${ticket}.`,
  ratedBy: (ticket, rating) => `The customer rates our help on ${ticket}: ${rating} out of 5.`,
  priorityChanged: (ticket, agent, priority) =>
    `${agent} has set the priority of ${ticket} to “${priority}”.`,
  numberConfirmed: (ticket, agent) =>
    `${agent} has confirmed the customer number of ${ticket}. The customer is recognised from now on.`,
  escalationAcknowledged: (ticket, by) => `${by} has acknowledged the escalation of ${ticket}.`,
  escalationSettled: (ticket, by) => `${by} has settled the escalation of ${ticket}.`,
  deliveryFailed: {
    ofTicket: (ticket) =>
      `A message about ${ticket} did not reach the customer. Please get in touch another way. Reason:`,
    ofNone: "A message was not delivered and will not be tried again. Reason:",
  },
  quarantined: (inboxId) =>
    `An event could not be processed and is kept for inspection (${inboxId}). Everything else goes on. Reason:`,
  manyQuarantined: (count) =>
    `Within ten minutes ${count} events could not be processed. All are kept for inspection (“npm run desk -- inbox list”) and are no longer reported one by one until it is quieter. Everything else goes on.`,
  alreadyClaimed: (ticket, by, since) =>
    `${by} has had ${ticket} since ${since}. An internal note reaches ${by} at any time.`,
  youHaveIt: (ticket) => `${ticket} is already yours.`,
  notPermitted: (aim) => `Only leads can ${aim} here. “/ticket help” shows what you can do.`,
  customersChoice: "This choice is the customer's own. “/ticket help” shows what you can do.",
  notNow: {
    status: (ticket, status, aim) => `${ticket} is “${status}” right now, so you cannot ${aim}.`,
    instead: "What works now, for example:",
    dialogue: "As soon as the customer has confirmed the details, there will be a ticket.",
  },
  notYours: {
    owned: (ticket, by, aim) =>
      `${ticket} belongs to ${by}; only ${by} and the leads can ${aim}. You can still add an internal note.`,
    free: (ticket, aim, example) =>
      `${ticket} belongs to nobody yet. Claim it first (${example}), then you can ${aim}.`,
  },
  noSuchTicket: (ticket) => `There is no ticket ${ticket} here. “/ticket queue” shows what is open.`,
  noSuchColleague: (name, example) =>
    `“${name}” is not known as a colleague. Write the name as in the chat, in quotation marks if it has spaces: ${example}`,
  nothingToSettle: (ticket) => `${ticket} has no open escalation right now.`,
  nothingToConfirm: (ticket) => `${ticket} has no customer number to confirm right now.`,
  ...unclear,
  shown: {
    history: "History",
    earlier: (count) => `${count} earlier entries`,
    asides: {
      note: "note",
      charge: { shown: "charge named", agreed: "agreed", refused: "declined" },
      promise: { given: "promised", kept: "promise kept", takenBack: "promise taken back" },
      claim: {
        given: "was given the ticket",
        warned: "warned that the ticket goes back to the queue",
        returned: "back to the queue without a sign",
      },
      held: {
        held: "waiting, not sent yet",
        replaced: "replaced, not sent",
        closed: "not sent, ticket closed",
        taken: "not sent, ticket taken over",
      },
    },
  },
  overview: {
    claim: (ticket) => `Claim ${ticket}`,
    help: (example) => `All commands: ${example}`,
  },
  queue: {
    title: (count) => `Waiting: ${count}`,
    empty: "Everything is answered, nothing is waiting right now.",
    more: (count) => `and ${count} more`,
    due: (time) => `by ${time}`,
  },
  mine: {
    title: (count) => `Your tickets: ${count}`,
    empty: (example) => `You have no ticket right now. To see what is waiting: ${example}`,
  },
  found: {
    title: (text) => `Found for “${text}”`,
    nothing: (text) => `There is no entry for “${text}” yet. Other words sometimes help.`,
    limits: {
      only: (what) => `Only for: ${what}`,
      language: { de: "in German", en: "in English" },
      from: (day) => `from ${day}`,
      until: (day) => `until ${day}`,
      day: (iso) => iso,
    },
  },
  stats: {
    title: (days) => `What the bot achieved in ${days} days`,
    none: (days) => `Nothing has been asked in the last ${days} days.`,
    involved: "Bot answered",
    resolved: "Solved, says the customer, without any of us",
    handedOn: "Of these, a ticket all the same",
    leftOpen: "Of these, left open",
    answered: "Questions answered",
    offered: "Questions with “Did you mean?”",
    silent: "Questions without an entry",
    shadowed: "Questions shown to the team alone",
    withheld: "Questions on which the bot kept silent although an entry fits",
    solved: (count) => `solved: ${count}`,
    notSolved: (count) => `not solved: ${count}`,
    chosen: (count) => `chosen: ${count}`,
    noneOfThese: (count) => `none of these: ${count}`,
    ...promiseFigures,
    gaps: (example) => `What was missing: ${example}`,
  },
  help: {
    title: "What you can write",
    lead: "As a lead, also",
    more: "More on",
    topics: {
      offer: "What is charged",
      customer: "Customer data",
      incident: "Incidents",
      kb: "Knowledge base",
    },
    places: "Also as “@bot claim” in the ticket's thread, where it needs no number.",
  },
  ...directory,
  ...knowledge,
  ...macros,
  ...privacy,
  ...promises,
  ...reports,
  ...assignment,
  ...rounds,
  ...summary,
  ...incidents,
  ...gaps,
  ...agentCharges,
};
