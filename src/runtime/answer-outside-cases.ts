import { ownerOf, type TicketCase } from "../core/case.ts";
import type { Command, HelpTopic, ListingCommand } from "../core/command.ts";
import { isKnowledge, isListing, isOfIncident, isOfPrivacy, isPresence } from "../core/command.ts";
import type { Told } from "../core/effect.ts";
import type { ActChosen, Event } from "../core/event.ts";
import { mayCommand } from "../core/permissions.ts";
import { isStaff, type Person, type PersonKey } from "../core/person.ts";
import type { Route } from "../core/problem.ts";
import type { AgentSay } from "../core/say.ts";
import { notAllowed, toCustomer } from "../handbook/access.ts";
import { numberless } from "../handbook/numberless.ts";
import type { Database } from "../storage/database.ts";
import { enqueue } from "../storage/outbox.ts";
import { askForLinks, checkKnowledge, checkPages } from "./check-knowledge.ts";
import { editKnowledge } from "./edit-knowledge.ts";
import { findCase } from "./find-case.ts";
import { listGaps } from "./gaps.ts";
import { listTickets, showTicket } from "./listings.ts";
import { notePresenceOf } from "./note-presence.ts";
import { dutyFor } from "./on-duty.ts";
import type { Parts } from "./parts.ts";
import { manageCustomerData } from "./privacy.ts";
import { recentAnswers } from "./recent-answers.ts";
import { figuresOf, recentBreaches } from "./reports.ts";
import { listIncidents, manageIncident } from "./services/incident-commands.ts";
import { showCustomer } from "./show-customer.ts";
import { sumUpToday } from "./sum-up.ts";
import { tickRound } from "./tick-round.ts";
import { toldOfEmptied } from "./told-of-emptied.ts";

/** An answer to one person that changes no case. */
export type OutsideAnswer = {
  readonly write: (db: Database) => Promise<void>;
  /** The knowledge base may be another one once it is written. */
  readonly changesKnowledge: boolean;
  /** What the event itself says is to be kept no longer than it takes. */
  readonly isForgotten: boolean;
};

/** What somebody is told, and what is written with it. */
type Answer = {
  readonly told: Told;
  readonly also?: (db: Database) => Promise<void>;
  readonly isForgotten?: true;
};

const desk = (say: AgentSay): Answer => ({ told: { audience: "desk", say } });

const search = (parts: Parts, event: ActChosen, text: string): AgentSay => {
  const language = event.person.locale ?? parts.settings.language;
  const entries = parts.knowledge
    .match(text)
    .slice(0, 5)
    .flatMap(({ entry }) => parts.knowledge.show(entry, language) ?? []);
  return { say: "found", text, entries };
};

const isQueued = (subject: TicketCase): boolean => subject.status === "queued";

const isOf =
  (person: PersonKey) =>
  (subject: TicketCase): boolean =>
    ownerOf(subject)?.key === person;

const overview = async (parts: Parts, person: PersonKey): Promise<AgentSay> => {
  const mine = await listTickets(parts, isOf(person));
  const queue = await listTickets(parts, isQueued);
  const { lines, timeZone } = queue;
  return { say: "overview", mine: mine.lines, queue: lines, timeZone, ...(await dutyFor(parts, person)) };
};

const queue = async (parts: Parts, category: Route | null, reader: PersonKey): Promise<AgentSay> => {
  const isListed = (subject: TicketCase): boolean =>
    isQueued(subject) && (category === null || subject.route === category);
  const listed = await listTickets(parts, isListed);
  return { say: "queue", category, ...listed, ...(await dutyFor(parts, reader)) };
};

const listing = async (parts: Parts, event: ActChosen, command: ListingCommand): Promise<AgentSay> => {
  if (!mayCommand(event.person.role, command.verb)) return { say: "notPermitted", verb: command.verb };
  switch (command.verb) {
    case "help":
      return helpFor(parts, event.person.role === "lead", command.topic ?? null);
    case "kb gaps":
      return listGaps(parts, event.person);
    case "kb check":
      return command.links ? checkPages(parts) : checkKnowledge(parts);
    case "stats":
      return recentAnswers(parts, event.person.role);
    case "stats breaches":
      return recentBreaches(parts, command.days);
    case "stats mine":
      return figuresOf(parts, event.person.key, command.days);
    case "summary":
      return sumUpToday(parts);
    case "incident list":
      return listIncidents(parts);
    case "search":
    case "kb search":
      return search(parts, event, command.text);
    case "overview":
      return overview(parts, event.person.key);
    case "queue":
      return queue(parts, command.category ?? null, event.person.key);
    case "mine":
      return { say: "mine", ...(await listTickets(parts, isOf(event.person.key))) };
    case "show":
      return showTicket(parts, event);
    case "customer show":
      return showCustomer(parts, event, command.number);
  }
};

