import { isOfClock } from "../core/call-chain.ts";
import { type DialogueCase, inDialogue, isTicket, type Resolved, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { IncidentTold } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { openEscalations } from "../core/ticket.ts";
import { endTopic, knowsOf, untold } from "./impairment.ts";
import { afterNews } from "./incident-word.ts";
import { joinIncident } from "./join-incident.ts";
import { sentDespite } from "./sent-despite.ts";
import { speak } from "./speak.ts";
import { showCard } from "./ticket-card.ts";

const isOpen = ({ status }: TicketCase): boolean =>
  status === "queued" || status === "claimed" || status === "waitingForCustomer";

/** The desk's words, as they stand in the history. */
const recorded = ({ news }: IncidentTold, facts: Facts): readonly Effect[] => {
  if (news === null) return [];
  const { text, by } = news;
  return [{ kind: "record", entry: { what: "reply", text, by, messageId: null } }, ...sentDespite(facts, by)];
};

/** What is known of it at the desk: below the card, and in the history. */
const noted = (event: IncidentTold, facts: Facts): readonly Effect[] => {
  const { incident, step, news } = event;
  const { number } = incident;
  const inform: Effect = {
    kind: "inform",
    key: `told-${event.id}`,
    say: { say: "incidentTold", incident: number, step, text: news?.text ?? null, by: news?.by.name ?? null },
    ping: [],
  };
  return [inform, ...recorded(event, facts)];
};

const join = (subject: TicketCase, event: IncidentTold, facts: Facts): Decision => {
  const incident = facts.incidents.find(({ number }) => number === event.incident.number);
  if (incident === undefined || !isOpen(subject) || subject.ticket.incident !== undefined)
    return done(subject, []);
  const joined = joinIncident(subject, incident, facts);
  return done(joined.subject, [...joined.effects, ...noted(event, facts), showCard(joined.subject, facts)], {
    incident: incident.number,
  });
};

/** Somebody of the desk has to answer this one anyway: it is about more, or people were called for it. */
const needsAnswer = ({ status, ticket }: TicketCase): boolean =>
  status === "claimed" ||
  ticket.problems.length > 1 ||
  openEscalations(ticket).some(({ reason }) => !isOfClock(reason));

/** R11, S4: the end of an incident solves what was only about it, as far as its customer says so. */
const ask = (
  subject: TicketCase,
  { incident, news }: IncidentTold,
): readonly [Resolved, readonly Effect[]] => {
  const text = news?.text ?? null;
  const { base, effects } = speak(subject, "incidentOver", {
    say: "incidentOver",
    service: incident.service.name[subject.language],
    ticket: subject.ticket.number,
    text,
  });
  const agent = "agent" in subject ? subject.agent : null;
  return [{ ...base, status: "resolved", agent, ticket: { ...subject.ticket, solution: text } }, effects];
};

const tell = (subject: TicketCase, event: IncidentTold, facts: Facts): Decision => {
  const { incident, step, news } = event;
  const because = { incident: incident.number, step };
  if (step === "ended" && isOpen(subject) && !needsAnswer(subject)) {
    const [asked, effects] = ask(subject, event);
    return done(asked, [...effects, ...noted(event, facts), showCard(asked, facts)], because);
  }
  const say: Effect = {
    kind: "reply",
    key: `incident-${incident.number}-${event.id}`,
    say: {
      say: "incidentNews",
      step,
      service: incident.service.name[subject.language],
      ticket: subject.ticket.number,
      text: news?.text ?? null,
      statusUrl: null,
      stays: isOpen(subject),
    },
    private: false,
  };
  // The question that is open on a resolved ticket stays open, and so do its buttons.
  const told = { ...subject, turn: subject.turn + 1 };
  const heard = news === null ? told : afterNews(told, facts.now);
  const card = isOpen(heard) ? [showCard(heard, facts)] : [];
  return done(heard, [say, ...noted(event, facts), ...card], because);
};

/** Words that nobody has answered yet: they are not to go under in a question of ours. */
const hasUnanswered = ({ said, turn }: DialogueCase): boolean => said.some((one) => one.turn === turn);

/** R11: whoever was told and has filed nothing hears the end where they were told, and is asked whether all works. */
const tellEnd = (subject: DialogueCase, event: IncidentTold, facts: Facts): Decision => {
  const { incident, news } = event;
  const text = news?.text ?? null;
  const service = incident.service.name[subject.language];
  const because = { incident: incident.number, step: event.step };
  if (hasUnanswered(subject)) {
    const say = { say: "impairmentOver", service, text, asks: false } as const;
    const reply: Effect = {
      kind: "reply",
      key: `incident-${incident.number}-${event.id}`,
      say,
      private: false,
    };
    return done(untold(subject, incident), [reply, ...recorded(event, facts)], because);
  }
  const { base, effects } = speak(subject, endTopic, { say: "impairmentOver", service, text, asks: true });
  const asked = {
    ...untold(base, incident),
    hurry: false,
    status: "answered",
    entries: [],
    verdict: "open",
  } as const;
  return done(asked, [...effects, ...recorded(event, facts)], because);
};

/** R11: what becomes of an incident reaches every customer whose ticket belongs to it, once. */
export const incidentNews: Rule = {
  id: "R11",
  name: "News of an incident reach its customers",
  decide: (subject, event, facts) => {
    if (event.kind !== "incidentTold") return undefined;
    if (inDialogue(subject))
      return event.step === "ended" && knowsOf(subject, event.incident)
        ? tellEnd(subject, event, facts)
        : done(subject, []);
    if (!isTicket(subject)) return done(subject, []);
    if (event.step === "opened") return join(subject, event, facts);
    const isTheirs = subject.ticket.incident === event.incident.number && subject.status !== "closed";
    return isTheirs ? tell(subject, event, facts) : done(subject, []);
  },
};
