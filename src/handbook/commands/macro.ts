import { fillMacro, macroNamed } from "../../core/macro.ts";
import { ticketName } from "../../core/ticket.ts";
import { type Perform, refuse } from "./order.ts";
import { sendReply } from "./reply.ts";

/** Sends a prepared reply in the customer's language; what the agent adds stands below it. */
export const macro: Perform<"macro"> = (order) => {
  const { subject, command, event, facts } = order;
  const { macros, company } = facts.settings;
  const found = macroNamed(macros, command.name);
  if (found === null)
    return refuse(subject, event, {
      say: "noSuchMacro",
      name: command.name,
      known: macros.map(({ name }) => name),
    });
  const text = found.texts[subject.language];
  if (text === undefined)
    return refuse(subject, event, {
      say: "macroNotInLanguage",
      name: found.name,
      language: subject.language,
    });
  const values = { customer: subject.customer.name, ticket: ticketName(subject.ticket), company };
  const filled = fillMacro(text, values);
  return sendReply(order, command.more === null ? filled : `${filled}\n\n${command.more}`);
};