/** Where there are no customers, what is left about them is for leads: to export and to forget. */
const helpFor = ({ settings }: Parts, lead: boolean, topic: HelpTopic | null): AgentSay =>
  settings.customers === "none" && topic === "customer" && !lead
    ? { say: "noCustomers" }
    : { say: "help", lead, topic, ...numberless({ settings }) };

const missingTicket = (command: Command, event: ActChosen): AgentSay =>
  event.target !== null && "ticket" in event.target
    ? { say: "noSuchTicket", ticket: event.target.ticket }
    : { say: "unclear", problem: { problem: "noTicket", verb: command.verb } };

/** D1: a customer who opens the bot's page, or writes `/ticket` alone, asks how this works. */
const forCustomers = ({ settings }: Parts, person: Person, command: Command): Told =>
  command.verb === "overview" && !person.rightsUnread
    ? toCustomer({ say: "greeting", company: settings.company, ...numberless({ settings }) })
    : notAllowed(person);

const ofCommand = async (parts: Parts, event: ActChosen, command: Command): Promise<Answer | null> => {
  if (!isStaff(event.person)) return { told: forCustomers(parts, event.person, command) };
  if (isListing(command)) {
    const say = await listing(parts, event, command);
    return say.say === "knowledgeFindings" ? { ...desk(say), also: askForLinks(parts, event) } : desk(say);
  }
  if (isKnowledge(command)) {
    const { say, write } = await editKnowledge(parts, event, command);
    return { ...desk(say), also: write };
  }
  if (isOfIncident(command)) {
    const { say, also } = await manageIncident(parts, event, command);
    return { ...desk(say), ...(also !== undefined && { also }) };
  }
  if (isOfPrivacy(command)) {
    const { say, also } = await manageCustomerData(parts, event, command);
    return { ...desk(say), ...(also !== undefined && { also, isForgotten: true }) };
  }
  if (isPresence(command)) {
    const { say, also } = notePresenceOf(parts, event, command);
    return { ...desk(say), ...(also !== undefined && { also }) };
  }
  if (command.verb === "tick") {
    const { say, also } = await tickRound(parts, event, command.round);
    return { ...desk(say), ...(also !== undefined && { also }) };
  }
  const found = await parts.store.read((db) => findCase(db, parts, event));
  if (found === null) return desk(missingTicket(command, event));
  const emptied = await toldOfEmptied(parts, event, true);
  return emptied && { told: emptied };
};

const answerTo = async (parts: Parts, event: Event): Promise<Answer | null> => {
  if (event.kind !== "actChosen") return null;
  if (isStaff(event.person) || event.act.act !== "command") {
    const emptied = await toldOfEmptied(parts, event, false);
    if (emptied !== null) return { told: emptied };
  }
  if (event.act.act === "command") return ofCommand(parts, event, event.act.command);
  if (event.act.act !== "unclear") return null;
  return isStaff(event.person)
    ? desk({ say: "unclear", problem: event.act.problem })
    : { told: notAllowed(event.person) };
};

/** Answers commands that concern no case or only look at one; `null` when the rules are to decide. */
export const answerOutsideCases = async (parts: Parts, event: Event): Promise<OutsideAnswer | null> => {
  const answer = await answerTo(parts, event);
  if (answer === null || event.kind !== "actChosen") return null;
  const { told, also } = answer;
  const { conversation, person } = event;
  const now = parts.clock.now();
  return {
    changesKnowledge: also !== undefined,
    isForgotten: answer.isForgotten === true,
    write: async (db) => {
      await enqueue(db, [
        {
          id: parts.newId(),
          caseId: null,
          platform: conversation.platform,
          lane: `${conversation.platform}/${conversation.channel}`,
          key: null,
          body: {
            order: "post",
            destination: { to: "conversation", conversation },
            onlyFor: person.key,
            content: { ...told, language: person.locale ?? parts.settings.language },
            ping: [],
            mode: "create",
          },
          dueAt: now,
          createdAt: now,
        },
      ]);
      // What everybody sees of it comes after the answer, on every platform.
      await also?.(db);
    },
  };
};
