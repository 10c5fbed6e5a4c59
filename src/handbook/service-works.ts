import { inDialogue } from "../core/case.ts";
import { goOn, type Rule } from "../core/rule.ts";
import { statusUrlOf } from "./impairment.ts";
import { told, wasTold } from "./speak.ts";

/**
 * R11: where all lights are green, the cause is likely on the customer's side. They are told kindly that we see no
 * impairment, once a case, and asked on. Nobody who is upset is told so (E2), and nobody whose service is impaired too.
 */
export const serviceWorks: Rule = {
  id: "R11",
  name: "Does the service work, as far as we see?",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject) || wasTold(subject, "working")) return undefined;
    const { problems } = facts.understanding;
    const isFault = problems.some(({ reading }) => reading.kind === "fault");
    const isUpset = facts.understanding.latest.upset || problems.some(({ reading }) => reading.upset);
    const { working } = facts;
    if (!isFault || isUpset || working.length === 0 || facts.impaired.length > 0) return undefined;
    return goOn(
      told(subject, "working"),
      [
        {
          kind: "reply",
          key: `working-${subject.turn}`,
          say: {
            say: "serviceWorks",
            services: working.map(({ name }) => name[subject.language]),
            statusUrl: statusUrlOf(working, facts),
          },
          private: false,
        },
      ],
      { working: working.map(({ id }) => id) },
    );
  },
};
