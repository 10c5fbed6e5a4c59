import { inDialogue } from "../core/case.ts";
import { mayBeShown } from "../core/identity.ts";
import { done, type Rule } from "../core/rule.ts";
import { speak, told, wasTold } from "./speak.ts";

/**
 * D3: a blocked account has a reason. The customer is told in private how to settle it, instead of a fault ticket; a
 * word that it is something else goes on to the intake.
 */
export const blockedAccount: Rule = {
  id: "D3",
  name: "A blocked account has a reason",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject) || facts.record?.blocked !== "unpaid" || wasTold(subject, "blocked"))
      return undefined;
    if (!mayBeShown(subject.identity, facts.settings.showRecordTo)) return undefined;
    if (!facts.understanding.problems.some(({ reading }) => reading.kind === "fault")) return undefined;
    const { base, effects } = speak(
      subject,
      "blocked",
      { say: "accountBlocked", billingUrl: facts.settings.links.billing },
      { private: true },
    );
    return done({ ...told(base, "blocked"), status: "answered", entries: [], verdict: "open" }, effects, {
      blocked: facts.record.blocked,
    });
  },
};
