import { type Confirming, type Field, inDialogue } from "../core/case.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { problemAt } from "../core/hear.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { draftOf } from "./draft.ts";
import { withoutNumbers } from "./given-numbers.ts";
import { speak } from "./speak.ts";

const correctProblem = (subject: Confirming, facts: Facts, nth: number, text: string): Decision => {
  const shown = withoutNumbers(subject, facts, text);
  return goOn(
    {
      ...subject,
      correcting: null,
      corrections: { ...subject.corrections, [problemAt(subject, nth)]: shown },
    },
    [],
    { corrected: "problem" },
  );
};

const askWhich = (subject: Confirming, facts: Facts): Decision => {
  const draft = draftOf(subject, facts);
  const { base, effects } = speak(subject, "correct", {
    say: "askWhatToCorrect",
    problems: draft.problems,
    number: facts.settings.numberExample !== null && subject.identity.kind !== "notCustomer",
  });
  return done({ ...base, status: "confirming", draft, correcting: "choose" }, effects);
};

const askValue = (subject: Confirming, facts: Facts, field: Field): Decision => {
  const draft = draftOf(subject, facts);
  const isNumber = field.field === "number";
  const { base, effects } = speak(
    subject,
    "correction",
    { say: "askCorrection", field },
    isNumber ? { private: true } : {},
  );
  return done({ ...base, status: "confirming", draft, correcting: field }, effects, {
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
        return askWhich(subject, facts);
      case "correctField":
        if (act.value === null || act.value.trim() === "") return askValue(subject, facts, act.field);
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
