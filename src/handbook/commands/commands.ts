import { type Case, isTicket } from "../../core/case.ts";
import { isOfTicket, type TicketCommand } from "../../core/command.ts";
import type { ActChosen } from "../../core/event.ts";
import type { Facts } from "../../core/facts.ts";
import { type Decision, done, type Rule } from "../../core/rule.ts";
import { tellActor, toDesk } from "../access.ts";
import { undoAbuse } from "./abuse-undo.ts";
import { claim } from "./claim.ts";
import { confirm } from "./confirm.ts";
import { consult } from "./consult.ts";
import { acknowledge, escalate, settle } from "./escalation.ts";
import { macro } from "./macro.ts";
import { note } from "./note.ts";
import { priority } from "./priority.ts";
import { promise } from "./promise.ts";
import { release } from "./release.ts";
import { ask, reply, update } from "./reply.ts";
import { close, reopen, resolve } from "./resolve.ts";
import { take } from "./take.ts";
import { transfer } from "./transfer.ts";

const perform = (subject: Case, event: ActChosen, facts: Facts, command: TicketCommand): Decision => {
  if (command.verb === "abuse undo") return undoAbuse(subject, event, facts);
  if (!isTicket(subject))
    return done(subject, [
      tellActor(event, toDesk({ say: "unclear", problem: { problem: "noTicket", verb: command.verb } })),
    ]);
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
    case "confirm":
      return confirm({ ...order, command });
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
