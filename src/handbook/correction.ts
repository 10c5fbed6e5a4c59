import { type Case, type Confirming, type Field, inDialogue } from "../core/case.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { speak } from "./speak.ts";

/** The index in the understanding of the draft's nth problem: settled ones are not in the draft. */
const problemIndex = (subject: Case, facts: Facts, nth: number): number =>
  facts.understanding.problems.flatMap((_, index) => (subject.settled.includes(index) ? [] : [index]))[nth] ??
  nth;

const correctProblem = (subject: Confirming, facts: Facts, nth: number, text: string): Decision =>
  goOn(
    { ...subject, corrections: { ...subject.corrections, [problemIndex(subject, facts, nth)]: text } },
    [],
    { corrected: "problem" },
  );

const askWhich = (subject: Confirming): Decision => {
  const { base, effects } = speak(subject, "correct", {
    say: "askWhatToCorrect",
    problems: subject.draft.problems,
    number: subject.identity.kind !== "notCustomer",
  });
  return done({ ...base, status: "confirming", draft: subject.draft, correcting: "choose" }, effects);
};

const askValue = (subject: Confirming, field: Field): Decision => {
  const isNumber = field.field === "number";
  const { base, effects } = speak(
    subject,
    "correction",
    { say: "askCorrection", field },
    isNumber ? { private: true } : {},
  );
  return done({ ...base, status: "confirming", draft: subject.draft, correcting: field }, effects, {
    field: field.field,
  });
};

const typedCorrection = (subject: Confirming, event: Event, facts: Facts): Decision | undefined => {
  const { correcting } = subject;
  if (correcting === null || correcting === "choose" || event.kind === "actChosen") return undefined;
  // A number was taken by R1 before this rule; without one there is nothing to correct.
  if (correcting.field === "number")
    return goOn({ ...subject, correcting: null }, [], { corrected: "number" });
  const { latestText } = facts.understanding;
  return latestText === "" ? undefined : correctProblem(subject, facts, correcting.index, latestText);
};

/** R9: a correction changes one field and starts nothing again. */
export const correction: Rule = {
  id: "R9",
  name: "Correct one field",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject) || subject.status !== "confirming") return undefined;
    const act = chosenAct(subject, event, facts);
    switch (act?.act) {
      case "correct":
        return askWhich(subject);
      case "correctField":
        if (act.value === null || act.value.trim() === "") return askValue(subject, act.field);
        return act.field.field === "number"
          ? goOn(subject, [], { corrected: "number" })
          : correctProblem(subject, facts, act.field.index, act.value.trim());
      case "addMore": {
        const { base, effects } = speak(subject, "more", { say: "tellMore" });
        return done({ ...base, status: "listening" }, effects);
      }
      default:
        return typedCorrection(subject, event, facts);
    }
  },
};
