import { inDialogue } from "../core/case.ts";
import { goOn, type Rule } from "../core/rule.ts";
import { told, wasTold } from "./speak.ts";

/**
 * R4: nobody has a right to a particular employee. Who asks for one is told once that everybody of the team helps, and
 * not whether that person is there (R7); the request goes on. Words on a ticket reach whoever has it anyway.
 */
export const namedPerson: Rule = {
  id: "R4",
  name: "Nobody has a right to a particular employee",
  decide: (subject, event, facts) => {
    const { latest, wantedPerson } = facts.understanding;
    if (!inDialogue(subject) || wantedPerson === null || wasTold(subject, "anybodyHelps")) return undefined;
    return goOn(
      told(subject, "anybodyHelps"),
      [
        {
          kind: "reply",
          key: `anybody-${event.id}`,
          say: { say: "anybodyHelps", alone: latest.kind === "person" },
          private: false,
        },
      ],
      { person: wantedPerson },
    );
  },
};
