import { isTicket, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { ActChosen, Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { type HeldReply, heldOf, heldText } from "../core/held-words.ts";
import { partyOf } from "../core/person.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { tellActor, toDesk } from "./access.ts";
import { commands } from "./commands/commands.ts";
import { showCard } from "./ticket-card.ts";

type HeldCommand = HeldReply["command"];

/** A typed command whose words nobody has looked at yet; `null`: it is another event. */
const unseenCommand = (event: Event): HeldCommand | null => {
  if (event.kind !== "actChosen" || event.act.act !== "command" || event.reviewed) return null;
  const { command } = event.act;
  switch (command.verb) {
    case "reply":
    case "ask":
    case "update":
    case "macro":
    case "resolve":
      return command;
    default:
      return null;
  }
};

const replaced = (subject: TicketCase, event: ActChosen): readonly Effect[] => {
  const earlier = heldOf(subject.ticket, event.person.key);
  if (earlier === null) return [];
  const by = partyOf(event.person);
  return [
    { kind: "record", entry: { what: "held", step: "replaced", text: heldText(earlier), author: by, by } },
  ];
};

const hold = (subject: TicketCase, event: ActChosen, facts: Facts, command: HeldCommand): Decision => {
  const by = partyOf(event.person);
  const { hints, suggestion } = facts;
  const held: HeldReply = { id: event.at, by, command, hints, suggestion };
  const others = (subject.ticket.held ?? []).filter((one) => one.by.key !== by.key);
  const waiting: TicketCase = { ...subject, ticket: { ...subject.ticket, held: [...others, held] } };
  return done(
    waiting,
    [
      tellActor(event, toDesk({ say: "replyHeld", ticket: subject.ticket.number, held })),
      showCard(waiting, facts),
      ...replaced(subject, event),
      { kind: "record", entry: { what: "held", step: "held", text: heldText(held), author: by, by } },
    ],
    { verb: command.verb, hints: hints.map(({ kind }) => kind) },
  );
};

/**
 * T-rules: words of a typed command about which the checker has something to say wait on the ticket until their author
 * sends them anyway, or words them differently. What the order would not send at all, the order itself refuses.
 */
export const holdBack: Rule = {
  id: "tone",
  name: "Hints come before the customer reads",
  decide: (subject, event, facts) => {
    const command = unseenCommand(event);
    if (command === null || event.kind !== "actChosen" || !isTicket(subject)) return undefined;
    if (facts.hints.length === 0 || !facts.settings.holdBack) return undefined;
    const wouldSend = commands.decide(subject, event, facts)?.effects.some(({ kind }) => kind === "reply");
    return wouldSend ? hold(subject, event, facts, command) : undefined;
  },
};
