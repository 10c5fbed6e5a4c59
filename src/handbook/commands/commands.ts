import { type Case, isTicket } from "../../core/case.ts";
import { aboutCustomers, isOfTicket, type TicketCommand } from "../../core/command.ts";
import type { ActChosen } from "../../core/event.ts";
import type { Facts } from "../../core/facts.ts";
import { type Decision, done, type Rule } from "../../core/rule.ts";
import { tellActor, toDesk } from "../access.ts";
import { undoAbuse } from "./abuse-undo.ts";
import { category } from "./category.ts";
import { claim } from "./claim.ts";
import { confirm } from "./confirm.ts";
import { consult } from "./consult.ts";
import { link, setField, undoField } from "./customer.ts";
import { delegate, revoke } from "./delegate.ts";
import { acknowledge, escalate, settle } from "./escalation.ts";
import { attach, detach } from "./incident.ts";
import { macro } from "./macro.ts";
import { note } from "./note.ts";
import { offer } from "./offer.ts";
import { priority } from "./priority.ts";
import { promise } from "./promise.ts";
import { release } from "./release.ts";
import { ask, reply, update } from "./reply.ts";
import { close, reopen, resolve } from "./resolve.ts";
import { send } from "./send.ts";
import { take } from "./take.ts";
import { transfer } from "./transfer.ts";

const perform = (subject: Case, event: ActChosen, facts: Facts, command: TicketCommand): Decision => {
  if (command.verb === "abuse undo") return undoAbuse(subject, event, facts);
  if (!isTicket(subject))
    return done(subject, [
      tellActor(event, toDesk({ say: "unclear", problem: { problem: "noTicket", verb: command.verb } })),
    ]);
  if (facts.settings.customers === "none" && aboutCustomers.includes(command.verb))
    return done(subject, [tellActor(event, toDesk({ say: "noCustomers" }))]);
  const order = { subject, event, facts };
  switch (command.verb) {
    case "claim":
      return claim({ ...order, command });
    case "release":
      return release({ ...order, command });
    case "transfer":
      return transfer({ ...order, command });
    case "take":
      return take({ ...order, command });
    case "reply":
      return reply({ ...order, command });
    case "ask":
      return ask({ ...order, command });
    case "update":
      return update({ ...order, command });
    case "macro":
      return macro({ ...order, command });
    case "note":
      return note({ ...order, command });
    case "promise":
      return promise({ ...order, command });
    case "consult":
      return consult({ ...order, command });
    case "send":
      return send({ ...order, command });
    case "priority":
      return priority({ ...order, command });
    case "escalate":
      return escalate({ ...order, command });
    case "acknowledge":
      return acknowledge({ ...order, command });
    case "settle":
      return settle({ ...order, command });
    case "resolve":
      return resolve({ ...order, command });
    case "close":
      return close({ ...order, command });
    case "reopen":
      return reopen({ ...order, command });
    case "incident attach":
      return attach({ ...order, command });
    case "incident detach":
      return detach({ ...order, command });
    case "confirm":
      return confirm({ ...order, command });
    case "category":
      return category({ ...order, command });
    case "offer order":
    case "offer repair":
    case "offer consulting":
      return offer({ ...order, command });
    case "customer set":
      return setField({ ...order, command });
    case "customer link":
      return link({ ...order, command });
    case "customer undo":
      return undoField({ ...order, command });
    case "customer delegate":
      return delegate({ ...order, command });
    case "customer revoke":
      return revoke({ ...order, command });
  }
};

/** Button, command, shortcut and form end here: one implementation for each verb. */
export const commands: Rule = {
  id: "S2",
  name: "Work on the ticket",
  decide: (subject, event, facts) => {
    if (event.kind !== "actChosen" || event.act.act !== "command") return undefined;
    const { command } = event.act;
    // Commands that change no case are answered before any rule is asked.
    return isOfTicket(command) ? perform(subject, event, facts, command) : done(subject, []);
  },
};
