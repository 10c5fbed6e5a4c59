import { inDialogue } from "../core/case.ts";
import type { RequestKind } from "../core/reading.ts";
import { done, type Rule } from "../core/rule.ts";
import { openProblems } from "./known-question.ts";
import { speak, told, wasTold } from "./speak.ts";

/** What may be looked up in one's own time, unless the customer says that it is urgent. */
const canWait: readonly RequestKind[] = ["question", "change_request", "callback", "person"];

/**
 * R3, where a desk takes tickets only in an emergency: whoever tells of nothing that is broken is shown, once, where
 * they can help themselves. "It is urgent" takes the request down, "no" ends the matter.
 */
export const emergencies: Rule = {
  id: "R3",
  name: "A ticket only in an emergency",
  decide: (subject, _event, facts) => {
    if (facts.settings.tickets !== "emergencies" || wasTold(subject, "canWait")) return undefined;
    if (!inDialogue(subject) || subject.status === "confirming" || subject.wantsPerson) return undefined;
    const { problems } = facts.understanding;
    const open = openProblems(subject, facts).flatMap((index) => problems[index]?.reading ?? []);
    const isCalm = open.every(({ kind, trouble, upset }) => canWait.includes(kind) && !trouble && !upset);
    if (open.length === 0 || !isCalm || facts.impaired.length > 0) return undefined;
    const { base, effects } = speak(subject, "canWait", {
      say: "canWait",
      help: facts.settings.links.help,
    });
    return done({ ...told(base, "canWait"), status: "answered", entries: [], verdict: "open" }, effects, {
      canWait: open.map(({ kind }) => kind),
    });
  },
};
