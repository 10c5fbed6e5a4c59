import { goOn, type Rule } from "../core/rule.ts";
import { told, wasTold } from "./speak.ts";

/**
 * R7: whoever writes a password is told once a case that nobody needs it. What the desk knows of the message is without
 * it already.
 */
export const secretTold: Rule = {
  id: "R7",
  name: "No password is needed",
  decide: (subject, event, facts) => {
    if (event.kind !== "messagePosted" || event.secret !== true) return undefined;
    if (event.person.key !== subject.customer.key || wasTold(subject, "secretTold")) return undefined;
    const language = facts.understanding.language ?? subject.language;
    return goOn(
      told(wasTold(subject, "language") ? subject : { ...subject, language }, "secretTold"),
      [{ kind: "reply", key: `secret-${event.message.id}`, say: { say: "secretTold" }, private: true }],
      {},
    );
  },
};
