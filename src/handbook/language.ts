import { inDialogue } from "../core/case.ts";
import { goOn, type Rule } from "../core/rule.ts";
import { told, wasTold } from "./speak.ts";

/**
 * The language of a case is the one its customer writes, as soon as there are words enough to tell; until then the
 * platform's setting. Many people in Germany run their chat in English and write German.
 */
export const language: Rule = {
  id: "language",
  name: "Answer in the language of the customer",
  decide: (subject, _event, facts) => {
    const written = facts.understanding.language;
    if (!inDialogue(subject) || written === null || wasTold(subject, "language")) return undefined;
    return goOn({ ...told(subject, "language"), language: written }, [], { language: written });
  },
};
