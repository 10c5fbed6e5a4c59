import { isTicket } from "../core/case.ts";
import { done, type Rule } from "../core/rule.ts";
import { toCustomer } from "./access.ts";
import { told, wasTold } from "./speak.ts";

/**
 * Somebody else writes in a customer's thread: nothing of theirs is taken for the customer's word (C8). On a ticket
 * the agent sees it; before that, they are told once how to make their own request.
 */
export const bystander: Rule = {
  id: "C8",
  name: "Only the customer speaks for the customer",
  decide: (subject, event) => {
    if (event.kind !== "messagePosted" || event.person.key === subject.customer.key) return undefined;
    const { message, person } = event;
    if (isTicket(subject))
      return done(subject, [
        {
          kind: "inform",
          key: `wrote-${message.id}`,
          say: {
            say: "customerWrote",
            customer: person.name,
            text: message.text,
            attachments: message.attachments,
          },
          ping: [],
        },
      ]);
    if (wasTold(subject, `bystander:${person.key}`)) return done(subject, []);
    return done(told(subject, `bystander:${person.key}`), [
      {
        kind: "tell",
        key: `bystander-${event.id}`,
        to: person.key,
        in: event.conversation,
        content: toCustomer({ say: "notYourThread" }),
      },
    ]);
  },
};
