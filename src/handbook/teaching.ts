import { inDialogue } from "../core/case.ts";
import { done, type Rule } from "../core/rule.ts";
import { openProblems } from "./known-question.ts";
import { numberless } from "./numberless.ts";
import { speak, told, wasTold } from "./speak.ts";

/**
 * R8: support does not teach. What the documentation has on the subject comes first; otherwise who wants to learn
 * something in general is offered paid consulting, once. "Yes" takes the wish down, "no" ends the matter.
 */
export const teaching: Rule = {
  id: "R8",
  name: "Support does not teach",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject) || subject.status === "confirming" || subject.wantsPerson) return undefined;
    if (wasTold(subject, "teaching")) return undefined;
    const open = openProblems(subject, facts);
    const isLesson = (index: number): boolean =>
      facts.understanding.problems[index]?.reading.kind === "teaching";
    if (open.length === 0 || !open.every(isLesson)) return undefined;
    const { base, effects } = speak(subject, "teaching", { say: "teachingDeclined", ...numberless(facts) });
    return done({ ...told(base, "teaching"), status: "answered", entries: [], verdict: "open" }, effects, {
      teaching: open,
    });
  },
};
