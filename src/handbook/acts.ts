import type { CustomerAct } from "../core/act.ts";
import type { Case } from "../core/case.ts";
import { done, goOn, type Rule } from "../core/rule.ts";
import { tellActor, toCustomer } from "./access.ts";
import { chosenAct } from "./chosen-act.ts";

type ActName = CustomerAct["act"];

const whileAsked = (subject: Extract<Case, { status: "intake" }>): readonly ActName[] => {
  switch (subject.awaiting.about) {
    case "number":
      return ["giveNumber", "noNumber", "notCustomer"];
    case "whoAreYou":
      return ["iAm", "giveNumber"];
    default:
      return ["cannotSay", "giveNumber"];
  }
};

/** What a customer can choose at this point of the case. */
const openActs = (subject: Case): readonly ActName[] => {
  switch (subject.status) {
    case "listening":
      return ["needPerson", "giveNumber", "notCustomer"];
    case "answered":
      return subject.verdict === "open" ? ["solved", "needPerson"] : ["needPerson"];
    case "suggested":
      return ["pick", "noneOfThese", "needPerson"];
    case "intake":
      return whileAsked(subject);
    case "confirming":
      return ["confirm", "correct", "correctField", "addMore", "giveNumber"];
    case "detailsMissing":
      return ["cannotSay", "giveNumber", "needPerson"];
    case "queued":
    case "claimed":
    case "waitingForCustomer":
      return ["separate"];
    case "resolved":
      return ["satisfied", "stillOpen", "separate"];
    case "closed":
      return ["rate"];
    case "declined":
      return [];
  }
};

/**
 * Lets an act pass only where it is open. A second click on the same button changes nothing and says nothing; a
 * click on an outdated one is told so.
 */
export const acts: Rule = {
  id: "acts",
  name: "An act counts once, and only while it is open",
  decide: (subject, event, facts) => {
    const act = chosenAct(subject, event, facts);
    if (act === null) return undefined;
    const lastAct = JSON.stringify(act);
    if (openActs(subject).includes(act.act)) return goOn({ ...subject, lastAct }, [], { act: act.act });
    if (event.kind !== "actChosen") return undefined;
    if (lastAct === subject.lastAct) return done(subject, [], { act: act.act, again: true });
    return done(subject, [tellActor(event, toCustomer({ say: "tooLate" }))], { act: act.act, tooLate: true });
  },
};
