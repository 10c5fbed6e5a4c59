import { isTicket, ownerOf, type TicketCase } from "../core/case.ts";
import type { Ping } from "../core/effect.ts";
import type { MessagePosted } from "../core/event.ts";
import { partyOf } from "../core/person.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";

const ownerToTell = (subject: TicketCase, event: MessagePosted): readonly Ping[] => {
  const owner = ownerOf(subject);
  return owner === null || owner.key === event.person.key ? [] : [owner.key];
};

const passOn = (subject: TicketCase, event: MessagePosted): Decision => {
  const by = partyOf(event.person);
  const text = { internal: event.message.text };
  return done(
    subject,
    [
      {
        kind: "inform",
        key: `product-${event.id}`,
        say: { say: "productAnswered", by: by.name, text, attachments: event.message.attachments },
        ping: ownerToTell(subject, event),
      },
      { kind: "record", entry: { what: "note", text, by } },
    ],
    { by: by.key },
  );
};

/**
 * I2: what is written below a question in product management's own channel is an answer to it, whoever can write there.
 * It goes below the ticket's card and calls its agent; what of it the customer hears, the agent decides (R7).
 */
export const productAnswers: Rule = {
  id: "I2",
  name: "Product management answers",
  decide: (subject, event) => {
    if (event.kind === "messagePosted" && event.place === "product")
      return isTicket(subject) ? passOn(subject, event) : done(subject, []);
    return undefined;
  },
};
